# SPDX-License-Identifier: MPL-2.0
"""Boxes that wait for a person: read and closed from beside the call that shows them."""

import threading
import time

import uno  # noqa: F401  (before anything of com.sun.star)
from com.sun.star.accessibility import AccessibleRole as Role

WAIT_SECONDS = 20


class Answering:
    """While it lives, every message box of the office is read into `texts` and closed.

    with Answering(office) as box:
        …                               # waits until the box is closed
    box.texts
    """

    def __init__(self, office):
        self._toolkit = office.service("com.sun.star.awt.Toolkit")
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)
        self.texts = []

    def __enter__(self):
        self._thread.start()
        return self

    def __exit__(self, *_):
        self._ended.set()
        self._thread.join(WAIT_SECONDS)

    def _watch(self):
        while not self._ended.is_set():
            for at in range(self._toolkit.getTopWindowCount()):
                window = self._toolkit.getTopWindow(at)
                context = window.getAccessibleContext() if hasattr(window, "getAccessibleContext") else None
                if context is not None and context.getAccessibleRole() in (Role.ALERT, Role.DIALOG):
                    self._answer(context)
            time.sleep(0.05)

    def _answer(self, box):
        parts = list(_parts(box))
        labels = [part.getAccessibleName() for part in parts if part.getAccessibleRole() in (Role.LABEL, Role.STATIC)]
        buttons = [part for part in parts if part.getAccessibleRole() == Role.PUSH_BUTTON]
        if labels and buttons:
            self.texts.append("\n".join(labels))
            buttons[0].doAccessibleAction(0)


def _parts(context):
    yield context
    for at in range(context.getAccessibleChildCount()):
        yield from _parts(context.getAccessibleChild(at).getAccessibleContext())
