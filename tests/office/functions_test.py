# SPDX-License-Identifier: MPL-2.0
"""Every function in a real office, in sheets that check themselves (functions/NAME.tsv, see function_sheets.py).

The sheets are calculated as they are built, and again after a hard recalculation of the saved and loaded file, .ods and
.xlsx; for documents that count their dates from 1899-12-30 and from 1904-01-01. The same formulas are also typed into
cells in the Japanese and the English user interface.
"""

import argparse
import pathlib
import sys
import tempfile
import unittest

sys.dont_write_bytecode = True
import function_sheets  # noqa: E402
from office import ODS, XLSX, Office, properties  # noqa: E402
from com.sun.star.util import Date  # noqa: E402

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
EXTENSION = ROOT / "build" / "kpisheet.oxt"
NULL_DATES = {"1899": Date(30, 12, 1899), "1904": Date(1, 1, 1904)}
FORMATS = {".ods": ODS, ".xlsx": XLSX}


def new_document(office, null_date=None):
    document = office.new_spreadsheet()
    if null_date:
        document.NullDate = null_date
    return document


class FunctionsTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.sheets = function_sheets.read_all()
        cls.office = cls.enterClassContext(Office(extension=EXTENSION))
        cls.folder = pathlib.Path(cls.enterClassContext(tempfile.TemporaryDirectory(prefix="kpisheet-functions-")))

    def expect_all_passed(self, document, what, sheets=None):
        count, missed, sentences = function_sheets.missed(document)
        rows = sum(len(check.expected) * len(check.expected[0]) for sheet in sheets or self.sheets for check in sheet.checks)
        self.assertEqual(count, rows, f"{what}: checks are missing")
        self.assertFalse(sentences, f"{what}:\n" + "\n".join(sentences))
        self.assertEqual(missed, 0, f"{what}: the sheet's own total")

    def check_in(self, null_date):
        document = new_document(self.office, NULL_DATES[null_date])
        function_sheets.write(document, self.sheets)
        with self.subTest("as built", null_date=null_date):
            self.expect_all_passed(document, "as built")
        for ending, filter_name in FORMATS.items():
            self.office.store(document, self.folder / f"{null_date}{ending}", filter_name)
        document.close(True)
        for ending in FORMATS:
            with self.subTest("saved and loaded", ending=ending, null_date=null_date):
                loaded = self.office.load(self.folder / f"{null_date}{ending}")
                loaded.calculateAll()
                self.assertEqual(loaded.NullDate, NULL_DATES[null_date])
                self.expect_all_passed(loaded, f"after {ending}")
                loaded.close(True)

    def test_dates_from_1899(self):
        self.check_in("1899")

    def test_dates_from_1904(self):
        self.check_in("1904")

    def test_whole_columns(self):
        sheets = function_sheets.read_all(whole_columns=True)
        self.assertGreater(len(sheets), 10)
        document = new_document(self.office)
        function_sheets.write(document, sheets)
        self.expect_all_passed(document, "whole columns", sheets)
        document.close(True)

    def test_a_wrong_expectation_is_found(self):
        sheet = function_sheets.FunctionSheet("wrong", [], [
            function_sheets.Check('=KPI.NUMBER("12件")', [[expected]], "", False)
            for expected in ("12", "13", "12件", "#N/A", '""', "=6*2")])
        document = new_document(self.office)
        function_sheets.write(document, [sheet])
        count, missed, sentences = function_sheets.missed(document)
        self.assertEqual((count, missed, len(sentences)), (6, 4, 4))
        document.close(True)


class TypingTest(unittest.TestCase):
    """Typed text goes through the user interface's own names and separators; the API's does not."""

    def test_typed_in_japanese(self):
        self.type_all("ja")

    def test_typed_in_english(self):
        self.type_all("en")

    def type_all(self, language):
        with Office(extension=EXTENSION, language=language) as office:
            document = office.new_spreadsheet()
            function_sheets.write(document, function_sheets.read_all())
            frame = document.CurrentController.Frame
            dispatcher = office.service("com.sun.star.frame.DispatchHelper")
            typed = 0
            document.enableAutomaticCalculation(False)
            for sheet in function_sheets.read_all():
                page = document.Sheets.getByName(sheet.name)
                document.CurrentController.setActiveSheet(page)
                row = 0
                for check in sheet.checks:
                    row += 1
                    if check.is_array:
                        row += len(check.expected) * len(check.expected[0]) - 1
                        continue
                    cell = page.getCellByPosition(function_sheets.GOT, row)
                    cell.setString("not typed yet")
                    document.CurrentController.select(cell)
                    dispatcher.executeDispatch(frame, ".uno:EnterString", "", 0, properties(StringName=check.formula))
                    typed += 1
            document.enableAutomaticCalculation(True)
            _, missed, sentences = function_sheets.missed(document)
            self.assertGreater(typed, 300)
            self.assertFalse(sentences, "\n".join(sentences))
            self.assertEqual(missed, 0)
            document.close(True)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(add_help=False)
    parser.add_argument("--extension", type=pathlib.Path, default=EXTENSION)
    options, rest = parser.parse_known_args()
    EXTENSION = options.extension
    unittest.main(argv=[sys.argv[0], *rest], verbosity=2)
