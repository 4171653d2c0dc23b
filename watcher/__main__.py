"""`python -m watcher`: runs the command line and turns what people can act on into a sentence and an exit code."""

import sys

from watcher.cli import app
from watcher.errors import ConfigError, UsageError, WatcherError

WRONG_USAGE = 2
FAILED = 3


def main() -> None:
    """Exit codes: 0 success, 1 "there is a difference" where asked for, 2 wrong usage or configuration, 3 it failed."""
    try:
        app(prog_name="watcher")
    except (ConfigError, UsageError) as error:
        sys.exit(_said(error, WRONG_USAGE))
    except WatcherError as error:
        sys.exit(_said(error, FAILED))
    except KeyboardInterrupt:
        sys.exit(130)
    except BrokenPipeError:
        sys.stderr.close()
    except OSError as error:
        sys.exit(_said(WatcherError(f"the output cannot be written: {error.strerror}"), FAILED))


def _said(error: WatcherError, code: int) -> int:
    sys.stderr.write(f"{error}\n")
    return code


if __name__ == "__main__":
    main()
