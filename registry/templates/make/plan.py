# SPDX-License-Identifier: MPL-2.0
"""What the templates share: the two years that a clerk sets, headings that follow from them, and the formulas."""

from com.sun.star.sheet.ConditionOperator import FORMULA
from com.sun.star.sheet.ValidationAlertStyle import STOP
from com.sun.star.sheet.ValidationType import CUSTOM, LIST

from cells import address, kpi

YEARS = 5
FIRST_YEAR = "令和7年度"
INPUT_STYLE = "設定"
UNITS = ("人", "件", "社", "世帯", "団体", "組", "箇所", "回", "事業", "%", "円", "千円", "百万円", "ha", "t", "歳", "点", "倍")
FIRST_CELL, ACTUAL_CELL, INDEX_CELL = "$B$2", "$B$3", "$C$3"
SETTING_ROWS = (1, 2)
NOTE = ("① 上の2つの年度を入力すると、見出しと達成率の対象が変わります。　② 値は「1,625千人」「△15人」「36.7%」のように書けます。値がないときは「－」とします。\n"
        "③ 少ないほど良い指標は、目標値に「以下」を付けます（例：20件以下）。　④ 達成率は、実績値÷目標値です。［KPIシート］→［点検する］で誤りを確かめられます。")


def add_settings(sheet, last_column, of=None):
    """Rows 2 and 3: the plan's first year, and the year whose actual values are rated. `of`: the sheet that holds them."""
    first, actual = (f"$'{of}'.{cell}" if of else None for cell in (FIRST_CELL, ACTUAL_CELL))
    for row, label, source in ((1, "計画の最初の年度", first), (2, "達成率を求める年度", actual)):
        sheet.text(0, row, label, "見出し")
        if source:
            sheet.formula(1, row, source, style="中央")
        else:
            sheet.text(1, row, FIRST_YEAR, INPUT_STYLE)
    place = f"{kpi('YEAR', ACTUAL_CELL)}-{kpi('YEAR', FIRST_CELL)}+1"
    sheet.formula(2, 2, place, '"計画の"0"年目"', style="中央")
    sheet.empty(2, 1, "中央")
    if not of:
        _ask_for_year(sheet, "B2", "計画の最初の年度", f"ISNUMBER({kpi('YEAR', 'B2')})", "「令和7年度」のように入力してください。")
        _ask_for_year(sheet, "B3", "達成率を求める年度", f"AND(C3>=1;C3<={YEARS})", "計画期間の中の年度を入力してください。")
    sheet.text(3, 1, NOTE, "注記", right=last_column - 3, down=1)
    sheet.at_least(1, 8)
    sheet.at_least(2, 8)


def year(offset):
    """The name of a year of the plan; 0 is its first."""
    return kpi("ERA", f"{kpi('YEAR', FIRST_CELL)}{offset:+d}" if offset else kpi("YEAR", FIRST_CELL))


def heading(text, of_year):
    """A formula: a word with the year in brackets below."""
    return f'"{text}"&CHAR(10)&"（"&{of_year}&"）"'


def at_year(first_column, row):
    """The value of the year that is rated."""
    cells = f"${address(first_column, row)}:${address(first_column + YEARS - 1, row)}"
    return f"INDEX({cells};{INDEX_CELL})"


def rate(actual, target):
    return f'IFERROR(IF(OR({actual}="";{target}="");"";{kpi("RATE", actual, target)});"－")'


def status(actual, target):
    return f'IFERROR(IF(OR({actual}="";{target}="");"";{kpi("STATUS", actual, target)});"－")'


def offer(sheet, column, first_row, last_row, choices, only=False):
    """A drop-down with these texts; others may be typed unless `only`."""
    cells = sheet.sheet.getCellRangeByPosition(column, first_row, column, last_row)
    validation = cells.Validation
    validation.Type = LIST
    validation.setFormula1(";".join(f'"{choice}"' for choice in choices))
    validation.ShowErrorMessage = only
    cells.Validation = validation


def _ask_for_year(sheet, cell, title, condition, message):
    cells = sheet.sheet.getCellRangeByName(cell)
    validation = cells.Validation
    validation.Type = CUSTOM
    validation.setOperator(FORMULA)
    validation.setFormula1(condition)
    validation.ShowInputMessage, validation.InputTitle, validation.InputMessage = True, title, message
    validation.ShowErrorMessage, validation.ErrorAlertStyle = True, STOP
    validation.ErrorTitle, validation.ErrorMessage = title, message
    cells.Validation = validation
