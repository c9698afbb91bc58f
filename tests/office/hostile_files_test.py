# SPDX-License-Identifier: MPL-2.0
"""Files made to do harm are records like all others, with a plain reason; nothing is changed, and nothing stays behind."""

import csv
import hashlib
import io
import os
import pathlib
import sys

sys.dont_write_bytecode = True
import command  # noqa: E402
import hostile_files  # noqa: E402
from hostile_files import CHECKED, NO_TABLE, UNREADABLE  # noqa: E402

SHORT = ("--deadline", "8", "--jobs", "2")     # some files take as long as they are given
WITHOUT_POWERS = ("setpriv", "--bounding-set=-dac_override,-dac_read_search")     # of root, who may read everything


def contents(folder):
    """What a folder holds, down to the bytes."""
    return {entry: (entry.lstat().st_mtime_ns, entry.lstat().st_mode,
                    hashlib.md5(entry.read_bytes()).digest() if entry.is_file() else None)
            for entry in folder.rglob("*")}


class HostileFilesTest(command.CommandCase):
    def put(self, name, content):
        path = self.folder / os.fsdecode(name)
        path.write_bytes(content)
        return path

    def outcomes(self, *arguments):
        """{file name: (status, reason)} of a check of the folder."""
        report = self.check(*arguments)[1]
        return {file["file"]: (file["status"], file["reason"]) for file in report["files"]}

    def test_every_file_has_its_outcome(self):
        expected = []
        for name, content, status, word in hostile_files.all_files():
            expected.append((self.put(name, content), status, word))
        before = contents(self.folder)
        done, report = self.check(*SHORT, *(path for path, _, _ in expected))
        self.assertEqual(done.returncode, 2)
        self.assertEqual(len(report["files"]), len(expected))
        for (path, status, word), file in zip(expected, report["files"]):
            with self.subTest(os.fsencode(path.name)):
                self.assertEqual(file["status"], status or file["status"])
                self.assertIn(file["status"], (CHECKED, NO_TABLE, UNREADABLE))
                self.assertIn(word or "", file["reason"] or "")
                self.assertEqual(file["reason"] is None, file["status"] == CHECKED)
                self.assertNotIn("終了", file["reason"] or "", "an office ended, and nobody can say why")
        self.assertEqual(contents(self.folder), before)
        self.assertFalse(pathlib.Path("/tmp/kpisheet-slip.txt").exists(), "a path out of an archive was followed")

    def test_names_do_no_harm_in_any_output(self):
        """What a file or a sheet is called stands in reports that a spreadsheet or a browser opens."""
        sheet = hostile_files.xlsx_sheet([*hostile_files.TABLE, ["=1+1<b>", "@x", "-3", "\t=2", "+4件"]])
        for name in ("=1+1.xlsx", "+2.xlsx", "-3.xlsx", "@4.xlsx", "\t=5.xlsx", "\r=6.xlsx", "<script>alert(7)<script>.xlsx",
                     "\"><img src=x onerror=alert(8)>.xlsx", "改\n=9.xlsx", b"\xff=10.xlsx"):
            self.put(name, hostile_files.zipped(hostile_files.xlsx_parts({"=表<i>+": sheet})))
        names = sorted(os.listdir(os.fsencode(self.folder)))
        outputs = {form: self.run_command("check", "--rules", "machine-readability", "--format", form, "--", *map(os.fsdecode, names))
                   .stdout.decode() for form in ("csv", "html", "sarif", "json")}
        rows = list(csv.reader(io.StringIO(outputs["csv"].removeprefix("\ufeff"), newline="")))
        self.assertGreater(len(rows), len(names))
        for cell in (cell for row in rows for cell in row):
            self.assertFalse(cell.startswith(("=", "+", "-", "@", "\t", "\r", "\n")), repr(cell))
        for raw in ("<script>alert", "<img", "<i>"):
            self.assertFalse(raw in outputs["html"], raw)
        self.assertNotRegex(outputs["html"], r"""(?i)(src|href)=["']?(https?:)?//""", "the page needs nothing from elsewhere")
        for form in ("sarif", "json"):
            command.json.loads(outputs[form])

    def test_links_and_loops(self):
        inner = self.folder / "中"
        inner.mkdir()
        self.put("中/本物.xlsx", hostile_files.good_xlsx())
        (inner / "輪").symlink_to(self.folder, target_is_directory=True)
        (inner / "近道.xlsx").symlink_to(inner / "本物.xlsx")
        (inner / "行き止まり.xlsx").symlink_to(self.folder / "無い.xlsx")
        (inner / "自分.xlsx").symlink_to(inner / "自分.xlsx")
        os.mkfifo(inner / "管.csv")
        before = sorted(self.folder.rglob("*"))
        found = self.outcomes("--recursive", ".")
        self.assertEqual({pathlib.Path(name).name: status for name, (status, _) in found.items()},
                         {"本物.xlsx": CHECKED, "近道.xlsx": CHECKED, "行き止まり.xlsx": UNREADABLE, "自分.xlsx": UNREADABLE})
        self.assertIn("見つかりません", found["./中/自分.xlsx"][1])
        self.assertEqual(sorted(self.folder.rglob("*")), before)
        other = self.folder / "別"
        other.symlink_to(inner, target_is_directory=True)
        self.assertEqual(self.outcomes("別/../中/本物.xlsx"), {"別/../中/本物.xlsx": (CHECKED, None)})

    def test_a_pipe_or_device_by_name_is_no_file(self):
        os.mkfifo(self.folder / "管.csv")
        found = self.outcomes("管.csv", "/dev/zero")
        self.assertEqual([reason for _, reason in found.values()], ["ファイルが見つかりません。"] * 2)

    def test_a_file_that_may_not_be_read(self):
        self.put("秘.xlsx", hostile_files.good_xlsx()).chmod(0)
        self.put("良.xlsx", hostile_files.good_xlsx())
        (self.folder / "閉").mkdir(mode=0)
        self.addCleanup((self.folder / "閉").chmod, 0o700)
        self.prefix = WITHOUT_POWERS if os.geteuid() == 0 else ()
        done, report = self.check("--recursive", ".")
        self.assertEqual([file["status"] for file in report["files"]], [UNREADABLE, CHECKED], report)
        self.assertIn("権限", report["files"][0]["reason"])
        self.assertIn("閉", done.stderr.decode())
        self.assertEqual(done.returncode, 2)

    def test_a_file_that_vanishes_meanwhile(self):
        slow = {name: content for name, content, _, _ in hostile_files.swollen()}["百万字.xlsx"]
        self.put("あ.xlsx", slow)
        victim = self.put("い.xlsx", hostile_files.good_xlsx())
        self.put("う.xlsx", hostile_files.good_xlsx())
        with self.started(*SHORT[:2], "--jobs", "1", ".") as running:
            running.wait_for_office()
            victim.unlink()
            files = command.json.loads(running.finish())["files"]
        self.assertEqual([file["status"] for file in files], [UNREADABLE, UNREADABLE, CHECKED])
        self.assertIn("見つかりません", files[1]["reason"])
        self.assert_nothing_left(running.process.pid)

    def test_no_room_for_a_profile(self):
        """Temporary files on a disk that is full: said, and no office is left waiting."""
        self.put("表.xlsx", hostile_files.good_xlsx())
        done = self.run_command("check", "表.xlsx", TMPDIR="/proc")
        self.assertEqual(done.returncode, 2)
        self.assertTrue(done.stderr)


if __name__ == "__main__":
    command.main()
