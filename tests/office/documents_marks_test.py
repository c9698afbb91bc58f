# SPDX-License-Identifier: MPL-2.0
"""Issues are marked in the sheet with cell notes, and the marks go away without a trace."""

import json
import pathlib
import sys
import tempfile
import time
import zipfile

sys.dont_write_bytecode = True
import document_calls  # noqa: E402
from com.sun.star.table import CellAddress  # noqa: E402
from document_calls import EXAMPLES  # noqa: E402
from office import XLSX  # noqa: E402

PREFIX = "【KPIシート】"


def notes(document):
    return {(sheet.Name, note.Position.Column, note.Position.Row): note.String
            for sheet in document.Sheets for note in (sheet.Annotations.getByIndex(at)
                                                      for at in range(sheet.Annotations.Count))}


class MarksTest(document_calls.DocumentsTest):
    def load(self, path=EXAMPLES[3], **options):
        document = self.office.load(path, **options)
        self.addCleanup(document.close, True)
        return document

    def content(self, document, folder, name):
        path = pathlib.Path(folder) / name
        self.office.store(document, path)
        with zipfile.ZipFile(path) as package:
            return package.read("content.xml")

    def test_marks_come_and_go(self):
        document = self.load()
        with tempfile.TemporaryDirectory() as folder:
            before = self.content(document, folder, "before.ods")
            self.assertFalse(self.calls.call("marked", document))
            count = self.calls.call("mark", document)
            self.assertGreater(count, 3)
            self.assertTrue(self.calls.call("marked", document))
            marks = notes(document)
            self.assertEqual(len(marks), count)
            self.assertTrue(all(text.startswith(f"{PREFIX}\n") for text in marks.values()))
            self.assertEqual(len(document.UndoManager.AllUndoActionTitles), 1)
            self.assertEqual(self.calls.call("mark", document), count)     # renewed, not doubled
            self.assertEqual(notes(document), marks)
            self.assertEqual(self.calls.call("unmark", document), count)
            self.assertFalse(self.calls.call("marked", document))
            self.assertEqual(self.content(document, folder, "after.ods"), before)

    def test_undo(self):
        document = self.load()
        self.calls.call("mark", document)
        marks = notes(document)
        self.calls.call("unmark", document, language="en")
        self.assertEqual(list(document.UndoManager.AllUndoActionTitles),
                         ["KPI Sheet: Remove Marks", "KPIシート：指摘をメモで示す"])
        document.UndoManager.undo()
        self.assertEqual(notes(document), marks)
        document.UndoManager.undo()
        self.assertEqual(notes(document), {})

    def test_a_person_s_note_stays(self):
        document = self.office.new_spreadsheet()
        self.addCleanup(document.close, True)
        sheet = document.Sheets.getByIndex(0)
        sheet.Annotations.insertNew(CellAddress(0, 0, 0), "覚え書き")
        issues = json.dumps([{"cell": "A1", "message": "一"}, {"cell": "B2", "message": "=二"},
                             {"cell": "B2", "message": "三"}, {"message": "どこでもない"}])
        self.assertEqual(self.calls.call("mark", document, issues=issues), 1)
        self.assertEqual(notes(document), {("Sheet1", 0, 0): "覚え書き", ("Sheet1", 1, 1): f"{PREFIX}\n注意：=二\n注意：三"})
        self.assertEqual(self.calls.call("unmark", document), 1)
        self.assertEqual(notes(document), {("Sheet1", 0, 0): "覚え書き"})

    def test_what_may_not_be_changed(self):
        document = self.load(ReadOnly=True)
        self.assertEqual(self.calls.call("mark", document), 0)
        self.assertEqual(notes(document), {})
        document = self.load()
        for sheet in document.Sheets:
            sheet.protect("")
        self.assertEqual(self.calls.call("mark", document), 0)
        self.assertEqual(notes(document), {})

    def test_many_marks_are_quick(self):
        def seconds(count):
            document = self.office.new_spreadsheet()
            self.addCleanup(document.close, True)
            issues = json.dumps([{"cell": f"A{2 * at + 1}", "message": "指摘"} for at in range(count)])
            self.assertEqual(self.calls.call("mark", document, issues=issues), count)
            since = time.monotonic()
            self.assertTrue(self.calls.call("marked", document))
            self.assertEqual(self.calls.call("unmark", document), count)
            self.assertFalse(self.calls.call("marked", document))
            return time.monotonic() - since
        self.assertLess(seconds(5000), 30)      # a few seconds; a search for each mark took a minute

    def test_marks_are_known_again_after_saving(self):
        document = self.load()
        count = self.calls.call("mark", document)
        with tempfile.TemporaryDirectory() as folder:
            for name, options in (("a.ods", {}), ("a.xlsx", {"filter_name": XLSX})):
                with self.subTest(name):
                    path = pathlib.Path(folder) / name
                    self.office.store(document, path, **options)
                    self.assertEqual(self.calls.call("unmark", self.load(path)), count)


if __name__ == "__main__":
    document_calls.main()
