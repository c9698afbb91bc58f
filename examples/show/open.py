# SPDX-License-Identifier: MPL-2.0
"""Opens Calc with the extension and copies of the example workbooks, in a profile that goes away with it."""

import argparse
import contextlib
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
from com.sun.star.connection import NoConnectException
from com.sun.star.lang import DisposedException

EXAMPLES = pathlib.Path(__file__).resolve().parent.parent
ROOT = EXAMPLES.parent
sys.path.insert(0, str(ROOT / "tests" / "office"))

from office import program_folder, url_of  # noqa: E402  (the folder of the harness comes first)

# The office shows the window it opened last: a table whose published rates hold an error, with the sidebar beside it.
WORKBOOKS = ("guide", "kamiichi", "asakuchi", "joetsu", "sunagawa", "ojiya")
CHECKED = "ojiya.ods"
START_SECONDS = 60
# A first start without its greetings: no tip of the day, no note of what is new, no question about the file type.
SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema"
 xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Linguistic/General"><prop oor:name="UILocale" oor:op="fuse">
<value>ja</value></prop></item>
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse">
<value>ja-JP</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Misc"><prop oor:name="ShowTipOfTheDay" oor:op="fuse">
<value>false</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Misc"><prop oor:name="FirstRun" oor:op="fuse">
<value>false</value></prop></item>
<item oor:path="/org.openoffice.Setup/Product"><prop oor:name="ooSetupLastVersion" oor:op="fuse">
<value>99.9</value></prop></item>
</oor:items>
"""


def main():
    parser = argparse.ArgumentParser(description="Opens Calc with the example workbooks.")
    parser.add_argument("--extension", type=pathlib.Path, default=ROOT / "build" / "kpisheet.oxt")
    options = parser.parse_args()
    # A terminal that is closed ends this as Ctrl+C does: the office and its folder go.
    for number in (signal.SIGHUP, signal.SIGTERM):
        signal.signal(number, lambda *_: sys.exit(1))
    with tempfile.TemporaryDirectory(prefix="kpisheet-examples-", ignore_cleanup_errors=True) as name:
        return open_in(pathlib.Path(name), options.extension)


def open_in(folder, extension):
    with zipfile.ZipFile(extension) as package:
        package.extractall(folder / "extensions" / extension.stem)
    user = folder / "profile" / "user"
    user.mkdir(parents=True)
    (user / "registrymodifications.xcu").write_text(SETTINGS, encoding="utf-8")
    copies = [shutil.copy(EXAMPLES / f"{name}.ods", folder) for name in WORKBOOKS]
    print("Calc を閉じると終わります。開いているのは写しで、変更は残りません。")
    office = subprocess.Popen([
        program_folder() / "soffice", "--norestore", "--nologo", "--nolockcheck", "--calc",
        f"-env:UserInstallation={url_of(folder / 'profile')}",
        f"-env:BUNDLED_EXTENSIONS={url_of(folder / 'extensions')}", f"--accept=pipe,name={folder.name};urp;", *copies],
        stderr=subprocess.PIPE, text=True, errors="replace", start_new_session=True)
    threading.Thread(target=check, args=(folder.name,), daemon=True).start()
    try:
        talk = office.communicate()[1]
    except KeyboardInterrupt:
        return 1
    finally:
        with contextlib.suppress(ProcessLookupError):   # nothing is left of it when Calc was closed
            os.killpg(office.pid, signal.SIGKILL)
    if office.returncode:
        print(talk, file=sys.stderr)    # otherwise nothing but the office's talk about a missing Java
    return office.returncode


def check(pipe):
    """Chooses KPIシート > 点検する in the window of the table as soon as it is there."""
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    give_up = time.monotonic() + START_SECONDS
    while time.monotonic() < give_up:
        time.sleep(0.5)
        try:
            context = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
            frames = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context).Frames
            for frame in (frames.getByIndex(at) for at in range(frames.Count)):
                model = frame.Controller and frame.Controller.Model
                if model and model.URL.endswith(CHECKED):
                    helper = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.DispatchHelper", context)
                    helper.executeDispatch(frame, "org.kpisheet:check", "_self", 0, ())
                    return
        except (NoConnectException, DisposedException):
            continue    # not there yet, or closed already


if __name__ == "__main__":
    sys.exit(main())
