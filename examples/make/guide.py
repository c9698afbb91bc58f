# SPDX-License-Identifier: MPL-2.0
"""関数の手引き: every function on one sheet, with formulas that are live and a small table they refer to."""

from cells import CELL_PADDING_MM, LINE_MM, address, kpi, lines_needed

TITLE = "KPIシート　関数の手引き"
NOTE = "例の欄は、結果の欄に入っている式です。結果の欄を選ぶと、そのまま写して使えます。"
HEADINGS = ("関数", "できること", "例", "結果", "補足")
WIDTHS = (34, 74, 96, 34, 92)
FUNCTION, PURPOSE, EXAMPLE, RESULT, REMARK = range(5)
PERCENT, DATE = "0.0%", "YYYY-MM-DD"
NUMBER = "#,##0.###;-#,##0.###"

# The small table the examples refer to: heading cells and values as a section would write them.
SAMPLE = (("年度", "R1", "R2", "R3", "R4", "R5"), ("実績値", "26件", "31件", "34件", "－", "41件"))
SAMPLE_YEARS, SAMPLE_VALUES = "$H$4:$L$4", "$H$5:$L$5"

# Heading of a group, then the functions in it: name, purpose, remark, and examples (arguments, number format).
GROUPS = (
    ("書かれた値を読む", (
        ("NUMBER", "書かれた値から数を取り出す。千人・百万円・％などは掛けた数にする。",
         "読めない値は #VALUE!、空欄や「－」「未公表」は #N/A。", (
             (('"1,625千人"',), NUMBER), (('"△15人"',), NUMBER), (('"男79.3歳 女84.3歳"', '"女"'), NUMBER))),
        ("UNIT", "単位を取り出す。", "千人のような倍の字は含まない。", ((('"120件/年"',), "@"),)),
        ("CONDITION", "目標に付いた条件の語を取り出す。", "以上・以下・未満・超・約・維持。なければ空の文字。",
         ((('"295/年以下"',), "@"),)),
        ("PERIOD", "値に添えられた時点を、書かれたまま取り出す。", "KPI.YEARに渡すと年度になる。",
         ((('"39.8% (H30)"',), "@"),)),
    )),
    ("達成率・判定・評価", (
        ("RATE", "達成率を求める。基準値があれば進捗率。", "「以下」の目標は低いほど良いとして計算する。率は1が100％。", (
            (('"34件"', '"45件"'), PERCENT), (('"75件"', '"0件"', '"340件"'), PERCENT),
            (('"218人"', '"295人以下"'), PERCENT))),
        ("STATUS", "「達成」「未達成」を判定する。", "条件の語に従う。文字の目標は同じ文字なら達成。", (
            (('"36.2%"', '"45.7%以上"'), "@"), (('"23人"', '"0人"', '"低い"'), "@"))),
        ("GRADE", "達成率に評価を付ける。", "基準は「A:100%;B:80%;C:60%;D」。2列の表でも渡せる。", (
            (("0.85",), "@"), (("0.85", '"◎:100%;○:80%;△:50%;×"'), "@"))),
    )),
    ("目標を置く・先を見る", (
        ("TARGET", "基準値と最終目標から年度別の目標を置く。", "形は直線・複利・一定。端数は四捨五入・切上げ・切捨て。", (
            (('"4年度"', '"令和3年度"', '"1,627千人"', '"令和7年度"', '"1,638千人"'), NUMBER),
            (('"R5"', '"R2"', '"13団体"', '"R7"', '"15団体"', '"直線"', "0", '"切上げ"'), NUMBER))),
        ("ALLOT", "合計を年度に割り振る。", "余りは後の年度に（「前」とすれば先の年度に）。", (
            (('"4人"', "5", "1"), NUMBER), (('"4人"', "5", "5"), NUMBER))),
        ("FORECAST", "これまでの傾向から先の値を見込む。", "欠けた年度は飛ばす。最小二乗の直線。",
         (((SAMPLE_YEARS, SAMPLE_VALUES, '"R7"'), "0.0"),)),
        ("REQUIRED", "目標までに1年あたり必要な増減を求める。", "すでに達していれば0。",
         ((('"34件"', '"R2"', '"45件"', '"R6"'), "0.00"),)),
    )),
    ("書かれたまま集計する", (
        ("SUM", "書かれた値を合計する。", "空欄や「－」は飛ばし、読めない値があれば #VALUE!。", (((SAMPLE_VALUES,), NUMBER),)),
        ("AVERAGE", "書かれた値を平均する。", "同上。", (((SAMPLE_VALUES,), "0.0"),)),
        ("COUNT", "値のある欄を数える。", "同上。", (((SAMPLE_VALUES,), NUMBER),)),
    )),
    ("年度・元号・日付", (
        ("YEAR", "書かれた年度を西暦にする。", "元号のない「3年度」には、元号か、元号の分かる欄を添える。", (
            (('"R元"',), "0"), (('"3年度"', '"令和"'), "0"))),
        ("DATE", "書かれた日付を日付にする。", "元号をまたいだ年（平成35年）も指す日に読む。厳密とすれば Err:502。", (
            (('"R元.11"',), DATE), (('"H27.8.25"',), DATE))),
        ("ERA", "日付や年度を元号で書く。", "書式は g gg ggg e ee m d など。元年に対応。", (
            (("DATE(2019;5;1)",), "@"), (("2019",), "@"), (("DATE(2024;11;1)", '"JIS"'), "@"))),
        ("FISCALYEAR", "日付の年度を求める。", "4月始まり。始まりの月も選べる。", (
            (("DATE(2025;3;31)",), "0"), (("DATE(2025;3;31)", "1"), "0"))),
    )),
)


