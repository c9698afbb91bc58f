# SPDX-License-Identifier: MPL-2.0
"""The commands of the product's menu, given as the menu gives them: on the office's main thread."""

import threading

import uno
import unohelper
from com.sun.star.awt import XCallback

COMMAND_SECONDS = 60

_looking_up = threading.Lock()      # two threads that look up a method at once may find none: seen once in many runs


class OnMainThread(unohelper.Base, XCallback):
    """Does something where a menu does it. The office calls back on its main thread, and what is called from there runs
    there, too."""

    def __init__(self, office, act):
        self._act, self._done, self._failure = act, threading.Event(), None
        with _looking_up:
            add_callback = office.service("com.sun.star.awt.AsyncCallback").addCallback
        add_callback(self, None)
        if not self._done.wait(COMMAND_SECONDS):
            raise AssertionError("the command did not come back")
        if self._failure:
            raise self._failure

    def notify(self, _):
        try:
            self._act()
        except Exception as failure:    # an exception would go to the office, which has no use for it
            self._failure = failure
        finally:
            self._done.set()


def address(office, name):
    url = uno.createUnoStruct("com.sun.star.util.URL")
    url.Complete = f"org.kpisheet:{name}"
    return office.service("com.sun.star.util.URLTransformer").parseStrict(url)[1]


def give(office, document, name):
    """What the menu's entry does."""
    url = address(office, name)
    dispatch = document.CurrentController.Frame.queryDispatch(url, "_self", 0)
    OnMainThread(office, lambda: dispatch.dispatch(url, ()))
