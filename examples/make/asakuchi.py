# SPDX-License-Identifier: MPL-2.0
"""浅口市: a sheet a goal, numbers that carry their unit in the number format; R6 actual against R6 target beside them."""

import re

from cells import GAP_MM, PROGRESS_FORMAT, address, kpi, progress
from tables import read, split_at

TITLE = "基本目標と具体的な施策のKPI(重要業績評価指標)一覧"
YEARS = ("H30\n(現状値)", "R2", "R3", "R4", "R5", "R6", "R6\n(目標値)")
FRAME, MEASURE, NAME, SECTION, BASE, R2, R6, TARGET = 0, 1, 2, 3, 4, 5, 9, 10
RATE, PROGRESS, STATUS, GRADE, MEAN = 12, 13, 14, 15, 16
WIDTHS = (34, 36, 58, 26, 20, 18, 18, 18, 18, 18, 20)
ADDED_WIDTHS = (18, 18, 18, 14, 20)
LAST_ADDED = MEAN


def build(book):
    parts = split_at(read("asakuchi"), "目標")
    return [_sheet(book, f"基本目標{number}", part) for number, part in enumerate(parts, 1)]


def _sheet(book, name, rows):
    sheet = book.sheet(name)
    sheet.widths(*WIDTHS, GAP_MM, *ADDED_WIDTHS)
    sheet.text(0, 0, TITLE, "表題")
    sheet.text(0, 1, "基本目標", "見出し", right=1)
    sheet.text(NAME, 1, "数値目標", "見出し", right=1)
    _years(sheet, 1)
    goal = rows[0][0]
    for row in rows:
        if row.kind == "数値目標":
            _goal(sheet, goal, row)
        elif row.kind == "注":
            sheet.text(0, sheet.row, row[0], "注記")
    sheet.row += 1
    at = sheet.row
    for column, heading in enumerate(("施策の枠組み", "具体的な施策", "KPI(重要業績評価指標)", "担当課")):
        sheet.text(column, at, heading, "見出し", down=1)
    _years(sheet, at, down=1)
    _added_headings(sheet, at)
    sheet.freeze(columns=NAME + 1, rows=at + 2)
    for row in rows:
        if row.kind == "KPI":
            _kpi(sheet, row)
    sheet.finish(heading_rows=(at, at + 1))
    return sheet


def _years(sheet, at, down=0):
    for offset, year in enumerate(YEARS):
        sheet.text(BASE + offset, at, year, "見出し", down=down)


def _added_headings(sheet, at):
    sheet.text(RATE, at, "KPIシートによる再計算", "追加の題", right=LAST_ADDED - RATE)
    year = kpi("YEAR", address(R6, at))
    sheet.formula(RATE, at + 1, f'"達成率"&CHAR(10)&{year}&"年度"', style="追加の見出し")
    texts = {PROGRESS: "進捗率\n(H30から)", STATUS: "判定", GRADE: "評価", MEAN: "年平均\n(R2～R6)"}
    for column, text in texts.items():
        sheet.text(column, at + 1, text, "追加の見出し")
    sheet.at_least(at, 6)
    sheet.at_least(at + 1, 9.5)


def _goal(sheet, goal, row):
    at = sheet.row
    sheet.text(0, at, goal, "本文", right=1)
    sheet.text(NAME, at, row[0], "本文", right=1)
    _figures(sheet, at, row[1:8])
    _added(sheet, at, row[0], row[1:8])


def _kpi(sheet, row):
    at = sheet.row
    frame, measure, name, section = row[0:4]
    _hierarchy(sheet, FRAME, at, frame)
    _hierarchy(sheet, MEASURE, at, measure if measure or not frame else "")
    sheet.text(NAME, at, name)
    sheet.text(SECTION, at, section, "中央")
    _figures(sheet, at, row[4:11])
    _added(sheet, at, name, row[4:11])


def _hierarchy(sheet, column, at, text):
    """A level of the hierarchy: a cell of its own, or the one above, merged down to here."""
    if text:
        sheet.text(column, at, text)
        sheet.began = {**getattr(sheet, "began", {}), column: at}
    else:
        sheet.join(column, sheet.began[column], at)


def _figures(sheet, at, values):
    for offset, value in enumerate(values):
        if match := re.fullmatch(r"(△?)([\d,]+(?:\.\d+)?)(\D*)", value):
            _number(sheet, BASE + offset, at, *match.groups())
        else:
            sheet.text(BASE + offset, at, value, "数値")


def _number(sheet, column, at, sign, digits, unit):
    """A number as a clerk keeps it: the unit comes from the number format, a minus is shown as △."""
    number = float(digits.replace(",", "")) * (-1 if sign else 1)
    decimals = "." + "0" * len(digits.split(".")[1]) if "." in digits else ""
    if unit == "%":
        sheet.number(column, at, round(number / 100, 6), f"0{decimals}%")
        return
    shown = f'#,##0{decimals}"{unit}"' if unit else f"#,##0{decimals}"
    sheet.number(column, at, number, f'{shown};"△"{shown}')


def _added(sheet, at, name, values):
    for column in range(RATE, LAST_ADDED + 1):
        sheet.empty(column, at, "追加" if column != STATUS else "追加の字")
    base, actual, target = (address(column, at) for column in (BASE, R6, TARGET))
    written = f'OR({actual}="";{target}="")'
    better = ['"低い"'] if "待機児童" in name else []
    if _is_figure(values[6]) and not re.match(r"0\D", values[6]):
        sheet.formula(RATE, at, f'IF({written};"";IFNA({kpi("RATE", actual, target)};"—"))', "0.0%")
        rate = address(RATE, at)
        sheet.formula(GRADE, at, f'IF(ISNUMBER({rate});{kpi("GRADE", rate)};"—")', style="追加の字")
    if _is_figure(values[6]) and _is_figure(values[0]):
        sheet.formula(PROGRESS, at, f'IF({written};"";{progress(actual, target, base, *better)})', PROGRESS_FORMAT)
    status = kpi("STATUS", actual, target, *better)
    sheet.formula(STATUS, at, f'IF({written};"";IFNA({status};"—"))', style="追加の字")
    if re.search(r"年間\)|月平均", name):
        # A mean says something of yearly figures only, not of totals that grow.
        mean = sheet.formula(MEAN, at, kpi("AVERAGE", f"{address(R2, at)}:{address(R6, at)}"))
        mean.NumberFormat = sheet.sheet.getCellByPosition(R2, at).NumberFormat


def _is_figure(value):
    return bool(re.match(r"△?\d", value))
