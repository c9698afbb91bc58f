# SPDX-License-Identifier: MPL-2.0
"""Addresses, formulas and the room a text takes: what every part of the making shares."""

import math
import unicodedata

GAP_MM = 4                  # the empty column between the municipality's table and what was added to it
PROGRESS_FORMAT = '[<0]"0%未満";0.0%'     # as 宮城県 prints a progress that has gone the wrong way
LINE_MM = 4.2               # height of a line of 9 pt
CELL_PADDING_MM = 1.6
HALF_WIDTH_MM = 1.62        # width of half a full-width character of 9 pt


def style_name(name):
    """The name in the document: apart from the office's own styles, some of which are called 見出し or 注記 too."""
    return f"KPI {name}"


def address(column, row, fixed_row=False):
    """Column and row, both from 0, as a person reads them: (2, 4) is C5, with a fixed row C$5."""
    name = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(ord("A") + rest) + name
    return f"{name}{'$' if fixed_row else ''}{row + 1}"


def kpi(name, *arguments):
    """A call of a function of the extension as documents store it."""
    return f"ORG.KPISHEET.KPI.{name}({';'.join(arguments)})"


def progress(actual, target, base, *better):
    """Formula of the progress from the base; there is none where the base meets the target already, as in a planned
    decline (1,150人 → 1,040人): the figure would grow as the indicator gets worse."""
    met = f'IFNA({kpi("STATUS", base, target, *better)};"")="達成"'
    rate = kpi("RATE", actual, target, base, '"進捗"', *better)
    return f'IF({met};"—";IFNA({rate};"—"))'


def half_widths(text):
    """Width in half-width characters."""
    return sum(2 if unicodedata.east_asian_width(sign) in "WFA" else 1 for sign in text)


def lines_needed(text, width_mm):
    """How many lines a wrapped text takes in a column of that width."""
    room = max(1, math.floor((width_mm - CELL_PADDING_MM) / HALF_WIDTH_MM))
    return sum(max(1, math.ceil(half_widths(line) / room)) for line in str(text).split("\n"))
