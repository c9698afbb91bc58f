# SPDX-License-Identifier: MPL-2.0
"""The snapshots of the example workbooks that golden tests read are still what the workbooks hold.

They are kept under tests/golden/workbooks/, so that these tests need no office. KPISHEET_GOLDEN=rewrite writes them anew.
"""

import json
import os
import sys
import unittest

sys.dont_write_bytecode = True
import checker  # noqa: E402

KEPT = checker.ROOT / "tests" / "golden" / "workbooks"
NAMES = ("asakuchi", "joetsu", "kamiichi", "ojiya", "sunagawa")


def line(value):
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def as_text(snapshot):
    """A line for each cell: what changes is seen in version control."""
    sheets = []
    for sheet in snapshot["sheets"]:
        about = line({key: value for key, value in sheet.items() if key != "cells"})
        cells = ",\n".join(line(cell) for cell in sheet["cells"])
        sheets.append(f'{about[:-1]},"cells":[\n{cells}\n]}}')
    return '{"sheets":[\n' + ",\n".join(sheets) + "\n]}\n"


class KeptSnapshotsTest(unittest.TestCase):
    def test_the_kept_snapshots_are_the_workbooks(self):
        with checker.office() as office:
            for name in NAMES:
                now = checker.snapshot(office, checker.ROOT / "examples" / f"{name}.ods")
                path = KEPT / f"{name}.json"
                if os.environ.get("KPISHEET_GOLDEN") == "rewrite":
                    path.write_text(as_text(now), encoding="utf-8")
                with self.subTest(name):
                    kept = json.loads(path.read_text(encoding="utf-8"))
                    self.assertEqual([sheet["name"] for sheet in kept["sheets"]], [sheet["name"] for sheet in now["sheets"]])
                    for before, after in zip(kept["sheets"], now["sheets"]):
                        differing = [(old, new) for old, new in zip(before["cells"], after["cells"]) if old != new]
                        self.assertEqual(differing[:5], [], "KPISHEET_GOLDEN=rewrite keeps the snapshot anew")
                        self.assertEqual(before, after)


if __name__ == "__main__":
    checker.main()
