"""JSON for scripts: on standard output, and nothing else there."""

import json
import sys
from typing import Any


def print_json(shown: Any) -> None:
    """JSON and nothing else on standard output."""
    sys.stdout.write(json.dumps(shown, ensure_ascii=False, indent=2) + "\n")
