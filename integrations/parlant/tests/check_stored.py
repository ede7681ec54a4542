"""Makes journeys in a real Parlant server, offline, and compares what it stored with what was meant.

    python check_stored.py FOLDER REPORT

FOLDER has `<name>.json` (parlant-json) and `<name>.py` (parlant-python) of each journey. Both are made,
and both have to give the states, kinds, tools, ways, conditions and ends that the data says. What
differs and how many were compared goes into the file REPORT, since Parlant prints a good deal itself;
exits with 1 where one differs.
"""

import asyncio
import importlib.util
import json
import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "src"))

import parlant.sdk as p  # noqa: E402
from parlant.core.guidelines import GuidelineStore  # noqa: E402
from parlant.core.journeys import JourneyStore  # noqa: E402
from parlant.core.nlp.embedding import NullEmbedder  # noqa: E402
from parlant.core.nlp.moderation import NoModeration  # noqa: E402
from parlant.core.nlp.tokenization import ZeroEstimatingTokenizer  # noqa: E402

import serai_parlant  # noqa: E402


class Silence(p.NLPService):
    """A language model that is never asked."""

    @property
    def supports_streaming(self) -> bool:
        return False

    async def get_schematic_generator(self, t: Any, hints: Any = {}) -> Any:
        class Generator(p.SchematicGenerator[t]):  # type: ignore[valid-type]
            id = "silence"
            max_tokens = 1
            tokenizer = ZeroEstimatingTokenizer()

            async def generate(self, prompt: Any, hints: Any = {}) -> Any:
                raise AssertionError("nothing is to be generated")

        return Generator()

    async def get_streaming_text_generator(self, hints: Any = {}) -> Any:
        raise NotImplementedError

    async def get_embedder(self, hints: Any = {}) -> Any:
        return NullEmbedder()

    async def get_moderation_service(self) -> Any:
        return NoModeration()


class Done(Exception):
    """Leaves the server before it evaluates what was added."""


def tool(tool_id: str) -> Any:
    """A tool of that name that does nothing."""

    async def stub(context: p.ToolContext) -> p.ToolResult:
        return p.ToolResult(data=None)

    stub.__name__ = tool_id.replace(":", "_").replace("-", "_")
    return p.tool(stub)


async def stored(server: p.Server, journey_id: str) -> dict[str, Any]:
    """What Parlant keeps of a journey, in terms of the data."""
    container = server._container
    store, guidelines = container[JourneyStore], container[GuidelineStore]
    journey = await store.read_journey(journey_id)
    nodes = {node.id: node for node in await store.list_nodes(journey.id)}
    edges = await store.list_edges(journey.id)
    conditions = [
        (await guidelines.read_guideline(one)).content.condition for one in journey.conditions
    ]
    return {
        "title": journey.title,
        "description": journey.description,
        "conditions": sorted(conditions),
        "root": journey.root_id,
        "end": store.END_NODE_ID,
        "nodes": nodes,
        "edges": edges,
    }


def differences(data: dict[str, Any], found: dict[str, Any]) -> list[str]:
    """Where what was stored is not what was meant."""
    wrong = [
        f"{key}: {found[key]!r} is not {data[key]!r}"
        for key in ("title", "description")
        if found[key] != data[key]
    ]
    if found["conditions"] != sorted(data["conditions"]):
        wrong.append(f"conditions: {found['conditions']}")
    # Forks get ids of Parlant's own, so that they are known by the way that leads to them.
    ids = {None: found["root"]}
    for state in data["states"]:
        ids[state["id"]] = f"{data['id']}:{state['id']}"
    for way in data["transitions"]:
        target = next((one for one in data["states"] if one["id"] == way["target"]), None)
        if target and target["kind"] == "fork":
            leading = [edge.target for edge in found["edges"] if edge.source == ids[way["source"]]]
            if len(leading) == 1:
                ids[target["id"]] = leading[0]
    wrong += state_differences(data, found, ids)
    end = found["end"]
    meant = sorted(
        (ids[way["source"]], end if way["target"] is None else ids[way["target"]],
         way.get("condition") or "")
        for way in data["transitions"])
    edges = sorted((edge.source, edge.target, edge.condition or "") for edge in found["edges"])
    wrong += [f"way is missing: {way}" for way in meant if way not in edges]
    wrong += [f"way was not meant: {way}" for way in edges if way not in meant]
    if len(edges) != len(meant):
        wrong.append(f"{len(edges)} ways, not {len(meant)}")
    return wrong


