"""watcher reads the agreements of your providers and tells you what changed, how bad it is and by when to act."""

__version__ = "0.1.0"
