"""What the service makes of a look: the verdict, the alerts it owes, the time of the next look. Pure.

In: what the store remembers, what the look brought, the time. Out: one ``Verdict``. Nothing here asks a clock.
"""

from watcher.policy._case import canonical_digest
from watcher.policy._zones import only_days_moved
from watcher.policy.alerts import wants
from watcher.policy.schedule import next_cron, next_look, regular_look
from watcher.policy.verdict import judge

__all__ = ["canonical_digest", "judge", "next_cron", "next_look", "only_days_moved", "regular_look", "wants"]
