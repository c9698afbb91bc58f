# SPDX-License-Identifier: MPL-2.0
"""砂川市: two rows a KPI (目標値, 実績値), base and target written inside the KPI cell; the yearly targets laid out anew."""

import re

from cells import GAP_MM, address, kpi
from tables import read, split_at

TITLE = "第2期砂川市まち・ひと・しごと創生総合戦略　数値目標・KPI集計表"
YEARS = ("3年度", "4年度", "5年度", "6年度", "7年度")
TOTAL = "5年間の\n合計"
NAME, KPI, BASE, TARGET, KIND, FIRST_YEAR, SUM = 0, 1, 1, 2, 3, 4, 9
NOW = FIRST_YEAR + 1                                # 4年度, the last year with figures
AGAIN, AGAIN_SUM, SAME = 11, 16, 17                 # the years once more, their total, and whether they agree
METHOD, FROM_YEAR, FROM, TO_YEAR, TO, DIGITS, ROUNDING, STATUS = 18, 19, 20, 21, 22, 23, 24, 25
WIDTHS = (44, 36, 36, 14, 17, 17, 17, 17, 17, 17)
ADDED_WIDTHS = (17, 17, 17, 17, 17, 15, 13, 13, 18, 28, 18, 32, 9, 17, 15)
LAST, LAST_ADDED = SUM, STATUS
LAST_YEAR = "令和7年度"
HEADING_ROW = 2


def build(book):
    series = {row[0]: row for row in read("sunagawa-series")}
    parts = split_at(read("sunagawa"), "目標")
    return [_sheet(book, f"基本目標{number}", part, series) for number, part in enumerate(parts, 1)]


def _sheet(book, name, rows, series):
    sheet = book.sheet(name)
    sheet.widths(*WIDTHS, GAP_MM, *ADDED_WIDTHS)
    sheet.text(0, 0, TITLE, "表題")
    sheet.text(0, 1, rows[0][0], "目標の行", right=LAST)
    goals = [index for index, row in enumerate(rows) if row.kind == "数値目標"]
    _headings(sheet, HEADING_ROW, ("数値目標", "基準値", "目標値", "区分"))
    _added_headings(sheet, HEADING_ROW)
    sheet.freeze(columns=1, rows=4)
    first_kpi = goals[-1] + 3
    for row in rows[1:first_kpi]:
        _row(sheet, row, series)
    sheet.row += 1
    sheet.at_least(sheet.row - 1, 4)
    _headings(sheet, sheet.row, ("施策名・事業名", "重要業績評価指標(KPI)", None, "区分"))
    for row in rows[first_kpi:]:
        _row(sheet, row, series)
    sheet.mark(SAME, SAME, "相違", "相違")
    sheet.finish(heading_rows=(0, 3), pages_high=1)
    return sheet


def _headings(sheet, at, first):
    for column, heading in enumerate(first):
        if heading:
            merged = column + 1 < len(first) and first[column + 1] is None
            sheet.text(column, at, heading, "見出し", right=int(merged), down=1)
    for offset, year in enumerate((*YEARS, TOTAL)):
        sheet.text(FIRST_YEAR + offset, at, year, "見出し", down=1)


def _added_headings(sheet, at):
    sheet.text(AGAIN, at, "KPIシートによる再計算（上段：年度別目標　下段：達成率）", "追加の題", right=SAME - AGAIN)
    sheet.text(METHOD, at, "年度別目標の引き方", "追加の題", right=ROUNDING - METHOD)
    sheet.text(STATUS, at, "判定", "追加の題")
    for offset in range(len(YEARS)):
        year = address(FIRST_YEAR + offset, at)
        sheet.formula(AGAIN + offset, at + 1, kpi("YEAR", year, '"令和"'), '0"年度"', "追加の見出し")
    texts = {AGAIN_SUM: "5年間計", SAME: "照合", METHOD: "方法", FROM_YEAR: "起点年", FROM: "起点値",
             TO_YEAR: "終点年", TO: "終点値", DIGITS: "桁", ROUNDING: "端数", STATUS: "4年度"}
    for column, text in texts.items():
        sheet.text(column, at + 1, text, "追加の見出し")
    sheet.at_least(at, 6)


def _row(sheet, row, series):
    at = sheet.row
    if row.kind == "数値目標":
        sheet.text(NAME, at, row[0], down=1)
        sheet.text(BASE, at, row[1], "中央", down=1)
        sheet.text(TARGET, at, row[2], "中央", down=1)
        sheet.series = _series_of(row[0], series)
    elif row.kind == "KPI":
        if row[0]:
            sheet.text(NAME, at, row[0], down=1)
            sheet.project = at
        else:
            sheet.join(NAME, sheet.project, at + 1)
        sheet.text(KPI, at, row[1], right=1, down=1)
        sheet.series = _series_of(row[1], series)
    elif row.kind == "目標値":
        _figures(sheet, at - 2, row)
        _targets_again(sheet, at - 2)
    elif row.kind == "実績値":
        _figures(sheet, at - 1, row)
        _rates(sheet, at - 1)
    else:
        style = {"施策": "施策の行", "取組": "本文", "小計": "見出し", "合計": "見出し"}[row.kind]
        sheet.text(0, at, ("　" if row.kind == "取組" else "") + row[0], style, right=LAST)


