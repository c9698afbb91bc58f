# SPDX-License-Identifier: MPL-2.0
"""What the tests of the sidebar on a screen share: an office with windows, an example in one of them, and the mouse."""

import os
import pathlib
import shutil
import tempfile
import time
import unittest
import unittest.mock

import options
from commands import OnMainThread
from office import Office
from screen import Screen
from sidebar import DECK, wait_for

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
PATIENCE_SECONDS = 60   # until a key or a click has shown what it does, on a busy machine
AGAIN_SECONDS = 8       # after which it is taken to be lost


class SidebarCase(unittest.TestCase):
    windows = "gen"

    @classmethod
    def setUpClass(cls):
        cls.screen = cls.enterClassContext(Screen())
        cls.opened = cls.stand_in_for_a_browser()
        cls.office = cls.enterClassContext(
            Office(extension=options.EXTENSION, language="ja", display=cls.screen.display, windows=cls.windows))

    @classmethod
    def stand_in_for_a_browser(cls):
        """The file in which the addresses of pages come to stand that the office has opened in a browser."""
        folder = pathlib.Path(cls.enterClassContext(tempfile.TemporaryDirectory()))
        for name in ("xdg-open", "sensible-browser"):
            (folder / name).write_text(f'#!/bin/sh\necho "$1" >>{folder}/opened\n', encoding="utf-8")
            (folder / name).chmod(0o755)
        cls.enterClassContext(unittest.mock.patch.dict(os.environ, PATH=f"{folder}:{os.environ['PATH']}"))
        return folder / "opened"

    def tearDown(self):
        if options.SCREENSHOTS:
            self.screen.save(options.SCREENSHOTS / f"{self.id().rpartition('.')[2]}.png")

    def open_example(self, name):
        """A copy of an example in a window. GTK lets windows be opened and closed on the main thread only."""
        path = self.office.folder / f"{name}.ods"
        shutil.copy(ROOT / "examples" / path.name, path)
        opened = []
        OnMainThread(self.office, lambda: opened.append(self.office.load(path, Hidden=False)))
        self.document, = opened
        self.addCleanup(OnMainThread, self.office, lambda: self.document.close(True))
        self.screen.wait_for_window(name)

    @property
    def cursor(self):
        """The selected cells: 全体目標.A1."""
        return self.document.CurrentSelection.AbsoluteName.replace("$", "").replace("'", "")

    def deck_is_shown(self):
        sidebar = self.document.CurrentController.getSidebar()
        if not sidebar or not sidebar.isVisible():
            return False
        decks = sidebar.getDecks()
        return bool(decks) and decks.hasByName(DECK) and decks.getByName(DECK).isActive()

    def contents(self):
        """Every formula of every sheet."""
        found = {}
        for sheet in self.document.Sheets:
            cursor = sheet.createCursor()
            cursor.gotoEndOfUsedArea(False)
            last = cursor.RangeAddress
            found[sheet.Name] = sheet.getCellRangeByPosition(0, 0, last.EndColumn, last.EndRow).getFormulaArray()
        return found

    def do_until(self, what, act, condition):
        """Acts until it has had its effect: a key that is pressed while a window comes up is lost."""
        give_up = time.monotonic() + PATIENCE_SECONDS
        while True:
            act()
            try:
                return wait_for(what, condition, AGAIN_SECONDS)
            except AssertionError:
                if time.monotonic() > give_up:
                    raise

    def keys_until(self, what, condition, *keys):
        return self.do_until(what, lambda: self.screen.keys(*keys), condition)
