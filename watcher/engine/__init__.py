"""The engine: what makes the jobs run by themselves, over and over, in one process or in several.

In go a ``Store``, a way to fetch and the channels (``Engine``); out come recorded checks and settled deliveries.
``run`` is the daemon and, without a server, a further worker; ``look_round`` is one round now. This is where every
exception of a job ends: it is logged with the job's fields, and the work gets a next time. Stopping finishes what is
under way or puts it back.
"""

from watcher.engine.daemon import Engine, look_round, run
from watcher.engine.door import serve_until, serve_until_asked_to_stop
from watcher.engine.looking import Abandoned, Ended
from watcher.engine.sending import Outlet

__all__ = ["Abandoned", "Ended", "Engine", "Outlet", "look_round", "run", "serve_until", "serve_until_asked_to_stop"]
