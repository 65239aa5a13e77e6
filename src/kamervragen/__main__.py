"""``python -m kamervragen`` and the script ``kamervragen``: both start the command here.

The command takes a moment to load. Ctrl-C in that moment is as quiet as it is later.
"""

import os
import sys

from kamervragen.foreign import shut_out


def main() -> None:
    """Load the command and run it."""
    try:
        shut_out()
        try:
            from kamervragen import cli
        except (OSError, ImportError) as error:
            sys.exit(_cannot_start(error))
        cli.main()
    # Not even enough memory to say so in the usual way; Python itself may lose its thread over it.
    except (MemoryError, SystemError) as error:
        # At once. On the ordinary way out Python may run out again: it then says `MemoryError` of each object that
        # it clears away, or loses the code to leave with.
        os._exit(_cannot_start(error))
    except KeyboardInterrupt:
        sys.exit(130)  # `cli.INTERRUPTED`, which may not be loaded yet


def _cannot_start(error: Exception) -> int:
    """Say why there is no command: mostly that it gets no memory, or is not installed whole."""
    reason = " ".join(str(error).split()) or type(error).__name__
    remedy = "allow it more memory and open files (see 'ulimit -a'), or install it anew"
    line = f"kamervragen: the program: it cannot start ({reason}); {remedy}\n"
    if sys.stderr is not None:
        sys.stderr.write(line)
        sys.stderr.flush()
    return 7  # `CannotStart.exit_code`


if __name__ == "__main__":
    main()
