# SPDX-License-Identifier: MPL-2.0
"""小千谷市: two rows an indicator (実績値, 達成率), rates printed; beside them the same rates recomputed."""

import re

from cells import GAP_MM, address, kpi
from tables import read, split_at

TITLE = "小千谷市総合戦略(改訂版)進捗状況一覧表"
NOTE = "目標値(令和6年度)に対して、令和2年度現在の実績値及び達成率を記載"
HEADINGS = ("重要業績評価指標\n(KPI)", "区分", "基準値\n(H30)", "目標値\n(R6)", "R1", "R2", "事業費\n(千円)",
            "R3", "R4", "R5", "R6", "担当課", "備考", "シート\nNo.")
WIDTHS = (52, 13, 19, 19, 19, 19, 17, 13, 13, 13, 13, 24, 40, 13)
NAME, LABEL, BASE, TARGET, R1, R2, COST, R3, R6, SECTION, REMARK, NUMBER = 0, 1, 2, 3, 4, 5, 6, 7, 10, 11, 12, 13
ADDED = 15                                          # the first added column
ADDED_WIDTHS = (18, 18, 13, 13, 16, 13)
YEARS = (R1, R2)
LAST = NUMBER


def build(book):
    rows = read("ojiya")
    overall = [part for part in split_at(rows, "目標") if part[0][0] == "全体目標"]
    single = [part for part in split_at(rows, "目標") if part[0][0] == "個別目標"]
    sheets = [_sheet(book, "全体目標", "■全体目標", overall)]
    for number, part in zip("①②③④", single):
        sheets.append(_sheet(book, f"基本目標{number}", "■個別目標", [part]))
    return sheets


def _sheet(book, name, part_title, parts):
    sheet = book.sheet(name)
    sheet.widths(*WIDTHS, GAP_MM, *ADDED_WIDTHS)
    sheet.text(0, 0, TITLE, "表題")
    sheet.text(0, 1, f"{part_title}　{NOTE}", "注記")
    _headings(sheet, 2)
    sheet.freeze(columns=1, rows=4)
    for part in parts:
        for row in part:
            _row(sheet, row, first_part=part is parts[0])
    sheet.mark(ADDED + 2, ADDED + 3, "相違", "相違")
    sheet.finish(heading_rows=(2, 3))
    return sheet


def _headings(sheet, row):
    for column, heading in enumerate(HEADINGS):
        sheet.text(column, row, heading, "見出し", down=1)
    sheet.text(ADDED, row, "KPIシートによる再計算", "追加の題", right=len(ADDED_WIDTHS) - 1)
    for offset, year in enumerate(YEARS):
        heading = address(year, row)
        sheet.formula(ADDED + offset, row + 1, f'"達成率"&CHAR(10)&{kpi("YEAR", heading)}&"年度"', style="追加の見出し")
        sheet.formula(ADDED + 2 + offset, row + 1, f'"照合"&CHAR(10)&{heading}', style="追加の見出し")
    sheet.text(ADDED + 4, row + 1, "判定\nR2", "追加の見出し")
    sheet.text(ADDED + 5, row + 1, "評価\nR2", "追加の見出し")
    sheet.at_least(row, 6)
    sheet.at_least(row + 1, 9.5)


def _row(sheet, row, first_part):
    at = sheet.row
    if row.kind == "目標":
        sheet.text(0, at, row[1], "目標の行", right=LAST)
        if not first_part:
            _repeated_headings(sheet)
    elif row.kind == "方針":
        sheet.text(0, at, row[0], "施策の行", right=LAST)
        if not row[0].startswith("i "):
            _repeated_headings(sheet)
    elif row.kind == "施策":
        sheet.text(0, at, f"施　策：{row[0]}", "本文", right=LAST)
    elif row.kind == "事業":
        sheet.text(0, at, f"事業等：{row[0]}", "本文", right=LAST)
    elif row.kind == "指標":
        _indicator(sheet, at, row)
    elif row.kind == "達成率":
        _rates(sheet, at - 2, row)


