# SPDX-License-Identifier: MPL-2.0
"""上市町: merged hierarchy (goal > measure > KPI) with the projects beside it; a second sheet lays out the targets."""

from cells import GAP_MM, address, kpi
from tables import read, split_at

TITLE = "第2期上市町まち・ひと・しごと創生総合戦略【おおかみこどもプロジェクト】　数値目標及びKPI一覧"
GOAL, FIGURE, GOAL_BASE, GOAL_TARGET, MEASURE, NAME, BASE, TARGET, PROJECTS = range(9)
UNIT, REQUIRED = 13, 14
WIDTHS = (20, 22, 20, 20, 44, 50, 18, 18, 38, 38, 38, 38)
ADDED_WIDTHS = (16, 26)
LAST = 11
PLAN = ("R2", "R3", "R4", "R5", "R6", "R7")


def build(book):
    goals = split_at(read("kamiichi"), "目標")
    table, cells = _table(book, goals)
    return [table, _trial(book, table, cells)]


def _table(book, goals):
    sheet = book.sheet("一覧")
    sheet.widths(*WIDTHS, GAP_MM, *ADDED_WIDTHS)
    sheet.text(0, 0, TITLE, "表題")
    sheet.text(GOAL, 1, "基本目標", "見出し", down=1)
    sheet.text(FIGURE, 1, "数値目標", "見出し", right=2)
    sheet.text(MEASURE, 1, "重点施策", "見出し", down=1)
    sheet.text(NAME, 1, "重要業績評価指標 (KPI)", "見出し", right=2)
    sheet.text(PROJECTS, 1, "具体的な事業", "見出し", right=3, down=1)
    for column, heading in ((FIGURE, "指標"), (GOAL_BASE, "基準値\n(R元)"), (GOAL_TARGET, "目標値\n(R7)"),
                            (NAME, "指標"), (BASE, "基準値\n(R2)"), (TARGET, "目標値\n(R7)")):
        sheet.text(column, 2, heading, "見出し")
    sheet.text(UNIT, 1, "KPIシートによる追加", "追加の題", right=1)
    sheet.text(UNIT, 2, "単位", "追加の見出し")
    sheet.text(REQUIRED, 2, "1年あたり\n必要な増減", "追加の見出し")
    sheet.freeze(columns=GOAL + 1, rows=3)
    cells = [_goal(sheet, goal) for goal in goals]
    sheet.finish(heading_rows=(1, 2), pages_high=1)
    return sheet, cells


def _goal(sheet, rows):
    """Writes a goal with its measures; the row it begins in."""
    first = sheet.row
    rows_of_kpis = sum(row.kind == "KPI" for row in rows)
    for measure in split_at(rows, "施策"):
        at = sheet.row
        for row in measure[1:]:
            _kpi(sheet, sheet.row, row)
        sheet.text(MEASURE, at, measure[0][0], down=len(measure) - 2)
    for column, value in zip((GOAL, FIGURE, GOAL_BASE, GOAL_TARGET), rows[0][0:4]):
        sheet.text(column, first, value.replace(" ", "\n"), "施策の行" if column == GOAL else "中央",
                   down=rows_of_kpis - 1)
    return first


def _kpi(sheet, at, row):
    sheet.text(NAME, at, row[0])
    for column in (BASE, TARGET):
        sheet.empty(column, at, "数値")
    offset = 0
    while offset < 4:
        wide = 0
        while len(row[1 + offset]) > 30 and offset + wide < 3 and not row[2 + offset + wide]:
            wide += 1   # a long entry runs on over the empty cells beside it
        sheet.text(PROJECTS + offset, at, row[1 + offset], right=wide)
        offset += wide + 1
    base, target = address(BASE, at), address(TARGET, at)
    sheet.formula(UNIT, at, f'IF({target}="";"";{kpi("UNIT", target)})', style="追加の字")
    required = kpi("REQUIRED", base, address(BASE, 2, True), target, address(TARGET, 2, True))
    sheet.formula(REQUIRED, at, f'IF(OR({base}="";{target}="");"";{required})')


def _trial(book, table, cells):
    """The numeric targets, read out of the table and laid out over the years of the plan."""
    sheet = book.sheet("目標の試算")
    sheet.widths(48, 26, 26, 16, 30, *([20] * len(PLAN)))
    sheet.text(0, 0, "数値目標の年度別試算（KPIシートによる追加）", "表題")
    headings = ("数値目標", "基準値 (R元)", "目標値 (R7)", "単位", "1年あたり必要な増減", *PLAN)
    for column, heading in enumerate(headings):
        sheet.text(column, 1, heading, "追加の見出し")
    sheet.freeze(columns=1, rows=2)
    births, moves, healthy = cells
    _line(sheet, table, births, "合計特殊出生率", None, '"四捨五入"', "0.00")
    _line(sheet, table, moves, "人口の社会増減", None, '"四捨五入"', '#,##0;"-"#,##0;"±"0')
    _line(sheet, table, healthy, "65歳以上 平均自立期間（男）", "男", '"四捨五入"', "0.0")
    _line(sheet, table, healthy, "65歳以上 平均自立期間（女）", "女", '"四捨五入"', "0.0")
    sheet.finish(heading_rows=(1, 1))
    return sheet


def _line(sheet, table, goal_row, name, part, rounding, number_format):
    at = sheet.row
    sheet.text(0, at, name)
    written = [f"$一覧.{address(column, goal_row)}" for column in (GOAL_BASE, GOAL_TARGET)]
    for column, cell in ((1, written[0]), (2, written[1])):
        sheet.formula(column, at, kpi("NUMBER", cell, f'"{part}"') if part else kpi("NUMBER", cell), number_format)
    sheet.formula(3, at, kpi("UNIT", written[1]), style="追加の字")
    base, target = address(1, at), address(2, at)
    sheet.formula(4, at, kpi("REQUIRED", base, '"R元"', target, '"R7"'), "0.00")
    for offset in range(len(PLAN)):
        year = address(5 + offset, 1, fixed_row=True)
        call = kpi("TARGET", year, '"R元"', f"${base}", '"R7"', f"${target}", '"直線"',
                   str(len(number_format.partition(".")[2])) if "." in number_format else "0", rounding)
        sheet.formula(5 + offset, at, call, number_format)
