# SPDX-License-Identifier: MPL-2.0
"""The sidebar with a real mouse and real keys, on a screen that nobody sees: click, double-click, Enter, the Tab key
through all parts, Alt with a letter, typing into the filter, Ctrl+Z."""

import sys

sys.dont_write_bytecode = True
import options  # noqa: E402
import sidebar_case  # noqa: E402
from commands import OnMainThread  # noqa: E402
from sidebar import BUTTONS, Deck, Role, State, children, wait_for  # noqa: E402
from window_parts import middle  # noqa: E402

WRONG, RIGHT = "展示会见本市", "展示会見本市"
SIMPLIFIED = "专业东严丰义乐习书买亚产亿仅从仓仪价众优伟传伤伦"
# The parts of the issues view, as the Tab key walks through them; those that can do nothing at the moment are left out.
STOPS = ["指摘 ", "表 ", "無視 ", "まとめ方", "絞り込み", "指摘の一覧", "前へ", "次へ", "移動", "直す", "無視…", "コピー", "説明",
         "印を付ける", "印を消す", "一覧をコピー"]


class SidebarGuiTest(sidebar_case.SidebarCase):
    def setUp(self):
        self.open_example("ojiya")
        self.deck = Deck(self.document).open()
        wait_for("a verdict", lambda: self.deck.says("誤り"))
        wait_for("its list", lambda: any(WRONG in line for line in self.deck.lines()))
        self.screen.pause()

    def click_line(self, words, times=1):
        parent, at = self.deck.line(words)
        line = parent.getAccessibleChild(at).getAccessibleContext()
        place, size = line.getLocationOnScreen(), line.getSize()
        self.screen.click(place.X + min(size.Width, 60) // 2, place.Y + size.Height // 2, times)

    def focused(self):
        """The name of the part that has the keyboard."""
        for part in self.deck.parts():
            if part.getAccessibleStateSet().contains(State.FOCUSED) and part.getAccessibleRole() in (
                    *BUTTONS, Role.TREE, Role.TEXT, Role.COMBO_BOX, Role.LIST, Role.SCROLL_PANE):
                return part.getAccessibleName()
        return None

    def test_a_double_click_goes_to_the_cell(self):
        self.click_line(WRONG, 2)
        wait_for("the cursor there", lambda: self.cursor == "基本目標①.A67")

    def test_enter_goes_to_the_cell(self):
        self.click_line(WRONG)
        self.screen.keys("Return")
        wait_for("the cursor there", lambda: self.cursor == "基本目標①.A67")

    def test_a_fix_by_key_is_undone_by_key(self):
        cell = self.document.Sheets["基本目標①"]["A67"]
        before = cell.String
        self.click_line(WRONG)
        self.screen.keys("alt+x")
        wait_for("the cell mended", lambda: RIGHT in cell.String)
        self.screen.keys("ctrl+z")
        wait_for("the cell as it was", lambda: cell.String == before)

    def test_all_by_keys_from_the_menu_on(self):
        """Check, down the list, ignore with a reason, and go to the next one's cell, without a mouse."""
        window = self.document.CurrentController.Frame.ComponentWindow.getAccessibleContext()
        place, size = window.getLocationOnScreen(), window.getSize()
        self.screen.click(place.X + size.Width // 3, place.Y + size.Height // 2)    # a person was in the sheet before
        self.screen.pause()
        self.screen.keys("alt+k", "c")
        wait_for("the keyboard in the list", lambda: (self.focused() or "").startswith("指摘の一覧"))
        self.screen.keys("Home", "Down", "alt+i")
        wait_for("the keyboard in the reason", lambda: (self.focused() or "").startswith("無視する理由"))
        self.screen.type_text("checked")
        self.screen.keys("Return")
        wait_for("one ignored", lambda: self.deck.find(BUTTONS, "無視 1"))
        wait_for("the keyboard in the list", lambda: (self.focused() or "").startswith("指摘の一覧"))
        self.screen.keys("Return")
        wait_for("the cursor at an issue", lambda: self.cursor != "全体目標.A1")

    def visible_lines(self):
        """The lines of the list that a person sees, as far as they stand in it whole, from above."""
        tree = self.deck.tree()
        top, bottom = tree.getLocationOnScreen().Y, tree.getLocationOnScreen().Y + tree.getSize().Height
        seen = []
        for heading in children(tree):
            for line in (heading, *children(heading)):
                place = line.getLocationOnScreen().Y
                if top <= place + 1 and place + line.getSize().Height <= bottom:
                    seen.append(line.getAccessibleName())
        return seen

    def test_the_list_stays_where_it_was_scrolled_to(self):
        sheet = self.document.Sheets["基本目標①"]
        names = [at for at in range(5, 90) if sheet[f"B{at}"].String == "実績値" and sheet[f"A{at}"].String]
        right = {at: sheet[f"A{at}"].String for at in names}
        wrong = dict(zip(names, SIMPLIFIED))    # another one in each name: else they would be one issue

        def listed(at):
            return any(f"「{wrong[at]}」" in line for line in self.deck.lines())

        OnMainThread(self.office, lambda: [sheet[f"A{at}"].setString(f"展{wrong[at]}会" + right[at]) for at in names])
        wait_for("many issues", lambda: listed(names[0]) and listed(names[-1]), sidebar_case.PATIENCE_SECONDS)
        self.click_line(f"「{wrong[names[0]]}」")
        self.screen.scroll_down(*middle(self.deck.tree()), 3)
        wait_for("the chosen line to go out of view",
                 lambda: not any(f"「{wrong[names[0]]}」" in line for line in self.visible_lines()))
        self.screen.pause()
        top = self.visible_lines()[0]
        for at in (names[-1], names[1]):    # one below what is seen, one above
            OnMainThread(self.office, lambda: sheet[f"A{at}"].setString(right[at]))
            wait_for("the issue gone", lambda: not listed(at))
            self.assertEqual(self.visible_lines()[0], top)

    def test_typing_filters(self):
        self.click_line(WRONG)
        self.screen.keys("alt+f")
        wait_for("the filter to have the keyboard", lambda: (self.focused() or "").startswith("絞り込み"))
        self.screen.type_text("A67")
        wait_for("one issue left", lambda: sum("!" in line for line in self.deck.lines()) == 1)

    def test_f1_opens_the_help_about_what_is_chosen(self):
        self.click_line(WRONG)
        self.screen.keys("F1")
        wait_for("the page of the rule", lambda: self.opened.exists())
        page = self.opened.read_text(encoding="utf-8")
        self.assertRegex(page, r"/help/ja/rules\.html#mixed-script-word$")
        self.deck.press("表 ")
        self.screen.keys("F1")
        wait_for("the page about tables", lambda: "index.html#tables" in self.opened.read_text(encoding="utf-8"))

    def test_tab_walks_through_all_parts(self):
        self.click_line(WRONG)
        walked = []
        for _ in range(len(STOPS) + 4):
            walked.append(self.focused())
            self.screen.keys("Tab")
        for stop in STOPS:
            self.assertTrue(any(name and name.startswith(stop) for name in walked), f"{stop} is not among {walked}")


if __name__ == "__main__":
    options.run_tests()
