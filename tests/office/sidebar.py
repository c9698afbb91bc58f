# SPDX-License-Identifier: MPL-2.0
"""The deck of a window, driven as a screen reader would: through the office's accessibility interfaces."""

import time

from com.sun.star.accessibility import AccessibleRole as Role
from com.sun.star.lang import DisposedException, IndexOutOfBoundsException

DECK = "KpiSheetDeck"
WAIT_SECONDS = 20
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
    def __init__(self, document):
        self.controller = document.CurrentController
        self.sidebar = wait_for("a sidebar", self.controller.getSidebar)

    def open(self):
        self.sidebar.setVisible(True)
        self.sidebar.showDecks(True)
        deck = self.sidebar.getDecks().getByName(DECK)
        if not deck.isActive():
            deck.activate(True)
        wait_for("the panel", lambda: self.texts())
        return self

    def close(self):
        self.sidebar.setVisible(False)

    def find(self, roles, start=""):
        """The visible parts of these roles whose names begin so."""
        roles = (roles,) if isinstance(roles, int) else roles
        window = self.controller.Frame.ContainerWindow.getAccessibleContext()
        return [part for part in _walk(window) if part.getAccessibleRole() in roles and part.getAccessibleName().startswith(start)]

    def texts(self):
        return [part.getAccessibleName() for part in self.find(Role.LABEL)]

    def says(self, words):
        return any(words in text for text in self.texts())

    def button(self, start):
        return wait_for(f"a button {start}", lambda: self.find(BUTTONS, start))[0]

    def press(self, start):
        self.button(start).doAccessibleAction(0)

    def is_enabled(self, start):
        return self.button(start).getAccessibleStateSet().contains(7)   # AccessibleStateType.ENABLED

    def tree(self):
        return self.find(Role.TREE)[0]

    def lines(self):
        """Names of all lines of the tree, headings and those under them."""
        return [part.getAccessibleName() for part in _walk(self.tree()) if part.getAccessibleRole() == Role.TREE_ITEM]

    def choose(self, words):
        """Chooses the first line with these words in it."""
        for group in _children(self.tree()):
            for at, line in enumerate(_children(group)):
                if words in line.getAccessibleName():
                    group.selectAccessibleChild(at)
                    return
        for at, line in enumerate(_children(self.tree())):
            if words in line.getAccessibleName():
                self.tree().selectAccessibleChild(at)
                return
        raise AssertionError(f"no line with {words}: {self.lines()}")

    def write(self, label, text):
        """Types into a field."""
        fields = [part for part in self.find((Role.TEXT,), label) if hasattr(part, "setText")]
        fields[0].setText(text)


def copied(office):
    """The text in the clipboard."""
    contents = office.service("com.sun.star.datatransfer.clipboard.SystemClipboard").getContents()
    flavor = next(one for one in contents.getTransferDataFlavors() if one.MimeType.startswith("text/plain;charset=utf-16"))
    return contents.getTransferData(flavor)


def _children(context):
    return [context.getAccessibleChild(at).getAccessibleContext() for at in range(context.getAccessibleChildCount())]


def _walk(accessible):
    try:
        context = accessible.getAccessibleContext() if hasattr(accessible, "getAccessibleContext") else accessible
        yield context
        for at in range(min(context.getAccessibleChildCount(), 500)):
            child = context.getAccessibleChild(at)
            if child is not None and child.getAccessibleContext().getAccessibleRole() not in (Role.DOCUMENT_SPREADSHEET, Role.TABLE):
                yield from _walk(child.getAccessibleContext())
    except (DisposedException, IndexOutOfBoundsException):
        return  # it went away while it was looked at
