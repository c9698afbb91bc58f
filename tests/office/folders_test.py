# SPDX-License-Identifier: MPL-2.0
"""A folder of submitted workbooks, with planted deviations and files that are none: checked by the command and from inside
Calc, and joined into the form."""

import argparse
import hashlib
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

import uno  # noqa: F401  (lets com.sun.star be imported)

from com.sun.star.accessibility import AccessibleRole as Role
from com.sun.star.lang import DisposedException

import sidebar
import submissions
from commands import give
from office import Office
from sidebar import wait_for

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
RUN_SECONDS = 240
EXTENSION = None


def digests(folder):
    return {path: hashlib.sha256(path.read_bytes()).hexdigest() for path in pathlib.Path(folder).rglob("*") if path.is_file()}


class FolderByCommand(unittest.TestCase):
    def test_exactly_what_was_planted_is_found_twice(self):
        with tempfile.TemporaryDirectory(prefix="kf-") as folder:
            planted = submissions.make(folder)
            self.assertGreaterEqual(len(planted), 40)
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
        self.assertEqual({name: sorted(one) if isinstance(one, list) else one for name, one in found.items()},
                         {name: sorted(one) if isinstance(one, list) else one for name, one in planted.items()})


class Dialog:
    """The form for a folder, driven as a screen reader would."""

    def __init__(self, office, document):
        self.office = office
        give(office, document, "check-folder")
        wait_for("the dialog", self.window)

    def window(self):
        toolkit = self.office.service("com.sun.star.awt.Toolkit")
        for at in range(toolkit.getTopWindowCount()):
            window = toolkit.getTopWindow(at)   # None when one goes away meanwhile
            try:
                context = window and window.getAccessibleContext()
                if context and context.getAccessibleRole() == Role.DIALOG:
                    return context
            except DisposedException:
                continue    # it has gone between the two calls
        return None

    def parts(self, *roles):
        window = self.window()
        return [part for part in sidebar._walk(window) if part.getAccessibleRole() in roles] if window else []

    def write(self, nth, text):
        self.parts(Role.TEXT)[nth].setText(str(text))

    def says(self, words):
        return any(words in part.getAccessibleName() for part in self.parts(Role.LABEL))

    def press(self, start):
        next(part for part in self.parts(Role.PUSH_BUTTON) if part.getAccessibleName().startswith(start)).doAccessibleAction(0)


def documents(office):
    found, components = [], office.desktop.Components.createEnumeration()
    while components.hasMoreElements():
        component = components.nextElement()
        if component.supportsService("com.sun.star.sheet.SpreadsheetDocument"):
            found.append(component)
    return found


def rows(sheet):
    cursor = sheet.createCursor()
    cursor.gotoEndOfUsedArea(False)
    return sheet.getCellRangeByPosition(0, 0, cursor.RangeAddress.EndColumn, cursor.RangeAddress.EndRow).getDataArray()


class FolderInCalc(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(self.enter(tempfile.TemporaryDirectory(prefix="kf-")))
        (self.folder / "submitted").mkdir()
        submissions.write(self.folder / "form.ods", submissions.form())
        self.office = Office(extension=EXTENSION, language="ja")
        self.office.__enter__()
        self.addCleanup(self.office.__exit__, None, None, None)
        self.own = self.office.load("private:factory/scalc", Hidden=False)

    def enter(self, context):
        self.addCleanup(context.cleanup)
        return context.__enter__()

    def submit(self, name, section, change=submissions.as_sent):
        made = submissions.filled(section)
        change(made)
        submissions.write(self.folder / "submitted" / name, made)

    def result(self, dialog, button):
        dialog.press(button)
        sheet = "点検結果" if button == "点検" else "出典"
        wait_for("the dialog to close over a result", lambda: dialog.window() is None, RUN_SECONDS)
        return wait_for("the result", lambda: next((one for one in documents(self.office) if one.Sheets.hasByName(sheet)), None),
                        RUN_SECONDS)

    def test_findings_become_a_workbook(self):
        self.submit("a.ods", "商工振興課")
        self.submit("b.ods", "観光課", submissions.target_changed)
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
    parser = argparse.ArgumentParser()
    parser.add_argument("--extension", type=pathlib.Path, required=True)
    options, rest = parser.parse_known_args()
    EXTENSION = options.extension.resolve()
    unittest.main(argv=[sys.argv[0], *rest])
