# SPDX-License-Identifier: MPL-2.0
"""Workbooks that reach out when somebody lets them: each would write a file or connect to a server when it is opened."""

from packages import HEAD, OFFICE, TABLE, ods_content, ods_parts, relation, relations, xlsx_parts, xlsx_sheet, zipped

SCRIPT = "vnd.sun.star.script:Standard.Bait.{}?language=Basic&amp;location=document"
DOCTYPE = '<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">'
LIBRARY = ('<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">'
           '<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" '
           'library:readonly="false" library:passwordprotected="false"><library:element library:name="Bait"/>'
           "</library:library>")
LIBRARIES = ('<!DOCTYPE library:libraries PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "libraries.dtd">'
             '<library:libraries xmlns:library="http://openoffice.org/2000/library" '
             'xmlns:xlink="http://www.w3.org/1999/xlink"><library:library library:name="Standard" library:link="false"/>'
             "</library:libraries>")


def macro(trace):
    """Runs when the document is loaded, and by a formula that calls it."""
    code = ("Sub Main\nOpen &quot;{0}&quot; For Output As #1\nPrint #1, &quot;ran&quot;\nClose #1\nEnd Sub\n"
            "Function Lure\nMain\nLure = 1\nEnd Function\n").format(trace)
    module = (f'{HEAD}{DOCTYPE}<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Bait" '
              f'script:language="StarBasic">{code}</script:module>')
    events = "".join(f'<script:event-listener script:language="ooo:script" script:event-name="dom:{event}" '
                     f'xlink:href="{SCRIPT.format("Main")}" xlink:type="simple"/>' for event in ("load", "DOMFocusIn", "unload"))
    scripts = f"<office:scripts><office:event-listeners>{events}</office:event-listeners></office:scripts>"
    called = '<table:table-cell table:formula="of:=LURE()" office:value-type="float" office:value="0"><text:p>0</text:p></table:table-cell>'
    return zipped(ods_parts(ods_content([*TABLE, [called]], before=scripts), more={
        "Basic/script-lc.xml": HEAD + LIBRARIES, "Basic/Standard/script-lb.xml": HEAD + LIBRARY,
        "Basic/Standard/Bait.xml": module}))


def formulas(server, file):
    """One workbook for each formula that reaches out when it is computed."""
    lures = [f'of:=COM.MICROSOFT.WEBSERVICE(&quot;{server}/webservice&quot;)', f"of:=['{server}/linked.ods'#$表.A1]",
             f"of:=['{file}'#$表.A1]", f'of:=DDE(&quot;soffice&quot;;&quot;{file}&quot;;&quot;表.A1&quot;)',
             f'of:=HYPERLINK(&quot;{server}/hyperlink&quot;)']
    for name, lure in zip(("webservice", "linked-server", "linked-file", "dde", "hyperlink"), lures):
        cell = f'<table:table-cell table:formula="{lure}" office:value-type="string"><text:p>kept</text:p></table:table-cell>'
        yield f"formula-{name}.ods", zipped(ods_parts(ods_content([*TABLE, [cell]])))


def objects(server):
    for kind in ("image", "object", "object-ole", "plugin", "floating-frame"):
        shown = (f'<draw:frame svg:width="1cm" svg:height="1cm" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:'
                 f'svg-compatible:1.0"><draw:{kind} xlink:href="{server}/{kind}" xlink:type="simple" xlink:show="embed" '
                 f'xlink:actuate="onLoad"/></draw:frame>')
        yield f"{kind}.ods", zipped(ods_parts(ods_content(TABLE, in_table=f"<table:shapes>{shown}</table:shapes>")))


