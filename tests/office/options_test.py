# SPDX-License-Identifier: MPL-2.0
"""The options pages as the office makes them, in Japanese and in English: words and every rule, choices that are kept on
OK only and page by page, and a watch that hears of them."""

import argparse
import pathlib
import shutil
import sys
import tempfile
import unittest
import zipfile

sys.dont_write_bytecode = True
from messages import Answering  # noqa: E402
from office import Office, configuration  # noqa: E402
from sidebar import Deck, wait_for  # noqa: E402

EXTENSION = pathlib.Path(__file__).resolve().parents[2] / "build" / "kpisheet.oxt"
EXAMPLE = pathlib.Path(__file__).resolve().parents[2] / "examples" / "ojiya.ods"
LEAVES = "/org.openoffice.Office.OptionsDialog/Nodes/org.kpisheet/Leaves/org.kpisheet."
KEPT = "/org.kpisheet.Settings"
# What an administrator installs for everybody so that nobody changes the settings.
LOCK = """<?xml version="1.0" encoding="UTF-8"?>
<oor:component-data xmlns:oor="http://openoffice.org/2001/registry" oor:name="Settings" oor:package="org.kpisheet">
  <prop oor:name="Choices" oor:finalized="true"><value>{}</value></prop>
</oor:component-data>"""
LOCK_MANIFEST = """<?xml version="1.0" encoding="UTF-8"?>
<manifest:manifest xmlns:manifest="http://openoffice.org/2001/manifest">
  <manifest:file-entry manifest:full-path="Lock.xcu" manifest:media-type="application/vnd.sun.star.configuration-data"/>
</manifest:manifest>"""

LOCK_DESCRIPTION = """<?xml version="1.0" encoding="UTF-8"?>
<description xmlns="http://openoffice.org/extensions/description/2006"><identifier value="test.lock"/><version value="1"/></description>"""


class OptionsPage:
    """A page as the options dialog makes it, with its handler."""

    def __init__(self, office, document, name):
        leaf = configuration(office, LEAVES + name)
        self.handler = office.service(leaf.EventHandlerService)
        provider = office.service("com.sun.star.awt.ContainerWindowProvider")
        parent = document.CurrentController.Frame.ContainerWindow
        self.window = provider.createContainerWindow(leaf.OptionsPage, "", parent, self.handler)
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


