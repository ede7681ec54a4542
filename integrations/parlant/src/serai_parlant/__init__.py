"""Loads journeys that Serai made into a Parlant agent.

    journey = await serai_parlant.load(agent, "order-status.json", tools={"orders:look-up": look_up})
"""

from serai_parlant.loading import JourneyError, load, read, tools

__all__ = ["JourneyError", "load", "read", "tools"]
