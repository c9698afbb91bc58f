# SPDX-License-Identifier: MPL-2.0
"""The report sheet in a real office: what it holds, its links, how it is undone, kept in files and refused."""

import re
import shutil
import sys
import zipfile

sys.dont_write_bytecode = True
import document_calls  # noqa: E402
from document_calls import EXAMPLES  # noqa: E402
from office import ODS, XLSX  # noqa: E402

NAME = "KPI報告"
# The office writes this empty element for a sheet that was drawn on at any time.
EMPTY_FORMS = b'<office:forms form:automatic-focus="false" form:apply-design-mode="false"/>'


def texts(sheet):
    cursor = sheet.createCursor()
    cursor.gotoEndOfUsedArea(False)
    end = cursor.RangeAddress
    return sheet.getCellRangeByPosition(0, 0, end.EndColumn, end.EndRow).FormulaArray


def links(sheet, rows):
    found = {}
    for row in range(rows):
        fields = sheet.getCellByPosition(3, row).TextFields
        for field in fields:
            found[row] = (field.URL, field.Representation)
    return found


def looks(sheet):
    """The cell styles of its first page."""
    return [sheet.getCellByPosition(column, row).CellStyle for row in range(40) for column in range(10)]


class ReportTest(document_calls.DocumentsTest):
    def load(self, path=EXAMPLES[3], **options):
        """In a window: the office can undo a new sheet only where it is seen."""
        copy = self.folder / f"{self.id().rsplit('.', 1)[-1]}-{path.name}"
        shutil.copy(path, copy)
        document = self.office.load(copy, Hidden=False, **options)
        self.addCleanup(document.close, True)
        return document

    def content(self, document, name):
        path = self.folder / name
        self.office.store(document, path)
        with zipfile.ZipFile(path) as package:
            body = package.read("content.xml").replace(EMPTY_FORMS, b"").partition(b"<office:body>")[2]
        # The office numbers automatic styles anew when it finds two alike.
        return re.sub(rb' table:(default-cell-)?style-name="ce\d+"', b"", body)

    def test_content_in_both_languages(self):
        for language, name, words in (("ja", NAME, ("点検結果", "基本目標ごとの達成状況", "指摘の内訳", "KPIごとの達成状況", "未達成")),
                                      ("en", "KPI Report", ("Result", "Achievement by goal", "Issues by rule", "Missed"))):
            with self.subTest(language):
                document = self.load()
                self.assertEqual(self.calls.call("report", document, language=language), name)
                sheet = document.Sheets.getByName(name)
                rows = texts(sheet)
                seen = {text for row in rows for text in row}
                self.assertLessEqual(set(words), seen)
                self.assertFalse([text for text in seen if text.startswith("=")], "values only")
                self.assertEqual(sheet.Charts.Count, 1)
                self.assertTrue(sheet.PrintTitleRows)
                goto = links(sheet, len(rows))
                self.assertIn(("#'基本目標②'.E46", "E46:F46"), goto.values())

    def test_undo_leaves_no_trace(self):
        document = self.load()
        before = self.content(document, "before.ods")
        cells = document_calls.cells(document)
        self.calls.call("report", document)
        self.assertEqual(list(document.UndoManager.AllUndoActionTitles), ["KPIシート：報告シートを作る"])
        self.assertNotEqual(self.content(document, "with.ods"), before)
        styles = looks(document.Sheets.getByName(NAME))
        document.UndoManager.undo()
        self.assertEqual(self.content(document, "undone.ods"), before)
        self.assertEqual(document_calls.cells(document), cells)
        document.UndoManager.redo()
        self.assertIn(NAME, document.Sheets.ElementNames)
        self.assertEqual(looks(document.Sheets.getByName(NAME)), styles)
        self.assertEqual(document.Sheets.getByName(NAME).Charts.Count, 1)

    def test_the_old_one_is_replaced_and_a_person_s_sheet_is_not(self):
        document = self.load()
        count = document.Sheets.Count
        self.assertEqual(self.calls.call("report", document), NAME)
        first = texts(document.Sheets.getByName(NAME))
        self.assertEqual(self.calls.call("report", document), NAME)
        self.assertEqual(texts(document.Sheets.getByName(NAME)), first, "a report is no part of the next one")
        self.assertEqual(document.Sheets.Count, count + 1)
        self.assertEqual(self.calls.call("report", document, language="en"), "KPI Report")
        self.assertEqual(document.Sheets.Count, count + 1, "the one in the other language is replaced")
        document.Sheets.copyByName("KPI Report", "KPI Report of May", count + 1)
        self.calls.call("report", document)
        self.assertEqual(document.Sheets.ElementNames[-2:], ("KPI Report of May", NAME), "a renamed copy stays")
        other = self.load(EXAMPLES[1])
        other.Sheets.insertNewByName(NAME, 0)
        self.assertEqual(self.calls.call("report", other), f"{NAME}2")

    def test_files(self):
        document = self.load()
        self.calls.call("report", document)
        rows = texts(document.Sheets.getByName(NAME))
        for ending, filter_name in ((".ods", ODS), (".xlsx", XLSX)):
            with self.subTest(ending):
                path = self.folder / f"kept{ending}"
                self.office.store(document, path, filter_name)
                again = self.office.load(path)
                self.addCleanup(again.close, True)
                sheet = again.Sheets.getByName(NAME)
                self.assertEqual(texts(sheet), rows)
                self.assertEqual(sheet.Charts.Count, 1)
                self.assertEqual(len(links(sheet, len(rows))), len(links(document.Sheets.getByName(NAME), len(rows))))

    def test_texts_that_look_like_formulas(self):
        document = self.office.load("private:factory/scalc", Hidden=False)
        self.addCleanup(document.close, True)
        sheet = document.Sheets.getByIndex(0)
        rows = [("指標", "目標値 R7", "実績値 R5", "担当課"), ("=1+1", "50件", "30件", "@企画課"), ("+2+3", "5件", "9件", "-1")]
        for row, cells in enumerate(rows):
            for column, text in enumerate(cells):
                cell = sheet.getCellByPosition(column, row)
                cell.NumberFormat = document.NumberFormats.queryKey("@", document.CharLocale, False)
                cell.String = text
        name = self.calls.call("report", document)
        report = document.Sheets.getByName(name)
        cursor = report.createCursor()
        cursor.gotoEndOfUsedArea(False)
        used = report.getCellRangeByPosition(0, 0, cursor.RangeAddress.EndColumn, cursor.RangeAddress.EndRow)
        self.assertEqual(used.queryContentCells(16).Count, 0, "no formula")    # CellFlags.FORMULA
        self.assertLessEqual({"=1+1", "+2+3", "@企画課", "-1"}, {text for row in used.DataArray for text in row})

    def test_what_may_not_be_changed(self):
        document = self.load(ReadOnly=True)
        self.assertEqual(self.calls.call("report", document), "")
        document = self.load()
        document.protect("")
        self.assertEqual(self.calls.call("report", document), "")
        self.assertNotIn(NAME, document.Sheets.ElementNames)


if __name__ == "__main__":
    document_calls.main()
