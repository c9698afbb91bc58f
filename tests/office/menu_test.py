# SPDX-License-Identifier: MPL-2.0
"""The menu and its keys in a real office, in Japanese and in English: words in both, keys that nothing else has, and what
every command does or says."""

import argparse
import pathlib
import re
import shutil
import sys
import unittest

sys.dont_write_bytecode = True
from commands import OnMainThread, address, give  # noqa: E402
from messages import Answering  # noqa: E402
from office import Office, configuration  # noqa: E402
from sidebar import Deck, wait_for  # noqa: E402

EXTENSION = pathlib.Path(__file__).resolve().parents[2] / "build" / "kpisheet.oxt"
EXAMPLE = pathlib.Path(__file__).resolve().parents[2] / "examples" / "ojiya.ods"
COMMANDS = {"check", "next-issue", "previous-issue", "report", "tidy-table", "distribution-copy",
            "check-folder", "settings", "help"}
MENU = "/org.openoffice.Office.Addons/AddonUI/OfficeMenuBar/org.kpisheet"
TAB = "/org.openoffice.Office.Addons/AddonUI/OfficeNotebookBar/org.kpisheet"
IMAGES = "/org.openoffice.Office.Addons/AddonUI/Images"
KEYS = "/org.openoffice.Office.Accelerators/PrimaryKeys"
CALC = "com.sun.star.sheet.SpreadsheetDocument"
WORDS = {"ja": ("KPIシート(~K)", "点検する(~C)"), "en": ("~KPI Sheet", "~Check")}


