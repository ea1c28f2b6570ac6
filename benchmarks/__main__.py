"""`python -m benchmarks [NAMES]`: measures, and prints each figure beside its floor and its aim."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from benchmarks.figures import table
from benchmarks.parts import PARTS
from hlom_desktop.conference.zones import use_packaged_zones


def main(names: list[str]) -> int:
    """Measure the parts of these names, all without any; the exit code."""
    unknown = set(names) - PARTS.keys()
    if unknown:
        sys.stderr.write(f"There is no {', '.join(sorted(unknown))}. There are: {', '.join(PARTS)}.\n")
        return 2
    use_packaged_zones()
    figures = []
    for name in names or PARTS:
        sys.stderr.write(f"measuring {name}\n")
        with tempfile.TemporaryDirectory(prefix="hlom-bench-") as folder:
            figures += PARTS[name](Path(folder))
    sys.stdout.write(table(figures) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
