# SPDX-License-Identifier: MPL-2.0
"""A sheet so large that its check shows a progress bar: stopped and begun again, the first one and the one after an edit."""

import sys
import unittest

sys.dont_write_bytecode = True
import checker  # noqa: E402
import sidebar  # noqa: E402
from sidebar import Role, wait_for  # noqa: E402

ROWS, BLOCK = 240_000, 20_000
HEADINGS = ("指標名", "単位", "基準値(H30)", "目標値(R6)", "R元", "R2", "R3", "達成率", "担当課")
CHECK_SECONDS = 400     # a whole check, on a busy machine


def row(number):
    base, target = number % 90 + 10, number % 90 + 40
    return (f"講座{number}の参加者数", "人", f"{base}人", f"{target}人", f"{base + 3}人", f"{base + 5}人", f"{base + 9}人",
            f"{(base + 9) / target:.1%}", "企画政策課")


class LargeSheetTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.office = cls.enterClassContext(checker.office(language="ja", deadline=800))

    def open(self):
        self.document = document = self.office.load("private:factory/scalc", Hidden=False)
        self.addCleanup(document.close, True)
        sheet = document.Sheets[0]
        last = len(HEADINGS) - 1
        sheet.getCellRangeByPosition(0, 0, last, 0).setDataArray((HEADINGS,))
        for first in range(0, ROWS, BLOCK):
            cells = sheet.getCellRangeByPosition(0, first + 1, last, first + BLOCK)
            cells.setDataArray(tuple(row(number) for number in range(first, first + BLOCK)))
        return sidebar.Deck(document).open()

    def bar(self, deck):
        """The two halves of the progress bar: labels without a text."""
        return [part for part in deck.find(Role.LABEL) if not part.getAccessibleName() and part.getSize().Height > 0]

    def stop(self, deck):
        button, = wait_for("a bar and a button to stop",
                           lambda: self.bar(deck) and deck.find(sidebar.BUTTONS, "中止"), CHECK_SECONDS)
        button.doAccessibleAction(0)
        wait_for("word of it", lambda: deck.says("点検を中止しました"))
        wait_for("the bar to go", lambda: not self.bar(deck))
        self.assertFalse(deck.find(sidebar.BUTTONS, "中止"))

    def test_a_check_is_stopped_and_begun_again(self):
        deck = self.open()
        self.stop(deck)
        self.assertFalse(deck.says("KPI"), "nothing was found yet")
        deck.press("点検する")
        wait_for("a verdict", lambda: deck.says("KPI 240000件"), CHECK_SECONDS)
        self.assertFalse(deck.says("点検を中止しました"))
        self.document.Sheets[0]["D2"].setString("41点")     # and the one after an edit
        self.stop(deck)
        deck.press("点検する")
        wait_for("the list of the edited sheet", lambda: any("41点" in line for line in deck.lines()), CHECK_SECONDS)


if __name__ == "__main__":
    checker.main()
