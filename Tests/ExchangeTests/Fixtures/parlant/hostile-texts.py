"""Quotes \" and ' and \"\"\" and \\ and   lines and   turned  : a journey made of hostile@1.0.0.

    await add_to(agent)

Its tools are stubs: fill in each function that is marked FILL IN.
"""

import inspect

import parlant.sdk as p

TEMPLATE = "hostile@1.0.0"
INSTANCE_ID = "hostile-\"); import os"

# What Parlant holds in another way:
# - hostile: The template says nowhere when it is taken up ('conditions'); its title is used


@p.tool
async def class_def(context: p.ToolContext, a_b: int, a_b_2: str, class_2: bool) -> p.ToolResult:
    """Calls class:def."""
    # FILL IN: call class:def, and return p.ToolResult(data=...).
    raise NotImplementedError("Fill in the tool class:def")


async def add_to(agent: p.Agent) -> p.Journey:
    """Adds the journey to an agent."""
    # Parlant calls them conditions up to 3.x, and triggers after that.
    parameters = inspect.signature(agent.create_journey).parameters
    keyword = "triggers" if "triggers" in parameters else "conditions"
    journey = await agent.create_journey(
        id=p.JourneyId(INSTANCE_ID),
        title="Quotes \" and ' and \"\"\" and \\ and \n lines and \u202e turned \u0000",
        description="ends with a backslash \\",
        **{
            keyword: [
                (
                    "The customer needs this: Quotes \" and ' and \"\"\" and \\ and \n "
                    "lines and \u202e turned \u0000"
                ),
            ]
        },
    )

    # A comment import os
    import_2 = (await journey.initial_state.transition_to(
        chat_state=(
            "Tell the customer: “{x} %s f\"{1}\" 😀 \u2028 \t \"\"\"  two  spaces and a "
            "word that is far too long for one line: "
            "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa "
            "end ”"
        ),
        description="\"\"\" + __import__('os').system('x') + \"\"\"",
        id=p.JourneyStateId(INSTANCE_ID + ":import"),
    )).target

    # Find
    find = (await import_2.transition_to(
        condition="\" or True",
        tool_instruction=(
            "Call class:def. Arguments: a b = 1, a-b = \"x\", class = true."
        ),
        tool_state=class_def,
        id=p.JourneyStateId(INSTANCE_ID + ":find"),
    )).target

    # Agent
    agent_2 = (await import_2.transition_to(
        condition="else\n    pass",
        chat_state="Tell the customer: “Hi”",
        id=p.JourneyStateId(INSTANCE_ID + ":agent"),
    )).target
    await find.transition_to(state=p.END_JOURNEY)
    await agent_2.transition_to(state=p.END_JOURNEY)

    return journey
