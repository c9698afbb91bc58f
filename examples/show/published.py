# SPDX-License-Identifier: MPL-2.0
"""The published figures of the example workbooks beside the recomputed ones.

Two workbooks print figures that can be recomputed: 小千谷市 achievement rates, 砂川市 yearly targets and their totals.
Where each of them stands, and where the formula that recomputes it, is the layout below.
"""

import dataclasses
import decimal
import pathlib

from com.sun.star.sheet.FormulaResult import ERROR
from com.sun.star.table.CellContentType import EMPTY, FORMULA, VALUE

DATA = pathlib.Path(__file__).resolve().parent.parent / "data"
KNOWN = DATA / "known-differences.tsv"
# A municipality keeps one workbook; the guide is none of them.
MUNICIPALITIES = {"kamiichi": "上市町", "asakuchi": "浅口市", "joetsu": "上越市", "ojiya": "小千谷市", "sunagawa": "砂川市"}


@dataclasses.dataclass(frozen=True)
class Layout:
    """Rows whose label cell says `label`: published columns, and beside each the column that recomputes it."""
    label_column: str
    label: str
    columns: tuple
    names: tuple            # columns in which the indicator's name may stand
    name_above: int         # how many rows above the indicator's name stands
    at_least: int = 1       # figures a row must have: a lone final target is no series of yearly targets


LAYOUTS = {
    "ojiya": (Layout("B", "達成率", (("E", "P"), ("F", "Q")), ("A",), 1),),
    "sunagawa": (
        Layout("D", "目標値", (("E", "L"), ("F", "M"), ("G", "N"), ("H", "O"), ("I", "P")), ("B", "A"), 0, at_least=2),
        Layout("D", "目標値", (("J", "Q"),), ("B", "A"), 0),
        Layout("D", "実績値", (("J", "Q"),), ("B", "A"), 1),
    ),
}


@dataclasses.dataclass(frozen=True)
class Figure:
    """One published figure: as printed, and as the formula gives it at the same number of decimals."""
    cell: str
    published: str
    recomputed: str

    @property
    def agrees(self):
        return self.published == self.recomputed


@dataclasses.dataclass(frozen=True)
class Line:
    """The figures of one row of an indicator."""
    sheet: str
    name: str
    label: str
    figures: tuple


@dataclasses.dataclass(frozen=True)
class Known:
    """A difference that was looked into: why the published figure is another one."""
    kind: str               # 掲載値の誤り, 個別設定 or 文字の目標
    published: str
    recomputed: str
    reason: str


def lines(document, name):
    """All rows of a workbook with published figures that can be recomputed."""
    return [line for layout in LAYOUTS.get(name, ()) for sheet in document.Sheets for line in _of_sheet(sheet, layout)]


def known_differences():
    """Workbook, sheet and cell → Known."""
    found = {}
    for line in KNOWN.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            workbook, sheet, cell, *known = line.split("\t")
            found[workbook, sheet, cell] = Known(*known)
    return found


def error_cells(document):
    """Addresses of the cells whose formula gives an error, as 「シート.A1」."""
    found = []
    for sheet in document.Sheets:
        ranges = sheet.queryFormulaCells(ERROR).RangeAddressesAsString
        found += [part.replace("$", "") for part in ranges.split(";") if part]
    return found


def count_formulas(document):
    """How many cells call a function of the extension."""
    total = 0
    for sheet in document.Sheets:
        cursor = sheet.createCursor()
        cursor.gotoEndOfUsedArea(False)
        used = sheet.getCellRangeByPosition(0, 0, cursor.RangeAddress.EndColumn, cursor.RangeAddress.EndRow)
        total += sum("KPI." in formula for row in used.getFormulaArray() for formula in row if formula.startswith("="))
    return total


def _of_sheet(sheet, layout):
    cursor = sheet.createCursor()
    cursor.gotoEndOfUsedArea(False)
    for row in range(1, cursor.RangeAddress.EndRow + 2):
        if sheet.getCellRangeByName(f"{layout.label_column}{row}").String != layout.label:
            continue
        printed = [sheet.getCellRangeByName(f"{column}{row}") for column, _ in layout.columns]
        if sum(cell.Type == VALUE for cell in printed) < layout.at_least:
            continue
        figures = tuple(_figure(sheet, row, *columns) for columns in layout.columns)
        names = [sheet.getCellRangeByName(f"{column}{row - layout.name_above}").String for column in layout.names]
        # 砂川市: the KPI's name stands before its base and target in column B, that of a numeric target in A.
        name = next((name for name in names if "→" in name), names[-1])
        yield Line(sheet.Name, name.split("\n")[0], layout.label, tuple(figure for figure in figures if figure))


def _figure(sheet, row, published, recomputed):
    """None where neither is a figure: a rate that is not printed, a row without a total."""
    printed, again = (sheet.getCellRangeByName(f"{column}{row}") for column in (published, recomputed))
    if printed.Type != VALUE and (again.Type == EMPTY or again.FormulaResultType2 != 1):
        return None
    return Figure(f"{published}{row}", printed.String, _like(printed.String, again))


def _like(printed, cell):
    """The result of a formula with as many decimals as the printed figure has; rounded half up, as the sheets do."""
    if cell.Type != FORMULA or cell.FormulaResultType2 != 1 or cell.getError():
        return cell.String
    percent = printed.endswith("%")
    decimals = len(printed.rstrip("%").partition(".")[2])
    # repr gives the shortest decimal that means this double: what is exact in decimals stays exact.
    exact = decimal.Decimal(repr(cell.Value)) * (100 if percent else 1)
    rounded = exact.quantize(decimal.Decimal(1).scaleb(-decimals), decimal.ROUND_HALF_UP)
    return f"{rounded:,}{'%' if percent else ''}"
