"""`python -m hlom_desktop`: the window; `--worked-example` opens the worked example in a store of its own."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from hlom_desktop.cli import main


def _worked_example() -> int:
    """Make the worked example in a new folder, and open it there, so that nothing of the user's is touched."""
    with tempfile.TemporaryDirectory(prefix="hlom-example-") as folder:
        store = str(Path(folder) / "example.hlom")
        made = main(["--store", store, "new", "hlom-2021-worked"])
        return made or main(["--store", store])


if __name__ == "__main__":
    sys.exit(_worked_example() if "--worked-example" in sys.argv[1:] else main())
