# SPDX-License-Identifier: MPL-2.0
"""The sidebar under GTK, as most desktops draw the office: check by key, go on, fix by key and by mouse, undo.

GTK hides the panel from the accessibility interfaces, so its icons are found on the screen and what comes of keys and
clicks is read in the document.
"""

import sys

sys.dont_write_bytecode = True
import options  # noqa: E402
import sidebar_case  # noqa: E402
from commands import OnMainThread  # noqa: E402
from sidebar import wait_for  # noqa: E402

WARNING = bytes.fromhex("E08A00")   # of registry/images/warning.svg
SIDEBAR = 990                       # where the deck begins, in pixels
WRONG, RIGHT = "展示会见本市", "展示会見本市"


class SidebarGtkGuiTest(sidebar_case.SidebarCase):
    windows = "gtk3"

    def setUp(self):
        self.open_example("ojiya")
        self.cell = self.document.Sheets["基本目標①"]["A67"]
        self.before = self.contents()
        self.keys_until("the deck", self.deck_is_shown, "Escape", "alt+k", "c")
        # A heading and three warnings; the last one is that of A67.
        self.warnings = wait_for("the list", lambda: len(self.warning_icons()) == 4 and self.warning_icons(),
                                 sidebar_case.PATIENCE_SECONDS)

    def warning_icons(self):
        return self.screen.spots(WARNING, SIDEBAR)

    def select(self, cell):
        OnMainThread(self.office, lambda: self.document.CurrentController.select(cell))

    def undo_all(self):
        """By the key, step by step; what a lost key did not undo, the next one does."""
        steps = self.document.UndoManager
        while steps.isUndoPossible():
            left = len(steps.getAllUndoActionTitles())
            self.keys_until("a step undone", lambda: len(steps.getAllUndoActionTitles()) < left, "ctrl+z")
        self.assertEqual(self.contents(), self.before)

    def test_a_check_by_key_leads_the_keys_into_the_list(self):
        self.keys_until("the cursor at the first error", lambda: self.cursor == "基本目標②.E46:F46",
                        "alt+k", "c", "Home", "Down", "Return")
        # Now the keys go to the sheet again.
        self.keys_until("the cursor to move on", lambda: self.cursor != "基本目標②.E46:F46", "Down")

    def test_issues_are_gone_through_by_key(self):
        self.keys_until("the cursor at an issue", lambda: self.cursor == "全体目標.A32", "ctrl+alt+n")
        self.keys_until("the cursor at the next", lambda: self.cursor == "全体目標.D34", "ctrl+alt+n")
        self.keys_until("the cursor back", lambda: self.cursor == "全体目標.A32", "ctrl+alt+shift+n")

    def test_a_fix_by_keys_is_undone_by_key(self):
        self.select(self.cell)      # the list follows
        self.keys_until("the cell mended", lambda: RIGHT in self.cell.String, "alt+k", "c", "alt+x")
        self.undo_all()

    def test_a_fix_by_mouse_is_undone_by_key(self):
        self.do_until("the cursor there", lambda: self.screen.click(*self.warnings[-1], times=2),
                      lambda: self.cursor == "基本目標①.A67")
        self.screen.click(*self.warnings[-1])
        self.keys_until("the cell mended", lambda: RIGHT in self.cell.String, "alt+x")
        self.undo_all()


if __name__ == "__main__":
    options.run_tests()
