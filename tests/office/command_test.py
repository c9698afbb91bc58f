# SPDX-License-Identifier: MPL-2.0
"""The command on files and folders: its exit status, its order, and that it leaves nothing behind, however it ends."""

import json
import os
import pathlib
import resource
import shutil
import signal
import subprocess
import sys
import time
import zipfile

sys.dont_write_bytecode = True
import command  # noqa: E402
from command import PATIENCE, ROOT, offices_of  # noqa: E402

EXAMPLES = ROOT / "examples"


class CommandTest(command.CommandCase):
    def workbook(self, name):
        return pathlib.Path(shutil.copy(EXAMPLES / "kamiichi.ods", self.folder / name))

    def large_workbook(self, name, rows=300_000):
        """A sheet that takes the office some seconds."""
        cells = "".join(f"<row r=\"{row}\">" + "<c><v>1.5</v></c>" * 10 + "</row>" for row in range(1, rows + 1))
        main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
        relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        package = "http://schemas.openxmlformats.org/package/2006"
        of_office = "application/vnd.openxmlformats-officedocument.spreadsheetml."
        parts = {
            "[Content_Types].xml": f'<Types xmlns="{package}/content-types"><Default Extension="rels" ContentType='
            '"application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" '
            f'ContentType="{of_office}sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" '
            f'ContentType="{of_office}worksheet+xml"/></Types>',
            "_rels/.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="rId1" Type='
            f'"{relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
            "xl/workbook.xml": f'<workbook xmlns="{main}" xmlns:r="{relations}"><sheets><sheet name="S" sheetId="1" '
            'r:id="rId1"/></sheets></workbook>',
            "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="rId1" '
            f'Type="{relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
            "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{main}"><sheetData>{cells}</sheetData></worksheet>',
        }
        with zipfile.ZipFile(self.folder / name, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as target:
            for part, content in parts.items():
                target.writestr(part, '<?xml version="1.0" encoding="UTF-8"?>' + content)
        return self.folder / name

    def test_a_folder_in_order(self):
        for name in ("い.ods", "あ.ods", ".隠れ.ods", "~$い.xlsx", "覚え書き.txt"):
            self.workbook(name)
        (self.folder / "中").mkdir()
        self.workbook("中/う.ods")
        done, report = self.check(".")
        self.assertEqual([file["file"] for file in report["files"]], ["./あ.ods", "./い.ods"])
        self.assertIn(done.returncode, (0, 1))
        self.assertEqual(done.stderr, b"", "no progress without a terminal")
        again, report = self.check("--recursive", self.folder, "い.ods")
        self.assertEqual([pathlib.Path(file["file"]).name for file in report["files"]],
                         ["あ.ods", "い.ods", "う.ods", "い.ods"])
        self.assertEqual(self.check(".")[0].stdout, done.stdout, "the same input gives the same bytes")
        self.assertEqual(again.stderr, b"")

    def test_an_unreadable_file_is_a_record(self):
        self.workbook("良.ods")
        (self.folder / "破損.ods").write_bytes((EXAMPLES / "kamiichi.ods").read_bytes()[:2000])
        done, report = self.check("破損.ods", "無い.ods", "良.ods")
        self.assertEqual([file["status"] for file in report["files"]], ["unreadable", "unreadable", "checked"])
        self.assertIn("破損", report["files"][0]["reason"])
        self.assertEqual(report["summary"]["unreadable"], 2)
        self.assertEqual(done.returncode, 2)
        english = self.check("無い.ods", LC_ALL="C.UTF-8")[1]
        self.assertIn("not found", english["files"][0]["reason"])

    def test_files_are_never_written(self):
        path = self.workbook("表.ods")
        before = (path.read_bytes(), path.stat().st_mtime_ns, sorted(self.folder.iterdir()))
        self.check("表.ods")
        self.assertEqual((path.read_bytes(), path.stat().st_mtime_ns, sorted(self.folder.iterdir())), before)

    def test_extract(self):
        self.workbook("表.ods")
        done = self.run_command("extract", "--format", "json", "表.ods")
        self.assertEqual(done.returncode, 0)
        self.assertTrue(json.loads(done.stdout)[0]["tables"][0]["indicators"])

    def sheet(self, name, *rows):
        path = self.folder / name
        path.write_text("".join(",".join(row.split()) + "\n" for row in rows), encoding="utf-8")
        return path

    def test_submissions_against_form_and_previous_sheet(self):
        self.sheet("様式.csv", "担当課 指標 基準値(H30) 目標値(R6) R4 R5", "商工課 新規創業件数 26件 45件 31件",
                   "商工課 会員数 25人 30人 26人", "市民課 婚姻届出数 98件 120件 99件")
        self.sheet("前年.csv", "担当課 指標 基準値(H30) 目標値(R6) R3 R4", "商工課 新規創業件数 26件 45件 29件 31件",
                   "商工課 会員数 25人 30人 25人 26人", "市民課 婚姻届出数 98件 120件 97件 99件")
        self.sheet("良.csv", "担当課 指標 基準値(H30) 目標値(R6) R4 R5", "商工課 新規創業件数 26件 45件 31件 33件",
                   "商工課 会員数 25人 30人 26人 27人", "市民課 婚姻届出数 98件 120件 99件 101件")
        self.sheet("悪.csv", "担当課 指標 目標値(R6) 基準値(H30) R4 R5", "商工課 新規創業件数 45件 20件 31件 33件",
                   "市民課 婚姻届出数 120件 98件 90件 101件")
        self.sheet("課別.csv", "担当課 指標 基準値(H30) 目標値(R6) R4 R5", "市民課 婚姻届出数 98件 120件 99件 101件")
        done, report = self.check("--rules", "reference", "--template", "様式.csv", "--previous", "前年.csv",
                                  "良.csv", "悪.csv", "課別.csv")
        found = [[(issue["rule"], issue["cell"]) for issue in file["issues"]] for file in report["files"]]
        self.assertEqual(found, [[], [("differs-from-template", "C1"), ("kpi-removed", "B2"), ("base-changed", "D2"),
                                      ("past-actual-changed", "E3")], []])
        self.assertEqual(done.returncode, 1)
        self.assertEqual(self.check("--rules", "reference", "--template", "様式.csv", "良.csv")[0].returncode, 0)

    def test_a_form_of_no_use_is_said_once(self):
        self.workbook("表.ods")
        (self.folder / "破損.ods").write_bytes((EXAMPLES / "kamiichi.ods").read_bytes()[:2000])
        self.sheet("名簿.csv", "氏名 電話", "山田 123")
        for option in ("--template", "--previous"):
            for name, reason in (("無い.ods", "見つかりません"), ("破損.ods", "破損しています"), ("名簿.csv", "KPIの表")):
                with self.subTest(option=option, name=name):
                    done = self.run_command("check", option, name, "表.ods", "表.ods")
                    self.assertEqual((done.returncode, done.stdout), (2, b""))
                    self.assertEqual(done.stderr.decode().count(reason), 1)

    def test_rules_need_no_office(self):
        done = self.run_command("rules", "--format", "json", PATH="/nonexistent", KPISHEET_OFFICE="/nonexistent")
        self.assertEqual(done.returncode, 0)
        self.assertTrue(all(rule["id"] and rule["what"] for rule in json.loads(done.stdout)))

    def test_what_makes_no_sense_is_said(self):
        for arguments in ((), ("check",), ("check", "--format", "klingon", "x.ods"), ("nonsense",),
                          ("check", "--rules", "no-such-rule", "x.ods"), ("check", str(self.folder))):
            with self.subTest(arguments):
                done = self.run_command(*arguments)
                self.assertEqual((done.returncode, done.stdout), (2, b""))
                self.assertTrue(done.stderr)

    def test_the_time_limit_ends_one_file_only(self):
        self.large_workbook("大.xlsx", rows=700_000)
        self.workbook("小.ods")
        done, report = self.check("--deadline", "3", "大.xlsx", "小.ods")
        self.assertEqual(report["files"][0]["status"], "unreadable")
        self.assertIn("制限時間", report["files"][0]["reason"])
        self.assertEqual(done.returncode, 2)

    def test_an_office_that_dies_costs_one_file(self):
        self.large_workbook("大.xlsx")
        self.workbook("小.ods")
        with self.started("大.xlsx", "小.ods") as command:
            os.kill(command.wait_for_office(), signal.SIGKILL)
            output = command.finish()
        report = json.loads(output)
        self.assertEqual([file["status"] for file in report["files"]], ["unreadable", "checked"])
        self.assertIn("終了", report["files"][0]["reason"])
        self.assertEqual(command.process.returncode, 2)
        self.assert_nothing_left(command.process.pid)

    def test_signals_end_everything(self):
        self.large_workbook("大.xlsx")
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            with self.subTest(number), self.started("大.xlsx") as command:
                command.wait_for_office()
                command.process.send_signal(number)
                self.assertEqual(command.finish(), b"")
            self.assertEqual(command.process.returncode, -number)
            self.assert_nothing_left(command.process.pid)

    def test_after_a_kill_the_next_run_sweeps(self):
        self.large_workbook("大.xlsx")
        self.workbook("小.ods")
        with self.started("大.xlsx") as command:
            command.wait_for_office()
            command.process.kill()
            command.finish()
        give_up = time.monotonic() + 10
        while offices_of(self.temporary) and time.monotonic() < give_up:
            time.sleep(0.05)
        self.assertEqual(offices_of(self.temporary), [], "the office ends with the command")
        self.assertNotEqual(list(self.temporary.iterdir()), [], "nobody could remove the profile yet")
        self.check("小.ods")
        self.assert_nothing_left(command.process.pid)

    def test_two_at_a_time_say_the_same_in_the_same_order(self):
        for number in range(6):
            self.workbook(f"{number}.ods")
        one, two = (self.run_command("check", "--format", "json", "--jobs", jobs, ".") for jobs in (1, 2))
        self.assertEqual(one.stdout, two.stdout)

    def test_the_memory_limit_ends_one_file_only(self):
        self.large_workbook("大.xlsx", rows=700_000)
        self.workbook("小.ods")
        report = self.check("--memory", "64", "小.ods", "大.xlsx", "小.ods")[1]
        self.assertEqual([file["status"] for file in report["files"]], ["checked", "unreadable", "checked"])
        self.assertIn("大きすぎ", report["files"][1]["reason"])

    def test_an_office_that_the_system_refuses_memory(self):
        """The limit of the kernel, which stands behind the one that is watched."""
        self.large_workbook("大.xlsx", rows=700_000)
        self.workbook("小.ods")
        with self.started("--memory", "80", "--jobs", "1", "大.xlsx", "小.ods") as command:
            office = command.wait_for_office()
            pages = int(pathlib.Path(f"/proc/{office}/statm").read_text().split()[0])
            _, most = resource.prlimit(office, resource.RLIMIT_AS)
            resource.prlimit(office, resource.RLIMIT_AS, (pages * resource.getpagesize() + (48 << 20), most))
            report = json.loads(command.finish())
        self.assertEqual([file["status"] for file in report["files"]], ["unreadable", "checked"])
        self.assertIn("大きすぎ", report["files"][0]["reason"])
        self.assert_nothing_left(command.process.pid)

    def test_a_full_disk_is_said(self):
        self.workbook("表.ods")
        with open("/dev/full", "w") as full:
            done = subprocess.run([command.COMMAND, "check", "表.ods"], cwd=self.folder, env=self.environment(), stdout=full,
                                  stderr=subprocess.PIPE, timeout=PATIENCE)
        self.assertEqual(done.returncode, 2)
        self.assertIn("書き出せません", done.stderr.decode())


if __name__ == "__main__":
    command.main()
