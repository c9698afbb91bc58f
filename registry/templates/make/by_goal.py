# SPDX-License-Identifier: MPL-2.0
"""A sheet a goal, each with a table of numeric targets and a table of KPIs."""

from one_row import headings, indicator
from plan import UNITS, YEARS, add_settings, offer

MEASURE, NAME, UNIT, SECTION, BASE, FIRST = range(6)
STATUS = FIRST + YEARS + 2
WIDTHS = (48, 60, 28, 26, 22, *[20] * YEARS, 22, 22, 16)
GOALS, NUMERIC_TARGETS, KPIS = 4, 5, 20


def build(book):
    first = "基本目標1"
    for number in range(1, GOALS + 1):
        _sheet(book, f"基本目標{number}", of=None if number == 1 else first)


def _sheet(book, name, of):
    sheet = book.sheet(name)
    sheet.widths(*WIDTHS)
    sheet.text(0, 0, name, "表題")
    add_settings(sheet, STATUS, of)
    at = sheet.row
    _table(sheet, at, NUMERIC_TARGETS, {MEASURE: "数値目標"})
    at = sheet.row + 1
    sheet.row = at
    _table(sheet, at, KPIS, {MEASURE: "施策", NAME: "KPI"})
    sheet.freeze(columns=NAME + 1, rows=3)
    sheet.finish(heading_rows=(at, at))


def _table(sheet, at, rows, names):
    last = NAME if len(names) == 1 else MEASURE
    for column, text in {**names, UNIT: "単位", SECTION: "担当課", STATUS: "状況"}.items():
        sheet.text(column, at, text, "見出し", right=last if column == MEASURE else 0)
    headings(sheet, at, BASE)
    for row in range(at + 1, at + 1 + rows):
        sheet.empty(MEASURE, row, right=last)
        if NAME in names:
            sheet.empty(NAME, row)
        indicator(sheet, row, UNIT)
    offer(sheet, UNIT, at + 1, at + rows, UNITS)
