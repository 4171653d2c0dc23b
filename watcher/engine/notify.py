"""What a supervising systemd wants to hear (sd_notify): ready, alive, stopping. Silent where none listens."""

import os
import socket


def tell_systemd(state: str) -> None:
    """Send a state such as ``READY=1`` to the socket that the service manager named."""
    address = os.environ.get("NOTIFY_SOCKET")
    if not address:
        return
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as line:
        line.connect(address.replace("@", "\0", 1) if address.startswith("@") else address)
        line.sendall(state.encode())
