# SPDX-License-Identifier: MPL-2.0
"""Commands that come from another process while the sidebar is taken down and put up again."""

import pathlib
import shutil
import sys
import threading
import unittest

sys.dont_write_bytecode = True
import checker  # noqa: E402
import sidebar  # noqa: E402
from commands import OnMainThread  # noqa: E402
from sidebar import wait_for  # noqa: E402

EXAMPLE = pathlib.Path(__file__).parents[2] / "examples" / "ojiya.ods"
ROUNDS = 40     # an office whose commands ran beside its main thread was gone after ten
COMMANDS = ("check", "next-issue", "previous-issue")
WRONG, RIGHT = "展示会见本市", "展示会見本市"


class Dispatching(threading.Thread):
    """Gives the commands one after the other, until it is told to end."""

    def __init__(self, office, frame):
        super().__init__(daemon=True)
        self._office, self._frame = office, frame
        self._helper = office.service("com.sun.star.frame.DispatchHelper")
        self._over = threading.Event()
        self.given, self.failure = 0, None

    def run(self):
        try:
            while not self._over.is_set():
                name = COMMANDS[self.given % len(COMMANDS)]
                self._helper.executeDispatch(self._frame, f"org.kpisheet:{name}", "", 0, ())
                self.given += 1
                OnMainThread(self._office, lambda: None)    # what was given is done: no queue builds up
        except Exception as failure:    # told by the test
            self.failure = failure

    def end(self):
        self._over.set()
        self.join(60)


class SidebarThreadsTest(unittest.TestCase):
    @staticmethod
    def open(office, deck):
        def opened():
            OnMainThread(office, lambda: there.append(deck.activate()))
            return there[-1]

        there = []
        wait_for("the deck", opened)

    def test_commands_come_while_the_deck_is_closed_and_opened(self):
        office = self.enterContext(checker.office(language="ja", deadline=240))
        shutil.copy(EXAMPLE, office.folder)
        document = office.load(office.folder / EXAMPLE.name, Hidden=False)
        deck = sidebar.Deck(document).open()
        wait_for("a verdict", lambda: deck.says("誤り"))
        dispatching = [Dispatching(office, document.CurrentController.Frame) for _ in range(2)]
        for one in dispatching:
            one.start()
        cell = document.Sheets["基本目標①"]["A67"]
        for number in range(ROUNDS):     # on the main thread, as a person's clicks are
            OnMainThread(office, lambda: deck.sidebar.setVisible(False))
            # so that a command has something to check
            OnMainThread(office, lambda: cell.setString(RIGHT if number % 2 else WRONG))
            self.open(office, deck)
        for one in dispatching:
            one.end()
            self.assertIsNone(one.failure)
            self.assertGreater(one.given, 0)
        OnMainThread(office, lambda: cell.setString(WRONG))
        self.open(office, deck)
        wait_for("a new list", lambda: any(WRONG in line for line in deck.lines()), 60)
        document.close(True)


if __name__ == "__main__":
    checker.main()
