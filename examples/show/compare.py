# SPDX-License-Identifier: MPL-2.0
"""Recalculates the example workbooks in a real office and prints each published figure beside the recomputed one.

Exit status 0 when every difference is one of those looked into (data/known-differences.tsv), 1 otherwise.
"""

import argparse
import pathlib
import sys
import unicodedata

EXAMPLES = pathlib.Path(__file__).resolve().parent.parent
ROOT = EXAMPLES.parent
sys.path.insert(0, str(ROOT / "tests" / "office"))

from office import Office  # noqa: E402  (the folder of the harness comes first)

import published  # noqa: E402

PLACE, NAME = 14, 34    # columns on the terminal; those of the figures are as wide as the widest


def width(text):
    """Width on a terminal: a full-width character takes two columns."""
    return sum(2 if unicodedata.east_asian_width(sign) in "WF" else 1 for sign in text)


def padded(text, columns):
    """Shortened with … where it is longer, filled up with blanks where it is shorter."""
    if width(text) > columns:
        while width(text) > columns - 1:
            text = text[:-1]
        text += "…"
    return text + " " * (columns - width(text))


def shown(line, kind):
    """All figures of a line, published or recomputed, side by side."""
    return " ".join(getattr(figure, kind) or "・" for figure in line.figures)


class Report:
    """Prints the comparison and counts what came out."""

    def __init__(self, known):
        self._known = known
        self._seen = set()
        self.unknown = []

    def municipality(self, workbook, title, document):
        lines = published.lines(document, workbook)
        errors = published.error_cells(document)
        print(f"\n■ {title}（examples/{workbook}.ods、KPI関数の式 {published.count_formulas(document)} 個）")
        self._figures = max((width(shown(line, kind)) for line in lines for kind in ("published", "recomputed")),
                            default=0)
        if lines:
            self._row("シート.セル", "指標", "掲載", "再計算", "")
        equal = total = 0
        kinds = {}
        for line in lines:
            total += len(line.figures)
            equal += sum(figure.agrees for figure in line.figures)
            self._line(workbook, line, kinds)
        self._total(lines, total, equal, kinds)
        for cell in errors:
            self.unknown.append(f"{workbook} {cell}: 式がエラー")
            print(f"  エラー {cell}")

    def stale(self):
        """Known differences that are none any more: the list must be kept as true as the sheets."""
        return [f"{workbook} {sheet}.{cell}: 一覧にあるが差がない" for workbook, sheet, cell in self._known
                if (workbook, sheet, cell) not in self._seen]

    def _line(self, workbook, line, kinds):
        wrong = [figure for figure in line.figures if not figure.agrees]
        place = f"{line.sheet}.{line.figures[0].cell}"
        name = line.name if line.label != "実績値" else f"{line.name}（実績の計）"
        self._row(place, name, shown(line, "published"), shown(line, "recomputed"), "✗" if wrong else "✓")
        for figure in wrong:
            key = (workbook, line.sheet, figure.cell)
            known = self._known.get(key)
            self._seen.add(key)
            if known and (known.published, known.recomputed) == (figure.published, figure.recomputed):
                kinds[known.kind] = kinds.get(known.kind, 0) + 1
                text = f"{known.kind}：{known.reason}"
            else:
                self.unknown.append(
                    f"{workbook} {line.sheet}.{figure.cell}: 掲載 {figure.published} 再計算 {figure.recomputed}")
                text = "説明のない差"
            print(f"    └ {figure.cell} 掲載 {figure.published} 再計算 {figure.recomputed or '（なし）'}　{text}")

    def _row(self, place, name, published_figures, recomputed, mark):
        print("  " + "  ".join((padded(place, PLACE), padded(name, NAME), padded(published_figures, self._figures),
                                padded(recomputed, self._figures), mark)).rstrip())

    @staticmethod
    def _total(lines, total, equal, kinds):
        if not lines:
            print("  掲載された達成率・年度別目標はない（達成率・判定などを式で補った表）")
            return
        different = "、".join(f"{kind} {count} 件" for kind, count in kinds.items())
        print(f"  計 {len(lines)} 行 {total} 件：一致 {equal} 件" + (f"、{different}" if different else ""))


def main():
    parser = argparse.ArgumentParser(description="Published figures beside recomputed ones.")
    parser.add_argument("--extension", type=pathlib.Path, default=ROOT / "build" / "kpisheet.oxt")
    parser.add_argument("--examples", type=pathlib.Path, default=EXAMPLES)
    options = parser.parse_args()
    report = Report(published.known_differences())
    with Office(extension=options.extension, language="ja") as office:
        for workbook, title in published.MUNICIPALITIES.items():
            document = office.load(options.examples / f"{workbook}.ods", ReadOnly=True)
            document.calculateAll()
            report.municipality(workbook, title, document)
            document.close(True)
    problems = report.unknown + report.stale()
    print()
    for problem in problems:
        print(f"✗ {problem}")
    print("差はすべて説明のつくもの" if not problems else f"説明のつかないもの {len(problems)} 件")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
