# SPDX-License-Identifier: MPL-2.0
"""A workbook in the making: its look (named cell styles, which a person can change in one place) and its sheets."""

from com.sun.star.lang import Locale
from com.sun.star.table import BorderLine2
from com.sun.star.table.CellHoriJustify import CENTER, LEFT, RIGHT
from com.sun.star.table.CellVertJustify2 import CENTER as MIDDLE

from cells import style_name
from sheet import Sheet

FONT = "IPAPGothic"     # where it is not installed the office takes the system's own Japanese font
INK, GRID = 0x1F2933, 0x8A94A0

# Style: fill, bold, size in points, horizontal place, border.
STYLES = {
    "表題": (None, True, 14, LEFT, False),
    "注記": (None, False, 8, LEFT, False),
    "見出し": (0xD6E0EA, True, 9, CENTER, True),
    "目標の行": (0x2F5375, True, 10, LEFT, True),
    "施策の行": (0xE9EEF3, True, 9, LEFT, True),
    "本文": (None, False, 9, LEFT, True),
    "中央": (None, False, 9, CENTER, True),
    "数値": (None, False, 9, RIGHT, True),
    "追加の題": (0xC98A1B, True, 9, CENTER, True),
    "追加の見出し": (0xF6DFA8, True, 9, CENTER, True),
    "追加": (0xFEF8E6, False, 9, RIGHT, True),
    "追加の字": (0xFEF8E6, False, 9, CENTER, True),
    "相違": (0xF8D0C8, True, 9, CENTER, True),
}
_WHITE_ON_DARK = {"目標の行", "追加の題"}


class Book:
    def __init__(self, document, title, subject):
        self.document = document
        document.DocumentProperties.Title = title
        document.DocumentProperties.Subject = subject
        self._formats = {}
        default = document.StyleFamilies.getByName("CellStyles").getByName("Default")
        for kind in ("CharFontName", "CharFontNameAsian"):
            default.setPropertyValue(kind, FONT)
        for name, look in STYLES.items():
            self.add_style(name, *look)
        self._sheets = 0
        self.view.ShowGrid = False

    def sheet(self, name):
        sheets = self.document.Sheets
        if self._sheets == 0:
            sheets.getByIndex(0).Name = name
        else:
            sheets.insertNewByName(name, self._sheets)
        self._sheets += 1
        return Sheet(self, sheets.getByName(name))

    @property
    def view(self):
        return self.document.CurrentController

    def show_first_sheet(self):
        """The first sheet is the one that opens."""
        self.view.setActiveSheet(self.document.Sheets.getByIndex(0))

    def number_format(self, code):
        """The key of a number format, given in the English notation."""
        if code not in self._formats:
            locale, formats = Locale("ja", "JP", ""), self.document.NumberFormats
            key = formats.queryKey(code, locale, False)
            self._formats[code] = formats.addNew(code, locale) if key == -1 else key
        return self._formats[code]

    def add_style(self, name, fill, bold, size, place, border):
        style = self.document.createInstance("com.sun.star.style.CellStyle")
        self.document.StyleFamilies.getByName("CellStyles").insertByName(style_name(name), style)
        values = {"VertJustify": MIDDLE, "HoriJustify": place, "IsTextWrapped": border,
                  "ParaIndent": 0 if place == CENTER or not border else 80,
                  "CharColor": 0xFFFFFF if name in _WHITE_ON_DARK else INK}
        for script in ("", "Asian"):
            values[f"CharFontName{script}"] = FONT
            values[f"CharHeight{script}"] = float(size)
            values[f"CharWeight{script}"] = 150.0 if bold else 100.0
        if fill is not None:
            values["CellBackColor"] = fill
        if border:
            line = BorderLine2()
            line.Color, line.OuterLineWidth, line.LineWidth = GRID, 18, 18
            values.update(dict.fromkeys(("TopBorder", "BottomBorder", "LeftBorder", "RightBorder"), line))
        for key, value in values.items():
            style.setPropertyValue(key, value)
