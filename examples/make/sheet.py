# SPDX-License-Identifier: MPL-2.0
"""One sheet in the making: cells, merged cells, widths and heights, print setup. Columns and rows count from 0."""

from com.sun.star.beans import PropertyValue
from com.sun.star.sheet.ConditionOperator import EQUAL
from com.sun.star.table import CellRangeAddress

from cells import CELL_PADDING_MM, LINE_MM, lines_needed, style_name

ROW_MM = 5.6
HEADING_COLUMNS = 6         # a cell merged over so many columns more is a heading in the table
MARGIN_MM = 10
PAGE_WIDTH_MM, PAGE_HEIGHT_MM = 297 - 2 * MARGIN_MM, 210 - 2 * MARGIN_MM
_A4_LONG, _A4_SHORT = 29700, 21000


class Sheet:
    def __init__(self, book, sheet):
        self.book, self.sheet = book, sheet
        self.row = 0
        self._widths = []
        self._needs = {}    # row → height in mm that its texts ask for
        self._inner = set() # rows that no page may begin with: inside a merged cell, or right under a heading

    def widths(self, *millimetres):
        """Widths of the columns from the first on."""
        self._widths = list(millimetres)
        for index, width in enumerate(millimetres):
            self.sheet.Columns.getByIndex(index).Width = round(width * 100)

    def freeze(self, columns, rows):
        """Keeps the first columns and rows in view. To be called before the cell below and right of them is merged:
        the office freezes at the beginning of a merged cell."""
        self.book.view.setActiveSheet(self.sheet)
        self.book.view.freezeAtPosition(columns, rows)

    def text(self, column, row, text, style="本文", right=0, down=0):
        """A text; with right and down the cell is merged over so many more columns and rows."""
        return self._put(column, row, style, right, down, lambda cell: cell.setString(text), str(text))

    def number(self, column, row, number, number_format="General", style="数値", right=0, down=0):
        cell = self._put(column, row, style, right, down, lambda cell: cell.setValue(number))
        cell.NumberFormat = self.book.number_format(number_format)
        return cell

    def formula(self, column, row, formula, number_format="General", style="追加", right=0, down=0):
        cell = self._put(column, row, style, right, down, lambda cell: cell.setFormula("=" + formula))
        cell.NumberFormat = self.book.number_format(number_format)
        return cell

    def empty(self, column, row, style="本文", right=0, down=0):
        return self._put(column, row, style, right, down, lambda cell: None)

    def join(self, column, first, last):
        """Merges a cell that is there already down to the last row."""
        cells = self.sheet.getCellRangeByPosition(column, first, column, last)
        cells.merge(False)
        cells.CellStyle = self.sheet.getCellByPosition(column, first).CellStyle
        cells.merge(True)

    def text_at(self, column, row):
        return self.sheet.getCellByPosition(column, row).String

    def at_least(self, row, millimetres):
        self._needs[row] = max(self._needs.get(row, ROW_MM), millimetres)

    def finish(self, heading_rows, pages_high=0):
        """Heights, and a page: A4 landscape, one page wide and as many pages high as it takes (or as
        given), the headings on every page."""
        for row, need in self._needs.items():
            self.sheet.Rows.getByIndex(row).Height = round(need * 100)
        first, last = heading_rows
        self.sheet.setTitleRows(CellRangeAddress(self._index(), 0, first, 0, last))
        self.sheet.setPrintTitleRows(True)
        last_column = len(self._widths) - 1
        self.sheet.setPrintAreas((CellRangeAddress(self._index(), 0, 0, last_column, self.row - 1),))
        self._set_page(pages_high)
        if not pages_high:
            self._break_pages(last + 1)

    def _index(self):
        return self.sheet.RangeAddress.Sheet

    def _set_page(self, pages_high):
        name = f"横置き {self.sheet.Name}"
        pages = self.book.document.StyleFamilies.getByName("PageStyles")
        pages.insertByName(name, self.book.document.createInstance("com.sun.star.style.PageStyle"))
        page = pages.getByName(name)
        margins = dict.fromkeys(("LeftMargin", "RightMargin", "TopMargin", "BottomMargin"), MARGIN_MM * 100)
        for key, value in {"IsLandscape": True, "Width": _A4_LONG, "Height": _A4_SHORT, "ScaleToPagesX": 1,
                           "ScaleToPagesY": pages_high, "CenterHorizontally": True, "HeaderIsOn": False,
                           "FooterIsOn": False,
                           **margins}.items():
            page.setPropertyValue(key, value)
        self.sheet.PageStyle = name

    def _break_pages(self, title_rows):
        """Begins each page with a row that may begin one: an indicator stays whole, a heading with what follows."""
        scale = min(1.0, PAGE_WIDTH_MM / sum(self._widths))
        room = PAGE_HEIGHT_MM / scale - sum(self._needs.get(row, ROW_MM) for row in range(title_rows))
        used, start = 0.0, title_rows
        for row in range(title_rows, self.row):
            if row not in self._inner:
                start = row     # the last row a page may begin with
            used += self._needs.get(row, ROW_MM)
            if used > room:
                self.sheet.Rows.getByIndex(start).IsStartOfNewPage = True
                used = sum(self._needs.get(moved, ROW_MM) for moved in range(start, row + 1))

    def mark(self, first_column, last_column, text, style):
        """Cells of the columns that say the text get the style."""
        cells = self.sheet.getCellRangeByPosition(first_column, 0, last_column, self.row)
        conditions = cells.ConditionalFormat
        conditions.addNew((PropertyValue("Operator", 0, EQUAL, 0), PropertyValue("Formula1", 0, f'"{text}"', 0),
                           PropertyValue("StyleName", 0, style_name(style), 0)))
        cells.ConditionalFormat = conditions

    def _put(self, column, row, style, right, down, fill, text=""):
        cells = self.sheet.getCellRangeByPosition(column, row, column + right, row + down)
        cells.CellStyle = style_name(style)
        if right or down:
            cells.merge(True)
        cell = self.sheet.getCellByPosition(column, row)
        fill(cell)
        self._ask_for_height(row, down, text, sum(self._widths[column:column + right + 1]), style)
        self.row = max(self.row, row + down + 1)
        if down == 1 or style == "見出し" or right >= HEADING_COLUMNS:
            self._inner.add(row + 1)
        return cell

    def _ask_for_height(self, row, down, text, width, style):
        if style == "表題":
            need = 8.0
        elif style == "注記":
            need = ROW_MM
        else:
            need = lines_needed(text, width) * LINE_MM + CELL_PADDING_MM
        for index in range(row, row + down + 1):
            # A merged cell shares its height among its rows; many rows have room in any case.
            self.at_least(index, need / (down + 1))

