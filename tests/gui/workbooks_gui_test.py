# SPDX-License-Identifier: MPL-2.0
"""The day of a clerk, with each of the example workbooks: check it, read an issue, fix it, undo that, ignore it, make the
report and the tidy table; once with keys alone, once with the mouse alone. How long it takes is printed."""

import dataclasses
import sys
import time

sys.dont_write_bytecode = True
import options  # noqa: E402
import sidebar_case  # noqa: E402
from commands import OnMainThread  # noqa: E402
from sidebar import BUTTONS, Deck, Role, State, children, copied, wait_for  # noqa: E402
from window_parts import choose_in_menu, middle, tool  # noqa: E402

MOST_LINES = 40     # that a list of issues has here


@dataclasses.dataclass
class Case:
    """An issue that can be fixed: its cell, a word there as it is found, and as it is mended. Where the example has none,
    a clerk's slip (`made`) puts the wrong word in the place of the right one."""
    sheet: str
    cell: str
    wrong: str
    right: str
    made: bool = False


CASES = {
    "asakuchi": Case("基本目標2", "C3", "転入一転出", "転入－転出"),
    "joetsu": Case("分野1", "D22", "認定农業者", "認定農業者", made=True),
    "kamiichi": Case("一覧", "F6", "着工栋数", "着工棟数", made=True),
    "ojiya": Case("基本目標①", "A67", "展示会见本市", "展示会見本市"),
    "sunagawa": Case("基本目標2", "B14", "一件(令和元年)", "—件(令和元年)"),
}


class WorkbooksGuiTest(sidebar_case.SidebarCase):
    def test_by_keys(self):
        self.each(Keys)

    def test_by_mouse(self):
        self.each(Mouse)

    def each(self, hand):
        for name, case in CASES.items():
            with self.subTest(name):
                started = time.monotonic()
                self.open_example(name)
                self.use(case, hand(self))
                OnMainThread(self.office, lambda: self.document.close(True))
                print(f"{name} by {hand.__name__.lower()}: {time.monotonic() - started:.1f} s", file=sys.stderr)

    def use(self, case, hand):
        cell = self.document.Sheets[case.sheet][case.cell]
        if case.made:
            OnMainThread(self.office, lambda: cell.setString(cell.String.replace(case.right, case.wrong)))
        before = self.contents()
        steps = self.document.UndoManager
        made_before = len(steps.getAllUndoActionTitles())

        self.do_until("the deck", hand.check, self.deck_is_shown)
        self.deck = Deck(self.document).open()
        wait_for("its list", lambda: any(case.wrong in line for line in self.deck.lines()))

        hand.choose(case.wrong)
        self.do_until("its explanation", hand.copy, lambda: case.wrong in copied(self.office))
        self.assertIn("なぜ問題か", copied(self.office))
        self.assertIn(f"{case.sheet}!{case.cell}", copied(self.office))

        self.do_until("the cell mended", hand.fix, lambda: case.right in cell.String)
        wait_for("the issue gone", lambda: not any(case.wrong in line for line in self.deck.lines()))
        self.do_until("the step undone", hand.undo, lambda: len(steps.getAllUndoActionTitles()) == made_before)
        self.assertEqual(self.contents(), before)
        wait_for("the issue back", lambda: any(case.wrong in line for line in self.deck.lines()))

        hand.choose(case.wrong)
        self.do_until("one ignored", hand.ignore, lambda: self.deck.find(BUTTONS, "無視 1"))
        wait_for("the issue gone", lambda: not any(case.wrong in line for line in self.deck.lines()))

        sheets = self.document.Sheets.Count
        self.do_until("the report", lambda: hand.command("報告シートを作る", "r"),
                      lambda: self.document.Sheets.Count == sheets + 1)
        wait_for("its sheet in front", lambda: self.document.CurrentController.ActiveSheet.Name
                 == self.document.Sheets.ElementNames[-1])
        others = set(self.office.spreadsheets())
        started = time.monotonic()
        tidy, = self.do_until("the tidy table", lambda: hand.command("整った表に書き出す", "t"),
                              lambda: set(self.office.spreadsheets()) - others)
        wait_for("its rows", lambda: tidy.Sheets[0]["A30"].String)
        print(f"the tidy table: {time.monotonic() - started:.1f} s", file=sys.stderr)
        OnMainThread(self.office, lambda: tidy.close(True))

    def chosen(self):
        """The line of the list that is chosen."""
        for heading in wait_for("lines", lambda: children(self.deck.tree())):
            for line in (heading, *children(heading)):
                if line.getAccessibleStateSet().contains(State.SELECTED):
                    return line.getAccessibleName()
        return ""


class Keys:
    def __init__(self, case):
        self.case, self.press = case, case.screen.keys

    def check(self):
        self.press("Escape", "alt+k", "c")

    def choose(self, words):
        self.press("alt+l", "Home")
        for _ in range(MOST_LINES):
            if words in self.case.chosen():
                return
            before = self.case.chosen()
            self.case.keys_until("another line", lambda: self.case.chosen() != before, "Down")
        raise AssertionError(f"no line with {words}")

    def copy(self):
        self.press("alt+y")

    def fix(self):
        self.press("alt+x")

    def undo(self):
        self.press("ctrl+z")

    def ignore(self):
        self.case.keys_until("the question why", lambda: self.case.deck.find(Role.TEXT, "無視する理由"), "alt+i")
        self.case.screen.type_text("checked")
        self.press("Return")

    def command(self, _, letter):
        self.press("alt+k", letter)


class Mouse:
    def __init__(self, case):
        self.case = case

    def click_on(self, name):
        self.case.screen.click(*middle(self.case.deck.button(name)))

    def check(self):
        self.case.screen.click(*tool(self.case.document, "点検する"))

    def choose(self, words):
        for _ in range(MOST_LINES):
            if words in self.case.chosen():
                return
            before = self.case.chosen()
            self.case.do_until("another line", lambda: self.click_on("次へ"), lambda: self.case.chosen() != before)
        raise AssertionError(f"no line with {words}")

    def copy(self):
        self.click_on("コピー")

    def fix(self):
        self.click_on("直す")

    def undo(self):
        self.case.screen.click(*tool(self.case.document, "元に戻す"))

    def ignore(self):
        self.case.do_until("the question why", lambda: self.click_on("無視…"),
                           lambda: self.case.deck.find(BUTTONS, "無視する"))
        self.click_on("無視する")

    def command(self, entry, _):
        choose_in_menu(self.case.screen, self.case.document, "KPIシート", entry)


if __name__ == "__main__":
    options.run_tests()
