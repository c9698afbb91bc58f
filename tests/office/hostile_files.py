# SPDX-License-Identifier: MPL-2.0
"""Files made to harm whoever reads them, each with what is to be said of it: a status, and a word of the reason."""

import io
import random
import zipfile

from packages import (HEAD, MAIN, TABLE, Repeated, ods_content, ods_parts, ods_rows, relation, xlsx_parts, xlsx_sheet,
                      zipped)

CHECKED, NO_TABLE, UNREADABLE = "checked", "no-kpi-table", "unreadable"
BROKEN, LARGE, PASSWORD, FORMAT, EMPTY = "破損", "大きすぎ", "パスワード", "形式", "空"


def good_xlsx(table=TABLE):
    return zipped(xlsx_parts([xlsx_sheet(table)]))


def good_ods(table=TABLE):
    return zipped(ods_parts(ods_content(table)))


def csv():
    return "\n".join(",".join(f'"{cell}"' for cell in row) for row in TABLE).encode()


def flipped(whole, part):
    """The archive with bits turned inside the data of one part."""
    with zipfile.ZipFile(io.BytesIO(whole)) as archive:
        info = archive.getinfo(part)
    start = info.header_offset + 30 + len(part)
    middle = start + info.compress_size // 2
    return whole[:middle] + bytes(byte ^ 0x5A for byte in whole[middle:middle + 40]) + whole[middle + 40:]


