"""Files of Office, packed so that the same record gives the same bytes."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Mapping

# The first moment that a zip can tell.
_NO_TIME = (1980, 1, 1, 0, 0, 0)


def settled(data: bytes, changes: Mapping[str, Callable[[bytes], bytes]] | None = None) -> bytes:
    """Return a file of Office without the times at which its parts were packed.

    Parameters:
        changes: what is done to the parts whose names begin so.
    """
    target = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as source,
        zipfile.ZipFile(target, "w") as archive,
    ):
        for name in source.namelist():
            part = zipfile.ZipInfo(name, _NO_TIME)
            part.compress_type = zipfile.ZIP_DEFLATED
            part.external_attr = 0o644 << 16
            content = source.read(name)
            for begin, change in (changes or {}).items():
                content = change(content) if name.startswith(begin) else content
            archive.writestr(part, content)
    return target.getvalue()