class OptionsTest(unittest.TestCase):
    def office(self, language="ja"):
        office = self.enterContext(Office(extension=EXTENSION, language=language, deadline=120))
        document = office.new_spreadsheet()
        self.addCleanup(document.close, True)
        return office, document

    def test_pages_have_words_and_every_rule(self):
        for language, severity in (("ja", "誤り"), ("en", "error")):
            with self.subTest(language), Office(extension=EXTENSION, language=language, deadline=120) as office:
                document = office.new_spreadsheet()
                rules, rates = (OptionsPage(office, document, name) for name in ("rules", "rates"))
                self.assertGreater(rules["rules"].ItemCount, 60)
                self.assertIn(severity, rules["use"].Items[0].lower())
                self.assertGreater(len(rules["about"].Text), 20)
                for control in (*rules.window.Controls, *rates.window.Controls):
                    model = control.Model
                    if model.supportsService("com.sun.star.awt.UnoControlFixedTextModel") and model.Name != "plan_read":
                        self.assertTrue(model.Label, model.Name)
                    if model.supportsService("com.sun.star.awt.UnoControlListBoxModel"):
                        self.assertGreater(control.ItemCount, 1, model.Name)
                rules.choose("group", 8, "group_chosen")
                self.assertFalse(rules["use"].isEnabled(), "machine readability was not asked for")
                document.close(True)

    def test_choices_are_kept_on_ok_only(self):
        office, document = self.office()
        page = OptionsPage(office, document, "rates")
        page.choose("method", 2)
        page["plan_first"].Text = "令和3"
        page["plan_last"].Text = "R7"
        page.call("plan_changed")
        self.assertEqual(page["plan_read"].Text, "2021～2025年度")
        other = OptionsPage(office, document, "rates")
        self.assertEqual(other["method"].SelectedItemPos, 0)
        page.wish("ok")
        kept = OptionsPage(office, document, "rates")
        self.assertEqual(kept["method"].SelectedItemPos, 2)
        self.assertEqual((kept["plan_first"].Text, kept["plan_last"].Text), ("令和3年度", "令和7年度"))
        kept["plan_last"].Text = "いつか"
        kept.call("plan_changed")
        self.assertEqual(kept["plan_read"].Text, "最後の年度が読めません")
        kept.wish("ok")
        again = OptionsPage(office, document, "rates")
        self.assertEqual(again["plan_last"].Text, "令和7年度", "a year that can't be read leaves the one before")
        again.call("defaults_pressed")
        again.wish("back")
        self.assertEqual(again["method"].SelectedItemPos, 2, "back shows what is kept")

    def test_each_page_keeps_its_own_part(self):
        office, document = self.office()
        rules, rates = (OptionsPage(office, document, name) for name in ("rules", "rates"))
        rules.choose("use", 3, "use_chosen")
        self.assertTrue(rules["rules"].Items[0].startswith("オフ＊"), rules["rules"].Items[0])
        rates.choose("method", 2)
        rules.wish("ok")
        rates.wish("ok")            # was filled before the other page kept its part
        self.assertEqual(OptionsPage(office, document, "rules")["use"].SelectedItemPos, 3)
        rules.call("defaults_pressed")
        rules.wish("ok")
        self.assertEqual(OptionsPage(office, document, "rates")["method"].SelectedItemPos, 2)
        rates.call("defaults_pressed")
        rates.wish("ok")
        self.assertEqual(configuration(office, KEPT).Choices, "{}")

    def test_open_decks_hear_of_a_change(self):
        """A rule is turned off: its issue leaves the list, without another check being asked for; and comes back."""
        office = self.enterContext(Office(extension=EXTENSION, deadline=120))
        path = office.folder / "example.ods"
        shutil.copy(EXAMPLE, path)
        document = office.load(path, Hidden=False)
        self.addCleanup(document.close, True)
        deck = Deck(document).open()

        def listed():
            return any("「见」" in line for line in deck.lines())

        wait_for("the issue", listed)
        page = OptionsPage(office, document, "rules")
        rule = next(at for at, line in enumerate(page["rules"].Items) if "別の文字種が混じった語" in line)
        for use, there in ((3, False), (1, True)):
            page.choose("rules", rule, "rule_chosen")
            page.choose("use", use, "use_chosen")
            page.wish("ok")
            wait_for("the list after the change", lambda: listed() == there)

    def test_locked_settings_are_said(self):
        folder = pathlib.Path(self.enterContext(tempfile.TemporaryDirectory()))
        with zipfile.ZipFile(folder / "lock.oxt", "w") as package:
            package.writestr("META-INF/manifest.xml", LOCK_MANIFEST)
            package.writestr("Lock.xcu", LOCK)
            package.writestr("description.xml", LOCK_DESCRIPTION)
        office = self.enterContext(Office(extension=EXTENSION, extensions=[folder / "lock.oxt"], boxes=True, deadline=120))
        document = office.new_spreadsheet()
        self.addCleanup(document.close, True)
        page = OptionsPage(office, document, "rates")
        page.choose("method", 2)
        with Answering(office) as box:
            page.wish("ok")
        self.assertEqual(len(box.texts), 1)
        self.assertIn("設定を保存できませんでした", box.texts[0])


if __name__ == "__main__":
    parser = argparse.ArgumentParser(add_help=False)
    parser.add_argument("--extension", type=pathlib.Path, default=EXTENSION)
    options, rest = parser.parse_known_args()
    EXTENSION = options.extension
    unittest.main(argv=[sys.argv[0], *rest], verbosity=2)
