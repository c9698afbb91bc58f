# SPDX-License-Identifier: MPL-2.0
"""A folder as a planning section gets it back: a form, last year's sheet, and what the sections made of the form.

    make(folder)    writes form.ods, previous.ods and the folder `submitted`; returns the planted findings of each file
"""

import pathlib
import zipfile
from xml.sax.saxutils import escape

HEADINGS = ["基本目標", "指標", "担当課", "単位", "基準値（R1）", "目標値（R7）", "実績値（R4）", "実績値（R5）", "達成率（R5）", "備考"]
NAME, SECTION, UNIT, BASE, TARGET, BEFORE, ACTUAL, RATE, REMARK = range(1, 10)
GOAL = "基本目標１　しごとをつくる"
SECTIONS = [f"{name}課" for name in ("商工振興", "観光", "農林", "企画政策", "子育て支援", "福祉", "都市整備", "学校教育", "税務", "環境")]
NAMES = [("新規創業件数", "相談窓口の利用件数", "市内企業の就業者数"), ("観光入込客数", "宿泊者数", "観光協会の会員数"),
         ("新規就農者数", "直売所の売上件数", "認定農業者数"), ("移住相談件数", "転入者数", "交流イベントの参加者数"),
         ("保育所の定員", "出生数", "育児講座の参加者数"), ("健診の受診者数", "サロンの開催回数", "ボランティアの登録者数"),
         ("空き家の活用件数", "公園の利用者数", "路線バスの利用者数"), ("図書の貸出冊数", "英語検定の合格者数", "職場体験の参加校数"),
         ("納税相談の件数", "口座振替の利用者数", "電子申告の件数"), ("太陽光発電の設置件数", "資源ごみの回収団体数", "清掃活動の参加者数")]
UNITS = {"数": "人", "員": "人"}
NAMESPACES = " ".join(f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{long}:1.0"' for name, long in (
    ("office", "office"), ("table", "table"), ("text", "text"), ("style", "style"), ("manifest", "manifest"))) + \
    ' xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2" office:version="1.3"'
ODS = "application/vnd.oasis.opendocument.spreadsheet"


OPEN_STYLE = ('<office:automatic-styles><style:style style:name="open" style:family="table-cell">'
              '<style:table-cell-properties style:cell-protect="none"/></style:style></office:automatic-styles>')


class Formula(str):
    """An OpenFormula expression in a cell."""


class Span:
    """A cell over several columns and rows; COVERED stands in the places that it covers."""

    def __init__(self, value, columns=1, rows=1):
        self.value, self.columns, self.rows = value, columns, rows


class Open:
    """A cell that may be changed although its sheet is protected."""

    def __init__(self, value):
        self.value = value


COVERED = object()


def unit_of(name):
    for ending, unit in (("件数", "件"), ("回数", "回"), ("冊数", "冊"), ("校数", "校"), ("団体数", "団体")):
        if name.endswith(ending):
            return unit
    return "人"


def form():
    """The rows of the form: bases and targets are printed, actuals blank, rates formulas."""
    rows = [list(HEADINGS)]
    for at, (section, names) in enumerate(zip(SECTIONS, NAMES)):
        for nth, name in enumerate(names):
            row = len(rows) + 1
            base = 20 + 10 * at + 7 * nth
            rows.append([GOAL, name, section, unit_of(name), base, base + 30, base + 5, "",
                         Formula(f'IF([.H{row}]="";"";[.H{row}]/[.F{row}])'), ""])
    return rows


def filled(section):
    """The form as one section hands it in: its own rows, filled in."""
    rows = form()
    own = [rows[0]] + [row for row in rows[1:] if row[SECTION] == section]
    for at, row in enumerate(own[1:], 2):
        row[ACTUAL] = row[BEFORE] + 3
        row[RATE] = Formula(f'IF([.H{at}]="";"";[.H{at}]/[.F{at}])')
    return own


def write(path, rows, protected=False):
    """Stores rows as a workbook by the ending of its name: .ods, .fods or .csv."""
    path = pathlib.Path(path)
    if path.suffix == ".csv":
        path.write_text("".join(",".join(str(cell) for cell in row) + "\r\n" for row in rows), encoding="utf-8-sig")
        return
    body = "".join("<table:table-row>" + "".join(map(_cell, row)) + "</table:table-row>" for row in rows)
    guard = ' table:protected="true"' if protected else ""
    content = (f'{OPEN_STYLE}<office:body><office:spreadsheet><table:table table:name="進捗管理表"{guard}>{body}</table:table>'
               "</office:spreadsheet></office:body>")
    head = '<?xml version="1.0" encoding="UTF-8"?>'
    if path.suffix == ".fods":
        path.write_text(f'{head}<office:document {NAMESPACES} office:mimetype="{ODS}">{content}</office:document>', encoding="utf-8")
        return
    manifest = (f'{head}<manifest:manifest {NAMESPACES} manifest:version="1.3"><manifest:file-entry manifest:full-path="/" '
                f'manifest:media-type="{ODS}"/><manifest:file-entry manifest:full-path="content.xml" '
                'manifest:media-type="text/xml"/></manifest:manifest>')
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("mimetype", ODS)
        package.writestr("META-INF/manifest.xml", manifest, zipfile.ZIP_DEFLATED)
        package.writestr("content.xml", f"{head}<office:document-content {NAMESPACES}>{content}</office:document-content>", zipfile.ZIP_DEFLATED)


