# SPDX-License-Identifier: MPL-2.0
"""A person types a function into a cell and opens the function wizard on it, in Japanese and in English.

Keys go to a real window (see screen.py), results are read from the document. With --screenshots FOLDER the pictures of
the wizard are kept to be looked at; what its words are is the test consistency.wizard's concern.
"""

import pathlib
import sys
import tempfile
import time
import unittest

sys.dont_write_bytecode = True
import options  # noqa: E402
from office import Office  # noqa: E402
from screen import Screen  # noqa: E402

RATE = 34 / 45
WORDS = {"ja": {"wizard": "関数ウィザード"}, "en": {"wizard": "Function Wizard"}}


def wait_until(condition, what, seconds=20):
    give_up = time.monotonic() + seconds
    while time.monotonic() < give_up:
        if condition():
            return
        time.sleep(0.1)
    raise AssertionError(f"{what} did not come within {seconds} seconds")


class FunctionsGuiTest(unittest.TestCase):
    def test_japanese(self):
        self.use("ja")

    def test_english(self):
        self.use("en")

    def use(self, language):
        words = WORDS[language]
        screen = self.enterContext(Screen())
        office = self.enterContext(Office(extension=options.EXTENSION, language=language, display=screen.display))
        document = office.load("private:factory/scalc", Hidden=False)
        sheet = document.Sheets.getByIndex(0)
        screen.wait_for_window("LibreOffice Calc")
        folder = pathlib.Path(options.SCREENSHOTS or self.enterContext(tempfile.TemporaryDirectory()))

        # Typed into A1.
        screen.type_text('=KPI.RATE("34件";"45件")')
        screen.keys("Return")
        cell = sheet.getCellByPosition(0, 0)
        wait_until(lambda: cell.Formula, "the typed formula")
        self.assertEqual(cell.Value, RATE, cell.Formula)

        # The wizard on that cell shows the function it holds.
        document.CurrentController.select(cell)
        screen.keys("ctrl+F2")
        wizard = screen.wait_for_window(words["wizard"])
        screen.save(folder / f"cell-{language}.png", wizard)
        screen.keys("Escape")
        self.wait_for_end_of(words["wizard"], screen)
        self.assertEqual(cell.Value, RATE, cell.Formula)

        # The wizard on an empty cell: the last category, the function by its name, its first two arguments.
        sheet.getCellRangeByName("B1:C1").setDataArray((("34件", "45件"),))
        made = sheet.getCellRangeByName("D1")
        document.CurrentController.select(made)
        screen.keys("ctrl+F2")
        wizard = screen.wait_for_window(words["wizard"])
        screen.keys("Tab", "End", "Tab")
        screen.type_text("KPI.RATE")
        screen.pause()
        screen.save(folder / f"list-{language}.png", wizard)
        screen.keys("alt+n")
        screen.pause()
        screen.type_text("B1")
        screen.keys("Tab", "Tab", "Tab")
        screen.type_text("C1")
        screen.pause()
        screen.save(folder / f"arguments-{language}.png", wizard)
        screen.keys("Return")
        self.wait_for_end_of(words["wizard"], screen)
        self.assertEqual(made.Formula, "=ORG.KPISHEET.KPI.RATE(B1;C1)")
        self.assertEqual(made.Value, RATE)
        document.close(True)

    def wait_for_end_of(self, wizard, screen):
        wait_until(lambda: not any(wizard in title for title in screen.titles()), "the end of the wizard")


if __name__ == "__main__":
    options.run_tests()
