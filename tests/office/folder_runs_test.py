# SPDX-License-Identifier: MPL-2.0
"""Runs over a folder from inside Calc, and how they end: over each other's results, closed, pressed twice, with the office."""

import sys

sys.dont_write_bytecode = True
import folder_dialog  # noqa: E402
import submissions  # noqa: E402
from folder_dialog import RUN_SECONDS, Dialog, FolderCase  # noqa: E402
from sidebar import wait_for  # noqa: E402


class FolderRunsTest(FolderCase):
    """A run and its dialog end in every order, and the office lives on."""

    def setUp(self):
        super().setUp()
        for at in range(20):
            self.submit(f"{at}.ods", submissions.SECTIONS[at % 10])

    def begun(self, over=None):
        """A dialog with a run under way."""
        dialog = Dialog(self.office, over or self.own)
        dialog.write(0, self.folder / "submitted")
        dialog.write(1, self.folder / "form.ods")
        dialog.press("点検")
        wait_for("progress", lambda: dialog.says("/ 20"), RUN_SECONDS)
        return dialog

    def assert_usable(self):
        cell = self.own.Sheets.getByIndex(0).getCellByPosition(0, 0)
        cell.setFormula("=1+1")
        self.assertEqual(cell.Value, 2)

    def test_one_after_the_other_over_the_results(self):
        over = self.own
        for turn, button in enumerate(("点検", "まとめ表", "まとめ表", "点検")):
            dialog = Dialog(self.office, over)
            dialog.write(0, self.folder / "submitted")
            dialog.write(1, self.folder / "form.ods")
            dialog.press(button)
            wait_for("the dialog to close over a result", lambda: dialog.window() is None, RUN_SECONDS)
            found = wait_for("its result", lambda: self.office.spreadsheets() if len(self.office.spreadsheets()) > turn + 1 else None)
            over = next(one for one in found if one.Sheets.hasByName("点検結果" if button == "点検" else "確認事項"))
        self.assert_usable()

    def test_the_dialog_is_closed_meanwhile(self):
        dialog = self.begun()
        dialog.press("閉じる")
        wait_for("the dialog to close", lambda: dialog.window() is None)
        self.assert_usable()
        dialog = self.begun()   # while the other run may be ending yet
        wait_for("the dialog to close over a result", lambda: dialog.window() is None, RUN_SECONDS)
        self.assertEqual(len(self.office.spreadsheets()), 2)

    def test_the_document_is_closed_meanwhile(self):
        other = self.office.load("private:factory/scalc", Hidden=False)
        dialog = self.begun(other)
        other.close(True)
        wait_for("the dialog to close", lambda: dialog.window() is None)
        self.assert_usable()

    def test_two_presses_are_one(self):
        dialog = Dialog(self.office, self.own)
        dialog.write(0, self.folder / "submitted")
        dialog.press("点検")
        dialog.press("点検")
        wait_for("the dialog to close over a result", lambda: dialog.window() is None, RUN_SECONDS)
        self.assertEqual(len(self.office.spreadsheets()), 2)

    def test_the_office_is_ended_meanwhile(self):
        self.begun()
        self.assertFalse(self.office.desktop.terminate(), "not before the run has come to its end")
        self.assertTrue(self.office.ends_within(RUN_SECONDS))


if __name__ == "__main__":
    folder_dialog.main()