def _cell(value):
    if value is COVERED:
        return "<table:covered-table-cell/>"
    about = ""
    if isinstance(value, Span):
        about = f' table:number-columns-spanned="{value.columns}" table:number-rows-spanned="{value.rows}"'
        value = value.value
    if isinstance(value, Open):
        about += ' table:style-name="open"'
        value = value.value
    if isinstance(value, Formula):
        return f'<table:table-cell{about} table:formula="of:={escape(value, {chr(34): "&quot;"})}"/>'
    if isinstance(value, (int, float)):
        return f'<table:table-cell{about} office:value-type="float" office:value="{value}"><text:p>{value}</text:p></table:table-cell>'
    if not value:
        return f"<table:table-cell{about}/>"
    return f'<table:table-cell{about} office:value-type="string"><text:p>{escape(value)}</text:p></table:table-cell>'


# What a section did to the form. Each changes the rows and returns what is to be found, as (rule, cell).

def as_sent(_rows):
    return []


def base_changed(rows):
    rows[1][BASE] += 4
    return [("base-changed", "E2")]


def target_changed(rows):
    rows[2][TARGET] -= 5
    return [("target-changed", "F3")]


def past_actual_changed(rows):
    rows[3][BEFORE] += 1
    return [("past-actual-changed", "G4")]


def rate_typed_over(rows):
    rows[1][RATE] = round(rows[1][ACTUAL] / rows[1][TARGET], 9)
    return [("differs-from-template", "I2")]


def column_removed(rows):
    for row in rows:
        del row[REMARK]
    return [("differs-from-template", "I1")]


def column_inserted(rows):
    for at, row in enumerate(rows):
        row.insert(REMARK, "課内メモ" if at == 0 else "")
    return [("differs-from-template", "J1")]


def kpi_removed(rows):
    del rows[2]
    for at, row in enumerate(rows[1:], 2):
        row[RATE] = Formula(f'IF([.H{at}]="";"";[.H{at}]/[.F{at}])')
    return [("kpi-removed", "B2")]


def unit_changed(rows):
    rows[1][UNIT] = "世帯"
    return [("differs-from-template", "D2"), ("base-changed", "E2")]


def column_moved(rows):
    for row in rows:
        row.append(row.pop(SECTION))
    _refer(rows, "G", "E")
    return [("differs-from-template", "J1")]


def heading_renamed(rows):
    rows[0][REMARK] = "特記事項"
    return [("differs-from-template", "J1")]


def kpi_added(rows):
    rows.append([GOAL, "姉妹都市との相互訪問の実施回数", rows[1][SECTION], "回", 3, 9, 4, 5, Formula(""), ""])
    _refer(rows)
    return [("kpi-added", "B5")]


def kpi_renamed(rows):
    rows[2][NAME] = "全市における" + rows[2][NAME]
    return [("differs-from-template", "B3")]


def section_changed(rows):
    for row in rows[1:]:
        row[SECTION] = "総合戦略室"
    return [("differs-from-template", "C2")]


def goal_altered(rows):
    for row in rows[1:]:
        row[0] = "基本目標１　しごとと賑わいをつくる"
    return [("differs-from-template", "A2")]


def row_inserted(rows):
    rows.insert(2, [""] * len(rows[0]))
    _refer(rows)
    return []


def _refer(rows, actual="H", target="F"):
    """The rates follow their rows."""
    for at, row in enumerate(rows[1:], 2):
        for place, cell in enumerate(row):
            if isinstance(cell, Formula):
                row[place] = Formula(f'IF([.{actual}{at}]="";"";[.{actual}{at}]/[.{target}{at}])')


DEVIATIONS = [as_sent, base_changed, target_changed, past_actual_changed, rate_typed_over, column_removed, column_inserted,
              kpi_removed, unit_changed, as_sent, column_moved, heading_renamed, kpi_added, kpi_renamed, section_changed, goal_altered,
              row_inserted, as_sent, as_sent]


def make(folder):
    """Writes everything; {file name: [(rule, cell)]} of the submissions, or the reason's beginning of a file to be refused."""
    folder = pathlib.Path(folder)
    submitted = folder / "submitted"
    submitted.mkdir()
    write(folder / "form.ods", form())
    previous = form()
    write(folder / "previous.ods", previous)
    planted = {}
    for turn in range(4):
        for at, section in enumerate(SECTIONS):
            rows = filled(section)
            found = DEVIATIONS[(10 * turn + at) % len(DEVIATIONS)](rows)
            name = f"{turn + 1}_{section}.{('ods', 'fods', 'ods', 'fods')[turn]}"
            write(submitted / name, rows)
            planted[name] = found
    planted.update(_hostile(submitted))
    return planted


def _hostile(folder):
    """Files that no clerk should have to know about; each has its plain reason."""
    write(folder / "whole.ods", filled(SECTIONS[0]))
    whole = (folder / "whole.ods").read_bytes()
    (folder / "whole.ods").unlink()
    (folder / "途中で切れた 'ファイル'.ods").write_bytes(whole[:len(whole) // 2])
    (folder / "空.xlsx").write_bytes(b"")
    (folder / "写真🙂.xlsx").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(64))
    write(folder / "連絡先.ods", [["氏名", "電話"], ["山田", "0123"]])
    return {"途中で切れた 'ファイル'.ods": "unreadable", "空.xlsx": "unreadable", "写真🙂.xlsx": "unreadable", "連絡先.ods": "no-kpi-table"}
