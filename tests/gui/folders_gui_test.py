# SPDX-License-Identifier: MPL-2.0
"""A folder is checked and joined with keys alone, in Japanese and in English, and the links of the result are clicked."""

import argparse
import pathlib
import sys
import unittest

sys.dont_write_bytecode = True
import folder_dialog  # noqa: E402
import submissions  # noqa: E402
from folder_dialog import EXTENSION, RUN_SECONDS, Dialog, rows  # noqa: E402
from office import Office  # noqa: E402
from screen import Screen  # noqa: E402
from sidebar import Role, wait_for  # noqa: E402

SCREENSHOTS = None
WORDS = {"ja": ("点検結果", "指摘一覧", "確認事項", "alt+m"), "en": ("Result", "Issues", "To settle", "alt+j")}
NAMES = ["空白 と　全角.ods", "引用\"符'号.ods", "番号#1.ods", "百分率%41.ods", "絵文字😀.ods", "改\n行.ods"]


def cell_on_screen(document, column, row):
    """The middle of the beginning of a cell, in pixels of the screen."""
    def table_in(part):
        for at in range(min(part.getAccessibleChildCount(), 60)):
            child = part.getAccessibleChild(at)
            inner = child and child.getAccessibleContext()
            found = inner and (inner if inner.getAccessibleRole() == Role.TABLE else table_in(inner))
            if found:
                return found
        return None

    cell = table_in(document.CurrentController.Frame.ContainerWindow.getAccessibleContext()).getAccessibleCellAt(row, column)
    place = cell.getAccessibleContext().getLocationOnScreen()
    return place.X + 12, place.Y + 8


class FoldersGuiTest(unittest.TestCase):
    def start(self, language):
        self.screen = self.enterContext(Screen())
        self.office = self.enterContext(Office(extension=EXTENSION, language=language, display=self.screen.display))
        self.folder = self.office.folder / "提出 #1"
        self.folder.mkdir()
        submissions.write(self.office.folder / "form.ods", submissions.form())
        for name, section in zip(NAMES, submissions.SECTIONS):
            made = submissions.filled(section)
            submissions.target_changed(made)
            submissions.write(self.folder / name, made)
        self.own = self.office.load("private:factory/scalc", Hidden=False)
        self.addCleanup(self.close_all)
        self.screen.pause()

    def close_all(self):
        for document in self.office.spreadsheets():     # an office with unsaved work asks before it ends
            document.setModified(False)
            document.close(True)

    def save(self, name):
        if SCREENSHOTS:
            self.screen.save(SCREENSHOTS / f"{name}.png")

    def with_sheet(self, name):
        return wait_for(name, lambda: next((one for one in self.office.spreadsheets() if one.Sheets.hasByName(name)), None), RUN_SECONDS)

    def run_with_keys(self, language):
        """Paths are typed (Tab walks from field to field), Enter checks, and a key joins over the open result."""
        result_sheet, _, points_sheet, join = WORDS[language]
        self.start(language)
        dialog = Dialog(self.office, self.own)
        self.screen.pause()
        dialog.write(0, self.folder)    # what a keyboard without a Japanese input method cannot type
        self.screen.keys("alt+t" if language == "ja" else "alt+m")
        self.screen.type_text(str(self.office.folder / "form.ods"))
        self.save(f"{language}-form")
        self.screen.keys("Return")
        result = self.with_sheet(result_sheet)
        wait_for("the dialog to close", lambda: dialog.window() is None)
        self.screen.pause()
        self.save(f"{language}-result")
        again = Dialog(self.office, result)
        self.screen.pause()
        self.screen.keys(join)
        self.with_sheet(points_sheet)
        wait_for("the dialog to close", lambda: again.window() is None)
        self.screen.pause()
        self.save(f"{language}-joined")
        return result

    def test_english(self):
        self.run_with_keys("en")

    def test_links_open_the_file_at_the_cell(self):
        result = self.run_with_keys("ja")
        issues = result.Sheets.getByName(WORDS["ja"][1])
        result.CurrentController.setActiveSheet(issues)
        found = {row[0]: at for at, row in enumerate(rows(issues)) if row[6] == "target-changed"}
        self.assertEqual(len(found), len(NAMES))
        for name, at in found.items():
            for column, cell in ((2, "F3"), (0, "A1"))[:2 if name == NAMES[0] else 1]:
                with self.subTest(name, cell=cell):
                    result.CurrentController.Frame.ContainerWindow.toFront()
                    self.screen.pause()
                    self.screen.click_with("ctrl", *cell_on_screen(result, column, at))
                    opened = wait_for("the file", lambda: next((one for one in self.office.spreadsheets() if one.URL), None))
                    self.screen.pause()
                    self.assertEqual(opened.CurrentSelection.AbsoluteName.replace("$", ""), f"進捗管理表.{cell}")
                    opened.close(True)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(add_help=False)
    parser.add_argument("--screenshots", type=pathlib.Path)
    options, rest = parser.parse_known_args(folder_dialog.ARGUMENTS)
    SCREENSHOTS = options.screenshots
    unittest.main(argv=[sys.argv[0], *rest], verbosity=2)
