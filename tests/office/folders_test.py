# SPDX-License-Identifier: MPL-2.0
"""A folder of submitted workbooks, with planted deviations and files that are none: checked by the command and from inside
Calc, and joined into the form."""

import hashlib
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

sys.dont_write_bytecode = True
import folder_dialog  # noqa: E402
import submissions  # noqa: E402
import submissions_blocks  # noqa: E402
import submissions_protected  # noqa: E402
from folder_dialog import EXTENSION, RUN_SECONDS, Dialog, FolderCase, rows  # noqa: E402
from sidebar import wait_for  # noqa: E402


def digests(folder):
    return {path: hashlib.sha256(path.read_bytes()).hexdigest() for path in pathlib.Path(folder).rglob("*") if path.is_file()}


class FolderByCommand(unittest.TestCase):
    def assert_exactly_planted(self, made):
        with tempfile.TemporaryDirectory(prefix="kf-") as folder:
            planted = made.make(folder)
            before = digests(folder)
            command = [EXTENSION.parent / "kpisheet", "check", "--format", "json", "--jobs", "2", "--template", "form.ods",
                       "--previous", "previous.ods", "submitted"]
            outputs = [subprocess.run(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=False,
                                      env={**os.environ, "LC_ALL": "ja_JP.UTF-8"}, timeout=RUN_SECONDS).stdout for _ in range(2)]
            self.assertEqual(outputs[0], outputs[1])
            self.assertEqual(digests(folder), before)
        found = {}
        for file in json.loads(outputs[0])["files"]:
            name = pathlib.PurePath(file["file"]).name
            found[name] = [(one["rule"], one["cell"]) for one in file["issues"]] if file["status"] == "checked" else file["status"]
        self.assertEqual({name: sorted(one, key=str) if isinstance(one, list) else one for name, one in found.items()},
                         {name: sorted(one, key=str) if isinstance(one, list) else one for name, one in planted.items()})
        return planted

    def test_one_row_an_indicator_and_files_that_are_none(self):
        self.assertGreaterEqual(len(self.assert_exactly_planted(submissions)), 40)

    def test_two_rows_an_indicator(self):
        self.assert_exactly_planted(submissions_blocks)

    def test_a_protected_form(self):
        self.assert_exactly_planted(submissions_protected)


class FolderInCalc(FolderCase):
    def test_findings_become_a_workbook(self):
        self.submit("a.ods", "商工振興課")
        self.submit("b.ods", "観光課", submissions.target_changed)
        signed = self.office.load(self.folder / "submitted" / "a.ods")
        signed.DocumentProperties.Author = "商工 太郎"
        self.office.store(signed, self.folder / "submitted" / "a.ods")
        signed.close(True)
        (self.folder / "submitted" / "c.ods").write_bytes(b"PK\x03\x04 broken")
        dialog = Dialog(self.office, self.own)
        dialog.press("点検")
        wait_for("a word on the missing folder", lambda: dialog.says("フォルダーを選んでください"))
        dialog.write(0, self.folder / "submitted")
        dialog.write(1, self.folder / "form.ods")
        result = self.result(dialog, "点検")
        self.assertEqual(result.Sheets.ElementNames, ("点検結果", "指摘一覧", "未提出・未記入"))
        self.assertEqual(result.URL, "")
        table = rows(result.Sheets.getByName("点検結果"))
        files = [row for row in table if str(row[0]).endswith(".ods")]
        self.assertEqual([row[0] for row in files], ["c.ods", "b.ods", "a.ods"])
        self.assertEqual([row[1] for row in files], ["読めません", "注意あり", "問題なし"])
        self.assertEqual(files[1][2:7], (0, 1, 0, 3, 0))
        self.assertEqual([row[7] for row in files], ["", "", "商工 太郎"])
        issues = result.Sheets.getByName("指摘一覧")
        at = next(at for at, row in enumerate(rows(issues)) if row[0] == "b.ods")
        self.assertEqual(rows(issues)[at][6], "target-changed")
        link = issues.getCellByPosition(2, at).TextFields.getByIndex(0)
        self.assertEqual(link.URL, (self.folder / "submitted" / "b.ods").as_uri() + "#'進捗管理表'.F3")
        due = rows(result.Sheets.getByName("未提出・未記入"))
        self.assertEqual(len([row for row in due if row[1] == "未提出"]), 24)
        self.assertNotIn("商工振興課", [row[0] for row in due])

    def test_submissions_are_joined_into_the_form(self):
        self.submit("a.ods", "商工振興課")
        self.submit("b.fods", "観光課")
        made = submissions.filled("観光課")
        made[1][submissions.ACTUAL] = 99
        made[2][submissions.REMARK] = "=1+1"
        submissions.write(self.folder / "submitted" / "c.ods", made)
        (self.folder / "submitted" / "d.xlsx").write_bytes(b"")
        dialog = Dialog(self.office, self.own)
        dialog.write(0, self.folder / "submitted")
        dialog.press("まとめ表")
        wait_for("a word on the missing form", lambda: dialog.says("様式が必要です"))
        dialog.write(1, self.folder / "form.ods")
        result = self.result(dialog, "まとめ表")
        sheet = result.Sheets.getByIndex(0)
        expected = submissions.form()
        for row, form_row in enumerate(expected):
            for column, value in enumerate(form_row):
                cell = sheet.getCellByPosition(column, row)
                if isinstance(value, submissions.Formula):
                    self.assertTrue(cell.Formula.startswith("=IF("), cell.AbsoluteName)
                elif column == submissions.ACTUAL and row in (1, 2, 3, 5, 6):
                    self.assertEqual(cell.Value, form_row[submissions.BEFORE] + 3, cell.AbsoluteName)
                elif (column, row) == (submissions.REMARK, 5):
                    self.assertEqual((cell.String, cell.Type.value), ("=1+1", "TEXT"))
                elif value == "":
                    self.assertEqual(cell.String, "", cell.AbsoluteName)
                else:
                    self.assertEqual(cell.String, str(value), cell.AbsoluteName)
        self.assertFalse(result.Sheets.getByName("出典").IsVisible)
        sources = rows(result.Sheets.getByName("出典"))
        self.assertIn(("進捗管理表", "H2", "28", "a.ods", "進捗管理表", "H2"), sources)
        points = [row[0] for row in rows(result.Sheets.getByName("確認事項"))]
        self.assertEqual((points.count("値の食い違い"), points.count("未提出"), points.count("使えないファイル")), (2, 24, 1))

    def test_a_run_can_be_stopped(self):
        for at in range(30):
            self.submit(f"{at}.ods", submissions.SECTIONS[at % 10])
        dialog = Dialog(self.office, self.own)
        dialog.write(0, self.folder / "submitted")
        dialog.press("点検")
        wait_for("progress", lambda: dialog.says("/ 30"), RUN_SECONDS)
        self.own.Sheets.getByIndex(0).getCellByPosition(0, 0).setFormula("=1+1")   # Calc goes on meanwhile
        self.assertEqual(self.own.Sheets.getByIndex(0).getCellByPosition(0, 0).Value, 2)
        dialog.press("中止")
        wait_for("the end", lambda: dialog.says("中止しました"), RUN_SECONDS)
        dialog.press("閉じる")
        wait_for("the dialog to close", lambda: dialog.window() is None)


if __name__ == "__main__":
    folder_dialog.main()
