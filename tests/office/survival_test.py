# SPDX-License-Identifier: MPL-2.0
"""A workbook with KPI functions is opened and saved where the extension is not installed, and comes back whole.

For .ods and .xlsx: the text of every formula is kept, and with the extension the results are those of before.
"""

import argparse
import pathlib
import sys
import tempfile
import unittest
import zipfile

sys.dont_write_bytecode = True
from office import ODS, XLSX, Office  # noqa: E402

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
WORKBOOK = ROOT / "examples" / "ojiya.ods"
FIRST_RATE = "P7"       # on its first sheet
FORMATS = {".ods": ODS, ".xlsx": XLSX}
EXTENSION = ROOT / "build" / "kpisheet.oxt"


def contents(document, what):
    """Formulas or displayed texts of all sheets, row by row."""
    found = []
    for sheet in document.Sheets:
        cursor = sheet.createCursor()
        cursor.gotoEndOfUsedArea(False)
        end = cursor.RangeAddress
        cells = sheet.getCellRangeByPosition(0, 0, end.EndColumn, end.EndRow)
        found.append((sheet.Name, what(cells)))
    return found


def formulas(cells):
    return [[formula if formula.startswith("=") else "" for formula in row] for row in cells.getFormulaArray()]


def results(cells):
    """The values of the cells that hold a formula."""
    return [[value if formula.startswith("=") else None for value, formula in zip(values, texts)]
            for values, texts in zip(cells.getDataArray(), cells.getFormulaArray())]


class SurvivalTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls._folder = tempfile.TemporaryDirectory(prefix="kpisheet-survival-")
        cls.addClassCleanup(cls._folder.cleanup)
        folder = pathlib.Path(cls._folder.name)
        cls.saved, cls.lost = {}, {}
        with Office(extension=EXTENSION) as office:
            cls.before_formulas, cls.before_results = {}, {}
            for ending, filter_name in FORMATS.items():
                document = office.load(WORKBOOK)
                office.store(document, folder / f"with{ending}", filter_name)
                document.close(True)
                cls._remember(office, folder, ending)
        with Office() as bare:
            for ending, filter_name in FORMATS.items():
                cls._save_without(bare, folder, ending, filter_name)

    @classmethod
    def _remember(cls, office, folder, ending):
        document = office.load(folder / f"with{ending}")
        document.calculateAll()
        cls.before_formulas[ending] = contents(document, formulas)
        cls.before_results[ending] = contents(document, results)
        document.close(True)

    @classmethod
    def _save_without(cls, bare, folder, ending, filter_name):
        document = bare.load(folder / f"with{ending}")
        document.calculateAll()
        cls.lost[ending] = document.Sheets.getByIndex(0).getCellRangeByName(FIRST_RATE).String
        cls.saved[ending] = folder / f"without{ending}"
        bare.store(document, cls.saved[ending], filter_name)
        document.close(True)

    def test_without_the_extension_the_office_does_not_know_the_functions(self):
        self.assertEqual(self.lost, dict.fromkeys(FORMATS, "#NAME?"))

    def test_the_file_keeps_the_names(self):
        for ending, inner in ((".ods", "content.xml"), (".xlsx", "xl/worksheets/sheet1.xml")):
            with self.subTest(ending), zipfile.ZipFile(self.saved[ending]) as package:
                self.assertIn("ORG.KPISHEET.KPI.RATE(", package.read(inner).decode("utf-8").upper())

    def test_formulas_and_results_come_back(self):
        with Office(extension=EXTENSION) as office:
            for ending, path in self.saved.items():
                with self.subTest(ending):
                    document = office.load(path)
                    document.calculateAll()
                    self.assertEqual(contents(document, formulas), self.before_formulas[ending])
                    self.assertEqual(contents(document, results), self.before_results[ending])
                    document.close(True)

    def test_there_is_something_to_lose(self):
        rates = sum("KPI.RATE" in text for _, rows in self.before_formulas[".ods"] for row in rows for text in row)
        self.assertGreater(rates, 100)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(add_help=False)
    parser.add_argument("--extension", type=pathlib.Path, default=EXTENSION)
    options, rest = parser.parse_known_args()
    EXTENSION = options.extension
    unittest.main(argv=[sys.argv[0], *rest], verbosity=2)
