# SPDX-License-Identifier: MPL-2.0
"""The copy for colleagues without the extension shows what the document shows, in an office that has no such extension."""

import itertools
import os
import pathlib
import re
import sys
import unittest
import unittest.mock
import zipfile

sys.dont_write_bytecode = True
import document_calls  # noqa: E402
import uno  # noqa: E402
from com.sun.star.beans import PropertyValue  # noqa: E402
from com.sun.star.table import CellAddress  # noqa: E402
from document_calls import EXAMPLES, ROOT  # noqa: E402
from office import Office, XLSX  # noqa: E402

WORKBOOKS = [*EXAMPLES, ROOT / "examples" / "guide.ods"]
PRODUCT = re.compile(r"KPISHEET|\bKPI\.[A-Z]+ *\(", re.IGNORECASE)
FORMULA = 16    # com.sun.star.sheet.CellFlags


def shown(document, office, folder):
    """The shown text of every cell, sheet by sheet: as the office writes a sheet out."""
    found = {}
    for at, sheet in enumerate(document.Sheets):
        path = pathlib.Path(folder) / "shown.csv"
        options = ",".join(["44", "34", "76", "1", "", "0", "false", "true", "false", "false", str(at + 1)])
        document.storeToURL(path.as_uri(), (PropertyValue("FilterName", 0, "Text - txt - csv (StarCalc)", 0),
                                            PropertyValue("FilterOptions", 0, options, 0)))
        written, = pathlib.Path(folder).glob("shown*.csv")
        found[sheet.Name] = written.read_text(encoding="utf-8").splitlines()
        written.unlink()
    return found


def formulas(document):
    return [formula for sheet in document.Sheets for ranges in (sheet.queryContentCells(FORMULA),)
            for at in range(ranges.Count) for row in ranges.getByIndex(at).FormulaArray for formula in row]


