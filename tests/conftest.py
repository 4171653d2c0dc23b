"""Fixtures that several rooms share, and what generated examples are held to."""

from hypothesis import HealthCheck, settings

# Examples are the same on every machine and at every hour, and none is timed: a suite that fails by the luck of the
# draw or by the load of its machine says nothing about a change. `--hypothesis-profile=default` draws others.
settings.register_profile("repeatable", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("repeatable")

pytest_plugins = ["tests.databases"]
