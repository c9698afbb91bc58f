# SPDX-License-Identifier: MPL-2.0
"""Where menus and toolbar buttons of a window stand on the screen, for the mouse. The office's own windows ("gen") only."""

from sidebar import Role, wait_for

CHILDREN = 60   # of a bar; a sheet has thousands


def middle(part):
    """Once the part stays where it is: a layout comes to rest in several steps."""
    def resting():
        place, size = part.getLocationOnScreen(), part.getSize()
        seen.append((place.X + size.Width // 2, place.Y + size.Height // 2))
        return seen[-3:] == seen[-1:] * 3

    seen = []
    wait_for("a place", resting)
    return seen[-1]


def choose_in_menu(screen, document, menu, entry):
    """Opens a menu of the window with a click, and clicks on an entry."""
    def opened():
        found = [part for part in _children(title) if part.getAccessibleName().startswith(entry)]
        return found[0] if found and found[0].getSize().Height > 0 else None

    bar = next(part for part in _children(_window(document)) if part.getAccessibleRole() == Role.MENU_BAR)
    title = next(part for part in _children(bar) if part.getAccessibleName().startswith(menu))
    screen.click(*middle(title))
    place = wait_for(f"the menu entry {entry}", opened)
    screen.click(*middle(place))


def tool(document, name):
    """The place of a button of a toolbar; of one with an arrow, the button's."""
    def find(part, depth):
        for child in _children(part):
            if child.getAccessibleRole() not in (Role.MENU_BAR, Role.TREE, Role.DOCUMENT_SPREADSHEET):
                if child.getAccessibleName().startswith(name) and child.getSize().Height > 0:
                    return child
                if depth > 0 and (found := find(child, depth - 1)):
                    return found
        return None

    button = wait_for(f"the button {name}", lambda: find(_window(document), 3))
    place, size = button.getLocationOnScreen(), button.getSize()
    return place.X + min(size.Width, size.Height) // 2, place.Y + size.Height // 2


def _window(document):
    return document.CurrentController.Frame.ContainerWindow.getAccessibleContext()


def _children(part):
    children = [part.getAccessibleChild(at) for at in range(min(part.getAccessibleChildCount(), CHILDREN))]
    return [child.getAccessibleContext() for child in children if child is not None]
