# SPDX-License-Identifier: MPL-2.0
"""Files that are no readable workbook, text files in every encoding, and hostile ones: a stated outcome for each."""

import pathlib
import sys
import tempfile
import unittest
import zipfile

sys.dont_write_bytecode = True
import checker  # noqa: E402
import uno  # noqa: E402
from com.sun.star.beans import NamedValue  # noqa: E402
from office import ODS, XLSX, properties, url_of  # noqa: E402

TABLE = "KPI,基準値,目標値\n新規創業件数,26件,36.0\n～①表示,007,\"1,625千人\"\n"


class UnreadableTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory(prefix="kpisheet-unreadable-")
        cls.addClassCleanup(folder.cleanup)
        cls.folder = pathlib.Path(folder.name)
        running = checker.office()
        cls.office = running.__enter__()
        cls.addClassCleanup(running.__exit__, None, None, None)

    def workbook(self, name, filter_name, **options):
        document = self.office.new_spreadsheet()
        document.Sheets.getByIndex(0).getCellByPosition(0, 0).String = "新規創業件数"
        path = self.folder / name
        document.storeToURL(url_of(path), properties(FilterName=filter_name, Overwrite=True, **options))
        document.close(True)
        return path

    def file(self, name, content):
        path = self.folder / name
        path.write_bytes(content)
        return path

    def assert_unreadable(self, path, words_ja, words_en):
        for language, words in (("ja", words_ja), ("en", words_en)):
            result = checker.examine(self.office, path, language=language)
            self.assertEqual(result.get("status"), "unreadable", result)
            self.assertIn(words, result["reason"][language])
        self.assertEqual(self.office.desktop.Components.hasElements() and
                         self.office.desktop.Components.createEnumeration().nextElement().getURL(), False)

    def test_password(self):
        of_excel = uno.Any("[]com.sun.star.beans.NamedValue",
                           (NamedValue("CryptoType", "Standard"), NamedValue("OOXPassword", "himitsu")))
        for name, filter_name, how in (("鍵.ods", ODS, {"Password": "秘密"}),
                                       ("鍵.xls", "MS Excel 97", {"Password": "himitsu"}),
                                       ("鍵.xlsx", XLSX, {"EncryptionData": of_excel})):
            with self.subTest(name):
                self.assert_unreadable(self.workbook(name, filter_name, **how), "パスワード", "password")

    def test_broken(self):
        for name, filter_name in (("破損.ods", ODS), ("破損.xlsx", XLSX), ("破損.xls", "MS Excel 97")):
            whole = self.workbook(name, filter_name).read_bytes()
            for keep in (len(whole) // 2, 300):
                with self.subTest(name, keep=keep):
                    self.assert_unreadable(self.file(name, whole[:keep]), "破損", "damaged")

    def test_damage_in_the_middle(self):
        whole = bytearray(self.workbook("途中.ods", ODS).read_bytes())
        for at in range(len(whole) // 3, len(whole) // 3 + 200):
            whole[at] ^= 0xFF
        result = checker.snapshot(self.office, self.file("途中.ods", bytes(whole)))
        self.assertTrue("sheets" in result or result["status"] == "unreadable")

    def test_no_file(self):
        self.assert_unreadable(self.folder / "無い.ods", "見つかりません", "not found")
        self.assert_unreadable(self.folder, "見つかりません", "not found")

    def test_nothing_in_it(self):
        for name in ("空.csv", "空.xlsx"):
            self.assert_unreadable(self.file(name, b""), "空", "empty")

    def test_not_what_the_name_says(self):
        self.assert_unreadable(self.file("表.xlsx", TABLE.encode()), "形式", "no workbook")
        self.assert_unreadable(self.file("図.ods", b"\x89PNG\r\n\x1a\n" + bytes(100)), "形式", "no workbook")
        self.assert_unreadable(self.file("図.csv", b"GIF89a" + bytes(range(256)) * 9), "形式", "no workbook")

    def test_a_workbook_under_another_name_is_read(self):
        path = self.workbook("名前.xls", XLSX)
        self.assertEqual(checker.snapshot(self.office, path)["sheets"][0]["cells"][0]["text"], "新規創業件数")

    def test_old_and_flat_workbooks(self):
        for name, filter_name in (("旧.xls", "MS Excel 97"), ("平.fods", "OpenDocument Spreadsheet Flat XML")):
            path = self.workbook(name, filter_name)
            self.assertEqual(checker.snapshot(self.office, path)["sheets"][0]["cells"][0]["text"], "新規創業件数")

    def test_text_files_in_every_encoding(self):
        for encoding in ("utf-8", "utf-8-sig", "cp932", "utf-16"):
            for separator, name in ((",", "表.csv"), ("\t", "表.tsv"), (";", "表.CSV")):
                with self.subTest(encoding, separator=separator):
                    text = TABLE.replace('"1,625千人"', "1.625千人").replace(",", separator)
                    path = self.file(name, text.encode(encoding))
                    cells = checker.snapshot(self.office, path)["sheets"][0]["cells"]
                    self.assertEqual([cell["text"] for cell in cells],
                                     text.replace("\n", separator).strip(separator).split(separator))
                    self.assertEqual({cell["kind"] for cell in cells}, {"text"})

    def test_quotes_and_line_breaks_in_a_text_file(self):
        path = self.file("改行.csv", 'a,"1,625千人","上\n下"\n'.encode("cp932"))
        cells = checker.snapshot(self.office, path)["sheets"][0]["cells"]
        self.assertEqual([cell["text"] for cell in cells], ["a", "1,625千人", "上\n下"])

    def test_reading_leaves_no_trace(self):
        path = self.workbook("跡.ods", ODS)
        before = (path.read_bytes(), path.stat().st_mtime_ns, sorted(self.folder.iterdir()))
        checker.snapshot(self.office, path)
        self.assertEqual((path.read_bytes(), path.stat().st_mtime_ns, sorted(self.folder.iterdir())), before)

    def test_one_huge_text_in_thousands_of_cells_is_cut_off(self):
        path = self.workbook("巨大.xlsx", XLSX)
        rows = "".join(f'<row r="{row}">' + "".join('<c t="s"><v>0</v></c>' for _ in range(10)) + "</row>"
                       for row in range(1, 1201))
        sheet = ('<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
                 f"<sheetData>{rows}</sheetData></worksheet>")
        strings = ('<?xml version="1.0"?><sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
                   f'<si><t>{"値" * 1_048_576}</t></si></sst>')
        packed = self.folder / "爆弾.xlsx"
        with zipfile.ZipFile(path) as source, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as target:
            for name in source.namelist():
                content = {"xl/worksheets/sheet1.xml": sheet, "xl/sharedStrings.xml": strings}.get(name)
                target.writestr(name, content or source.read(name))
        result = checker.examine(self.office, packed)
        self.assertNotEqual(result.get("status"), "unreadable", result)


if __name__ == "__main__":
    checker.main()
