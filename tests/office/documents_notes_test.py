# SPDX-License-Identifier: MPL-2.0
"""What a person decided is kept in the document, in both of its formats, and leaves no trace when it is taken back."""

import json
import pathlib
import sys
import tempfile

sys.dont_write_bytecode = True
import document_calls  # noqa: E402
from document_calls import EXAMPLES  # noqa: E402
from office import XLSX  # noqa: E402

PROPERTY = "KPISheet.Notes"
REMOVABLE = 128     # com.sun.star.beans.PropertyAttribute


class NotesTest(document_calls.DocumentsTest):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        # What the product writes is the one home of its form: notes that it made itself are kept and compared.
        document = cls.office.new_spreadsheet()
        cls.empty = cls.calls.call("notes", document)
        document.close(True)
        cls.notes = json.dumps(cls.some_notes(), ensure_ascii=False)

    @staticmethod
    def some_notes():
        key = {"rule": "rate-mismatch", "sheet": "基本目標②", "indicator": "「観光」客数\n(累計)", "heading": "R1", "text": "=71.9%"}
        return {"ignored": [{**key, "reason": "県の算式による。\"𠮷\" <&>", "since": "2026-11-20", "message": "達成率が合いません。"}],
                "corrections": [{"sheet": "基本目標①", "heading": "備考", "nth": 1, "role": "note"}]}

    def document(self, path=None, **options):
        document = self.office.load(path, **options) if path else self.office.new_spreadsheet()
        self.addCleanup(document.close, True)
        return document

    def properties(self, document):
        return document.DocumentProperties.UserDefinedProperties

    def has_property(self, document):
        return self.properties(document).PropertySetInfo.hasPropertyByName(PROPERTY)

    def keep(self, document, notes=None):
        return self.calls.call("keep notes", document, notes=self.notes if notes is None else notes)

    def kept(self, document):
        return self.calls.call("notes", document)

    def test_notes_survive_saving(self):
        document = self.document(EXAMPLES[3])
        self.assertEqual(self.kept(document), self.empty)
        self.assertFalse(document.isModified())
        self.assertTrue(self.keep(document))
        self.assertTrue(document.isModified())
        kept = self.kept(document)
        for text in ("rate-mismatch", "県の算式による。", "𠮷", "備考", "=71.9%"):
            self.assertIn(text, json.dumps(json.loads(kept), ensure_ascii=False))
        with tempfile.TemporaryDirectory() as folder:
            for name, options in (("a.ods", {}), ("a.xlsx", {"filter_name": XLSX})):
                with self.subTest(name):
                    path = pathlib.Path(folder) / name
                    self.office.store(document, path, **options)
                    again = self.document(path)
                    self.assertEqual(self.kept(again), kept)
                    self.assertFalse(again.isModified())

    def test_notes_are_replaced_not_added(self):
        document = self.document()
        self.assertTrue(self.keep(document))
        fewer = self.some_notes()
        fewer["corrections"] = []
        self.assertTrue(self.keep(document, json.dumps(fewer)))
        self.assertNotIn("備考", self.kept(document))
        self.assertIn("rate-mismatch", self.kept(document))

    def test_empty_notes_leave_no_trace(self):
        document = self.document()
        self.assertTrue(self.keep(document, "{}"))
        self.assertFalse(self.has_property(document))
        self.assertFalse(document.isModified())
        self.assertTrue(self.keep(document))
        self.assertTrue(self.has_property(document))
        self.assertTrue(self.keep(document, "{}"))
        self.assertFalse(self.has_property(document))
        self.assertEqual(self.kept(document), self.empty)

    def test_a_document_for_reading_only(self):
        document = self.document(EXAMPLES[3], ReadOnly=True)
        self.assertFalse(self.keep(document))
        self.assertFalse(self.has_property(document))
        self.assertFalse(document.isModified())

    def test_damaged_notes_are_none(self):
        for damaged in ("", "{", "[]", "null", '{"ignored": 5}', '{"ignored": [5, {}], "corrections": "x"}', "\u0000", self.notes[:-2]):
            with self.subTest(damaged):
                document = self.document()
                self.properties(document).addProperty(PROPERTY, REMOVABLE, damaged)
                self.assertEqual(self.kept(document), self.empty)
                self.assertTrue(self.keep(document))
                self.assertIn("rate-mismatch", self.kept(document))

    def test_a_property_of_another_type(self):
        document = self.document()
        self.properties(document).addProperty(PROPERTY, REMOVABLE, 5.0)
        self.assertEqual(self.kept(document), self.empty)
        self.assertTrue(self.keep(document))
        self.assertIn("rate-mismatch", self.kept(document))


if __name__ == "__main__":
    document_calls.main()
