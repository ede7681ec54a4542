"""Loads journeys into an agent that only takes notes."""

import asyncio
import json
import sys
import tempfile
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "src"))

import serai_parlant  # noqa: E402

END = object()
JOURNEY = {
    "format": "serai-parlant",
    "formatVersion": 1,
    "id": "greeting-1",
    "template": "greeting@1.0.0",
    "title": "Greeting",
    "description": "Greets.",
    "conditions": ["Somebody says hello"],
    "tools": [{"toolId": "orders:find", "description": "Finds.", "arguments": []}],
    "states": [
        {"id": "hello", "kind": "chat", "title": "Hello", "action": "Say hello",
         "cannedResponses": ["Hello {{std.customer.name}}"]},
        {"id": "which", "kind": "fork", "title": "Which"},
        {"id": "find", "kind": "tool", "title": "Find", "action": "Find it",
         "tools": ["orders:find"], "description": "Looks."},
    ],
    "transitions": [
        {"source": None, "target": "hello"},
        {"source": "hello", "target": "which"},
        {"source": "which", "target": "find", "condition": "an order"},
        {"source": "which", "target": None, "condition": "nothing"},
        {"source": "find", "target": "hello"},
    ],
}


class State:
    def __init__(self, name, notes):
        self.name, self.notes = name, notes

    async def transition_to(self, **arguments):
        state = arguments.get("state")
        target = state or State(arguments["id"], self.notes)
        self.notes.append((self.name, getattr(target, "name", "end"), arguments))
        return type("Transition", (), {"target": target})

    async def fork(self):
        target = State("fork", self.notes)
        self.notes.append((self.name, "fork", {}))
        return type("Transition", (), {"target": target})


class Journey:
    def __init__(self, arguments):
        self.arguments, self.notes = arguments, []
        self.initial_state = State("root", self.notes)

    async def create_canned_response(self, template):
        return f"response {template}"


class Agent:
    async def create_journey(self, title, description, conditions, id=None):
        return Journey({"title": title, "conditions": conditions, "id": id})


class NextAgent:
    async def create_journey(self, title, description, triggers, id=None):
        return Journey({"title": title, "triggers": triggers, "id": id})


def load(agent, source=JOURNEY, tools={"orders:find": "the tool"}):
    return asyncio.run(serai_parlant.load(agent, source, tools=tools, end=END))


class LoadingTests(unittest.TestCase):
    def test_states_and_transitions_are_made_in_order(self):
        journey = load(Agent())
        self.assertEqual(
            [(source, target) for source, target, _ in journey.notes],
            [("root", "greeting-1:hello"), ("greeting-1:hello", "fork"),
             ("fork", "greeting-1:find"), ("fork", "end"),
             ("greeting-1:find", "greeting-1:hello")])
        find = journey.notes[2][2]
        self.assertEqual(find["condition"], "an order")
        self.assertEqual(find["tool_state"], "the tool")
        self.assertEqual(find["tool_instruction"], "Find it")
        self.assertEqual(find["description"], "Looks.")
        hello = journey.notes[0][2]
        self.assertEqual(hello["canned_responses"], ["response Hello {{std.customer.name}}"])
        self.assertIs(journey.notes[3][2]["state"], END)

    def test_both_releases_learn_when_it_is_taken_up(self):
        self.assertEqual(load(Agent()).arguments["conditions"], ["Somebody says hello"])
        self.assertEqual(load(NextAgent()).arguments["triggers"], ["Somebody says hello"])

    def test_a_file_is_read(self):
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "journey.json"
            file.write_text(json.dumps(JOURNEY))
            self.assertEqual(load(Agent(), file).arguments["id"], "greeting-1")
            self.assertEqual(serai_parlant.tools(file)[0]["toolId"], "orders:find")

    def test_missing_tools_are_said_before_anything_is_made(self):
        with self.assertRaisesRegex(serai_parlant.JourneyError, "missing tools: orders:find"):
            load(None, tools={})

    def test_what_is_no_journey_is_refused(self):
        def changed(**changes):
            return {**JOURNEY, **changes}

        cases = [
            ([], "not a mapping"),
            ({}, "'format' is not"),
            (changed(formatVersion=2), "this package reads 1"),
            (changed(states=None), "'states' is missing"),
            (changed(states=JOURNEY["states"] * 2), "two states 'hello'"),
            (changed(tools=[]), "'orders:find', which is not among"),
            (changed(transitions=[{"source": "find", "target": None}]), "nothing has led to"),
            (changed(transitions=[{"source": None, "target": "nowhere"}]), "no state 'nowhere'"),
        ]
        for data, message in cases:
            with self.subTest(message):
                with tempfile.TemporaryDirectory() as folder:
                    file = Path(folder) / "journey.json"
                    file.write_text(json.dumps(data))
                    with self.assertRaisesRegex(serai_parlant.JourneyError, message):
                        load(Agent(), file)


if __name__ == "__main__":
    unittest.main()
