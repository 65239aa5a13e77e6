"""``python -m kamervragen`` and the script ``kamervragen``: both start the command here.

The command takes a moment to load. Ctrl-C in that moment is as quiet as it is later.
"""

import sys


def main() -> None:
    """Load the command and run it."""
    try:
        from kamervragen import cli

        cli.main()
    except KeyboardInterrupt:
        sys.exit(130)  # `cli.INTERRUPTED`, which may not be loaded yet


if __name__ == "__main__":
    main()
