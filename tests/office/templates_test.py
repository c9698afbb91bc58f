# SPDX-License-Identifier: MPL-2.0
"""The templates: the office offers and opens them, blank ones and ones filled in honestly have nothing to mend, and
their formulas follow the two years and the figures that a clerk writes."""

import pathlib
import sys
import unittest

sys.dont_write_bytecode = True
import checker  # noqa: E402
from office import ODS, properties  # noqa: E402

NAMES = ("one-row", "two-rows", "by-goal")
YEARS = ("令和7年度", "令和8年度", "令和9年度", "令和10年度", "令和11年度")
# KPI, unit, section, base, two years' actual values, target.
INDICATORS = (
    ("新規創業件数", "件", "商工振興課", "26", "31", "38", "45"),
    ("転出超過数", "人", "企画政策課", "155", "120", "△15", "100以下"),
    ("観光入込客数", "人", "観光課", "1,532千人", "1,560千人", "－", "1,625千人"),
    ("健康診査の受診率", "%", "健康福祉課", "36.7%", "38.2%", "40.1%", "45.0%"),
    ("公共施設の見直し", "", "総務課", "検討中", "見直し中", "見直し完了", "見直し完了"),
)


def write(sheet, column, row, *texts):
    """As typed by a person: figures become numbers."""
    for offset, text in enumerate(texts):
        sheet.getCellByPosition(column + offset, row).setFormula(text)


def fill_rows(sheet, row, unit, name, what=""):
    for number, (kpi, of_unit, *rest) in enumerate(INDICATORS):
        write(sheet, 0, row + number, f"基本目標{number // 3 + 1}" if name else what + kpi)
        if name:
            write(sheet, name, row + number, what + kpi)
        write(sheet, unit, row + number, of_unit, *rest[:-1])
        write(sheet, unit + 8, row + number, rest[-1])


def fill_one_row(document):
    sheet = document.Sheets.getByIndex(0)
    fill_rows(sheet, 4, unit=3, name=2)
    for row in range(4, 4 + len(INDICATORS)):
        write(sheet, 1, row, "施策1　産業の振興")


def fill_two_rows(document):
    sheet = document.Sheets.getByIndex(0)
    for number, (kpi, unit, section, base, first, second, target) in enumerate(INDICATORS):
        row = 4 + 2 * number
        write(sheet, 0, row, f"基本目標{number // 3 + 1}", "施策1　産業の振興", kpi, unit, section, "合計" if number == 0 else "年度ごと", base)
        write(sheet, 8, row, *[target] * 5)
        write(sheet, 8, row + 1, first, second)


def fill_by_goal(document):
    for sheet in document.Sheets:
        fill_rows(sheet, 4, unit=2, name=0, what=f"{sheet.Name}の")
        fill_rows(sheet, 11, unit=2, name=1, what=f"{sheet.Name}の施策による")


class TemplatesTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        running = checker.office()
        cls.office = running.__enter__()
        cls.addClassCleanup(running.__exit__, None, None, None)
        cls.folder = next((cls.office.folder / "extensions").iterdir()) / "templates" / "kpisheet"

    def open(self, name):
        document = self.office.load(self.folder / f"{name}.ots", AsTemplate=True)
        self.addCleanup(document.close, True)
        return document

    def examine(self, document, name):
        path = self.office.folder / f"{name}.ods"
        self.office.store(document, path)
        return checker.examine(self.office, path)

    def assert_nothing_to_mend(self, report):
        issues = [issue for issue in report["issues"] if issue["severity"] != "info"]
        self.assertEqual(issues, [])

    def test_blank(self):
        for name in NAMES:
            with self.subTest(name):
                self.assert_nothing_to_mend(self.examine(self.open(name), name))

    maxDiff = None

    def test_filled_in(self):
        for name, fill, count in (("one-row", fill_one_row, 5), ("two-rows", fill_two_rows, 5), ("by-goal", fill_by_goal, 40)):
            with self.subTest(name):
                document = self.open(name)
                fill(document)
                report = self.examine(document, name)
                self.assert_nothing_to_mend(report)
                self.assertEqual(report["indicators"], count)


if __name__ == "__main__":
    checker.main()
