# SPDX-License-Identifier: MPL-2.0
"""The deck of a window, driven as a screen reader would: through the office's accessibility interfaces."""

import time

from com.sun.star.accessibility import AccessibleRole as Role
from com.sun.star.accessibility import AccessibleStateType as State
from com.sun.star.lang import DisposedException, IndexOutOfBoundsException

DECK = "KpiSheetDeck"
WAIT_SECONDS = 20
ISSUES = ("指摘 ", "Issues ")     # the first tab
ELSEWHERE = (Role.MENU_BAR, Role.TOOL_BAR, Role.STATUS_BAR, Role.DOCUMENT_SPREADSHEET, Role.TABLE)
BUTTONS = (Role.PUSH_BUTTON, Role.TOGGLE_BUTTON)


def wait_for(what, condition, seconds=WAIT_SECONDS):
    """The first true value of `condition()`; a failed test with `what` when there is none in time."""
    give_up = time.monotonic() + seconds
    while time.monotonic() < give_up:
        value = condition()
        if value:
            return value
        time.sleep(0.02)
    raise AssertionError(f"not within {seconds} s: {what}")


class Deck:
    def __init__(self, document, controller=None):
        self.controller = controller or document.CurrentController
        self.sidebar = wait_for("a sidebar", self.controller.getSidebar)
        self._panel = None

    def open(self):
        wait_for("the deck", self.activate)
        self._panel = None
        wait_for("the panel", self.texts)
        return self

    def activate(self):
        """False where the sidebar has no decks yet, as a moment after it was closed."""
        self.sidebar.setVisible(True)
        self.sidebar.showDecks(True)
        decks = self.sidebar.getDecks()
        there = decks.hasByName(DECK)
        if there and not decks.getByName(DECK).isActive():
            decks.getByName(DECK).activate(True)
        return there

    def close(self):
        """Until it is gone: the office takes it down when it is idle, and answers to decks no more in between."""
        self.sidebar.setVisible(False)
        wait_for("the panel to go", lambda: not self.texts())

    def find(self, roles, start=""):
        """The visible parts of these roles whose names begin so."""
        roles = (roles,) if isinstance(roles, int) else roles
        try:
            return [part for part in self.parts()
                    if part.getAccessibleRole() in roles and part.getAccessibleName().startswith(start)]
        except DisposedException:
            return []   # the panel went away meanwhile

    def parts(self):
        """The panel's controls, in the order of the Tab key; none while there is no panel."""
        found = list(_walk(self._panel)) if self._panel else []
        if not found:       # no panel yet, or the deck was hidden since
            self._panel = self._find_panel()
            found = list(_walk(self._panel)) if self._panel else []
        return found

    def _find_panel(self):
        for part in _walk(self.controller.Frame.ContainerWindow.getAccessibleContext()):
            if part.getAccessibleRole() in BUTTONS and part.getAccessibleName().startswith(ISSUES):
                return part.getAccessibleParent().getAccessibleContext()
        return None

    def texts(self):
        try:
            return [part.getAccessibleName() for part in self.find(Role.LABEL)]
        except DisposedException:
            return []

    def says(self, words):
        return any(words in text for text in self.texts())

    def button(self, start):
        return wait_for(f"a button {start}", lambda: self.find(BUTTONS, start))[0]

    def press(self, start):
        wait_for(f"{start} to be possible", lambda: self.is_enabled(start))
        self.button(start).doAccessibleAction(0)

    def is_enabled(self, start):
        return self.button(start).getAccessibleStateSet().contains(State.ENABLED)

    def trees(self):
        return len(self.find(Role.TREE))

    def tree(self, number=0):
        return wait_for(f"tree {number}", lambda: self.find(Role.TREE)[number:number + 1])[0]

    def lines(self):
        """Names of all lines of the first tree, headings and those under them."""
        return [name for _, name in self._lines(0)]

    def _lines(self, tree):
        """The lines of a tree as it is now: where each hangs (on what, and its number there), and its name."""
        while True:
            try:
                root = self.tree(tree)
                places = []
                for at, heading in enumerate(children(root)):
                    places.append(((root, at), heading.getAccessibleName()))
                    places += [((heading, under), line.getAccessibleName()) for under, line in enumerate(children(heading))]
                return places
            except (DisposedException, IndexOutOfBoundsException):
                continue    # filled anew while it was read

    def line(self, words, tree=0):
        """The first line with these words in it, those under headings first: what it hangs on, and where there."""
        def find():
            found = [place for place, name in self._lines(tree) if words in name]
            return sorted(found, key=lambda place: place[0].getAccessibleRole() == Role.TREE)

        return wait_for(f"a line with {words}", find)[0]

    def choose(self, words, tree=0):
        def chosen():
            try:
                parent, at = self.line(words, tree)
                parent.selectAccessibleChild(at)
                return words in parent.getAccessibleChild(at).getAccessibleContext().getAccessibleName()
            except (DisposedException, IndexOutOfBoundsException):
                return False    # filled anew meanwhile

        wait_for(f"{words} to be chosen", chosen)

    def pick(self, label, entry):
        """Chooses an entry of a drop-down list."""
        box = wait_for(f"a list {label}", lambda: self.find(Role.COMBO_BOX, label))[0]
        entries = next(part for part in children(box) if part.getAccessibleRole() == Role.LIST)
        at = [part.getAccessibleName() for part in children(entries)].index(entry)
        entries.selectAccessibleChild(at)

    def write(self, label, text):
        """Types into a field."""
        fields = wait_for(f"a field {label}",
                          lambda: [part for part in self.find(Role.TEXT, label) if hasattr(part, "setText")])
        fields[0].setText(text)


def copied(office):
    """The text in the clipboard; empty when there is none."""
    contents = office.service("com.sun.star.datatransfer.clipboard.SystemClipboard").getContents()
    flavors = [one for one in (contents.getTransferDataFlavors() if contents else ())
               if one.MimeType.startswith("text/plain;charset=utf-16")]
    return contents.getTransferData(flavors[0]) if flavors else ""


def children(context):
    """What stands directly in a part."""
    return [context.getAccessibleChild(at).getAccessibleContext() for at in range(context.getAccessibleChildCount())]


def _walk(accessible):
    """All parts of a window but those of its menus, toolbars and sheet, of which there are thousands."""
    try:
        context = accessible.getAccessibleContext() if hasattr(accessible, "getAccessibleContext") else accessible
        if context is None or context.getAccessibleRole() in ELSEWHERE:
            return
        yield context
        if context.getAccessibleRole() == Role.TREE:
            return  # its lines are asked for by themselves
        for at in range(context.getAccessibleChildCount()):
            child = context.getAccessibleChild(at)
            if child is not None:
                yield from _walk(child)
    except (DisposedException, IndexOutOfBoundsException):
        return  # it went away while it was looked at
