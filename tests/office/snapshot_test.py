# SPDX-License-Identifier: MPL-2.0
"""What the extension reads of a sheet is what a person sees in it: texts as shown, merges, hidden lines, formulas."""

import pathlib
import sys
import tempfile
import unittest

sys.dont_write_bytecode = True
import checker  # noqa: E402
from com.sun.star.awt import Point, Rectangle, Size  # noqa: E402
from com.sun.star.lang import Locale  # noqa: E402
from office import ODS, XLSX  # noqa: E402

ENGLISH = Locale("en", "US", "")
FORMATS = {".ods": ODS, ".xlsx": XLSX}


def number_format(document, code, locale=ENGLISH):
    formats = document.NumberFormats
    key = formats.queryKey(code, locale, False)
    return key if key >= 0 else formats.addNew(code, locale)


def put(document, sheet, name, content, code=None):
    cell = sheet.getCellRangeByName(name)
    if isinstance(content, str) and content.startswith("="):
        cell.Formula = content
    elif isinstance(content, str):
        cell.String = content
    else:
        cell.Value = float(content)
    if code:
        cell.NumberFormat = number_format(document, code)


class SnapshotTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory(prefix="kpisheet-snapshot-")
        cls.addClassCleanup(folder.cleanup)
        cls.folder = pathlib.Path(folder.name)
        running = checker.office()
        cls.office = running.__enter__()
        cls.addClassCleanup(running.__exit__, None, None, None)

    def read(self, make, ending=".ods"):
        """The snapshot of a workbook that `make` fills."""
        document = self.office.new_spreadsheet()
        make(document, document.Sheets.getByIndex(0))
        path = self.folder / f"{self.id().rsplit('.', 1)[-1]}{ending}"
        self.office.store(document, path, FORMATS[ending])
        document.close(True)
        return checker.snapshot(self.office, path)["sheets"]

    def cells(self, sheet):
        return {cell["cell"]: cell for cell in sheet["cells"]}

    def in_both_formats(self, make):
        return [self.read(make, ending) for ending in FORMATS]

    def test_cells_are_read_as_shown(self):
        def make(document, sheet):
            put(document, sheet, "A1", "新規創業件数\n(累計)")
            put(document, sheet, "B1", 9174, '#,##0"人"')
            put(document, sheet, "C1", 0.367, "0.0%")
            put(document, sheet, "D1", -15, '#,##0;"△"#,##0')
            put(document, sheet, "E1", "1,625千人")
            sheet.getCellRangeByName("F1").setFormula("'123")
            put(document, sheet, "B2", 45000, "YYYY/MM/DD")
            put(document, sheet, "A3", 12.5)
        for sheets in self.in_both_formats(make):
            cells = self.cells(sheets[0])
            self.assertEqual(cells["A1"], {"cell": "A1", "kind": "text", "text": "新規創業件数\n(累計)"})
            self.assertEqual((cells["B1"]["text"], cells["B1"]["number"]), ("9,174人", 9174))
            self.assertIn(cells["B1"]["format"], ('#,##0"人"', "#,##0\\人"))
            self.assertEqual((cells["C1"]["text"], cells["C1"]["number"]), ("36.7%", 0.367))
            self.assertEqual(cells["D1"]["text"], "△15")
            self.assertEqual((cells["E1"]["kind"], cells["F1"]["kind"]), ("text", "text"))
            self.assertEqual(cells["F1"]["text"], "123")
            self.assertEqual(cells["B2"]["text"], "2023/03/15")
            self.assertEqual((cells["A3"]["text"], cells["A3"]["format"]), ("12.5", "General"))
            self.assertEqual(len(cells), 8)

    def test_formats_of_a_japanese_document_are_read_in_english(self):
        def make(document, sheet):
            japanese = Locale("ja", "JP", "")
            keys = [number_format(document, code, japanese) for code in ("#,##0人;[RED]△#,##0人", 'GGGE"年"M"月"D"日"')]
            keys.append(document.NumberFormats.getStandardIndex(japanese))
            for row, (number, key) in enumerate(zip((-9174, 45000, 12.5), keys)):
                cell = sheet.getCellByPosition(0, row)
                cell.Value = float(number)
                cell.NumberFormat = key
        cells = self.cells(self.read(make)[0])
        self.assertEqual([cells[name]["text"] for name in ("A1", "A2", "A3")], ["△9,174人", "令和5年3月15日", "12.5"])
        self.assertEqual(cells["A3"]["format"], "General")

    def test_formulas_and_errors(self):
        def make(document, sheet):
            put(document, sheet, "A1", 259)
            put(document, sheet, "B1", 380)
            put(document, sheet, "C1", "=A1/B1", "0.0%")
            put(document, sheet, "C2", "=A1/0")
            put(document, sheet, "C3", '=IF(A1>1;"達成";"")')
            put(document, sheet, "C4", '=IF(A1<1;"達成";"")')
            put(document, sheet, "C5", "=NOSUCHFUNCTION(A1)")
            put(document, sheet, "C6", "=DATE(2024;5;1)")
            put(document, sheet, "C7", "=A1+B1")
            put(document, sheet, "D1", "=D1+1")
        for sheets in self.in_both_formats(make):
            cells = self.cells(sheets[0])
            self.assertEqual((cells["C1"]["text"], cells["C1"]["formula"]), ("68.2%", "=A1/B1"))
            self.assertEqual((cells["C2"]["kind"], cells["C2"]["text"]), ("error", "#DIV/0!"))
            self.assertEqual((cells["C3"]["kind"], cells["C3"]["text"]), ("text", "達成"))
            self.assertEqual((cells["C4"]["text"], cells["C4"]["formula"][:3]), ("", "=IF"))
            self.assertEqual((cells["C5"]["kind"], cells["C5"]["text"]), ("error", "#NAME?"))
            self.assertEqual(cells["C6"]["number"], 45413)
            self.assertEqual((cells["C7"]["text"], cells["C7"]["number"]), ("639", 639))
            self.assertEqual(cells["D1"]["kind"], "error")
            self.assertNotIn("formula", cells["A1"])

    def test_a_formula_without_a_format_shows_what_its_result_is(self):
        def make(document, sheet):
            put(document, sheet, "A1", "=DATE(2024;5;1)")
            put(document, sheet, "A2", "=1=1")
            put(document, sheet, "A3", "=1/8")
            for name in ("A1", "A2", "A3"):
                cell = sheet.getCellRangeByName(name)
                cell.NumberFormat = 0
                shown[name] = cell.String
        shown = {}
        cells = self.cells(self.read(make)[0])
        self.assertEqual({name: cells[name]["text"] for name in shown}, shown)
        self.assertIn("5", shown["A1"])
        self.assertNotEqual(shown["A1"], "45413")
        self.assertEqual(shown["A2"], "TRUE")

    def test_merges_of_every_size(self):
        merges = ["A1:B1", "C1:C2", "D1:F3", "A2:B2", "A5:A40", "B5:B40", "C5:F5", "H1:H2"]

        def make(document, sheet):
            for at, name in enumerate(merges):
                sheet.getCellRangeByName(name).merge(True)
                if name != "C5:F5":
                    put(document, sheet, name.split(":")[0], f"見出し{at}")
            put(document, sheet, "H40", "終わり")
        for sheets in self.in_both_formats(make):
            self.assertEqual(sorted(sheets[0]["merges"]), sorted(merges))
            self.assertEqual(self.cells(sheets[0])["D1"]["text"], "見出し2")

    def test_what_a_merge_covers_is_no_cell(self):
        def make(document, sheet):
            for name in ("A1", "A2", "B2", "C3"):
                put(document, sheet, name, name)
            sheet.getCellRangeByName("A1:B2").merge(True)
        self.assertEqual(list(self.cells(self.read(make)[0])), ["A1", "C3"])

    def test_objects_and_comments(self):
        def make(document, sheet):
            put(document, sheet, "A1", "指標")
            for height in (1500, 9000):
                shape = document.createInstance("com.sun.star.drawing.RectangleShape")
                sheet.DrawPage.add(shape)
                shape.Position, shape.Size = Point(5000, height), Size(2000, 1000)
                shape.Anchor = sheet.getCellRangeByName("C3")
            source = (sheet.getCellRangeByName("A1:B2").getRangeAddress(),)
            sheet.Charts.addNewByName("グラフ", Rectangle(0, 6000, 8000, 5000), source, True, True)
            sheet.Annotations.insertNew(sheet.getCellRangeByName("B2").getCellAddress(), "速報値")

        (as_ods,), (as_xlsx,) = self.in_both_formats(make)
        for sheet in (as_ods, as_xlsx):
            kinds = [one["kind"] for one in sheet["objects"]]
            self.assertCountEqual(kinds, ["shape", "shape", "chart", "comment"])
            self.assertIn({"kind": "comment", "cell": "B2"}, sheet["objects"])
        # In .ods the office fixes what a program has drawn to the page; in .xlsx everything belongs to a cell.
        self.assertIn({"kind": "shape", "cell": None}, as_ods["objects"])
        self.assertEqual(2, as_xlsx["objects"].count({"kind": "shape", "cell": "C3"}))

    def test_hidden_and_protected(self):
        def make(document, sheet):
            put(document, sheet, "A1", "始")
            put(document, sheet, "E9", "終")
            for row in (2, 3, 6):
                sheet.Rows.getByIndex(row).IsVisible = False
            sheet.Columns.getByIndex(2).IsVisible = False
            document.Sheets.insertNewByName("隠れ", 1)
            document.Sheets.getByName("隠れ").IsVisible = False
            document.Sheets.insertNewByName("保護", 2)
            document.Sheets.getByName("保護").protect("")
        for sheets in self.in_both_formats(make):
            self.assertEqual(sheets[0]["hidden-rows"], [3, 4, 7])
            self.assertEqual(sheets[0]["hidden-columns"], ["C"])
            self.assertEqual([sheet["name"] for sheet in sheets][1:], ["隠れ", "保護"])
            self.assertEqual([sheet["hidden"] for sheet in sheets], [False, True, False])
            self.assertEqual([sheet["protected"] for sheet in sheets], [False, False, True])

    def test_a_far_corner_and_formats_of_whole_columns(self):
        def make(document, sheet):
            put(document, sheet, "A1", "始")
            sheet.Columns.getByIndex(1).CellBackColor = 0xFFFF00
            sheet.Columns.getByIndex(2).NumberFormat = number_format(document, "0.00")
            last = sheet.getCellByPosition(sheet.Columns.Count - 1, sheet.Rows.Count - 1)
            last.Value = 1.0
        for sheets in self.in_both_formats(make):
            self.assertEqual(list(self.cells(sheets[0])), ["A1", "XFD1048576"])
            self.assertFalse(sheets[0]["cut-off"])

    def test_an_empty_workbook_and_an_empty_sheet(self):
        def make(document, _):
            document.Sheets.insertNewByName("二枚目", 1)
            document.Sheets.getByName("二枚目").Columns.getByIndex(0).CellBackColor = 0xFFFF00
        for sheets in self.in_both_formats(make):
            self.assertEqual([sheet["cells"] for sheet in sheets], [[], []])

    def test_five_hundred_sheets(self):
        def make(document, sheet):
            put(document, sheet, "B2", "最初")
            for at in range(1, 500):
                document.Sheets.insertNewByName(f"シート{at}", at)
                document.Sheets.getByIndex(at).getCellByPosition(0, at).String = "値"
        sheets = self.read(make)
        self.assertEqual(len(sheets), 500)
        self.assertEqual(self.cells(sheets[499])["A500"]["text"], "値")

    def test_scattered_cells_over_many_rows(self):
        places = [(row, row * 7 % 50) for row in range(0, 6000, 3)]

        def make(document, sheet):
            for row, column in places:
                sheet.getCellByPosition(column, row).setFormula(f"=ROW()+{column}" if row % 2 else "")
                if row % 2 == 0:
                    sheet.getCellByPosition(column, row).Value = float(row)
        cells = self.read(make)[0]["cells"]
        self.assertEqual(len(cells), len(places))
        for (row, column), cell in zip(places, cells):
            self.assertEqual(cell["number"], row + 1 + column if row % 2 else row)
            self.assertEqual("formula" in cell, row % 2 == 1)

    def test_full_rows_and_what_lies_below_them(self):
        """The reader takes rows below full ones to be full, too."""
        full, far = 5000, 30_000

        def make(_, sheet):
            rows = tuple((f"名{row}", float(row), "" if row % 2 else "偶") for row in range(full))
            sheet.getCellRangeByPosition(0, 0, 2, full - 1).setDataArray(rows)
            sheet.getCellByPosition(1, 4500).Formula = '=""'    # among blanks that are none, a text that is blank
            for row in (full + 3000, far):
                sheet.getCellByPosition(2, row).Formula = "=ROW()"
            sheet.getCellByPosition(0, far + 1).String = "終"
        cells = self.cells(self.read(make)[0])
        self.assertEqual(len(cells), full * 2 + full // 2 + 3)
        self.assertEqual([cells["A5000"]["text"], cells["B5000"]["number"], cells["C4999"]["text"]], ["名4999", 4999, "偶"])
        self.assertNotIn("C5000", cells)
        self.assertEqual(cells["B4501"]["formula"], '=""')
        self.assertEqual([cells[name]["formula"] for name in (f"C{full + 3001}", f"C{far + 1}")], ["=ROW()"] * 2)
        self.assertEqual(cells[f"A{far + 2}"]["text"], "終")

    def test_numbers_look_as_in_the_office(self):
        codes = ["0", "0.0", "0.00", "#,##0", "#,##0.0##", "0%", "0.0%", '#,##0"人"', '0.0,"千人"', "#,##0;△#,##0",
                 '#,##0;[RED]-#,##0;"ゼロ"', '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ ', "[$¥-411]#,##0", "@", "0;@",
                 "#.##", "000", 'General"人"', "0\\人", "YYYY/MM/DD", "0.0E+0", "# ?/?", "[>=100]0;0.00"]
        numbers = [0, 1, -1, 9174, -9174.5, 0.367, -0.05, 0.285, 2.675, 1.005, 0.1425, 28.45, 1234567.891, 12.25, 99.95]
        shown = {}

        def make(document, sheet):
            for row, code in enumerate(codes):
                for column, number in enumerate(numbers):
                    cell = sheet.getCellByPosition(column, row)
                    cell.Value = float(number)
                    cell.NumberFormat = number_format(document, code)
                    shown[row, column] = cell.String
        cells = iter(self.read(make)[0]["cells"])
        for row, code in enumerate(codes):
            for column, number in enumerate(numbers):
                cell = next(cells)
                with self.subTest(code=code, number=number):
                    self.assertAlmostEqual(cell["number"], number, 5)  # a date is kept to the second
                    self.assertEqual(cell["text"], shown[row, column])


if __name__ == "__main__":
    checker.main()
