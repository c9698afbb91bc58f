# SPDX-License-Identifier: MPL-2.0
"""Submissions in a protected form with a title, notes and headings of two rows: each section fills in its rows of the whole.

make(folder)    writes form.ods, previous.ods and `submitted`; returns the planted findings of each file
"""

import pathlib

import submissions
from submissions import COVERED, NAMES, SECTIONS, Formula, Open, Span, as_sent, unit_of

NUMBER, NAME, SECTION, UNIT, BASE_YEAR, BASE, TARGET_YEAR, TARGET, R4, R5, RATE, CLASS, REMARK = range(13)
USED = 4        # sections
FIRST = 5       # row of the first indicator, counted from 0
NOTE = "水色の欄（実績値と説明）だけを記入してください。"


def form(section=None):
    rows = [[Span("令和５年度　重要業績評価指標（KPI）調査票", columns=13)] + [COVERED] * 12, [NOTE], [],
            [Span("No.", rows=2), Span("重要業績評価指標（KPI）", rows=2), Span("所管課", rows=2), Span("単位", rows=2),
             Span("基準値", columns=2), COVERED, Span("目標値", columns=2), COVERED, Span("実績値", columns=2), COVERED,
             Span("達成率（R5）", rows=2), Span("重点区分", rows=2), Span("説明", rows=2)],
            [COVERED] * 4 + ["年度", "数値", "年度", "数値", "R4", "R5"] + [COVERED] * 3]
    for at, (one, names) in enumerate(zip(SECTIONS[:USED], NAMES)):
        for nth, name in enumerate(names):
            base, row = 40 + 11 * (3 * at + nth), len(rows) + 1
            filled = base + 5 if section in (one, True) else ""
            rows.append([3 * at + nth + 1, name, one, unit_of(name), "R1", base, "R7", base + 20, base + 3, Open(filled),
                         Formula(f'IF([.J{row}]="";"";[.J{row}]/[.H{row}])'), "重点" if nth == 0 else "一般", Open("")])
    rows += [[], ["※達成率は自動で計算されます。提出先は企画政策課です。"]]
    return rows


def base_changed(rows):
    rows[FIRST][BASE] += 4
    return [("base-changed", "F6")]


def target_changed(rows):
    rows[FIRST + 1][TARGET] -= 5
    return [("target-changed", "H7")]


def past_actual_changed(rows):
    rows[FIRST + 2][R4] += 1
    return [("past-actual-changed", "I8")]


def rate_typed_over(rows):
    rows[FIRST][RATE] = round(rows[FIRST][R5].value / rows[FIRST][TARGET], 9)
    return [("differs-from-template", "K6")]


def class_changed(rows):
    rows[FIRST + 1][CLASS] = rows[FIRST + 2][CLASS] = "重点"
    return [("differs-from-template", "L7:L8")]


def note_changed(rows):
    rows[1][0] = "白い欄も直してください。"
    return [("differs-from-template", "A2")]


def kpi_renamed(rows):
    rows[FIRST][NAME] = "全市における" + rows[FIRST][NAME]
    return [("differs-from-template", "B6")]


def unit_changed(rows):
    rows[FIRST][UNIT] = "世帯"
    return [("differs-from-template", "D6"), ("base-changed", "F6")]


def heading_renamed(rows):
    rows[3][REMARK].value = "特記事項"
    return [("differs-from-template", "M4")]


def explained(rows):
    rows[FIRST][REMARK] = Open("前年比で微増（速報）")
    return []


def own_rows_filled(rows):
    """The whole form comes back, filled in by one section: what others have yet to say is not its fault."""
    rows[:] = form(SECTIONS[1])
    return []


def unlocked(_rows):
    return [("differs-from-template", None)]


DEVIATIONS = [as_sent, base_changed, target_changed, past_actual_changed, rate_typed_over, class_changed, note_changed, kpi_renamed,
              unit_changed, heading_renamed, explained, own_rows_filled, unlocked]


def make(folder):
    folder = pathlib.Path(folder)
    (folder / "submitted").mkdir()
    submissions.write(folder / "form.ods", form(), protected=True)
    submissions.write(folder / "previous.ods", form(), protected=True)
    planted = {}
    for at, deviation in enumerate(DEVIATIONS):
        rows = form(True)
        name = f"{at:02}_{deviation.__name__}.ods"
        planted[name] = deviation(rows)
        submissions.write(folder / "submitted" / name, rows, protected=deviation is not unlocked)
    return planted
