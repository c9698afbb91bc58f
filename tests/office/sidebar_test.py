# SPDX-License-Identifier: MPL-2.0
"""The sidebar as a clerk uses it: read the list, go to a cell, fix, undo, ignore, edit; driven without a mouse."""

import pathlib
import shutil
import sys
import time
import unittest

sys.dont_write_bytecode = True
import checker  # noqa: E402
import sidebar  # noqa: E402
from commands import give  # noqa: E402
from sidebar import Role, wait_for  # noqa: E402

EXAMPLES = pathlib.Path(__file__).parents[2] / "examples"


def contents(document):
    """Every formula of every sheet."""
    found = {}
    for at in range(document.Sheets.Count):
        sheet = document.Sheets.getByIndex(at)
        cursor = sheet.createCursor()
        cursor.gotoEndOfUsedArea(False)
        last = cursor.RangeAddress
        found[sheet.Name] = sheet.getCellRangeByPosition(0, 0, last.EndColumn, last.EndRow).getFormulaArray()
    return found


class SidebarTest(unittest.TestCase):
    language = "ja"

    @classmethod
    def setUpClass(cls):
        running = checker.office(language=cls.language)
        cls.office = running.__enter__()
        cls.addClassCleanup(running.__exit__, None, None, None)

    def load(self, name, **options):
        """A copy of an example in a window: one that is open elsewhere would be locked."""
        path = self.office.folder / name
        shutil.copy(EXAMPLES / name, path)
        return self.office.load(path, Hidden=False, **options)

    def open(self, name, **options):
        document = self.load(name, **options)
        self.addCleanup(self.close, document)
        deck = sidebar.Deck(document).open()
        wait_for("a verdict", lambda: deck.says("誤り"))
        return document, deck

    @staticmethod
    def close(document):
        try:
            document.close(True)
        except sidebar.DisposedException:
            pass  # the test has closed it

    @staticmethod
    def cursor(document):
        return document.CurrentSelection.AbsoluteName.replace("$", "").replace("'", "")

    def test_the_verdict_and_the_list(self):
        _, deck = self.open("ojiya.ods")
        self.assertTrue(deck.says("KPI 84件"), deck.texts())
        lines = deck.lines()
        self.assertTrue(any(line.startswith("誤り (") for line in lines), lines)
        self.assertTrue(any("展示会见本市" in line for line in lines), lines)

    def copied(self, deck):
        """What is chosen, by way of the clipboard."""
        if deck.is_enabled("コピー"):
            deck.press("コピー")
        return sidebar.copied(self.office)

    def test_an_issue_is_explained_and_gone_to(self):
        document, deck = self.open("ojiya.ods")
        deck.choose("展示会见本市")
        deck.press("コピー")
        wait_for("its explanation", lambda: "簡体字" in sidebar.copied(self.office))
        self.assertIn(" → ", sidebar.copied(self.office))
        deck.press("移動")
        wait_for("the cursor there", lambda: self.cursor(document) == "基本目標①.A67")

    def test_a_fix_is_made_and_undone_as_one_step(self):
        document, deck = self.open("ojiya.ods")
        before = contents(document)
        deck.choose("展示会见本市")
        deck.press("直す")
        wait_for("the cell mended", lambda: "展示会見本市" in document.Sheets["基本目標①"]["A67"].String)
        wait_for("the issue gone", lambda: not any("展示会见本市" in line for line in deck.lines()))
        self.assertIn("KPIシート", document.UndoManager.getCurrentUndoActionTitle())
        document.UndoManager.undo()
        self.assertEqual(contents(document), before)
        wait_for("the issue back", lambda: any("展示会见本市" in line for line in deck.lines()))

    def test_an_edit_changes_the_list(self):
        document, deck = self.open("ojiya.ods")
        document.Sheets["基本目標①"]["A67"].String = "展示会見本市"
        wait_for("the issue gone", lambda: not any("展示会见本市" in line for line in deck.lines()))
        document.Sheets["基本目標①"]["A67"].String = "展示会见本市"
        wait_for("the issue back", lambda: any("展示会见本市" in line for line in deck.lines()))

    def test_an_ignored_issue_is_listed_and_comes_back(self):
        _, deck = self.open("ojiya.ods")
        deck.choose("展示会见本市")
        deck.press("無視…")
        deck.press("無視する")
        wait_for("the issue gone", lambda: not any("展示会见本市" in line for line in deck.lines()))
        wait_for("one ignored", lambda: deck.find(sidebar.BUTTONS, "無視 1"))
        deck.press("無視 1")
        wait_for("it is listed", lambda: any("展示会见本市" in line for line in deck.lines()))
        deck.choose("展示会见本市")
        deck.press("無視をやめる")
        wait_for("none ignored", lambda: deck.find(sidebar.BUTTONS, "無視 0"))
        deck.press("指摘 ")
        wait_for("the issue back", lambda: any("展示会见本市" in line for line in deck.lines()))

    def test_an_ignored_issue_whose_cause_has_gone_is_said(self):
        document, deck = self.open("ojiya.ods")
        deck.choose("展示会见本市")
        deck.press("無視…")
        deck.press("無視する")
        deck.press("無視 1")
        wait_for("it is listed", lambda: any("展示会见本市" in line for line in deck.lines()))
        self.assertFalse(any("解消" in line for line in deck.lines()))
        document.Sheets["基本目標①"]["A67"].String = "展示会見本市"
        wait_for("word of it", lambda: any(line.startswith("［解消］") for line in deck.lines()))

    def test_the_issue_at_the_cursor_is_shown(self):
        document, deck = self.open("ojiya.ods")
        for cell, words in ("基本目標①.A67", "簡体字"), ("基本目標②.E46", "達成率 71.9%"):
            sheet, place = cell.split(".")
            document.CurrentController.select(document.Sheets[sheet][place])
            wait_for(f"the issue of {cell}", lambda: words in self.copied(deck))

    def test_tables_and_their_columns_are_shown(self):
        document, deck = self.open("ojiya.ods")
        deck.press("表 ")
        lines = wait_for("columns", deck.lines)
        self.assertTrue(any("目標値" in line for line in lines), lines)
        deck.choose("番号")
        time.sleep(0.2)     # time enough for a wrong correction
        self.assertFalse(document.isModified(), "looking at a column has changed the document")

    def test_a_corrected_role_is_kept_and_taken_back(self):
        document, deck = self.open("ojiya.ods")
        deck.press("表 ")
        wait_for("columns", deck.lines)
        deck.choose("指標名")
        deck.pick("この列の役割", "使わない列")
        wait_for("the correction", lambda: deck.find(Role.PUSH_BUTTON, "元に戻す"))
        wait_for("another table", lambda: not deck.says("KPI 84件"))
        path = self.office.folder / "corrected.ods"
        self.office.store(document, path)
        document.close(True)

        document = self.office.load(path, Hidden=False)
        self.addCleanup(self.close, document)
        deck = sidebar.Deck(document).open()
        wait_for("a verdict", lambda: deck.says("誤り"))
        self.assertFalse(deck.says("KPI 84件"), "the correction was lost")
        deck.press("表 ")
        wait_for("the corrected column", lambda: deck.trees() == 2)
        deck.choose("→ 使わない列", tree=1)
        before = deck.button("指摘 ").getAccessibleName()
        document.Sheets["基本目標①"]["A67"].String = "展示会見本市"
        wait_for("a new check", lambda: deck.button("指摘 ").getAccessibleName() != before)
        deck.press("元に戻す")      # what was chosen is still chosen
        wait_for("the table as it was", lambda: deck.says("KPI 84件"))
        wait_for("no correction left", lambda: deck.trees() == 1)

    def test_the_menu_goes_to_issues_and_checks(self):
        document, deck = self.open("ojiya.ods")
        document.CurrentController.select(document.Sheets.getByIndex(0)["A1"])
        give(self.office, document, "next-issue")
        first = self.cursor(document)
        give(self.office, document, "next-issue")
        second = self.cursor(document)
        self.assertNotEqual(first, second)
        give(self.office, document, "previous-issue")
        self.assertEqual(self.cursor(document), first)
        deck.close()
        document.Sheets["基本目標①"]["A67"].String = "展示会見本市"
        give(self.office, document, "check")
        wait_for("a new list", lambda: deck.texts() and not any("展示会见本市" in line for line in deck.lines()))

    def test_two_windows_show_the_same_list(self):
        document, deck = self.open("ojiya.ods")
        self.office.service("com.sun.star.frame.DispatchHelper").executeDispatch(
            document.CurrentController.Frame, ".uno:NewWindow", "", 0, ())
        frames = self.office.desktop.Frames
        windows = [frames.getByIndex(at).Controller for at in range(frames.Count)]
        other = next(one for one in windows if one and one != deck.controller and one.Model == document)
        second = sidebar.Deck(document, other).open()
        wait_for("its list", lambda: second.says("誤り") and any("展示会见本市" in line for line in second.lines()))
        second.choose("展示会见本市")
        second.press("直す")
        for window in (deck, second):
            wait_for("the issue gone", lambda: not any("展示会见本市" in line for line in window.lines()))
        other.Frame.close(True)
        document.UndoManager.undo()
        wait_for("the issue back", lambda: any("展示会见本市" in line for line in deck.lines()))

    def test_a_filter_leaves_what_matches(self):
        _, deck = self.open("ojiya.ods")
        deck.write("絞り込み", "簡体字")
        wait_for("one issue left", lambda: sum("!" in line for line in deck.lines()) == 1)

    def test_a_read_only_document_is_checked_and_left_alone(self):
        document, deck = self.open("ojiya.ods", ReadOnly=True)
        wait_for("a reason", lambda: deck.says("読み取り専用"))
        deck.choose("展示会见本市")
        wait_for("the issue to be chosen", lambda: deck.is_enabled("移動"))
        for name in ("直す", "無視…", "書き方をまとめて直す", "印を付ける", "印を消す"):
            self.assertFalse(deck.is_enabled(name), name)
        self.assertFalse(document.isModified())

    def test_a_protected_sheet_is_left_alone(self):
        document, deck = self.open("ojiya.ods")
        document.Sheets["基本目標①"].protect("")
        before = contents(document)
        wait_for("the list", lambda: any("展示会见本市" in line for line in deck.lines()))
        deck.choose("展示会见本市")
        deck.press("直す")
        wait_for("a reason", lambda: deck.says("保護"))
        self.assertEqual(contents(document), before)

    def test_the_deck_opens_again_with_what_was_found(self):
        _, deck = self.open("ojiya.ods")
        for _ in range(5):
            deck.close()
            started = time.monotonic()
            deck.open()
            self.assertTrue(any("展示会见本市" in line for line in deck.lines()))
            self.assertLess(time.monotonic() - started, 10)

    def test_the_menu_opens_a_deck_that_was_closed_a_moment_ago(self):
        document, deck = self.open("ojiya.ods")
        for _ in range(20):
            deck.close()
            give(self.office, document, "check")
            wait_for("the deck again", lambda: deck.says("誤り"))

    def test_marks_come_and_go_without_a_trace(self):
        document, deck = self.open("ojiya.ods")
        sheet = document.Sheets["基本目標①"]
        before = sheet.Annotations.Count
        deck.press("印を付ける")
        wait_for("marks", lambda: sheet.Annotations.Count > before)
        deck.press("印を消す")
        wait_for("no marks", lambda: sheet.Annotations.Count == before)

    def test_a_document_closed_in_mid_check_takes_its_review_along(self):
        for pause in (0, 0.005, 0.02, 0.1, 0.3):
            document = self.load("ojiya.ods")
            deck = sidebar.Deck(document)
            deck.sidebar.setVisible(True)
            deck.sidebar.getDecks().getByName(sidebar.DECK).activate(True)
            document.Sheets.getByIndex(0)["A1"].String = "別の題"
            time.sleep(pause)
            document.close(True)
        self.open("joetsu.ods")     # the office is still there


class EnglishSidebarTest(unittest.TestCase):
    def test_it_speaks_english(self):
        with checker.office(language="en-US") as office:
            shutil.copy(EXAMPLES / "ojiya.ods", office.folder)
            document = office.load(office.folder / "ojiya.ods", Hidden=False)
            deck = sidebar.Deck(document).open()
            wait_for("a verdict", lambda: deck.says("Errors"))
            deck.press("Next")
            deck.press("Copy")
            wait_for("an explanation", lambda: "Why it matters" in sidebar.copied(office))
            document.close(True)


if __name__ == "__main__":
    checker.main()