def sources(server):
    """A sheet that is another file's, an area that is another file's, an area that a database fills."""
    sheet = f'<table:table-source xlink:type="simple" xlink:href="{server}/sheet.ods" table:table-name="表" table:refresh-delay="PT1S"/>'
    area = (f'<table:table-cell office:value-type="string"><table:cell-range-source table:name="a" xlink:type="simple" '
            f'xlink:href="{server}/area.ods" table:last-column-spanned="2" table:last-row-spanned="2" '
            f'table:refresh-delay="PT1S"/><text:p>kept</text:p></table:table-cell>')
    database = ('<table:database-ranges><table:database-range table:name="db" table:target-range-address="表.A9:表.B10" '
                'table:refresh-delay="PT1S"><table:database-source-table table:database-name="Bibliography" '
                'table:database-table-name="biblio"/></table:database-range></table:database-ranges>')
    yield "sheet.ods", zipped(ods_parts(ods_content(TABLE, in_table=sheet)))
    yield "area.ods", zipped(ods_parts(ods_content([*TABLE, [area]])))
    yield "database.ods", zipped(ods_parts(ods_content(TABLE, after=database)))


def flat(server):
    linked = f'<table:table-cell table:formula="of:=COM.MICROSOFT.WEBSERVICE(&quot;{server}/flat&quot;)" office:value-type="string"/>'
    return ods_content([*TABLE, [linked]], root="document").encode()


def excel(server):
    """One workbook for each formula, a linked workbook, a linked picture."""
    lures = {"webservice": f'=_xlfn.WEBSERVICE("{server}/excel")', "dde": "=cmd|'/C calc'!A0"}
    for name, lure in lures.items():
        yield f"excel-{name}.xlsx", zipped(xlsx_parts([xlsx_sheet([*TABLE, [lure]])]))
    book = f'{HEAD}<externalLink xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="{OFFICE}">' \
        '<externalBook r:id="rId1"><sheetNames><sheetName val="S"/></sheetNames></externalBook></externalLink>'
    yield "excel-book.xlsx", zipped(xlsx_parts(
        [xlsx_sheet([*TABLE, ["=[1]S!A1"]])], in_book='<externalReferences><externalReference r:id="rId9"/></externalReferences>',
        of_book=[relation(9, "externalLink", "externalLinks/externalLink1.xml")], more={
            "xl/externalLinks/externalLink1.xml": book,
            "xl/externalLinks/_rels/externalLink1.xml.rels": relations(relation(1, "externalLinkPath", f"{server}/book.xlsx", True))}))
    drawing = (f'{HEAD}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a='
               f'"http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="{OFFICE}"><xdr:oneCellAnchor><xdr:from><xdr:col>0'
               '</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>0</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:ext cx="9" cy="9"/>'
               '<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="1" name="p"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip r:link="rId1"/>'
               '</xdr:blipFill><xdr:spPr/></xdr:pic><xdr:clientData/></xdr:oneCellAnchor></xdr:wsDr>')
    yield "excel-picture.xlsx", zipped(xlsx_parts([xlsx_sheet(TABLE, after='<drawing r:id="rId1"/>')], more={
        "xl/worksheets/_rels/sheet1.xml.rels": relations(relation(1, "drawing", "../drawings/drawing1.xml")),
        "xl/drawings/drawing1.xml": drawing,
        "xl/drawings/_rels/drawing1.xml.rels": relations(relation(1, "image", f"{server}/picture.png", True))}))


def text(server):
    lines = [",".join(row) for row in TABLE] + [f'"=WEBSERVICE(""{server}/text"")","=DDE(""soffice"";""x"";""y"")",=1+1,@SUM(A1),+1']
    return "\n".join(lines).encode()


# What LibreOffice 7.4 leaves alone on loading even where it may do all: it waits for a click, a visible window, a database, or
# a server of DDE. Another version may not, so they are submitted, too.
NOT_FOLLOWED = {"formula-hyperlink.ods", "plugin.ods", "floating-frame.ods", "database.ods", "area.ods", "excel-dde.xlsx"}


def all_baits(server, trace, file):
    """{file name: content}, one lure a file. `server` and `file` are URLs to connect to or to read, `trace` a path to write to."""
    return {"macro.ods": macro(trace), "macro.xlsx": macro(trace), **dict(formulas(server, file)), **dict(objects(server)),
            **dict(sources(server)), "flat.fods": flat(server), **dict(excel(server)), "text.csv": text(server)}
