# SPDX-License-Identifier: MPL-2.0
"""上越市: three levels of headings as rows of the table, value and time in one cell, condition words in the target."""

import re

from cells import GAP_MM, PROGRESS_FORMAT, address, kpi, progress
from tables import read, split_at

TITLE = "「第2期上越市まち・ひと・しごと創生総合戦略」重要業績評価指標（KPI）進捗状況一覧表"
FIELD, DIRECTION, MEASURE, NAME, BASE, ACTUAL, TARGET = range(7)
RATE, PROGRESS, STATUS, BASE_YEAR, ACTUAL_YEAR, CONDITION = range(8, 14)
WIDTHS = (12, 16, 13, 92, 48, 56, 52)
ADDED_WIDTHS = (34, 20, 18, 18, 18, 16)
LAST_ADDED = CONDITION


def build(book):
    rows = read("joetsu")
    remarks = [row for row in rows if row.kind == "注"]
    parts = split_at([row for row in rows if row.kind != "注"], "分野")
    return [_sheet(book, f"分野{number}", part, remarks) for number, part in enumerate(parts, 1)]


def _sheet(book, name, rows, remarks):
    sheet = book.sheet(name)
    sheet.widths(*WIDTHS, GAP_MM, *ADDED_WIDTHS)
    sheet.text(0, 0, TITLE, "表題")
    _headings(sheet, 1)
    _added_headings(sheet, 1)
    sheet.freeze(columns=NAME + 1, rows=3)
    for row in rows:
        _row(sheet, row)
    for row in remarks:
        sheet.text(0, sheet.row, row[0], "注記")
    sheet.finish(heading_rows=(1, 2), pages_high=1)
    return sheet


def _headings(sheet, at):
    for column, heading in ((FIELD, "政策\n分野"), (DIRECTION, "基本的\n方向性"), (MEASURE, "具体的\n施策")):
        sheet.text(column, at, heading, "見出し", down=1)
    sheet.text(NAME, at, "重要業績評価指標（KPI）", "見出し", right=TARGET - NAME)
    for column, heading in ((NAME, "項目"), (BASE, "戦略策定時（時点）"), (ACTUAL, "現状値（R5年度末）"),
                            (TARGET, "目標（R6）")):
        sheet.text(column, at + 1, heading, "見出し")


def _added_headings(sheet, at):
    sheet.text(RATE, at, "KPIシートによる再計算", "追加の題", right=LAST_ADDED - RATE)
    texts = {RATE: "達成率\n(現状値／目標)", PROGRESS: "進捗率\n(策定時から)", STATUS: "判定",
             BASE_YEAR: "策定時\n(年度)", ACTUAL_YEAR: "現状値\n(年度)", CONDITION: "目標の\n条件"}
    for column, text in texts.items():
        sheet.text(column, at + 1, text, "追加の見出し")
    sheet.at_least(at + 1, 10)


def _row(sheet, row):
    at = sheet.row
    if row.kind == "分野":
        sheet.text(0, at, row[0], "目標の行", right=TARGET)
    elif row.kind == "方向":
        sheet.text(DIRECTION, at, row[0], "施策の行", right=TARGET - DIRECTION)
        sheet.empty(FIELD, at)
    elif row.kind == "施策":
        sheet.text(MEASURE, at, row[0], "施策の行", right=TARGET - MEASURE)
        for column in (FIELD, DIRECTION):
            sheet.empty(column, at)
    elif row.kind == "見出し":
        _headings(sheet, at)
    else:
        _indicator(sheet, at, row)


def _indicator(sheet, at, row):
    for column in (FIELD, DIRECTION, MEASURE):
        sheet.empty(column, at)
    if row.kind == "数値目標":
        sheet.text(DIRECTION, at, row.kind, "施策の行", right=1)
    sheet.text(NAME, at, row[0])
    for column, value in ((BASE, row[1]), (ACTUAL, row[2]), (TARGET, row[3])):
        sheet.text(column, at, value, "中央" if len(value) < 24 else "本文")
    _added(sheet, at, row)


def _added(sheet, at, row):
    for column in range(RATE, LAST_ADDED + 1):
        sheet.empty(column, at, "追加の字")
    base, actual, target = (address(column, at) for column in (BASE, ACTUAL, TARGET))
    parts = _parts(row[3])
    if parts > 1:
        rates = [f'TEXT({kpi("RATE", kpi("NUMBER", actual, str(n)), kpi("NUMBER", target, str(n)))};"0.0%")'
                 for n in range(1, parts + 1)]
        sheet.formula(RATE, at, '&"／"&'.join(rates), style="追加の字")
    elif re.match(r"[\d,.]+", row[3]) and not re.match(r"0\D", row[3]):
        sheet.formula(RATE, at, f'IFNA({kpi("RATE", actual, target)};"－")', "0.0%")
        if re.match(r"約?[\d,.]+", row[1]):
            sheet.formula(PROGRESS, at, progress(actual, target, base), PROGRESS_FORMAT)
    if parts <= 1 and re.match(r"[\d,.]+", row[3]):
        better = ['"低い"'] if row[0] == "待機児童数" else []
        status = kpi("STATUS", actual, target, *better)
        sheet.formula(STATUS, at, f'IFNA({status};"－")', style="追加の字")
    for column, cell, value in ((BASE_YEAR, base, row[1]), (ACTUAL_YEAR, actual, row[2])):
        if re.search(r"\([HR][元\d]", value):
            year = kpi("YEAR", kpi("PERIOD", cell))
            sheet.formula(column, at, f'IFNA({year};"－")', "0", "追加の字")
    sheet.formula(CONDITION, at, kpi("CONDITION", target), style="追加の字")


def _parts(target):
    """How many values of their own the target holds: 43組・62人 two, a total with its parts in brackets one."""
    if re.fullmatch(r"[\d,]+組・[\d,]+人", target):
        return 2
    outside = re.sub(r"\([^()]*\)", "", target)
    return len(re.findall(r"[\d,.]+(?:人|%)", outside)) if "\n" in outside.strip() else 1
