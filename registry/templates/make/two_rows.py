# SPDX-License-Identifier: MPL-2.0
"""Two rows an indicator, 目標値 above 実績値, with the total of the plan's years."""

from cells import address, kpi
from plan import UNITS, YEARS, add_settings, at_year, heading, offer, rate, status, year

GOAL, MEASURE, NAME, UNIT, SECTION, SUMMED, BASE, LABEL, FIRST = range(9)
TOTAL, RATE, STATUS = FIRST + YEARS, FIRST + YEARS + 1, FIRST + YEARS + 2
WIDTHS = (36, 36, 52, 13, 26, 16, 22, 16, *[20] * YEARS, 20, 20, 16)
HEADING_ROW, INDICATORS = 3, 30
SUM_UP, LAST = "合計", "年度ごと"


def build(book):
    sheet = book.sheet("KPI一覧")
    sheet.widths(*WIDTHS)
    sheet.text(0, 0, "KPI進捗管理表（目標値・実績値）", "表題")
    add_settings(sheet, STATUS)
    texts = {GOAL: "基本目標", MEASURE: "施策", NAME: "KPI", UNIT: "単位", SECTION: "担当課", SUMMED: "集計", LABEL: "区分",
             TOTAL: f"{YEARS}年間の合計", RATE: "達成率", STATUS: "状況"}
    for column, text in texts.items():
        sheet.text(column, HEADING_ROW, text, "見出し")
    sheet.formula(BASE, HEADING_ROW, heading("基準値", year(-1)), style="見出し")
    for offset in range(YEARS):
        sheet.formula(FIRST + offset, HEADING_ROW, year(offset), style="見出し")
    sheet.at_least(HEADING_ROW, 10)
    sheet.freeze(columns=NAME + 1, rows=HEADING_ROW + 1)
    for number in range(INDICATORS):
        _indicator(sheet, HEADING_ROW + 1 + 2 * number)
    last = HEADING_ROW + 2 * INDICATORS
    offer(sheet, UNIT, HEADING_ROW + 1, last, UNITS)
    offer(sheet, SUMMED, HEADING_ROW + 1, last, (SUM_UP, LAST), only=True)
    sheet.finish(heading_rows=(HEADING_ROW, HEADING_ROW))


def _indicator(sheet, at):
    for column in (GOAL, MEASURE, NAME):
        sheet.empty(column, at, down=1)
    for column in (UNIT, SECTION, SUMMED):
        sheet.empty(column, at, "中央", down=1)
    sheet.empty(BASE, at, "数値", down=1)
    for row, label in ((at, "目標値"), (at + 1, "実績値")):
        sheet.text(LABEL, row, label, "中央")
        for column in range(FIRST, TOTAL):
            sheet.empty(column, row, "数値")
        years = f"{address(FIRST, row)}:{address(TOTAL - 1, row)}"
        summed = f'IF({kpi("COUNT", years)}=0;"";{kpi("SUM", years)})'
        total = f'IF(${address(SUMMED, at)}="{SUM_UP}";{summed};"")'
        sheet.formula(TOTAL, row, total, "#,##0.###", "数値")
        sheet.at_least(row, 7)
    for column, number_format, formula, style in ((RATE, "0.0%", rate, "数値"), (STATUS, "General", status, "中央")):
        sums = formula(address(TOTAL, at + 1), address(TOTAL, at))
        of_year = formula(at_year(FIRST, at + 1), at_year(FIRST, at))
        sheet.formula(column, at, f'IF(${address(SUMMED, at)}="{SUM_UP}";{sums};{of_year})', number_format, style, down=1)
