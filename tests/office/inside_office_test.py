# SPDX-License-Identifier: MPL-2.0
"""Many files are checked from inside Calc, in offices beside it, while Calc answers as ever; and stopped at once."""

import json
import pathlib
import shutil
import sys
import tempfile
import time
import unittest
import unittest.mock

sys.dont_write_bytecode = True
import document_calls  # noqa: E402
import hostile_files  # noqa: E402
from command import offices_of, open_files_of  # noqa: E402
from com.sun.star.beans import NamedValue  # noqa: E402

FINISHED, STOPPED = 0, 1     # kpisheet::RunEnding
PATIENCE = 120


def open_files_of_offices(temporary):
    return (name.endswith("slow.xlsx") for office in offices_of(temporary) for name in open_files_of(office))


class InsideOfficeTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="ki-")
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        self.temporary = self.folder / "t"      # the office's, so that other offices' files are not counted
        self.temporary.mkdir()
        with unittest.mock.patch.dict("os.environ", TMPDIR=str(self.temporary)):
            self.office = document_calls.office()
            self.office.__enter__()
        self.addCleanup(self.office.__exit__, None, None, None)
        self.service = self.office.service("org.kpisheet.tests.FolderCalls")

    def profiles(self):
        return list(self.temporary.glob("kpisheet-worker-*"))

    def assert_nothing_left(self):
        self.assertEqual(self.profiles(), [])
        self.assertEqual(offices_of(self.temporary), [])

    def call(self, what, paths=()):
        named = (NamedValue("do", what), NamedValue("paths", "\n".join(map(str, paths))))
        return json.loads(self.service.execute(named))

    def until(self, reached):
        give_up = time.monotonic() + PATIENCE
        while not reached(state := self.call("state")):
            self.assertLess(time.monotonic(), give_up, state)
            time.sleep(0.02)
        return state

    def test_calc_goes_on_meanwhile(self):
        files = [pathlib.Path(shutil.copy(document_calls.EXAMPLES[at % 5], self.folder / f"{at}.ods")) for at in range(12)]
        files[7].write_bytes(hostile_files.good_ods()[:300])
        document = self.office.new_spreadsheet()
        cell = document.Sheets.getByIndex(0).getCellByPosition(0, 0)
        self.assertIsNone(self.call("start", files)["ending"])
        calls, longest = 0, 0.0
        while (state := self.call("state"))["ending"] is None:
            start = time.monotonic()
            cell.setFormula(f"={calls}*2")      # waits for the main thread's lock
            self.assertEqual(cell.Value, calls * 2)
            longest = max(longest, time.monotonic() - start)
            calls += 1
            time.sleep(0.01)
        document.close(True)
        self.assertEqual(state["ending"], FINISHED)
        self.assertEqual(state["statuses"], ["checked"] * 7 + ["unreadable"] + ["checked"] * 4)
        self.assertGreater(calls, 10)
        self.assertLess(longest, 1.0)
        self.call("end")
        self.assert_nothing_left()

    def test_it_stops_when_asked(self):
        slow = {name: content for name, content, _, _ in hostile_files.swollen()}["百万字.xlsx"]
        path = self.folder / "slow.xlsx"
        path.write_bytes(slow)
        self.call("start", [path] * 3)
        self.until(lambda _: any(open_files_of_offices(self.temporary)))
        start = time.monotonic()
        self.call("stop")
        self.assertLess(time.monotonic() - start, 0.5, "asking does not wait")
        state = self.until(lambda state: state["ending"] is not None)
        self.assertLess(time.monotonic() - start, 5)
        self.assertEqual(state["ending"], STOPPED)
        self.call("end")
        self.assert_nothing_left()


if __name__ == "__main__":
    document_calls.main()
