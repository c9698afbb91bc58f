# SPDX-License-Identifier: MPL-2.0
"""The tidy table: one value a row, the same as `kpisheet extract --format csv`, and itself machine-readable."""

import csv
import subprocess
import sys

sys.dont_write_bytecode = True
import checker  # noqa: E402  (first: it knows the extension's types)
import document_calls  # noqa: E402
from com.sun.star.beans import PropertyValue  # noqa: E402
from document_calls import EXAMPLES  # noqa: E402

COMMAND = document_calls.EXTENSION.with_name("kpisheet")
FORMULA = 16    # com.sun.star.sheet.CellFlags
NUMBERS = ("cumulative", "breakdown", "repeated", "unset", "no_target", "provisional", "year", "number")


def used(document):
    sheet = document.Sheets.getByIndex(0)
    cursor = sheet.createCursor()
    cursor.gotoEndOfUsedArea(False)
    return sheet.getCellRangeByPosition(0, 0, cursor.RangeAddress.EndColumn, cursor.RangeAddress.EndRow)


def without_guard(text):
    """A .csv keeps texts such as -1.5% from being formulas with an apostrophe; in a sheet they are texts anyway."""
    return text[1:] if text[:1] == "'" and text[1:].strip()[:1] in tuple("=+-@＝＋－＠") else text


class TidyTableTest(document_calls.DocumentsTest):
    def tidy(self, document):
        self.addCleanup(document.close, True)
        tidy = self.calls.call("tidy table", document)
        self.addCleanup(tidy.close, True)
        return tidy

    def tables(self):
        for path in EXAMPLES:
            yield path, self.tidy(self.office.load(path))

    def extracted(self, path):
        done = subprocess.run([COMMAND, "extract", "--format", "csv", path.name], cwd=path.parent, capture_output=True,
                              check=True, timeout=300)
        return [[without_guard(field) for field in record] for record in
                csv.reader(done.stdout.decode("utf-8-sig").splitlines())]

    def test_saved_as_csv_it_is_what_the_command_extracts(self):
        for path, tidy in self.tables():
            stored = self.folder / f"{path.stem}.csv"
            tidy.storeToURL(stored.as_uri(), (PropertyValue("FilterName", 0, "Text - txt - csv (StarCalc)", 0),
                                              PropertyValue("FilterOptions", 0, "44,34,76,1", 0)))
            with stored.open(encoding="utf-8", newline="") as lines:
                self.assertEqual(list(csv.reader(lines)), self.extracted(path))

    def test_numbers_are_numbers_and_texts_texts(self):
        for _, tidy in self.tables():
            headings, *rows = used(tidy).DataArray
            self.assertGreaterEqual(len(rows), 40)
            for column, heading in enumerate(headings):
                kinds = {type(row[column]) for row in rows if row[column] != ""}
                self.assertLessEqual(kinds, {float} if heading in NUMBERS else {str}, heading)

    def test_it_keeps_the_rules_for_machine_readable_tables(self):
        for path, tidy in self.tables():
            self.assertEqual(tidy.Sheets.Count, 1)
            cells = used(tidy)
            headings, *rows = cells.DataArray
            self.assertEqual(len(set(headings)), len(headings))
            self.assertTrue(all(headings))
            self.assertEqual(tidy.Sheets.getByIndex(0).queryContentCells(FORMULA).Count, 0)
            self.assertFalse(cells.IsMerged)
            for row in rows:
                self.assertTrue(all(row[headings.index(name)] for name in ("file", "sheet", "table", "kind", "name", "cell",
                                                                           "role", "state", "text")), row)
                self.assertFalse([text for text in row if isinstance(text, str) and (text != text.strip() or "\n" in text)])
            stored = self.folder / f"{path.stem}_tidy.ods"
            self.office.store(tidy, stored)
            found = checker.examine(self.office, stored, rules=["machine-readability"])
            self.assertEqual(found["issues"], [])

    def test_texts_that_look_like_formulas(self):
        document = self.office.new_spreadsheet()
        sheet = document.Sheets.getByIndex(0)
        rows = (("指標", "担当課", "基準値(H30)", "目標値(R6)", "R1"), ("=1+1", "@課", "26件", "45件", "-1.5%"),
                ("+相談件数", "-", "5件", "9件", "△7件"), ("創業件数", "商工課", "26件", "45件", "31件"))
        sheet.getCellRangeByName("A1:E4").setDataArray(rows)
        tidy = self.tidy(document)
        headings, *found = used(tidy).DataArray
        names = [row[headings.index("name")] for row in found]
        self.assertIn("=1+1", names)
        self.assertIn("+相談件数", names)
        self.assertIn("-1.5%", [row[headings.index("text")] for row in found])
        self.assertIn(-1.5, [row[headings.index("number")] for row in found])
        self.assertEqual(tidy.Sheets.getByIndex(0).queryContentCells(FORMULA).Count, 0)
        self.assertEqual({row[0] for row in found}, {document.Title})

    def test_a_new_document_with_a_name(self):
        document = self.office.load(EXAMPLES[3])
        tidy = self.tidy(document)
        self.assertEqual((tidy.Title, tidy.hasLocation(), tidy.UndoManager.AllUndoActionTitles), ("ojiya（整った表）", False, ()))
        self.assertEqual(tidy.Sheets.ElementNames, ("KPIデータ",))
        self.assertTrue(tidy.CurrentController.Frame.ContainerWindow.isVisible())
        self.assertFalse(document.isModified())

    def test_a_document_without_a_table(self):
        tidy = self.tidy(self.office.new_spreadsheet())
        self.assertEqual(len(used(tidy).DataArray), 1)


if __name__ == "__main__":
    document_calls.main()
