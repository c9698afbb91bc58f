# SPDX-License-Identifier: MPL-2.0
"""A long day with the sidebar: hundreds of edits, the deck and documents opened and closed again and again, and the
office's memory watched. Whatever a round leaves behind, it leaves as often as there are rounds."""

import pathlib
import shutil
import sys
import time
import unittest

sys.dont_write_bytecode = True
import checker  # noqa: E402
import sidebar  # noqa: E402
from sidebar import wait_for  # noqa: E402

EXAMPLES = pathlib.Path(__file__).parents[2] / "examples"
WRONG, RIGHT = "展示会见本市", "展示会見本市"
# What a round may leave behind, in KiB.
EDIT_GROWTH, DECK_GROWTH, DOCUMENT_GROWTH = 40, 250, 1500


class EnduranceTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        running = checker.office(language="ja")
        cls.office = running.__enter__()
        cls.addClassCleanup(running.__exit__, None, None, None)

    def memory(self):
        """Resident memory of the office, in KiB."""
        status = pathlib.Path(f"/proc/{self.office.pid}/status").read_text(encoding="utf-8")
        return int(next(line for line in status.splitlines() if line.startswith("VmRSS")).split()[1])

    def growth(self, round_of, rounds, warm_up):
        """What a round adds, once the office has filled its caches."""
        for number in range(warm_up):
            round_of(number)
        before = self.memory()
        for number in range(rounds):
            round_of(number)
        grown = (self.memory() - before) / rounds
        print(f"{self.id().rpartition('.')[2]}: {grown:.0f} KiB a round", file=sys.stderr)
        return grown

    def open(self):
        path = self.office.folder / "ojiya.ods"
        shutil.copy(EXAMPLES / "ojiya.ods", path)
        document = self.office.load(path, Hidden=False)
        deck = sidebar.Deck(document).open()
        wait_for("a list", lambda: deck.says("誤り"))
        return document, deck

    def test_edits(self):
        document, deck = self.open()
        cell = document.Sheets["基本目標①"]["A67"]

        def edit(number):
            for _ in range(9):      # these interrupt each other's checks
                cell.String = RIGHT
                cell.String = WRONG
                time.sleep(0.01)
            cell.String = RIGHT if number % 2 else WRONG
            listed = not number % 2
            wait_for("the list", lambda: any(WRONG in line for line in deck.lines()) == listed)

        self.assertLess(self.growth(edit, 20, 6), EDIT_GROWTH * 19)
        document.close(True)

    def test_decks(self):
        document, deck = self.open()

        def reopen(_):
            deck.close()
            deck.open()

        self.assertLess(self.growth(reopen, 40, 20), DECK_GROWTH)
        self.assertTrue(any(WRONG in line for line in deck.lines()))
        document.close(True)

    def test_documents(self):
        def use(_):
            document, _ = self.open()
            document.close(True)

        self.assertLess(self.growth(use, 12, 6), DOCUMENT_GROWTH)


if __name__ == "__main__":
    checker.main()