class MenuTest(unittest.TestCase):
    def office(self, language="ja"):
        self.running = self.enterContext(Office(extension=EXTENSION, language=language, boxes=True, deadline=240))
        return self.running

    def example(self, **options):
        path = self.running.folder / f"example-{len(list(self.running.folder.iterdir()))}.ods"
        shutil.copy(EXAMPLE, path)
        document = self.running.load(path, Hidden=False, **options)
        self.addCleanup(document.close, True)
        return document

    def give(self, document, name):
        """What the menu's entry does; what was said in boxes."""
        with Answering(self.running) as box:
            give(self.running, document, name)
        return box.texts

    def test_words_of_the_menu(self):
        for language, (title, first) in WORDS.items():
            with self.subTest(language), Office(extension=EXTENSION, language=language, deadline=120) as office:
                menu = configuration(office, MENU)
                self.assertEqual(menu.Title, title)
                self.assertEqual(menu.Context, CALC)
                items = [menu.Submenu.getByName(name) for name in sorted(menu.Submenu.ElementNames)]
                commands = [item for item in items if item.URL != "private:separator"]
                self.assertEqual({item.URL.partition("org.kpisheet:")[2] for item in commands}, COMMANDS)
                self.assertEqual(commands[0].Title, first)
                letters = [re.search("~(.)", item.Title)[1].upper() for item in commands]
                self.assertEqual(len(letters), len(set(letters)), "a letter stands for two entries")

    def test_the_tabbed_interface_has_every_command(self):
        tab = configuration(self.office(), TAB)
        items = [tab.getByName(name) for name in sorted(tab.ElementNames)]
        self.assertEqual({item.URL.partition("org.kpisheet:")[2] for item in items}, COMMANDS)
        self.assertTrue(all(item.Title and item.Context == CALC for item in items))

    def test_every_command_has_its_pictures(self):
        images = configuration(self.office(), IMAGES)
        pictures = {}
        for name in images.ElementNames:
            own = images.getByName(name)
            for size in ("Small", "Big"):
                url = getattr(own.UserDefinedImages, f"Image{size}URL")
                file = self.running.folder / "extensions" / EXTENSION.stem / "images" / url.rpartition("/")[2]
                pictures[own.URL.partition("org.kpisheet:")[2], size] = file.read_bytes()
        self.assertEqual({name for name, _ in pictures}, COMMANDS)
        self.assertEqual(len(set(pictures.values())), 2 * len(COMMANDS), "two commands with the same picture")

    def test_office_hands_over_every_command(self):
        office = self.office()
        document = office.new_spreadsheet()
        frame = document.CurrentController.Frame
        for name, known in [*((one, True) for one in COMMANDS), ("no-such-command", False)]:
            self.assertEqual(frame.queryDispatch(address(office, name), "_self", 0) is not None, known, name)
        document.close(True)

    def test_keys_belong_to_nothing_else(self):
        office = self.office()
        keys = {"N_MOD1_MOD2": "org.kpisheet:next-issue", "N_SHIFT_MOD1_MOD2": "org.kpisheet:previous-issue"}
        everywhere = configuration(office, KEYS + "/Global")
        calc = configuration(office, f"{KEYS}/Modules/{CALC}")
        for key, command in keys.items():
            self.assertEqual(calc.getByName(key).Command, command)
            self.assertFalse(everywhere.hasByName(key), f"{key} has another meaning everywhere")

    def test_check_opens_the_deck(self):
        self.office()
        document = self.example()
        self.assertEqual(self.give(document, "check"), [])
        deck = Deck(document)
        wait_for("a verdict", lambda: deck.says("誤り"))

    def test_issues_are_gone_through(self):
        self.office()
        document = self.example()

        def place():
            return document.CurrentSelection.AbsoluteName

        places = []
        for command in ("next-issue", "next-issue", "next-issue", "previous-issue", "previous-issue"):
            self.assertEqual(self.give(document, command), [])
            places.append(place())
        self.assertEqual(len(set(places[:3])), 3, places)
        self.assertEqual(places[3:], [places[1], places[0]])

    def test_sheets_and_copies_are_made(self):
        self.office()
        document = self.example()
        before = document.Sheets.ElementNames
        self.assertEqual(self.give(document, "report"), [])
        self.assertEqual(document.Sheets.ElementNames[:-1], before)
        self.assertEqual(document.CurrentController.ActiveSheet.Name, document.Sheets.ElementNames[-1])
        for command in ("tidy-table", "distribution-copy"):
            open_before = self.windows()
            self.assertEqual(self.give(document, command), [])
            made = [one for one in self.windows() if one not in open_before]
            self.assertEqual(len(made), 1, command)
            self.assertEqual(made[0].URL, "", "a new, unsaved document")
            made[0].close(True)

    def windows(self):
        found, components = [], self.running.desktop.Components.createEnumeration()
        while components.hasMoreElements():
            found.append(components.nextElement())
        return found

    def test_what_cannot_be_done_is_said(self):
        office = self.office()
        blank = office.load("private:factory/scalc", Hidden=False)
        self.addCleanup(blank.close, True)
        for command in ("report", "tidy-table"):
            self.assertRegex("".join(self.give(blank, command)), "読める表がありません", command)
        readonly = self.example(ReadOnly=True)
        sheets = readonly.Sheets.ElementNames
        self.assertRegex("".join(self.give(readonly, "report")), "読み取り専用")
        self.assertEqual(readonly.Sheets.ElementNames, sheets)

    def test_a_window_without_a_workbook(self):
        office = self.office()
        handler = office.service("org.kpisheet.CommandsImplementation")
        handler.initialize((office.service("com.sun.star.frame.Frame"),))
        for command in COMMANDS - {"check-folder", "settings", "help"}:
            with Answering(office) as box:
                OnMainThread(office, lambda: handler.dispatch(address(office, command), ()))
            self.assertRegex("".join(box.texts), "表計算ドキュメントを開いてから", command)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(add_help=False)
    parser.add_argument("--extension", type=pathlib.Path, default=EXTENSION)
    options, rest = parser.parse_known_args()
    EXTENSION = options.extension
    unittest.main(argv=[sys.argv[0], *rest], verbosity=2)
