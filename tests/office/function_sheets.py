# SPDX-License-Identifier: MPL-2.0
"""Self-checking sheets: reads functions/NAME.tsv and writes each as a sheet that compares inside Calc.

A line of such a file is one of
    A1<TAB>content                       a cell that formulas refer to, in columns A to F
    =FORMULA<TAB>expected<TAB>note       a check
    {=FORMULA}<TAB>{1;2|3;4}<TAB>note    the check of an array formula: | between its rows, ; between its columns
    # …                                  a remark

Content is a number, a formula, or a text ('12 for the text 12; `text * 1000` for a text repeated so often).
Expected is a number, a formula for one (=34/45), an error (#N/A, Err:502), or a text, in quotes where that is needed.
"""

import dataclasses
import pathlib
import re

FOLDER = pathlib.Path(__file__).resolve().parent / "functions"
ERRORS = {"#N/A": 32767, "#VALUE!": 519, "#DIV/0!": 532, "#NAME?": 525}
CHECKED, EXPECTED, GOT, PASSED, NOTE, ARRAYS = 7, 8, 9, 10, 11, 13      # columns of a sheet: H, I, J, K, L, N
TOTALS = "Total"
COUNT, MISSED = "B1", "B2"      # cells of the sheet of totals


class SheetError(ValueError):
    """A line that is none of the above."""


@dataclasses.dataclass
class Check:
    """`expected` are rows of expectations; one of one for a formula that is no array formula."""
    formula: str
    expected: list
    note: str
    is_array: bool

    @property
    def reads_whole_columns(self):
        """=ROWS(KPI.ERA(B:B)): a million rows, a fifth of a second each time it is calculated."""
        return re.search(r"\$?[A-Z]+:\$?[A-Z]+", self.formula) is not None


@dataclasses.dataclass
class FunctionSheet:
    name: str
    cells: list     # (address, content)
    checks: list


def read(path):
    sheet = FunctionSheet(path.stem, [], [])
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        first, *rest = line.split("\t")
        if re.fullmatch(r"[A-F][0-9]+", first) and len(rest) == 1:
            sheet.cells.append((first, rest[0]))
        elif first.startswith("=") and 1 <= len(rest) <= 2:
            sheet.checks.append(Check(first, [[rest[0]]], "".join(rest[1:]), False))
        elif first.startswith("{=") and first.endswith("}") and 1 <= len(rest) <= 2:
            rows = [re.split(r";(?![^(]*\))", row) for row in rest[0].strip("{}").split("|")]
            sheet.checks.append(Check(first[1:-1], rows, "".join(rest[1:]), True))
        else:
            raise SheetError(f"{path.name}, line {number}: {line!r} is no cell, check or remark")
    return sheet


def read_all(whole_columns=False):
    """The sheets of all functions, without the checks of whole columns or with these alone."""
    sheets = [read(path) for path in sorted(FOLDER.glob("*.tsv"))]
    for sheet in sheets:
        sheet.checks = [check for check in sheet.checks if check.reads_whole_columns == whole_columns]
    return [sheet for sheet in sheets if sheet.checks]


def write(document, sheets):
    """Fills a new document: a sheet of totals, then one sheet a function."""
    document.enableAutomaticCalculation(False)
    for index, sheet in enumerate(sheets, 1):
        document.Sheets.insertNewByName(sheet.name, index)
        _write_sheet(document.Sheets.getByName(sheet.name), sheet)
    totals = document.Sheets.getByIndex(0)
    totals.Name = TOTALS
    counts = "+".join(f"COUNTA(${sheet.name}.H2:H2000)" for sheet in sheets)
    passed = "+".join(f"SUM(${sheet.name}.K2:K2000)" for sheet in sheets)
    totals.getCellRangeByName("A1:B2").setFormulaArray((("checks", f"={counts}"), ("not passed", f"=B1-({passed})")))
    document.enableAutomaticCalculation(True)
    document.calculateAll()


def _write_sheet(target, sheet):
    for address, content in sheet.cells:
        _write_cell(target.getCellRangeByName(address), content)
    rows = [("'formula", "'expected", "'got", "'passed", "'note")]
    for check in sheet.checks:
        if not check.is_array:
            rows.append(_row(len(rows) + 1, check.formula, check.expected[0][0], check.formula, check.note))
            continue
        top, height, width = len(rows), len(check.expected), len(check.expected[0])
        area = target.getCellRangeByPosition(ARRAYS, top, ARRAYS + width - 1, top + height - 1)
        area.setArrayFormula(check.formula)
        for down, expectations in enumerate(check.expected):
            for right, expected in enumerate(expectations):
                cell = f"={chr(ord('A') + ARRAYS + right)}{top + 1 + down}"
                what = f"{{{check.formula}}} row {down + 1}, column {right + 1}"
                rows.append(_row(len(rows) + 1, what, expected, cell, check.note))
    target.getCellRangeByPosition(CHECKED, 0, NOTE, len(rows) - 1).setFormulaArray(tuple(rows))


def _write_cell(cell, content):
    repeated = re.fullmatch(r"(.+) \* ([0-9]+)", content)
    if repeated:
        cell.setString(repeated[1] * int(repeated[2]))
    elif content.startswith("'"):
        cell.setString(content[1:])
    elif content.startswith("=") or is_number(content):
        cell.setFormula(content)
    else:
        cell.setString(content.replace("\\n", "\n"))


def _row(line, what, expected, formula, note):
    got = f"J{line}"
    if expected in ERRORS or expected.startswith("Err:"):
        code = ERRORS.get(expected) or int(expected[4:])
        passed = f"IF(ISERROR({got});ERRORTYPE({got})={code};FALSE())"
        shown = "'" + expected
    elif is_number(expected) or expected.startswith("="):
        passed = f"IF(ISNUMBER({got});{got}=I{line};FALSE())"
        shown = expected
    else:
        text = expected[1:-1] if re.fullmatch('".*"', expected) else expected
        # Calc takes a text in an add-in's array for different from the same text elsewhere, until it is copied: &"".
        passed = f'IF(ISTEXT({got});EXACT({got}&"";I{line});FALSE())'
        shown = "'" + text if text else '=""'
    return "'" + what, shown, formula, f"=IFERROR(IF({passed};1;0);0)", "'" + note if note else ""


def is_number(text):
    return re.fullmatch(r"[-+]?[0-9]+(\.[0-9]+)?([eE][-+]?[0-9]+)?", text) is not None


def missed(document):
    """What the sheet of totals counts, and a sentence for each check that did not pass."""
    totals = document.Sheets.getByName(TOTALS)
    sentences = []
    for sheet in document.Sheets:
        if sheet.Name != TOTALS:
            sentences.extend(_missed_in(sheet))
    return totals.getCellRangeByName(COUNT).Value, totals.getCellRangeByName(MISSED).Value, sentences


def _missed_in(sheet):
    cursor = sheet.createCursor()
    cursor.gotoEndOfUsedArea(False)
    end = cursor.RangeAddress.EndRow
    passed = sheet.getCellRangeByPosition(PASSED, 0, PASSED, end).getDataArray()
    for row, (value,) in enumerate(passed):
        what = sheet.getCellByPosition(CHECKED, row).String
        if row and what and value != 1:
            texts = [sheet.getCellByPosition(column, row).String for column in (EXPECTED, GOT, NOTE)]
            texts[1] += f" (error {error})" if (error := sheet.getCellByPosition(GOT, row).getError()) else ""
            yield "{}: {} is {}, not {}  [{}]".format(sheet.Name, what, texts[1], texts[0], texts[2])
