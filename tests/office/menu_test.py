# SPDX-License-Identifier: MPL-2.0
"""The menu, keys and options page as the office has them, in Japanese and in English: words in both, keys that nothing
else has, commands that the office hands to the product, and choices on the options page that are kept on OK only."""

import argparse
import pathlib
import re
import sys
import unittest

import uno

sys.dont_write_bytecode = True
from office import Office, properties  # noqa: E402

EXTENSION = pathlib.Path(__file__).resolve().parents[2] / "build" / "kpisheet.oxt"
COMMANDS = {"check", "next-issue", "previous-issue", "report", "tidy-table", "distribution-copy", "settings", "help"}
PAGE = "/org.openoffice.Office.OptionsDialog/Nodes/org.kpisheet/Leaves/org.kpisheet.checking"
MENU = "/org.openoffice.Office.Addons/AddonUI/OfficeMenuBar/org.kpisheet"
KEYS = "/org.openoffice.Office.Accelerators/PrimaryKeys"
CALC = "com.sun.star.sheet.SpreadsheetDocument"
WORDS = {"ja": ("KPIシート(~K)", "点検する(~C)"), "en": ("~KPI Sheet", "~Check")}


class OptionsPage:
    """The page as the options dialog makes it, with its handler."""

    def __init__(self, office, document):
        self.handler = office.service("org.kpisheet.OptionsPage")
        provider = office.service("com.sun.star.awt.ContainerWindowProvider")
        parent = document.CurrentController.Frame.ContainerWindow
        self.window = provider.createContainerWindow(configuration(office, PAGE).OptionsPage, "", parent, self.handler)
        self.wish("initialize")

    def wish(self, name):
        self.handler.callHandlerMethod(self.window, name, "external_event")

    def call(self, method):
        self.handler.callHandlerMethod(self.window, None, method)

    def __getitem__(self, name):
        return self.window.getControl(name)

    def choose(self, name, position, method=None):
        self[name].selectItemPos(position, True)
        if method:
            self.call(method)


def configuration(office, path):
    provider = office.service("com.sun.star.configuration.ConfigurationProvider")
    return provider.createInstanceWithArguments("com.sun.star.configuration.ConfigurationAccess", properties(nodepath=path))


class MenuTest(unittest.TestCase):
    def office(self, language="ja"):
        return self.enterContext(Office(extension=EXTENSION, language=language, deadline=120))

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

    def test_office_hands_over_every_command(self):
        office = self.office()
        document = office.new_spreadsheet()
        frame = document.CurrentController.Frame
        for name, known in [*((one, True) for one in COMMANDS), ("no-such-command", False)]:
            url = uno.createUnoStruct("com.sun.star.util.URL")
            url.Complete = f"org.kpisheet:{name}"
            _, url = office.service("com.sun.star.util.URLTransformer").parseStrict(url)
            self.assertEqual(frame.queryDispatch(url, "_self", 0) is not None, known, name)
        document.close(True)

    def test_keys_belong_to_nothing_else(self):
        office = self.office()
        keys = {"N_MOD1_MOD2": "org.kpisheet:next-issue", "N_SHIFT_MOD1_MOD2": "org.kpisheet:previous-issue"}
        everywhere = configuration(office, KEYS + "/Global")
        calc = configuration(office, f"{KEYS}/Modules/{CALC}")
        for key, command in keys.items():
            self.assertEqual(calc.getByName(key).Command, command)
            self.assertFalse(everywhere.hasByName(key), f"{key} has another meaning everywhere")

    def test_page_has_words_and_every_rule(self):
        for language, severity in (("ja", "誤り"), ("en", "error")):
            with self.subTest(language), Office(extension=EXTENSION, language=language, deadline=120) as office:
                document = office.new_spreadsheet()
                page = OptionsPage(office, document)
                self.assertGreater(page["rules"].ItemCount, 60)
                self.assertIn(severity, page["use"].Items[0].lower())
                for control in page.window.Controls:
                    model = control.Model
                    if model.supportsService("com.sun.star.awt.UnoControlFixedTextModel"):
                        self.assertTrue(model.Label, model.Name)
                    if model.supportsService("com.sun.star.awt.UnoControlListBoxModel"):
                        self.assertGreater(control.ItemCount, 1, model.Name)
                page.choose("group", 8, "group_chosen")
                self.assertFalse(page["use"].isEnabled(), "machine readability was not asked for")
                document.close(True)

    def test_choices_are_kept_on_ok_only(self):
        office = self.office()
        document = office.new_spreadsheet()
        page = OptionsPage(office, document)
        page.choose("use", 3, "use_chosen")
        page.choose("method", 2)
        page["plan_first"].Text = "令和3"
        page["plan_last"].Text = "R7"
        page.call("plan_changed")
        self.assertEqual(page["plan_read"].Text, "2021～2025年度")
        self.assertTrue(page["rules"].Items[0].startswith("オフ"), page["rules"].Items[0])
        other = OptionsPage(office, document)
        self.assertEqual((other["method"].SelectedItemPos, other["use"].SelectedItemPos), (0, 1))
        page.wish("ok")
        kept = OptionsPage(office, document)
        self.assertEqual((kept["method"].SelectedItemPos, kept["use"].SelectedItemPos), (2, 3))
        self.assertEqual((kept["plan_first"].Text, kept["plan_last"].Text), ("令和3年度", "令和7年度"))
        kept["plan_last"].Text = "いつか"
        kept.call("plan_changed")
        self.assertEqual(kept["plan_read"].Text, "最後の年度が読めません")
        kept.wish("ok")
        again = OptionsPage(office, document)
        self.assertEqual(again["plan_last"].Text, "令和7年度", "a year that can't be read leaves the one before")
        again.call("defaults_pressed")
        again.wish("back")
        self.assertEqual(again["method"].SelectedItemPos, 2, "back shows what is kept")
        again.call("defaults_pressed")
        again.wish("ok")
        self.assertEqual(configuration(office, "/org.kpisheet.Settings").Choices, "{}")
        document.close(True)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(add_help=False)
    parser.add_argument("--extension", type=pathlib.Path, default=EXTENSION)
    options, rest = parser.parse_known_args()
    EXTENSION = options.extension
    unittest.main(argv=[sys.argv[0], *rest], verbosity=2)
