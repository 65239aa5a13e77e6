"""How a database says that it is one of ours: the marks in its head that SQLite keeps for this."""

from __future__ import annotations

# `PRAGMA application_id`: "KVrg".
APPLICATION_ID = 0x4B567267
# `PRAGMA user_version`: goes up when the tables change, so that two versions can be told apart.
LAYOUT = 4
# The first bytes of any SQLite database.
SQLITE_HEADER = b"SQLite format 3\0"