class DistributionCopyTest(document_calls.DocumentsTest):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.bare = cls.enterClassContext(Office())

    def load(self, path, office=None, **options):
        document = (office or self.office).load(path, **options)
        self.addCleanup(document.close, True)
        return document

    def copy_of(self, document):
        copy = self.calls.call("distribution copy", document)
        self.assertIsNotNone(copy)
        self.addCleanup(copy.close, True)
        return copy

    def sheet(self, **contents):
        document = self.office.new_spreadsheet()
        self.addCleanup(document.close, True)
        sheet = document.Sheets.getByIndex(0)
        for name, content in contents.items():
            setattr(sheet.getCellRangeByName(name), "Formula" if isinstance(content, str) else "Value", content)
        return document, sheet

    def test_examples_look_the_same_without_the_extension(self):
        replaced = 0
        for path in WORKBOOKS:
            document = self.load(path)
            expected = shown(document, self.office, self.folder)
            product = sum(bool(PRODUCT.search(formula)) for formula in formulas(document))
            replaced += product
            copy = self.copy_of(document)
            self.assertEqual(shown(copy, self.office, self.folder), expected)
            for ending, options in ((".ods", {}), (".xlsx", {"filter_name": XLSX})):
                with self.subTest(path.name, ending=ending):
                    stored = self.folder / f"{path.stem}{ending}"
                    self.office.store(copy, stored, **options)
                    alone = self.load(stored, self.bare)
                    alone.calculateAll()
                    self.assertEqual(shown(alone, self.bare, self.folder), expected)
                    left = formulas(alone)
                    self.assertFalse([formula for formula in left if PRODUCT.search(formula)])
                    with zipfile.ZipFile(stored) as package:
                        for part in package.namelist():
                            if part.endswith((".xml", ".rels")):
                                self.assertNotIn(b"ORG.KPISHEET", package.read(part).upper(), part)
        self.assertGreater(replaced, 500)

    def test_only_formulas_of_the_product_are_replaced(self):
        for path in WORKBOOKS:
            with self.subTest(path.name):
                document = self.load(path)
                copy = self.copy_of(document)
                for before, after in zip(document.Sheets, copy.Sheets):
                    cursor = before.createCursor()
                    cursor.gotoEndOfUsedArea(False)
                    end = cursor.RangeAddress
                    ranges = [one.getCellRangeByPosition(0, 0, end.EndColumn, end.EndRow) for one in (before, after)]
                    for old, new in zip(*(one.FormulaArray for one in ranges)):
                        kept = [not PRODUCT.search(formula) and "FORMULA(" not in formula for formula in old]
                        self.assertEqual(*(list(itertools.compress(row, kept)) for row in (old, new)))
                    self.assertEqual(*(len(one.ConditionalFormats.ConditionalFormats) for one in (before, after)))
                    self.assertEqual(*(one.Charts.ElementNames for one in (before, after)))

    def test_the_document_is_left_as_it_is(self):
        document = self.load(EXAMPLES[3])
        before = self.folder / "before.ods"
        after = self.folder / "after.ods"
        self.office.store(document, before)
        copy = self.copy_of(document)
        self.office.store(document, after)
        self.assertFalse(document.isModified())
        self.assertEqual(document.UndoManager.AllUndoActionTitles, ())
        with zipfile.ZipFile(before) as one, zipfile.ZipFile(after) as other:
            for part in ("content.xml", "styles.xml"):
                self.assertEqual(one.read(part), other.read(part), part)
        self.assertEqual((copy.hasLocation(), copy.isModified(), copy.isReadonly()), (False, True, False))
        self.assertEqual(copy.UndoManager.AllUndoActionTitles, ())
        self.assertEqual(copy.Title, "ojiya（配布用）")
        self.assertTrue(copy.CurrentController.Frame.ContainerWindow.isVisible())
        self.assertFalse([one for one in copy.Args if one.Name == "Hidden" and one.Value])

    def test_a_document_for_reading_only(self):
        copy = self.copy_of(self.load(EXAMPLES[3], ReadOnly=True))
        self.assertFalse(copy.isReadonly())
        self.assertFalse([formula for formula in formulas(copy) if PRODUCT.search(formula)])

    def test_kinds_of_results(self):
        document, sheet = self.sheet(
            A1='=IF(1;KPI.NUMBER("1,625千人");0)', A2='=KPI.ERA(2019;"gge年")', A3='=KPI.NUMBER("-")', A4='=KPI.NUMBER("一件")',
            A5="=KPI.RATE(1;0)", A6='=KPI.GRADE(1;"x")', A7='=IF(TRUE();"";KPI.RATE(1;2))', A8='=KPI.DATE("R5.4.1")',
            A9='=B9+KPI.NUMBER("1日")', B9=45000, A10='="KPI.RATE(1)"', A11='=KPI.UNIT("5件")&"="', A12='=KPI.ERA("R5.4.1";"e")',
            A13='="=1"&KPI.UNIT("5件")', C3="=IFERROR(A3;7)", C7="=ISTEXT(A7)", C1="=A1*2")
        sheet.getCellRangeByName("B9").NumberFormat = 37
        sheet.getCellRangeByName("A8").NumberFormat = 37
        column = sheet.getCellRangeByName("A1:C13")
        document.calculateAll()
        texts = [[column.getCellByPosition(at, row).String for at in range(3)] for row in range(13)]
        self.assertNotEqual(texts[8][0], "45001")   # a date, though its cell has no number format
        copy = self.copy_of(document)
        copied = copy.Sheets.getByIndex(0)
        cells = copied.getCellRangeByName("A1:C13")
        copy.calculateAll()
        self.assertEqual([[cells.getCellByPosition(at, row).String for at in range(3)] for row in range(13)], texts)
        self.assertEqual([cells.getCellByPosition(0, row).Type.value for row in range(13)],
                         ["VALUE", "TEXT", "FORMULA", "FORMULA", "FORMULA", "TEXT", "FORMULA", "VALUE", "VALUE", "FORMULA",
                          "TEXT", "TEXT", "TEXT"])
        self.assertEqual([cells.getCellByPosition(0, row).Formula for row in (2, 3, 4, 6, 9)],
                         ["=#N/A", "=#VALUE!", "=#DIV/0!", '=""', '="KPI.RATE(1)"'])
        self.assertEqual(cells.getCellByPosition(0, 7).NumberFormat, 37)
        self.assertEqual(cells.getCellByPosition(0, 5).HoriJustify.value, "RIGHT")

    def test_array_formulas_and_names(self):
        document, sheet = self.sheet(A1="5件", A2="-", A3="7件", D1="=みんなの率*2", D2="=別名")
        sheet.getCellRangeByName("B1:B3").setArrayFormula("=KPI.NUMBER(A1:A3)")
        sheet.getCellRangeByName("C1:C3").setArrayFormula("=A1:A3&1")
        here = CellAddress(0, 0, 0)
        document.NamedRanges.addNewByName("みんなの率", "KPI.RATE(1;4)", here, 0)
        document.NamedRanges.addNewByName("別名", "みんなの率+1", here, 0)
        document.NamedRanges.addNewByName("ほかの名", "$Sheet1.$A$1", here, 0)
        document.calculateAll()
        self.assertEqual([sheet.getCellRangeByName(name).String for name in ("D1", "D2")], ["0.5", "1.25"])
        copy = self.copy_of(document)
        copied = copy.Sheets.getByIndex(0)
        self.assertEqual(copied.getCellRangeByName("B1:B3").FormulaArray, (("5",), ("=#N/A",), ("7",)))
        self.assertEqual(copied.getCellRangeByName("C1").Formula, "{=A1:A3&1}")
        self.assertEqual(copied.getCellRangeByName("D1:D2").FormulaArray, (("0.5",), ("1.25",)))
        self.assertEqual(copy.NamedRanges.ElementNames, ("ほかの名",))
        self.assertEqual(len(document.NamedRanges.ElementNames), 3)

    def test_protected_sheets(self):
        document, sheet = self.sheet(A1="=KPI.RATE(1;2)", A2="=1+1")
        sheet.protect("")
        copy = self.copy_of(document)
        copied = copy.Sheets.getByIndex(0)
        self.assertEqual(copied.getCellRangeByName("A1:A2").FormulaArray, (("0.5",), ("=1+1",)))
        self.assertTrue(copied.isProtected())
        sheet.unprotect("")
        sheet.protect("秘密")
        self.assertIsNone(self.calls.call("distribution copy", document))
        self.assertEqual(self.calls.call("marked", document), False)    # the document is well
        sheet.unprotect("秘密")
        sheet.getCellRangeByName("A1").Formula = "=1"
        sheet.protect("秘密")
        self.assertTrue(self.copy_of(document).Sheets.getByIndex(0).isProtected())

    def test_validations_that_call_the_product(self):
        document, sheet = self.sheet(A1=5, B1="=KPI.RATE(1;2)")
        cell = sheet.getCellRangeByName("A1")
        validation = cell.Validation
        validation.Type = uno.Enum("com.sun.star.sheet.ValidationType", "CUSTOM")
        validation.setFormula1("KPI.RATE(A1;5)>0")
        cell.Validation = validation
        copy = self.copy_of(document)
        self.assertEqual(copy.Sheets.getByIndex(0).getCellRangeByName("A1:B1").DataArray, ((5, 0.5),))
        stored = self.folder / "validation.xlsx"
        self.office.store(copy, stored, filter_name=XLSX)
        alone = self.load(stored, self.bare).Sheets.getByIndex(0)
        self.assertEqual(alone.getCellRangeByName("A1:B1").DataArray, ((5, 0.5),))

    def test_nothing_stays_in_the_temporary_folder(self):
        temporary = self.folder / "temporary"
        temporary.mkdir()
        with unittest.mock.patch.dict(os.environ, TMPDIR=str(temporary)), document_calls.office() as office:
            calls = document_calls.DocumentCalls(office)
            document = office.load(EXAMPLES[0])
            self.assertTrue(list(temporary.iterdir()))      # it is where the office keeps such files
            before = {path for path in temporary.rglob("*") if path.is_file()}
            calls.call("distribution copy", document).close(True)
            self.assertEqual({path for path in temporary.rglob("*") if path.is_file()} - before, set())
            document.close(True)

    def test_many_formulas_are_quick(self):
        document, sheet = self.sheet()
        rows = 20_000
        sheet.getCellRangeByPosition(0, 0, 0, rows - 1).setFormulaArray(
            tuple((f'=KPI.NUMBER("{row}件")',) for row in range(rows)))
        copied = self.copy_of(document).Sheets.getByIndex(0)
        self.assertEqual(copied.getCellRangeByPosition(0, 0, 0, rows - 1).DataArray, tuple((row,) for row in range(rows)))


if __name__ == "__main__":
    document_calls.main()