def state_differences(data: dict[str, Any], found: dict[str, Any], ids: dict) -> list[str]:
    wrong = []
    nodes = found["nodes"]
    for state in data["states"]:
        node = nodes.get(ids[state["id"]])
        if node is None:
            wrong.append(f"state is missing: {state['id']}")
            continue
        kind = node.metadata.get("journey_node", {}).get("kind")
        if kind != state["kind"]:
            wrong.append(f"{state['id']}: kind {kind!r}, not {state['kind']!r}")
        action = node.action or node.metadata.get("internal_action") or ""
        # Parlant 3.3 drops the instruction of a tool that follows a tool; the description has it too.
        is_dropped = action.startswith("Use the tool") and state["action"] in (
            node.description or "")
        if action != state.get("action", "") and not is_dropped:
            wrong.append(f"{state['id']}: action {action!r}")
        if node.description != state.get("description"):
            wrong.append(f"{state['id']}: description {node.description!r}")
        names = [one.tool_name for one in node.tools]
        meant = [one.replace(":", "_").replace("-", "_") for one in state.get("tools", [])]
        if names != meant:
            wrong.append(f"{state['id']}: tools {names}, not {meant}")
    # The root, and the end where it is kept as a node.
    extra = set(nodes) - set(ids.values()) - {found["end"]}
    wrong += [f"state was not meant: {one}" for one in extra]
    return wrong


async def check(folder: Path, report: Path) -> int:
    names = sorted(path.stem for path in folder.glob("*.json"))
    failures = 0
    lines: list[str] = []
    states = transitions = 0
    try:
        async with p.Server(
            host="127.0.0.1", port=0, tool_service_port=18818, nlp_service=lambda _: Silence(),
            log_level=p.LogLevel.CRITICAL,
        ) as server:
            for name in names:
                data = json.loads((folder / f"{name}.json").read_text())
                states += len(data["states"])
                transitions += len(data["transitions"])
                for form in ("json", "py"):
                    agent = await server.create_agent(name=f"{name} {form}", description="")
                    try:
                        journey = await make(agent, folder, name, form, data)
                        wrong = differences(data, await stored(server, journey.id))
                    except Exception as error:  # noqa: BLE001
                        wrong = [f"{type(error).__name__}: {error}"]
                    await remove(server, data["id"])
                    lines += [f"{name} ({form}): {one}" for one in wrong]
                    failures += bool(wrong)
            raise Done
    except Done:
        pass
    lines.append(
        f"{len(names)} journeys loaded into Parlant from both forms and compared "
        f"({states} states, {transitions} ways): "
        + ("all as meant." if not failures else f"{failures} differ."))
    report.write_text("\n".join(lines) + "\n")
    return 1 if failures or not names else 0


async def make(agent: Any, folder: Path, name: str, form: str, data: dict[str, Any]) -> Any:
    if form == "json":
        tools = {one["toolId"]: tool(one["toolId"]) for one in data["tools"]}
        return await serai_parlant.load(agent, folder / f"{name}.json", tools=tools)
    spec = importlib.util.spec_from_file_location(name.replace("-", "_"), folder / f"{name}.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return await module.add_to(agent)


async def remove(server: p.Server, journey_id: str) -> None:
    """Takes a journey out again, so that its ids are free for the other form."""
    try:
        await server._container[JourneyStore].delete_journey(journey_id)
    except Exception:  # noqa: BLE001
        pass


if __name__ == "__main__":
    sys.exit(asyncio.run(check(Path(sys.argv[1]), Path(sys.argv[2]))))
