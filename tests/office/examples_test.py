# SPDX-License-Identifier: MPL-2.0
"""The example workbooks, recalculated in a real office, against the published tables and against arithmetic done here.

小千谷市: every printed rate that is arithmetically right comes out as printed, and the others are the sheet's own
errors. 砂川市: every series of yearly targets that follows a rule comes out as printed, and the others were set by hand.
"""

import argparse
import decimal
import pathlib
import re
import sys
import unittest

sys.dont_write_bytecode = True
ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT / "examples" / "show"))

from office import Office  # noqa: E402

import published  # noqa: E402

EXTENSION = ROOT / "build" / "kpisheet.oxt"
WORKBOOKS = (*published.MUNICIPALITIES, "guide")
WRONG_RATES = {("基本目標②", "E46"), ("基本目標②", "F46")}
TEXT_TARGETS = {("基本目標④", "F10")}
SET_BY_HAND = {"チームを構成する事業者数", "授業理解度", "発行した証明書の件数", "マイナンバーカード交付枚数率"}


def number(text):
    """The figure a simple value begins with; None where there is none (texts, dashes, 各校1回以上)."""
    match = re.match(r"[\d,]+(\.\d+)?", text)
    return decimal.Decimal(match[0].replace(",", "")) if match else None


def half_up(value, decimals):
    return value.quantize(decimal.Decimal(1).scaleb(-decimals), decimal.ROUND_HALF_UP)


class ExamplesTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        context = Office(extension=EXTENSION)
        cls.office = context.__enter__()
        cls.addClassCleanup(context.__exit__, None, None, None)
        cls.documents = {}
        for name in WORKBOOKS:
            document = cls.office.load(ROOT / "examples" / f"{name}.ods", ReadOnly=True)
            document.calculateAll()
            cls.documents[name] = document

    def lines(self, name):
        return published.lines(self.documents[name], name)

    def text(self, name, sheet, cell):
        return self.documents[name].Sheets.getByName(sheet).getCellRangeByName(cell).String

    def rows_labelled(self, name, column, label):
        """(sheet, row) of every row whose cell in the column says the label."""
        for sheet in self.documents[name].Sheets:
            cursor = sheet.createCursor()
            cursor.gotoEndOfUsedArea(False)
            for row in range(1, cursor.RangeAddress.EndRow + 2):
                if sheet.getCellRangeByName(f"{column}{row}").String == label:
                    yield sheet.Name, row

    def test_no_formula_is_an_error(self):
        for name, document in self.documents.items():
            with self.subTest(name):
                self.assertGreater(published.count_formulas(document), 20)
                self.assertEqual(published.error_cells(document), [])

    def test_ojiya_has_all_its_indicators(self):
        self.assertEqual(len(list(self.rows_labelled("ojiya", "B", "実績値"))), 84)
        self.assertEqual(len(list(self.rows_labelled("ojiya", "B", "達成率"))), 84)

    def test_ojiya_rates_come_out_as_printed(self):
        different = {(line.sheet, figure.cell) for line in self.lines("ojiya") for figure in line.figures
                     if not figure.agrees}
        self.assertEqual(different, WRONG_RATES | TEXT_TARGETS)

    def test_ojiya_rates_are_the_arithmetic_of_the_sheet(self):
        """Actual by target, done here with decimals: the recomputed rate, right or wrong as the printed one may be."""
        checked = 0
        for line in self.lines("ojiya"):
            for figure in line.figures:
                column, row = figure.cell[0], int(figure.cell[1:])
                actual = number(self.text("ojiya", line.sheet, f"{column}{row - 1}"))
                target = number(self.text("ojiya", line.sheet, f"D{row - 1}"))
                if actual is None or target is None:
                    continue
                decimals = len(figure.recomputed.rstrip("%").partition(".")[2])
                with self.subTest(sheet=line.sheet, cell=figure.cell):
                    self.assertEqual(figure.recomputed, f"{half_up(actual * 100 / target, decimals)}%")
                    checked += 1
        self.assertGreaterEqual(checked, 140)

    def test_ojiya_wrong_rates_are_rates_of_the_base(self):
        """What makes the two printed rates wrong: they are shares of the base value."""
        for sheet, cell in WRONG_RATES:
            column, row = cell[0], int(cell[1:])
            actual, base = (number(self.text("ojiya", sheet, f"{c}{row - 1}")) for c in (column, "C"))
            self.assertEqual(self.text("ojiya", sheet, cell), f"{half_up(actual * 100 / base, 1)}%")

    def test_sunagawa_series_come_out_as_printed(self):
        different = {line.name for line in self.lines("sunagawa") for figure in line.figures if not figure.agrees}
        self.assertEqual(different, SET_BY_HAND)

    def test_sunagawa_has_all_its_series(self):
        series = [line for line in self.lines("sunagawa") if len(line.figures) > 1]
        self.assertEqual(len(series), 46)
        self.assertEqual(sum(len(line.figures) for line in series), 223)

    def test_sunagawa_lines_are_straight(self):
        """The linear series once more, from the way written beside them, with decimals and the stated rounding."""
        rounding = {"四捨五入": decimal.ROUND_HALF_UP, "切上げ": decimal.ROUND_CEILING, "切捨て": decimal.ROUND_FLOOR}
        checked = 0
        for sheet, row in self.rows_labelled("sunagawa", "S", "直線"):
            way = {column: self.text("sunagawa", sheet, f"{column}{row}") for column in "TUVWXY"}
            first, last = (int(re.search(r"\d+", way[column])[0]) for column in "TV")
            base, target = number(way["U"]), number(way["W"])
            for year, column in zip(range(3, 8), "LMNOP"):
                if year < first:
                    continue
                passed = min(decimal.Decimal(1), decimal.Decimal(year - first) / (last - first))
                exact = base + (target - base) * passed
                expected = exact.quantize(decimal.Decimal(1).scaleb(-int(way["X"])), rounding[way["Y"]])
                with self.subTest(sheet=sheet, cell=f"{column}{row}"):
                    self.assertEqual(number(self.text("sunagawa", sheet, f"{column}{row}")), expected)
                    checked += 1
        self.assertGreaterEqual(checked, 60)

    def test_known_differences_are_the_ones_there_are(self):
        known = published.known_differences()
        found = {(name, line.sheet, figure.cell): (figure.published, figure.recomputed)
                 for name in published.MUNICIPALITIES for line in self.lines(name) for figure in line.figures
                 if not figure.agrees}
        self.assertEqual({key: (one.published, one.recomputed) for key, one in known.items()}, found)

    def test_joetsu_rates_of_values_with_parts(self):
        """Two indicators in one cell: each is rated by itself."""
        sheets = {"分野2": (22, "93.7%／90.9%"), "分野3": (9, "98.1%／87.0%"), "分野4": (10, "400.0%／590.3%")}
        for sheet, (row, rates) in sheets.items():
            with self.subTest(sheet):
                self.assertEqual(self.text("joetsu", sheet, f"I{row}"), rates)

    def test_joetsu_lower_is_better_where_the_target_says_so(self):
        self.assertEqual(self.text("joetsu", "分野3", "G10"), "295/年以下")
        self.assertEqual(self.text("joetsu", "分野3", "I10"), "126.1%")
        self.assertEqual(self.text("joetsu", "分野3", "K10"), "達成")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(add_help=False)
    parser.add_argument("--extension", type=pathlib.Path, default=EXTENSION)
    options, rest = parser.parse_known_args()
    EXTENSION = options.extension
    unittest.main(argv=[sys.argv[0], *rest], verbosity=2)
