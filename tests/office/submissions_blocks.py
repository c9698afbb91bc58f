# SPDX-License-Identifier: MPL-2.0
"""Submissions in a form with two rows an indicator, 目標値 over 実績値, and merged cells: each section hands in its own rows.

make(folder)    writes form.ods, previous.ods and `submitted`; returns the planted findings of each file
"""

import pathlib

import submissions
from submissions import COVERED, NAMES, SECTIONS, Span, as_sent, unit_of

HEADINGS = ["基本目標", "重要業績評価指標（KPI）", "単位", "担当課", "基準値（R1）", "区分", "R4", "R5", "R6", "R7", "備考"]
GOAL, NAME, UNIT, SECTION, BASE, KIND, R4, R5, R6, R7, REMARK = range(11)
MERGED = (GOAL, NAME, UNIT, SECTION, BASE, REMARK)
USED = 6    # sections


def block(goal, name, section, nth, actual=""):
    base = 30 + 9 * nth
    targets = [goal, name, unit_of(name), section, base, "目標値", base + 6, base + 8, base + 10, base + 12, ""]
    actuals = [COVERED if column in MERGED else "" for column in range(len(HEADINGS))]
    actuals[KIND], actuals[R4], actuals[R5] = "実績値", base + 4, actual and base + actual
    for column in MERGED:
        targets[column] = Span(targets[column], rows=2)
    return [targets, actuals]


def form(section=None, actual=""):
    rows = [list(HEADINGS)]
    for at, (one, names) in enumerate(zip(SECTIONS[:USED], NAMES)):
        for nth, name in enumerate(names):
            if section in (None, one):
                rows += block(f"基本目標{1 + at // 3}　まちをつくる", name, one, 3 * at + nth, actual)
    return rows


def base_changed(rows):
    rows[1][BASE].value += 5
    return [("base-changed", "E2")]


def target_changed(rows):
    rows[3][R7] += 3
    return [("target-changed", "J4")]


def past_actual_changed(rows):
    rows[2][R4] += 2
    return [("past-actual-changed", "G3")]


def column_removed(rows):
    for row in rows:
        del row[REMARK]
    return [("differs-from-template", "J1")]


def column_inserted(rows):
    rows[0].insert(REMARK, "課内メモ")
    for row in rows[1:]:
        row.insert(REMARK, "")
    return [("differs-from-template", "K1")]


def column_moved(rows):
    for row in rows:
        row.append(row.pop(SECTION))
    return [("differs-from-template", "K1")]


def heading_renamed(rows):
    rows[0][SECTION] = "主管部署"
    return [("differs-from-template", "D1")]


def kpi_removed(rows):
    del rows[3:5]
    return [("kpi-removed", "B2")]


def kpi_added(rows):
    rows += block(rows[1][GOAL].value, "姉妹都市との相互訪問の実施回数", rows[1][SECTION].value, 40, 6)
    return [("kpi-added", "B8")]


def kpi_renamed(rows):
    rows[3][NAME].value = "全市における" + rows[3][NAME].value
    return [("differs-from-template", "B4")]


def unit_changed(rows):
    rows[1][UNIT].value = "世帯"
    return [("differs-from-template", "C2"), ("base-changed", "E2")]


def section_changed(rows):
    for row in rows[1::2]:
        row[SECTION].value = "総合戦略室"
    return [("differs-from-template", "D2")]


def goal_altered(rows):
    for row in rows[1::2]:
        row[GOAL].value += "（改）"
    return [("differs-from-template", "A2")]


def row_inserted(rows):
    rows.insert(3, [""] * len(HEADINGS))
    return []


def remark_written(rows):
    rows[1][REMARK].value = "前年比で微増（速報）"
    return []


DEVIATIONS = [as_sent, base_changed, target_changed, past_actual_changed, column_removed, column_inserted, column_moved, heading_renamed,
              kpi_removed, kpi_added, kpi_renamed, unit_changed, section_changed, goal_altered, row_inserted, remark_written]


def make(folder):
    folder = pathlib.Path(folder)
    (folder / "submitted").mkdir()
    submissions.write(folder / "form.ods", form())
    submissions.write(folder / "previous.ods", form())
    planted = {}
    for at, deviation in enumerate(DEVIATIONS):
        rows = form(SECTIONS[at % USED], 7)
        name = f"{at:02}_{deviation.__name__}.ods"
        planted[name] = deviation(rows)
        submissions.write(folder / "submitted" / name, rows)
    return planted