def _series_of(name, series):
    return next((row for start, row in series.items() if name.startswith(start)), None)


def _figures(sheet, at, row):
    sheet.text(KIND, at, row.kind, "中央")
    for offset, value in enumerate(row[0:6]):
        column = FIRST_YEAR + offset
        if re.fullmatch(r"[\d,]+(\.\d)?", value):
            sheet.number(column, at, float(value.replace(",", "")), "#,##0.0" if "." in value else "#,##0")
        else:
            sheet.text(column, at, value, "数値")


def _targets_again(sheet, at):
    """The yearly targets from what is written in the KPI cell and from the way they were laid out."""
    row = sheet.series
    for column in range(AGAIN, LAST_ADDED):
        sheet.empty(column, at, "追加" if column < SAME else "追加の字")
    if row is None:
        return
    _way(sheet, at, row)
    way = {column: f"${address(column, at)}" for column in range(METHOD, STATUS)}
    printed_format = sheet.sheet.getCellByPosition(SUM - 1, at).NumberFormat
    for offset in range(len(YEARS)):
        if row[1] == "配分":
            call = kpi("ALLOT", way[TO], str(len(YEARS)), str(offset + 1), way[ROUNDING])
        else:
            year = address(FIRST_YEAR + offset, HEADING_ROW, fixed_row=True)
            call = kpi("TARGET", year, way[FROM_YEAR], way[FROM], way[TO_YEAR], way[TO], way[METHOD],
                       way[DIGITS], way[ROUNDING])
            call = f'IFNA({call}{_scale(sheet, at)};"—")'
        sheet.formula(AGAIN + offset, at, call).NumberFormat = printed_format
    if sheet.text_at(SUM, at) != "—":
        years = f"{address(FIRST_YEAR, at)}:{address(SUM - 1, at)}"
        sheet.formula(AGAIN_SUM, at, kpi("SUM", years), "#,##0")
    ours = f"{address(AGAIN, at)}:{address(AGAIN + 4, at)}"
    theirs = f"{address(FIRST_YEAR, at)}:{address(SUM - 1, at)}"
    sheet.formula(SAME, at, f'IF(SUMPRODUCT(--({ours}={theirs}))=5;"一致";"相違")', style="追加の字")


def _way(sheet, at, row):
    _, method, from_year, from_value, to_year, digits, rounding = row[0:7]
    in_kpi_cell = not sheet.text_at(TARGET, at)
    cell = address(KPI, at)
    sheet.text(METHOD, at, method, "追加の字")
    sheet.text(FROM_YEAR, at, from_year, "追加の字")
    sheet.text(TO_YEAR, at, "" if method == "配分" else to_year or LAST_YEAR, "追加の字")
    if from_value:
        sheet.text(FROM, at, from_value, "追加の字")
    elif method == "直線":
        base = f'MID({cell};FIND("／";{cell})+1;FIND("→";{cell})-FIND("／";{cell})-1)' if in_kpi_cell else cell
        sheet.formula(FROM, at, base, style="追加の字")
    target = f'MID({cell};FIND("→";{cell})+1;99)' if in_kpi_cell else address(TARGET, at)
    sheet.formula(TO, at, target, style="追加の字")
    if digits:
        sheet.number(DIGITS, at, int(digits), "0", "追加の字")
    sheet.text(ROUNDING, at, rounding, "追加の字")


def _scale(sheet, at):
    """The year columns carry no unit: 1,627 stands for 1,627千人 and 36.0 for 36.0%."""
    target = sheet.text_at(TARGET, at) or sheet.text_at(KPI, at).split("→")[-1]
    if "千" in target:
        return "/1000"
    return "*100" if "%" in target else ""


def _rates(sheet, at):
    """Row of actuals: rate of each year against its target."""
    for column in range(AGAIN, LAST_ADDED):
        sheet.empty(column, at, "追加" if column < SAME else "追加の字")
    for offset in range(len(YEARS)):
        actual, target = (address(FIRST_YEAR + offset, row) for row in (at, at - 1))
        rate = f'IFNA({kpi("RATE", actual, target)};"—")'
        if sheet.text_at(FIRST_YEAR + offset, at - 1) == "0":
            rate = f'IF({actual}={target};{rate};"—")'   # of a target of nothing there is no share
        sheet.formula(AGAIN + offset, at, f'IF({actual}="";"";{rate})', "0.0%")
    if re.fullmatch(r"[\d,.]+", sheet.text_at(SUM, at)):
        years = f"{address(FIRST_YEAR, at)}:{address(SUM - 1, at)}"
        sheet.formula(AGAIN_SUM, at, kpi("SUM", years), "#,##0")
        sheet.formula(SAME, at, f'IF({address(AGAIN_SUM, at)}={address(SUM, at)};"一致";"相違")', style="追加の字")
    actual, target = address(NOW, at), address(NOW, at - 1)
    better = ['"低い"'] if "待機児童" in sheet.text_at(KPI, at - 1) else []
    status = kpi("STATUS", actual, target, *better)
    sheet.formula(STATUS, at - 1, f'IF({actual}="";"";IFNA({status};"—"))', style="追加の字", down=1)
