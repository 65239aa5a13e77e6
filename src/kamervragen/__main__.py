"""``python -m kamervragen`` is the command ``kamervragen``."""

from kamervragen.cli import main

if __name__ == "__main__":
    main()
