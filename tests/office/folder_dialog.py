# SPDX-License-Identifier: MPL-2.0
"""The form for a folder in a running Calc, and a folder of submissions for it, for tests."""

import argparse
import pathlib
import sys
import tempfile
import unittest

import uno  # noqa: F401  (lets com.sun.star be imported)

from com.sun.star.accessibility import AccessibleRole as Role
from com.sun.star.lang import DisposedException

import sidebar
import submissions
from commands import give
from office import Office
from sidebar import wait_for

RUN_SECONDS = 240


def _extension():
    parser = argparse.ArgumentParser(add_help=False)
    parser.add_argument("--extension", type=pathlib.Path, required=True)
    options, rest = parser.parse_known_args()
    return options.extension.resolve(), rest


EXTENSION, ARGUMENTS = _extension()


class Dialog:
    """The form for a folder, driven as a screen reader would."""

    def __init__(self, office, document):
        self.office = office
        give(office, document, "check-folder")
        wait_for("the dialog", self.window)

    def window(self):
        toolkit = self.office.service("com.sun.star.awt.Toolkit")
        for at in range(toolkit.getTopWindowCount()):
            window = toolkit.getTopWindow(at)   # None when one goes away meanwhile
            try:
                context = window and window.getAccessibleContext()
                if context and context.getAccessibleRole() == Role.DIALOG:
                    return context
            except DisposedException:
                continue    # it has gone between the two calls
        return None

    def parts(self, *roles):
        window = self.window()
        return [part for part in sidebar._walk(window) if part.getAccessibleRole() in roles] if window else []

    def write(self, nth, text):
        self.parts(Role.TEXT)[nth].setText(str(text))

    def says(self, words):
        return any(words in part.getAccessibleName() for part in self.parts(Role.LABEL))

    def press(self, start):
        next(part for part in self.parts(Role.PUSH_BUTTON) if part.getAccessibleName().startswith(start)).doAccessibleAction(0)


def rows(sheet):
    cursor = sheet.createCursor()
    cursor.gotoEndOfUsedArea(False)
    return sheet.getCellRangeByPosition(0, 0, cursor.RangeAddress.EndColumn, cursor.RangeAddress.EndRow).getDataArray()


class FolderCase(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(self.enter(tempfile.TemporaryDirectory(prefix="kf-")))
        (self.folder / "submitted").mkdir()
        submissions.write(self.folder / "form.ods", submissions.form())
        self.office = Office(extension=EXTENSION, language="ja")
        self.office.__enter__()
        self.addCleanup(self.office.__exit__, None, None, None)
        self.own = self.office.load("private:factory/scalc", Hidden=False)

    def enter(self, context):
        self.addCleanup(context.cleanup)
        return context.__enter__()

    def submit(self, name, section, change=submissions.as_sent):
        made = submissions.filled(section)
        change(made)
        submissions.write(self.folder / "submitted" / name, made)

    def result(self, dialog, button):
        dialog.press(button)
        sheet = "点検結果" if button == "点検" else "出典"
        wait_for("the dialog to close over a result", lambda: dialog.window() is None, RUN_SECONDS)
        return wait_for("the result", lambda: next((one for one in self.office.spreadsheets() if one.Sheets.hasByName(sheet)), None),
                        RUN_SECONDS)


def main():
    unittest.main(argv=[sys.argv[0], *ARGUMENTS], verbosity=2)
