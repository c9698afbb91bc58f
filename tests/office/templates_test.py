# SPDX-License-Identifier: MPL-2.0
"""The templates: the office offers and opens them, blank ones and ones filled in honestly have nothing to mend, and
their formulas follow the two years and the figures that a clerk writes."""

import subprocess
import sys
import unittest
from urllib.parse import unquote

sys.dont_write_bytecode = True
import checker  # noqa: E402
import uno  # noqa: E402  (after checker has named the types)
from office import configuration  # noqa: E402
from sidebar import wait_for  # noqa: E402

NAMES = ("one-row", "two-rows", "by-goal")
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

    def test_template_manager_offers_them(self):
        templates = self.office.service("com.sun.star.frame.DocumentTemplates")
        templates.update()
        files = self.office.service("com.sun.star.ucb.SimpleFileAccess")
        folders = {unquote(one).rpartition("/")[2]: one for one in files.getFolderContents(templates.Content.Identifier.ContentIdentifier, True)}
        self.assertIn("KPIシート", folders)
        offered = {unquote(one).rpartition("/")[2] for one in files.getFolderContents(folders["KPIシート"], True)}
        self.assertEqual(offered, {self.open(name).DocumentProperties.Title for name in NAMES})

    def test_file_new_opens_an_untitled_copy(self):
        menu = configuration(self.office, "/org.openoffice.Office.Common/Menus/New")
        entries = [menu.getByName(name) for name in menu.ElementNames]
        entries = {one.URL.partition(":new-")[2]: one.Title for one in entries if one.URL.startswith("org.kpisheet:")}
        handler = self.office.service("org.kpisheet.CommandsImplementation")
        for name in NAMES:
            url = uno.createUnoStruct("com.sun.star.util.URL")
            url.Complete = f"org.kpisheet:new-{name}"
            handler.dispatch(self.office.service("com.sun.star.util.URLTransformer").parseStrict(url)[1], ())
            document, = wait_for("the new document", self.office.spreadsheets)
            self.assertEqual((document.URL, document.isModified(), document.isReadonly()), ("", False, False))
            self.assertEqual(document.DocumentProperties.Title, entries[name])
            document.close(True)

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

    def test_are_what_the_script_makes(self):
        made = self.office.folder / "made"
        script = checker.ROOT / "registry" / "templates" / "make" / "make.py"
        subprocess.run([sys.executable, "-B", str(script), "--extension", str(checker.EXTENSION), "--to", str(made)], check=True,
                       stdout=subprocess.DEVNULL, timeout=240)
        for name in NAMES:
            self.assertEqual((made / f"{name}.ots").read_bytes(), (self.folder / f"{name}.ots").read_bytes(), f"make {name}.ots again")

    def test_formulas_follow(self):
        document = self.open("one-row")
        sheet = document.Sheets.getByIndex(0)
        fill_one_row(document)

        def shown(cells):
            return [text for row in sheet.getCellRangeByName(cells).DataArray for text in row]

        self.assertEqual(sheet.getCellRangeByName("M5").Value, 31 / 45)
        self.assertEqual(shown("M9:N9"), ["－", "－"], "a target in words that was not met yet")
        write(sheet, 1, 2, "令和8年度")
        self.assertEqual(sheet.getCellRangeByName("M5").Value, 38 / 45)
        self.assertEqual(shown("M4:M4"), ["達成率\n（令和8年度）"])
        self.assertEqual(shown("N6:N9"), ["達成", "－", "未達成", "達成"])
        write(sheet, 1, 1, "令和8年度")
        self.assertEqual(shown("F4:G4"), ["基準値\n（令和7年度）", "実績値\n（令和8年度）"])

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
