# SPDX-License-Identifier: MPL-2.0
"""Reads the published tables under examples/data: tab-separated, the kind of a row in its first cell.

Lines that begin with # say where the table comes from and what its rows hold. \\n in a cell is a line break.
"""

import pathlib

DATA = pathlib.Path(__file__).resolve().parent.parent / "data"


class Row:
    """One row: its kind (目標, 施策, KPI …) and its cells as published; cells left out at the end are empty."""

    def __init__(self, line):
        self.kind, *cells = line.split("\t")
        self._cells = [cell.replace("\\n", "\n") for cell in cells]

    def __getitem__(self, index):
        if isinstance(index, slice):
            return [self[i] for i in range(index.start or 0, index.stop)]
        return self._cells[index] if index < len(self._cells) else ""


def read(name):
    """The rows of examples/data/NAME.tsv, without its comments."""
    lines = (DATA / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    return [Row(line) for line in lines if line and not line.startswith("#")]


def split_at(rows, kind):
    """The rows in parts, each beginning with a row of the kind; what stands before the first such row is left out."""
    parts = []
    for row in rows:
        if row.kind == kind:
            parts.append([])
        if parts:
            parts[-1].append(row)
    return parts
