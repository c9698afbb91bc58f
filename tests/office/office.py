# SPDX-License-Identifier: MPL-2.0
"""A real office for a test: headless, with a profile of its own and, if asked, one unpacked extension.

    with Office(extension="build/kpisheet.oxt", language="ja") as office:
        document = office.new_spreadsheet()
        cell = document.Sheets.getByIndex(0).getCellByPosition(0, 0)
        cell.setFormula('=KPI.NUMBER("1,625千人")')
        assert cell.Value == 1625000

Needs the Python that has the office's bridge (Debian: /usr/bin/python3 with python3-uno). Nothing of the user's own
office is read or written: profile, home and temporary files lie in a folder that goes away with the office.
"""

import ctypes
import itertools
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
import zipfile

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException
from com.sun.star.lang import DisposedException

START_SECONDS = 60      # until the office answers
END_SECONDS = 10        # until it has gone after being asked
PR_SET_PDEATHSIG = 1    # prctl: the signal this process gets when its parent has gone
RESTART_ME = 81         # exit status of an office that has set up its profile and wants to be started again
ODS, XLSX = "calc8", "Calc MS Excel 2007 XML"

_numbers = itertools.count()


class OfficeError(RuntimeError):
    """The office did not start, or did not answer in time."""


def program_folder():
    """The folder of soffice.bin: $KPISHEET_OFFICE if set, else where the `soffice` on the path leads."""
    given = os.environ.get("KPISHEET_OFFICE")
    command = shutil.which("soffice") or shutil.which("libreoffice")
    if not given and not command:
        raise OfficeError("no office found: install libreoffice-calc, or set KPISHEET_OFFICE to its program folder")
    folder = pathlib.Path(given) if given else pathlib.Path(command).resolve().parent
    if not (folder / "soffice.bin").exists():
        raise OfficeError(f"{folder} holds no soffice.bin")
    return folder


def properties(**values):
    """Named values as UNO wants them: properties(Hidden=True)."""
    return tuple(PropertyValue(name, 0, value, 0) for name, value in values.items())


def configuration(office, path):
    """A node of the office's configuration, to be read."""
    provider = office.service("com.sun.star.configuration.ConfigurationProvider")
    return provider.createInstanceWithArguments("com.sun.star.configuration.ConfigurationAccess", properties(nodepath=path))


def url_of(path):
    return pathlib.Path(path).resolve().as_uri()


