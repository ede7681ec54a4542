"""Every kind of state: a journey made of sample@1.0.0.

    await add_to(agent)

Its tools are stubs: fill in each function that is marked FILL IN.
"""

import inspect

import parlant.sdk as p

TEMPLATE = "sample@1.0.0"
INSTANCE_ID = "sample-0123456789abcdef"

# What Parlant holds in another way:
# - hand-over: The journey of 'escalate-to-human@^1.0.0' is a reference: add it to the agent too
# - t8: Its tools are called by a state of their own
# - folded: The decision is made on the ways that lead to it: Parlant forks without a condition
# - check: Its instruction is in its description too: Parlant 3.3 drops that of a tool after a tool


@p.tool
async def things_find(context: p.ToolContext, limit: int, kinds: list[str], exact: bool) -> p.ToolResult:
    """Finds \"things\"."""
    # FILL IN: call things:find, and return p.ToolResult(data=...).
    raise NotImplementedError("Fill in the tool things:find")


@p.tool
async def things_count(context: p.ToolContext, limit: float) -> p.ToolResult:
    """Calls things:count."""
    # FILL IN: call things:count, and return p.ToolResult(data=...).
    raise NotImplementedError("Fill in the tool things:count")


@p.tool
async def things_check(context: p.ToolContext) -> p.ToolResult:
    """Calls things:check."""
    # FILL IN: call things:check, and return p.ToolResult(data=...).
    raise NotImplementedError("Fill in the tool things:check")


@p.tool
async def things_take(context: p.ToolContext) -> p.ToolResult:
    """Calls things:take."""
    # FILL IN: call things:take, and return p.ToolResult(data=...).
    raise NotImplementedError("Fill in the tool things:take")


async def add_to(agent: p.Agent) -> p.Journey:
    """Adds the journey to an agent."""
    # Parlant calls them conditions up to 3.x, and triggers after that.
    parameters = inspect.signature(agent.create_journey).parameters
    keyword = "triggers" if "triggers" in parameters else "conditions"
    journey = await agent.create_journey(
        id=p.JourneyId(INSTANCE_ID),
        title="Every kind of state",
        description="Has a state of every kind, and ways of every kind.",
        composition_mode=p.CompositionMode.STRICT,
        **{
            keyword: [
                "Somebody asks for everything",
            ]
        },
    )

    # Ask
    ask_responses = [
        await journey.create_canned_response((
            "What do you need, {{std.customer.name}}?"
        )),
    ]
    ask = (await journey.initial_state.transition_to(
        chat_state=(
            "Ask the customer: “What do you need, {{std.customer.name}}?” If the "
            "customer needs help, say: “Any thing will do.” If tries > 1: If something "
            "went wrong, say: “I did not get that.”"
        ),
        description="Asks.",
        canned_responses=ask_responses,
        id=p.JourneyStateId(INSTANCE_ID + ":ask"),
    )).target

    # Find
    find = (await ask.transition_to(
        tool_instruction=(
            "(1) things:find: Find it. Arguments: limit = 3, kinds = [\"a\",\"b\"], "
            "exact = true. (2) things:count: Call things:count. Arguments: limit = "
            "2.5."
        ),
        tool_state=[things_find, things_count],
        id=p.JourneyStateId(INSTANCE_ID + ":find"),
    )).target

    # Check
    check = (await find.transition_to(
        condition="The tool call succeeded",
        tool_instruction="Check what was found.",
        tool_state=things_check,
        description="Check what was found.",
        id=p.JourneyStateId(INSTANCE_ID + ":check"),
    )).target

    # Sorry
    sorry = (await find.transition_to(
        condition="The tool call failed",
        chat_state=(
            "Tell the customer: “I am sorry.” Only if mood !== 'good'; otherwise go on "
            "without it."
        ),
        id=p.JourneyStateId(INSTANCE_ID + ":sorry"),
    )).target

    # Which?
    which = (await check.fork()).target
    await sorry.transition_to(state=p.END_JOURNEY)

    # Sure?
    sure_responses = [
        await journey.create_canned_response("Are you sure?"),
    ]
    sure = (await which.transition_to(
        condition="It was found",
        chat_state="Ask the customer for a yes or no: “Are you sure?”",
        canned_responses=sure_responses,
        composition_mode=p.CompositionMode.COMPOSITED,
        id=p.JourneyStateId(INSTANCE_ID + ":sure"),
    )).target
    await which.transition_to(
        condition="It was not found, and the customer wants to try again",
        state=ask,
    )

    # Hand over
    hand_over = (await which.transition_to(
        condition="It was not found, and the customer wants a person",
        chat_state="Go on with the journey 'escalate-to-human'.",
        id=p.JourneyStateId(INSTANCE_ID + ":hand-over"),
    )).target

    # t8
    t8 = (await sure.transition_to(
        condition="The customer confirms, and it is true that total > 3",
        tool_instruction="Call things:take.",
        tool_state=things_take,
        id=p.JourneyStateId(INSTANCE_ID + ":t8"),
    )).target
    await sure.transition_to(
        condition="There has been no answer for a while",
        state=p.END_JOURNEY,
    )
    await hand_over.transition_to(state=p.END_JOURNEY)

    # Goodbye
    bye = (await t8.transition_to(
        chat_state="Take leave: “Goodbye.”",
        id=p.JourneyStateId(INSTANCE_ID + ":bye"),
    )).target
    await bye.transition_to(state=p.END_JOURNEY)

    return journey