def _repeated_headings(sheet):
    """The published table repeats its headings; here under each goal and policy, not under each measure."""
    at = sheet.row
    for column, heading in enumerate(HEADINGS):
        sheet.text(column, at, heading, "見出し")


def _indicator(sheet, at, row):
    name, base, target, r1, r2, cost, section, remark, number = row[0:9]
    sheet.text(NAME, at, name, "本文", down=1)
    sheet.text(LABEL, at, "実績値", "中央")
    for column, value in ((BASE, base), (TARGET, target), (R1, r1), (R2, r2)):
        sheet.text(column, at, value, "数値")
    if re.fullmatch(r"[\d,]+", cost):
        sheet.number(COST, at, int(cost.replace(",", "")), "#,##0", down=1)
    else:
        sheet.text(COST, at, cost, "数値", down=1)
    for column in range(R3, R6 + 1):
        sheet.empty(column, at, "数値")
    sheet.text(SECTION, at, section.replace(" ", "\n"), "中央", down=1)
    sheet.text(REMARK, at, remark, "本文", down=1)
    sheet.text(NUMBER, at, number, "中央", down=1)
    _judgement(sheet, at)


def _rates(sheet, at, row):
    sheet.text(LABEL, at + 1, "達成率", "中央")
    for column, value in zip((BASE, TARGET, R1, R2), row[0:4]):
        _printed(sheet, column, at + 1, value)
    for column in range(R3, R6 + 1):
        sheet.empty(column, at + 1, "数値")
    for offset, year in enumerate(YEARS):
        _recomputed(sheet, at, year, ADDED + offset, ADDED + 2 + offset)


def _printed(sheet, column, row, value):
    """A printed rate as a number in percent, as printed with or without a decimal; anything else as a text."""
    if match := re.fullmatch(r"(\d+)(\.\d)?%", value):
        sheet.number(column, row, round(float(value[:-1]) / 100, 4), "0.0%" if match[2] else "0%")
    else:
        sheet.text(column, row, value, "数値")


def _recomputed(sheet, at, year, column, comparison):
    actual, target = address(year, at), f"${address(TARGET, at)}"
    printed, rate = address(year, at + 1), address(column, at + 1)
    if not is_rated(sheet, at):
        sheet.empty(column, at + 1, "追加")
        sheet.empty(comparison, at + 1, "追加の字")
        return
    call = kpi("RATE", *(_schools_of_all(sheet, at, actual) or (actual, target)))
    sheet.formula(column, at + 1, f'IF({actual}="";"";IFNA({call};"－"))', "0.0%")
    sheet.formula(comparison, at + 1, f'IF(ISNUMBER({printed});IF(ROUND({rate};3)={printed};"一致";"相違");"")',
                  style="追加の字")


def _schools_of_all(sheet, at, actual):
    """「各校1回以上」 is rated by the schools that reached it (「1回以上13校」) among all, whose number the remark gives."""
    if not sheet.text_at(TARGET, at).startswith("各校"):
        return None
    reached = f'IFERROR({kpi("NUMBER", actual, "2")};{kpi("NUMBER", actual)})'
    return reached, kpi("NUMBER", f"${address(REMARK, at)}")


def is_rated(sheet, at):
    """Whether the target is a figure; 見直し完了 or 計画策定 can only be judged, not rated."""
    return bool(re.search(r"\d", sheet.text_at(TARGET, at)))


def _judgement(sheet, at):
    actual, target = address(R2, at), address(TARGET, at)
    for column in range(ADDED, ADDED + 4):
        sheet.empty(column, at, "追加")
    status = kpi("STATUS", actual, target)
    sheet.formula(ADDED + 4, at, f'IF({actual}="";"";IFNA({status};"－"))', style="追加の字", down=1)
    rate = address(ADDED + 1, at + 1)
    sheet.formula(ADDED + 5, at, f'IF(ISNUMBER({rate});{kpi("GRADE", rate)};"－")', style="追加の字", down=1)
