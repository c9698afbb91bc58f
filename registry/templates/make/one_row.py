# SPDX-License-Identifier: MPL-2.0
"""One row an indicator, the years' actual values side by side."""

from cells import address
from plan import UNITS, YEARS, add_settings, at_year, heading, offer, rate, status, year

GOAL, MEASURE, NAME, UNIT, SECTION, BASE, FIRST = range(7)
TARGET, RATE, STATUS = FIRST + YEARS, FIRST + YEARS + 1, FIRST + YEARS + 2
WIDTHS = (40, 40, 56, 13, 26, 22, *[20] * YEARS, 22, 22, 16)
HEADING_ROW, ROWS = 3, 40


def build(book):
    sheet = book.sheet("KPI一覧")
    sheet.widths(*WIDTHS)
    sheet.text(0, 0, "KPI進捗管理表", "表題")
    add_settings(sheet, STATUS)
    for column, text in {GOAL: "基本目標", MEASURE: "施策", NAME: "KPI", UNIT: "単位", SECTION: "担当課", STATUS: "状況"}.items():
        sheet.text(column, HEADING_ROW, text, "見出し")
    headings(sheet, HEADING_ROW, BASE)
    sheet.freeze(columns=NAME + 1, rows=HEADING_ROW + 1)
    for row in range(HEADING_ROW + 1, HEADING_ROW + 1 + ROWS):
        for column in (GOAL, MEASURE, NAME):
            sheet.empty(column, row)
        indicator(sheet, row, UNIT)
    offer(sheet, UNIT, HEADING_ROW + 1, HEADING_ROW + ROWS, UNITS)
    sheet.finish(heading_rows=(HEADING_ROW, HEADING_ROW))


def headings(sheet, row, base):
    """From the base value to the rate; also of the tables a goal each has."""
    sheet.formula(base, row, heading("基準値", year(-1)), style="見出し")
    for offset in range(YEARS):
        sheet.formula(base + 1 + offset, row, heading("実績値", year(offset)), style="見出し")
    sheet.formula(base + 1 + YEARS, row, heading("目標値", year(YEARS - 1)), style="見出し")
    sheet.formula(base + 2 + YEARS, row, heading("達成率", "$B$3"), style="見出し")
    sheet.at_least(row, 10)


def indicator(sheet, row, unit):
    """One row from its unit to its status, blank, with its formulas."""
    section, base = unit + 1, unit + 2
    target = base + 1 + YEARS
    sheet.empty(unit, row, "中央")
    sheet.empty(section, row, "中央")
    for column in range(base, target + 1):
        sheet.empty(column, row, "数値")
    figures = at_year(base + 1, row), f"${address(target, row)}"
    sheet.formula(target + 1, row, rate(*figures), "0.0%", "数値")
    sheet.formula(target + 2, row, status(*figures), style="中央")
    sheet.at_least(row, 9)