class Office:
    """One running office. `deadline` is the number of seconds after which it is ended whatever it is doing: calls
    that wait for it then raise DisposedException, so a hanging office fails a test and does not block it. With
    `display` (:7) the office has windows on that X display, drawn by `windows` (the office's own "gen", or "gtk3");
    without it it is headless, and message boxes never open unless `boxes` asks for them (see messages.py)."""

    def __init__(self, extension=None, language="ja", deadline=600, extensions=(), display=None, windows="gen", boxes=False):
        self._extensions = [pathlib.Path(one) for one in ([extension] if extension else []) + list(extensions)]
        self._language = language
        self._deadline = deadline
        self._display = display
        self._windows = windows
        self._headless = [] if display else ["--invisible"] if boxes else ["--headless", "--invisible"]
        self._process = None
        self._watch = None

    def __enter__(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="kpisheet-office-"))
        try:
            self._set_up_profile()
            self._start()
        except BaseException:
            self._end_process()
            shutil.rmtree(self.folder, ignore_errors=True)
            raise
        return self

    def __exit__(self, *_):
        try:
            self.desktop.terminate()
        except DisposedException:
            pass  # it has gone already: ended by the deadline, or the connection closed before the answer came
        self._end_process()
        shutil.rmtree(self.folder, ignore_errors=True)

    def new_spreadsheet(self):
        return self.load("private:factory/scalc")

    def load(self, path, **options):
        """Opens a file (or a private:factory URL) hidden; `options` are properties of the media descriptor."""
        url = path if str(path).startswith("private:") else url_of(path)
        document = self.desktop.loadComponentFromURL(url, "_blank", 0, properties(**{"Hidden": True, **options}))
        if document is None:
            raise OfficeError(f"the office could not open {path}")
        return document

    def store(self, document, path, filter_name=ODS):
        document.storeToURL(url_of(path), properties(FilterName=filter_name, Overwrite=True))

    def spreadsheets(self):
        """The open ones, hidden or not."""
        found, components = [], self.desktop.Components.createEnumeration()
        while components.hasMoreElements():
            component = components.nextElement()
            if component.supportsService("com.sun.star.sheet.SpreadsheetDocument"):
                found.append(component)
        return found

    def service(self, name):
        return self.context.ServiceManager.createInstanceWithContext(name, self.context)

    @property
    def pid(self):
        return self._process.pid

    def ends_within(self, seconds):
        """True once the office has ended, and well."""
        try:
            return self._process.wait(seconds) == 0
        except subprocess.TimeoutExpired:
            return False

    def _set_up_profile(self):
        for archive in self._extensions:
            with zipfile.ZipFile(archive) as packed:
                packed.extractall(self.folder / "extensions" / archive.stem)
        (self.folder / "extensions").mkdir(exist_ok=True)
        user = self.folder / "profile" / "user"
        user.mkdir(parents=True)
        (user / "registrymodifications.xcu").write_text(_settings(self._language), encoding="utf-8")

    def _start(self):
        pipe = f"kpisheet-{os.getpid()}-{next(_numbers)}"
        command = [
            str(program_folder() / "soffice.bin"), *self._headless,
            "--norestore", "--nologo", "--nodefault", "--nolockcheck", f"--accept=pipe,name={pipe};urp;StarOffice.ComponentContext",
            f"-env:UserInstallation={url_of(self.folder / 'profile')}",
            f"-env:BUNDLED_EXTENSIONS={url_of(self.folder / 'extensions')}",
        ]
        environment = {name: value for name, value in os.environ.items() if not name.startswith("XDG_")}
        environment.update(HOME=str(self.folder), SAL_USE_VCLPLUGIN="svp", LC_ALL="C.UTF-8")
        if self._display:
            environment.update(SAL_USE_VCLPLUGIN=self._windows, DISPLAY=self._display)
        resolver_context = uno.getComponentContext()
        resolver = resolver_context.ServiceManager.createInstanceWithContext(
            "com.sun.star.bridge.UnoUrlResolver", resolver_context)
        give_up = time.monotonic() + START_SECONDS
        while time.monotonic() < give_up:
            if self._process is None:
                self._process = subprocess.Popen(
                    command, env=environment, start_new_session=True, stdin=subprocess.DEVNULL,
                    stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, preexec_fn=_end_with_parent)
            try:
                self.context = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
                break
            except NoConnectException:
                time.sleep(0.05)
            status = self._process.poll()
            if status == RESTART_ME:
                self._process = None
            elif status is not None:
                raise OfficeError(f"the office ended with status {status} before it could be reached")
        else:
            raise OfficeError(f"the office did not answer within {START_SECONDS} seconds")
        self.desktop = self.service("com.sun.star.frame.Desktop")
        self._watch = threading.Timer(self._deadline, self._out_of_time)
        self._watch.daemon = True
        self._watch.start()

    def _out_of_time(self):
        print(f"office: ended after {self._deadline} seconds", file=sys.stderr)
        self._kill()

    def _kill(self):
        try:
            os.killpg(self._process.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass  # nothing is left of the group

    def _end_process(self):
        if self._watch:
            self._watch.cancel()
        if self._process is None:
            return
        try:
            self._process.wait(END_SECONDS)
        except subprocess.TimeoutExpired:
            print("office: did not end when asked", file=sys.stderr)
        self._kill()
        self._process.wait()


def _end_with_parent():
    """No office is left behind when a test is killed."""
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)


def _settings(language):
    """A profile's first settings: the language of names and texts, no dialogs of a first start, and no lock files beside
    what tests that run side by side have open."""
    item = '<item oor:path="{}"><prop oor:name="{}" oor:op="fuse"><value>{}</value></prop></item>\n'
    locale = {"ja": "ja-JP", "en": "en-US", "en-US": "en-US"}[language]
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema"'
        ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">\n'
        + item.format("/org.openoffice.Office.Linguistic/General", "UILocale", "ja" if language == "ja" else "en-US")
        + item.format("/org.openoffice.Setup/L10N", "ooSetupSystemLocale", locale)
        + item.format("/org.openoffice.Office.Common/Misc", "FirstRun", "false")
        + item.format("/org.openoffice.Office.Common/Misc", "UseLocking", "false")
        + item.format("/org.openoffice.Office.Common/Misc", "UseDocumentSystemFileLocking", "false")
        + "</oor:items>\n"
    )
