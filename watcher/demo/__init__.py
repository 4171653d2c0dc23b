"""`watcher demo`: the real pipeline, end to end, over loopback. Needs no network, leaves nothing behind."""
