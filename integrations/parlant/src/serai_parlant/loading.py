"""The format `parlant-json`, version 1, and how it becomes a journey."""

import inspect
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

FORMAT = "serai-parlant"
VERSION = 1


class JourneyError(ValueError):
    """The data is no journey that can be loaded; the message says everything that is wrong."""


def read(source: str | Path | Mapping[str, Any]) -> dict[str, Any]:
    """The data of a journey, from a file or as it is; raises JourneyError where it is none."""
    if isinstance(source, Mapping):
        data = dict(source)
    else:
        try:
            data = json.loads(Path(source).read_text(encoding="utf-8"))
        except (OSError, ValueError) as error:
            raise JourneyError(f"{source}: {error}") from error
    problems = list(_problems(data))
    if problems:
        raise JourneyError("; ".join(problems))
    return data


def tools(source: str | Path | Mapping[str, Any]) -> list[dict[str, Any]]:
    """The tools that a journey calls: `toolId`, `description`, `arguments`."""
    return list(read(source)["tools"])


async def load(
    agent: Any,
    source: str | Path | Mapping[str, Any],
    tools: Mapping[str, Any] | None = None,
    end: Any = None,
) -> Any:
    """Adds a journey to an agent, and gives the journey.

    `tools` has the tools by `service:tool`, as `@p.tool` makes them. `end` is Parlant's END_JOURNEY;
    it need not be given where Parlant is installed.
    """
    data = read(source)
    given = tools or {}
    missing = [one["toolId"] for one in data["tools"] if one["toolId"] not in given]
    if missing:
        raise JourneyError("missing tools: " + ", ".join(missing))
    if end is None:
        import parlant.sdk

        end = parlant.sdk.END_JOURNEY
    return await _Loading(agent, data, given, end).run()


class _Loading:
    """One journey on its way into an agent."""

    def __init__(
        self, agent: Any, data: dict[str, Any], tools: Mapping[str, Any], end: Any
    ) -> None:
        self.agent = agent
        self.data = data
        self.tools = tools
        self.end = end
        self.states = {state["id"]: state for state in data["states"]}
        self.made: dict[str, Any] = {}

    async def run(self) -> Any:
        data = self.data
        # Parlant calls them conditions up to 3.x, and triggers after that.
        parameters = inspect.signature(self.agent.create_journey).parameters
        keyword = "triggers" if "triggers" in parameters else "conditions"
        journey = await self.agent.create_journey(
            id=data["id"],
            title=data["title"],
            description=data["description"],
            **self.mode(data),
            **{keyword: list(data["conditions"])},
        )
        for transition in data["transitions"]:
            await self.connect(journey, transition)
        return journey

    async def connect(self, journey: Any, transition: dict[str, Any]) -> None:
        source_id, target_id = transition["source"], transition["target"]
        source = journey.initial_state if source_id is None else self.made[source_id]
        condition = transition.get("condition")
        arguments = {} if condition is None else {"condition": condition}
        if target_id is None:
            await source.transition_to(state=self.end, **arguments)
        elif target_id in self.made:
            await source.transition_to(state=self.made[target_id], **arguments)
        else:
            self.made[target_id] = await self.make(journey, source, target_id, arguments)

    async def make(
        self, journey: Any, source: Any, state_id: str, arguments: dict[str, Any]
    ) -> Any:
        state = self.states[state_id]
        if state["kind"] == "fork":
            return (await source.fork()).target
        arguments["id"] = f"{self.data['id']}:{state_id}"
        if "description" in state:
            arguments["description"] = state["description"]
        if state["kind"] == "tool":
            if state.get("action"):
                arguments["tool_instruction"] = state["action"]
            entries = [self.tools[tool] for tool in state["tools"]]
            arguments["tool_state"] = entries[0] if len(entries) == 1 else entries
        else:
            arguments["chat_state"] = state["action"]
            arguments.update(self.mode(state))
            responses = [
                await journey.create_canned_response(text)
                for text in state.get("cannedResponses", [])
            ]
            if responses:
                arguments["canned_responses"] = responses
        return (await source.transition_to(**arguments)).target

    @staticmethod
    def mode(data: dict[str, Any]) -> dict[str, Any]:
        if "compositionMode" not in data:
            return {}
        import parlant.sdk

        return {"composition_mode": parlant.sdk.CompositionMode[data["compositionMode"].upper()]}


def _problems(data: Any):
    """Everything that keeps data from being a journey."""
    if not isinstance(data, dict):
        yield "the data is not a mapping"
        return
    if data.get("format") != FORMAT:
        yield f"'format' is not '{FORMAT}': make it with 'serai instantiate --format parlant-json'"
        return
    if data.get("formatVersion") != VERSION:
        yield f"'formatVersion' is {data.get('formatVersion')!r}; this package reads {VERSION}"
        return
    for key, kind in (
        ("id", str), ("title", str), ("description", str), ("conditions", list),
        ("tools", list), ("states", list), ("transitions", list),
    ):
        if not isinstance(data.get(key), kind):
            yield f"'{key}' is missing or no {kind.__name__}"
            return
    yield from _state_problems(data)


def _state_problems(data: dict[str, Any]):
    known = {tool.get("toolId") for tool in data["tools"]}
    states: dict[str, dict[str, Any]] = {}
    for state in data["states"]:
        if state.get("kind") not in ("chat", "tool", "fork") or not isinstance(state.get("id"), str):
            yield f"a state has no id or kind: {state!r}"
            return
        if state["id"] in states:
            yield f"there are two states '{state['id']}'"
        if state["kind"] == "chat" and not state.get("action"):
            yield f"state '{state['id']}' says nothing, so that Parlant would end there"
        for tool in state.get("tools", []):
            if tool not in known:
                yield f"state '{state['id']}' calls '{tool}', which is not among the tools"
        states[state["id"]] = state
    reached: set[str | None] = {None}
    for transition in data["transitions"]:
        source, target = transition.get("source"), transition.get("target")
        for end in (source, target):
            if end is not None and end not in states:
                yield f"there is no state '{end}'"
        if source not in reached:
            yield f"nothing has led to '{source}' before it is left"
        reached.add(target)
