# SPDX-License-Identifier: MPL-2.0
"""Workbooks written by hand, part by part: what no office would write, a test can."""

import struct
import zlib

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OF_OFFICE = "application/vnd.openxmlformats-officedocument.spreadsheetml."
ODS = "application/vnd.oasis.opendocument.spreadsheet"
HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
NAMESPACES = " ".join(f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{long}:1.0"' for name, long in (
    ("office", "office"), ("table", "table"), ("text", "text"), ("draw", "drawing"), ("script", "script"),
    ("manifest", "manifest"))) + ' xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2"' \
    ' xmlns:ooo="http://openoffice.org/2004/office" xmlns:xlink="http://www.w3.org/1999/xlink"' \
    ' xmlns:dom="http://www.w3.org/2001/xml-events" office:version="1.3"'

TABLE = [["KPI", "基準値（R1）", "実績値（R3）", "目標値（R7）", "担当課"],
         ["新規創業件数", "26件", "31件", "36件", "商工振興課"],
         ["観光入込客数", "1,625千人", "1,640千人", "1,700千人", "観光課"],
         ["移住相談件数", "15件", "22件", "40件", "企画政策課"]]


class Repeated:
    """`block`, so many times over, between a beginning and an end: deflated once, however large it is."""

    def __init__(self, beginning, block, times, end=b""):
        self.beginning, self.block, self.times, self.end = beginning, block, times, end

    def deflated(self):
        """The deflated bytes, the length and the checksum. What follows a full flush needs nothing of before it."""
        packer = zlib.compressobj(9, zlib.DEFLATED, -15)
        first = packer.compress(self.beginning) + packer.flush(zlib.Z_FULL_FLUSH)
        once = packer.compress(self.block) + packer.flush(zlib.Z_FULL_FLUSH)
        last = packer.compress(self.end) + packer.flush()
        check = zlib.crc32(self.beginning)
        for _ in range(self.times):
            check = zlib.crc32(self.block, check)
        length = len(self.beginning) + len(self.block) * self.times + len(self.end)
        return first + once * self.times + last, length, zlib.crc32(self.end, check)


def zipped(parts):
    """An archive of {name: text, bytes or Repeated}; a part named mimetype is not deflated."""
    body, directory = b"", b""
    for name, content in parts.items():
        method = 0 if name == "mimetype" else 8
        if isinstance(content, Repeated):
            data, length, check = content.deflated()
        else:
            raw = content.encode() if isinstance(content, str) else content
            packer = zlib.compressobj(6, zlib.DEFLATED, -15)
            data = packer.compress(raw) + packer.flush() if method else raw
            length, check = len(raw), zlib.crc32(raw)
        named = name.encode()
        facts = struct.pack("<HHHHHLLLHH", 20, 0x800, method, 0, 0x21, check, len(data), length, len(named), 0)
        directory += b"PK\x01\x02\x14\x00" + facts + struct.pack("<HHHLL", 0, 0, 0, 0, len(body)) + named
        body += b"PK\x03\x04" + facts + named + data
    end = struct.pack("<LHHHHLLH", 0x06054B50, 0, 0, len(parts), len(parts), len(directory), len(body), 0)
    return body + directory + end


def escaped(text):
    return text.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;")


def relation(number, kind, target, outside=False):
    mode = ' TargetMode="External"' if outside else ""
    return f'<Relationship Id="rId{number}" Type="{OFFICE}/{kind}" Target="{escaped(target)}"{mode}/>'


def relations(*ones):
    return f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships">{"".join(ones)}</Relationships>'


def xlsx_cell(content):
    """A text, or a formula with its kept value where it begins with =."""
    if content.startswith("="):
        return f'<c t="str"><f>{escaped(content[1:])}</f><v>kept</v></c>'
    return f'<c t="inlineStr"><is><t>{escaped(content)}</t></is></c>'


def xlsx_sheet(rows, after=""):
    cells = "".join(f"<row>{''.join(map(xlsx_cell, row))}</row>" for row in rows)
    return f'{HEAD}<worksheet xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheetData>{cells}</sheetData>{after}</worksheet>'


def xlsx_parts(sheets, more=None, of_book=(), in_book="", kind="sheet.main"):
    """The parts of a workbook with these sheets (XML texts or {name: XML}); `more` parts may replace them."""
    sheets = sheets if isinstance(sheets, dict) else {f"表{at}": sheet for at, sheet in enumerate(sheets, 1)}
    listed = "".join(f'<sheet name="{escaped(name)}" sheetId="{at}" r:id="rId{at}"/>' for at, name in enumerate(sheets, 1))
    links = [relation(at, "worksheet", f"worksheets/sheet{at}.xml") for at in range(1, len(sheets) + 1)]
    types = [("xl/workbook.xml", kind)] + [(f"xl/worksheets/sheet{at}.xml", "worksheet") for at in range(1, len(sheets) + 1)]
    overrides = "".join(f'<Override PartName="/{part}" ContentType="{OF_OFFICE}{of}+xml"/>' for part, of in types)
    return {
        "[Content_Types].xml": f'{HEAD}<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType='
        f'"application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" '
        f'ContentType="application/xml"/>{overrides}</Types>',
        "_rels/.rels": relations(relation(1, "officeDocument", "xl/workbook.xml")),
        "xl/workbook.xml": f'{HEAD}<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>{listed}</sheets>{in_book}</workbook>',
        "xl/_rels/workbook.xml.rels": relations(*links, *of_book),
        **{f"xl/worksheets/sheet{at}.xml": sheet for at, sheet in enumerate(sheets.values(), 1)},
        **(more or {})}


def ods_rows(rows):
    """Cells of texts; XML where a cell begins with <."""
    cell = '<table:table-cell office:value-type="string"><text:p>{}</text:p></table:table-cell>'
    return "".join("<table:table-row>" + "".join(text if text.startswith("<") else cell.format(escaped(text)) for text in row)
                   + "</table:table-row>" for row in rows)


def ods_content(rows, before="", in_table="", after="", root="document-content", doctype=""):
    return (f'{HEAD}{doctype}<office:{root} {NAMESPACES} office:mimetype="{ODS}">{before}<office:body><office:spreadsheet>'
            f'<table:table table:name="表">{in_table}{ods_rows(rows)}</table:table>{after}</office:spreadsheet></office:body>'
            f"</office:{root}>")


def ods_parts(content, more=None, entries=""):
    listed = "".join(f'<manifest:file-entry manifest:full-path="{name}" manifest:media-type="text/xml"/>'
                     for name in ("content.xml", *(more or {})))
    manifest = (f'{HEAD}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" '
                f'manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:media-type="{ODS}"/>'
                f"{listed}{entries}</manifest:manifest>")
    return {"mimetype": ODS, "content.xml": content, **(more or {}), "META-INF/manifest.xml": manifest}
