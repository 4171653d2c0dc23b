"""Who holds a lease: a name that tells whether its bearer is still alive.

A process that was killed leaves leases behind. Instead of waiting for their end, a starting service puts back what
processes of the same machine held that are no more. Of processes elsewhere nothing can be known: their leases end by
themselves.
"""

import os
import socket
from pathlib import Path
from uuid import uuid4


def name_owner() -> str:
    """A name for this run of this process, unlike any other."""
    return f"{_here()}/{os.getpid()}/{uuid4().hex[:12]}"


def is_dead(owner: str, me: str) -> bool:
    """Whether an owner of leases is known to be gone: of this machine, and its process is not there or is us."""
    here, _, rest = owner.rpartition("/")[0].rpartition("/")
    if owner == me or here != _here() or not rest.isdecimal():
        return False
    return int(rest) == os.getpid() or not _is_running(int(rest))


def _here() -> str:
    """The machine, down to the space in which its process numbers count: containers may share a host's name."""
    space = Path("/proc/self/ns/pid")
    return f"{socket.gethostname()}/{space.readlink() if space.is_symlink() else ''}"


def _is_running(number: int) -> bool:
    try:
        os.kill(number, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