def damaged():
    for ending, whole, part in (("xlsx", good_xlsx(), "xl/worksheets/sheet1.xml"), ("ods", good_ods(), "content.xml")):
        yield f"切れた半分.{ending}", whole[:len(whole) // 2], UNREADABLE, BROKEN
        yield f"切れた終わり.{ending}", whole[:-30], UNREADABLE, BROKEN
        yield f"頭だけ.{ending}", whole[:40], UNREADABLE, BROKEN
        yield f"化けた中身.{ending}", flipped(whole, part), UNREADABLE, BROKEN
    noise = random.Random(1).randbytes(20_000)
    yield "雑音.xls", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + noise, UNREADABLE, BROKEN
    yield "雑音.xlsx", b"PK\x03\x04" + noise, UNREADABLE, BROKEN
    yield "空の書庫.xlsx", zipped({}), UNREADABLE, FORMAT
    yield "ほかの書庫.xlsx", zipped({"a.txt": "a"}), UNREADABLE, None
    yield "外へ出る書庫.xlsx", zipped({"../../../../tmp/kpisheet-slip.txt": "slipped", **xlsx_parts([xlsx_sheet(TABLE)])}), None, None
    yield "開いたままの印.ods", zipped(ods_parts(ods_content(TABLE).replace("</table:table>", ""))), UNREADABLE, BROKEN
    yield "中身なし.ods", zipped({name: part for name, part in ods_parts("").items() if name != "content.xml"}), UNREADABLE, BROKEN


def misnamed():
    yield "表計算でない.ods", b"%PDF-1.7\n" + bytes(300), UNREADABLE, FORMAT
    yield "実行形式.xlsx", b"\x7fELF" + bytes(300), UNREADABLE, FORMAT
    yield "何もない.xlsx", b"", UNREADABLE, EMPTY
    yield "xlsxなのに.ods", good_xlsx(), CHECKED, None
    yield "odsなのに.xls", good_ods(), CHECKED, None
    yield "文章.ods", zipped({**ods_parts(""), "mimetype": "application/vnd.oasis.opendocument.text", "content.xml":
                             ods_content([]).replace("office:spreadsheet", "office:text")}), UNREADABLE, None
    yield "網頁.xls", b"<html><body><table><tr><td>KPI</td></tr></table></body></html>", UNREADABLE, FORMAT


def bombs():
    spaces = b" " * (1 << 20)
    beginning, end = xlsx_sheet(TABLE).split("</sheetData>")
    row = ("<row>" + '<c t="inlineStr"><is><t>値</t></is></c>' * 200 + "</row>").encode()
    yield "空白の爆弾.xlsx", zipped(xlsx_parts([Repeated(beginning.encode(), spaces, 3000, b"</sheetData>" + end.encode())])), UNREADABLE, LARGE
    yield "行の爆弾.xlsx", zipped(xlsx_parts([Repeated(beginning.encode(), row * 100, 2000, b"</sheetData>" + end.encode())])), UNREADABLE, LARGE
    first, last = ods_content(TABLE).split("</table:table>")
    yield "空白の爆弾.ods", zipped(ods_parts(Repeated(first.encode(), spaces, 3000, b"</table:table>" + last.encode()))), UNREADABLE, LARGE
    flat = ods_rows([["値"] * 100]).encode()
    yield "行の爆弾.ods", zipped(ods_parts(Repeated(first.encode(), flat * 100, 1500, b"</table:table>" + last.encode()))), UNREADABLE, LARGE
    everywhere = '<table:table-row table:number-rows-repeated="1048576"><table:table-cell office:value-type="string" ' \
        'table:number-columns-repeated="16384"><text:p>値</text:p></table:table-cell></table:table-row>'
    yield "全部のセル.ods", zipped(ods_parts(ods_content([]).replace("</table:table>", everywhere + "</table:table>"))), UNREADABLE, None


def swollen():
    million = f'{HEAD}<sst xmlns="{MAIN}"><si><t>{"値" * 1_048_576}</t></si></sst>'
    shared = f'{HEAD}<worksheet xmlns="{MAIN}"><sheetData>' + ("<row>" + '<c t="s"><v>0</v></c>' * 10 + "</row>") * 1200 + \
        "</sheetData></worksheet>"
    yield "百万字.xlsx", zipped(xlsx_parts([shared], more={"xl/sharedStrings.xml": million},
                                         of_book=[relation(2, "sharedStrings", "sharedStrings.xml")])), None, None
    yield "隅のセル.xlsx", zipped(xlsx_parts([xlsx_sheet(TABLE).replace(
        "</sheetData>", '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>')])), CHECKED, None
    wide = '<cols><col min="1" max="16384" width="9" style="0"/></cols><sheetData>'
    yield "列の書式.xlsx", zipped(xlsx_parts([xlsx_sheet(TABLE).replace("<sheetData>", wide)])), CHECKED, None
    yield "シート一万.xlsx", zipped(xlsx_parts([xlsx_sheet([["値"]])] * 10_000)), None, None


def laughs(opening):
    doctype = f'<!DOCTYPE {opening} [<!ENTITY a "はは">' + "".join(
        f'<!ENTITY {later} "{f"&{earlier};" * 10}">' for earlier, later in zip("abcdefghij", "bcdefghijk")) + "]>"
    return doctype, "&k;"


def expanding():
    doctype, laugh = laughs("office:document-content")
    marked = ods_content(TABLE, doctype=doctype).replace("新規創業件数", laugh)
    yield "実体.ods", zipped(ods_parts(marked)), UNREADABLE, BROKEN
    doctype, laugh = laughs("office:document")
    yield "実体.fods", ods_content(TABLE, root="document", doctype=doctype).replace("新規創業件数", laugh).encode(), UNREADABLE, BROKEN
    doctype, laugh = laughs("worksheet")
    sheet = xlsx_sheet(TABLE).replace(HEAD, HEAD + doctype).replace("新規創業件数", laugh)
    yield "実体.xlsx", zipped(xlsx_parts([sheet])), UNREADABLE, BROKEN
    outside = '<!DOCTYPE worksheet [<!ENTITY outside SYSTEM "file:///etc/hostname">]>'
    sheet = xlsx_sheet(TABLE).replace(HEAD, HEAD + outside).replace("新規創業件数", "&outside;")
    yield "外の実体.xlsx", zipped(xlsx_parts([sheet])), None, None
    deep = "<text:span>" * 200_000 + "値" + "</text:span>" * 200_000
    yield "深い入れ子.ods", zipped(ods_parts(ods_content(TABLE).replace("新規創業件数", deep))), None, None
    nested = "=" + "(" * 60_000 + "1" + ")" * 60_000
    yield "深い式.xlsx", good_xlsx([*TABLE, [nested]]), None, None


def locked():
    """Only what tells that a part is encrypted: the office asks for the password before it looks further."""
    encryption = ('<manifest:encryption-data manifest:checksum-type="SHA1/1K" manifest:checksum="AAAA"><manifest:algorithm '
                  'manifest:algorithm-name="Blowfish CFB" manifest:initialisation-vector="AAAAAAAAAAA="/>'
                  '<manifest:key-derivation manifest:key-derivation-name="PBKDF2" manifest:iteration-count="1024" '
                  'manifest:salt="AAAAAAAAAAAAAAAAAAAAAA=="/></manifest:encryption-data>')
    parts = ods_parts(ods_content(TABLE))
    plain = 'manifest:full-path="content.xml" manifest:media-type="text/xml"/>'
    parts["META-INF/manifest.xml"] = parts["META-INF/manifest.xml"].replace(
        plain, plain[:-2] + f' manifest:size="900">{encryption}</manifest:file-entry>')
    yield "鍵付き.ods", zipped(parts), UNREADABLE, PASSWORD


def names():
    """Names that trip whoever passes them on. Bytes that are no UTF-8 come out of archives made under Windows."""
    for name in ("空白 と　全角.xlsx", "引用\"符'号`.xlsx", "改\n行.xlsx", "絵文字😀👨‍👩‍👧.xlsx", "百分率%41%00#?.xlsx", "=1+1.xlsx",
                 "+@-.xlsx", "-始まり.xlsx", "<b>太&amp;.xlsx", "\\逆斜線\\.xlsx", "制\x01\x1b[31m御.xlsx", "が.xlsx",
                 "長" * 83 + "a.xlsx"):
        yield name, good_xlsx(), CHECKED, None
    for name in ("進捗.xlsx".encode("cp932"), b"\xff\xfe\x80.ods", "進捗管理表".encode("cp932") + b"\xc3.csv"):
        yield name, csv() if name.endswith(b"csv") else good_xlsx(), CHECKED, None


def all_files():
    """(name, content, status, word of the reason); None where either way is right, as long as it is said."""
    for family in (damaged, misnamed, bombs, swollen, expanding, locked, names):
        yield from family()
