# SPDX-License-Identifier: MPL-2.0
"""Fixes are made in the document that is open: what they name and nothing else, as one undo step, or not at all."""

import sys

sys.dont_write_bytecode = True
import document_calls  # noqa: E402
from com.sun.star.lang import Locale  # noqa: E402
from com.sun.star.util import CellProtection  # noqa: E402
from document_calls import ARRAY, CHANGED, EXAMPLES, NONE, PROTECTED, READ_ONLY, cells  # noqa: E402


def edit(cell, old, new, **more):
    return {"cell": cell, "from": old, "to": new, **more}


class FixesTest(document_calls.DocumentsTest):
    def sheet(self, **contents):
        """A new document and its sheet, with texts, numbers and formulas by cell."""
        document = self.office.new_spreadsheet()
        self.addCleanup(document.close, True)
        sheet = document.Sheets.getByIndex(0)
        for name, content in contents.items():
            cell = sheet.getCellRangeByName(name)
            if isinstance(content, str) and content.startswith("="):
                cell.Formula = content
            elif isinstance(content, str):
                cell.String = content
            else:
                cell.Value = content
        return document, sheet

    def fix(self, document, *fixes, **arguments):
        answer = self.calls.fix(document, [{"edits": edits} for edits in fixes], **arguments)
        self.assertEqual(answer["made"], answer["refusals"].count(NONE))
        return answer["refusals"]

    def test_examples_are_fixed_and_come_back_whole(self):
        made = 0
        for which in ("safe", "all"):
            for path in EXAMPLES:
                with self.subTest(path.name, which=which):
                    document = self.office.load(path)
                    before = cells(document)
                    steps = len(document.UndoManager.AllUndoActionTitles)
                    answer = self.calls.fix(document, which=which)
                    after = cells(document)
                    made += answer["made"]
                    self.assertEqual(after != before, answer["made"] > 0)
                    self.assertEqual(len(document.UndoManager.AllUndoActionTitles) - steps, min(answer["made"], 1))
                    if answer["made"]:
                        self.assertEqual(document.UndoManager.AllUndoActionTitles[0], "直す")
                        document.UndoManager.undo()
                        self.assertEqual(cells(document), before)
                        document.UndoManager.redo()
                        self.assertEqual(cells(document), after)
                    document.close(True)
        self.assertGreaterEqual(made, 5)   # published tables: most of what is wrong in them nobody can mend safely

    def test_every_kind_of_edit(self):
        # F2: in a column right of all that was ever used the office itself does not undo a number format.
        document, sheet = self.sheet(A1="１２件", B1="1,250", C1="a", D1=0.5, E1="x", F2="y")
        before = cells(document)
        self.assertEqual(self.fix(document, [
            edit("A1", "１２件", "=12件"), edit("B1", "1,250", "1,250", number=1250, format="#,##0"),
            edit("C1", "a", "2", formula="=1+1"), edit("D1", "0.5", "50.0%", number=0.5, format="0.0%"),
            edit("E1", "x", ""), edit("F1", "", "@新")]), [NONE])
        self.assertEqual([cell.String for cell in (sheet.getCellRangeByName(f"{column}1") for column in "ABCDEF")],
                         ["=12件", "1,250", "2", "50.0%", "", "@新"])
        self.assertEqual([sheet.getCellRangeByName(f"{column}1").Type.value for column in "ABCDEF"],
                         ["TEXT", "VALUE", "FORMULA", "VALUE", "EMPTY", "TEXT"])
        document.UndoManager.undo()
        self.assertEqual(cells(document), before)

    def test_formats_inside_a_cell_stay(self):
        document, sheet = self.sheet(A1="新規  創業𠮷件数※", B1="太い 字")
        cell = sheet.getCellRangeByName("A1")
        for word, name, value in (("新規", "CharWeight", 150.0), ("※", "CharEscapement", 33)):
            cursor = cell.createTextCursor()
            cursor.gotoStart(False)
            cursor.goRight(cell.String.index(word) + (word == "※"), False)     # 𠮷 is two units
            cursor.goRight(len(word), True)
            setattr(cursor, name, value)

        def parts():
            return [(part.String, part.CharWeight, part.CharEscapement) for paragraph in cell for part in paragraph]
        before = parts()
        self.assertEqual([text for text, *_ in before], ["新規", "  創業𠮷件数", "※"])
        self.assertEqual(self.fix(document, [edit("A1", "新規  創業𠮷件数※", "新規創業𠮷件数※"),
                                             edit("B1", "太い 字", "太い字")]), [NONE])
        self.assertEqual(parts(), [before[0], ("創業𠮷件数", *before[1][1:]), before[2]])
        self.assertEqual(sheet.getCellRangeByName("B1").String, "太い字")
        document.UndoManager.undo()
        self.assertEqual(parts(), before)

    def test_a_formula_in_a_cell_for_texts(self):
        document, sheet = self.sheet(A1="=1/0")
        sheet.getCellRangeByName("A1").NumberFormat = document.NumberFormats.queryKey("@", Locale("en", "US", ""), False)
        self.assertEqual(self.fix(document, [edit("A1", "#DIV/0!", "令和元年", formula='=KPI.ERA(2019;"ggge年")')]), [NONE])
        self.assertEqual(sheet.getCellRangeByName("A1").String, "令和元年")

    def test_a_cell_that_changed_is_left_alone_with_the_rest_of_its_fix(self):
        document, sheet = self.sheet(A1="もと", B1="変わった", C1="別")
        self.assertEqual(self.fix(document, [edit("A1", "もと", "先"), edit("B1", "まえ", "後")],
                                  [edit("C1", "別", "他")]), [CHANGED, NONE])
        self.assertEqual([sheet.getCellRangeByName(name).String for name in ("A1", "B1", "C1")], ["もと", "変わった", "他"])

    def test_two_fixes_of_a_cell(self):
        document, sheet = self.sheet(A1="a")
        self.assertEqual(self.fix(document, [edit("A1", "a", "a")], [edit("A1", "a", "b")]), [NONE, CHANGED])
        self.assertEqual(sheet.getCellRangeByName("A1").String, "a")

    def test_no_such_cell_or_sheet(self):
        document, _ = self.sheet(A1="a")
        answer = self.calls.fix(document, [{"sheet": 7, "edits": [edit("A1", "", "b")]},
                                           {"edits": []}])
        self.assertEqual(answer["refusals"], [CHANGED, CHANGED])
        self.assertEqual(len(document.UndoManager.AllUndoActionTitles), 1)

    def test_a_protected_sheet(self):
        document, sheet = self.sheet(A1="a", B1="b")
        sheet.getCellRangeByName("B1").CellProtection = CellProtection(False, False, False, False)
        sheet.protect("")
        self.assertEqual(self.fix(document, [edit("A1", "a", "c")], [edit("B1", "b", "d"), edit("A1", "a", "c")],
                                  [edit("B1", "b", "d")]), [PROTECTED, PROTECTED, NONE])
        self.assertEqual([sheet.getCellRangeByName(name).String for name in ("A1", "B1")], ["a", "d"])

    def test_a_document_for_reading_only(self):
        document = self.office.load(EXAMPLES[3], ReadOnly=True)
        self.addCleanup(document.close, True)
        before = cells(document)
        answer = self.calls.fix(document, which="all")
        self.assertGreater(len(answer["refusals"]), 0)
        self.assertEqual(set(answer["refusals"]), {READ_ONLY})
        self.assertEqual(cells(document), before)
        self.assertFalse(document.isModified())

    def test_part_of_an_array_formula(self):
        document, sheet = self.sheet(A1=1, A2=2, D1="a")
        sheet.getCellRangeByName("B1:B2").setArrayFormula("=A1:A2*2")
        self.assertEqual(self.fix(document, [edit("D1", "a", "b"), edit("B2", "4", "5")]), [ARRAY])
        self.assertEqual(sheet.getCellRangeByName("D1").String, "a")
        self.assertEqual(sheet.getCellRangeByName("B2").Formula, "{=A1:A2*2}")

    def test_what_the_office_refuses_takes_only_its_own_fix_back(self):
        document, sheet = self.sheet(A1="a", B1="b", C1="c", D1="d")
        bad_format = "[$-411[["
        self.assertEqual(self.fix(document, [edit("A1", "a", "A")],
                                  [edit("B1", "b", "B"), edit("C1", "c", "1%", number=0.01, format=bad_format)],
                                  [edit("B1", "b", "2"), edit("D1", "d", "D")]),
                         [NONE, document_calls.FAILED, NONE])
        self.assertEqual([sheet.getCellRangeByName(f"{column}1").String for column in "ABCD"], ["A", "2", "c", "D"])
        document.UndoManager.undo()
        self.assertEqual([sheet.getCellRangeByName(f"{column}1").String for column in "ABCD"], ["a", "b", "c", "d"])

    def test_many_fixes_are_quick(self):
        document, sheet = self.sheet()
        rows = 5000
        sheet.getCellRangeByPosition(0, 0, 0, rows - 1).setDataArray(tuple((f"{row} 件",) for row in range(rows)))
        fixes = [[edit(f"A{row + 1}", f"{row} 件", f"{row}件")] for row in range(rows)]
        self.assertEqual(self.fix(document, *fixes), [NONE] * rows)
        self.assertEqual(sheet.getCellByPosition(0, rows - 1).String, f"{rows - 1}件")


if __name__ == "__main__":
    document_calls.main()
