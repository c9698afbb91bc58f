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
import zipfile

EXAMPLES = pathlib.Path(__file__).resolve().parent.parent
ROOT = EXAMPLES.parent
sys.path.insert(0, str(ROOT / "tests" / "office"))

from office import program_folder, url_of  # noqa: E402  (the folder of the harness comes first)

# The guide last: the office shows the window it opened last.
WORKBOOKS = ("kamiichi", "asakuchi", "joetsu", "ojiya", "sunagawa", "guide")
# A first start without its greetings: no tip of the day, no note of what is new, no question about the file type. The
# sidebar opens with the deck that checks the sheet.
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
<item oor:path="/org.openoffice.Office.UI.Sidebar/Content"><prop oor:name="LastActiveDeck" oor:op="fuse">
<value><it>any,PropertyDeck</it><it>Calc,KpiSheetDeck</it></value></prop></item>
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
        f"-env:BUNDLED_EXTENSIONS={url_of(folder / 'extensions')}", *copies],
        stderr=subprocess.PIPE, text=True, errors="replace", start_new_session=True)
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


if __name__ == "__main__":
    sys.exit(main())