def build(book):
    sheet = book.sheet("関数の手引き")
    sheet.widths(*WIDTHS, 6, 20, *([16] * 5))
    sheet.text(0, 0, TITLE, "表題")
    sheet.text(0, 1, NOTE, "注記")
    for column, heading in enumerate(HEADINGS):
        sheet.text(column, 2, heading, "見出し")
    sheet.freeze(columns=1, rows=3)
    _sample(sheet)
    sheet.row = 3
    for title, functions in GROUPS:
        sheet.text(0, sheet.row, title, "目標の行", right=REMARK)
        for function in functions:
            _function(sheet, *function)
    _blank_cells(sheet)
    sheet.finish(heading_rows=(2, 2), pages_high=1)
    return [sheet]


def _sample(sheet):
    sheet.text(6, 2, "例が見る表", "見出し", right=5)
    for offset, row in enumerate(SAMPLE):
        for column, text in enumerate(row):
            sheet.text(6 + column, 3 + offset, text, "見出し" if offset == 0 or column == 0 else "数値")


def _function(sheet, name, purpose, remark, examples):
    at, more = sheet.row, len(examples) - 1
    sheet.text(FUNCTION, at, f"KPI.{name}", "施策の行", down=more)
    sheet.text(PURPOSE, at, purpose, down=more)
    sheet.text(REMARK, at, remark, down=more)
    for offset, (arguments, number_format) in enumerate(examples):
        style = "追加の字" if number_format == "@" else "追加"
        # A text format would keep the formula from being one: General shows a text as well.
        sheet.formula(RESULT, at + offset, kpi(name, *arguments), "General" if number_format == "@" else number_format,
                      style)
        sheet.formula(EXAMPLE, at + offset, f"FORMULA({address(RESULT, at + offset)})", style="本文")
        shown = sheet.text_at(EXAMPLE, at + offset)
        sheet.at_least(at + offset, lines_needed(shown, WIDTHS[EXAMPLE]) * LINE_MM + CELL_PADDING_MM)


def _blank_cells(sheet):
    at = sheet.row
    sheet.text(0, at, "空欄について", "目標の行", right=REMARK)
    sheet.text(0, at + 1, "空欄を1つだけ渡すと、関数には0として届きます（表計算の側の決まり）。まだ埋まっていない欄を見る式は、"
               '=IF(E5="","",KPI.RATE(E5,D5)) のように書いてください。範囲で渡した空欄は、値がないものとして扱われます。',
               right=REMARK)
