# SPDX-License-Identifier: MPL-2.0
"""What the functions cost in Calc, as ratios within one run of one office process.

Each formula stands beside the same texts in a document of its own. Two that are compared are recalculated by turns,
A B A B …; the figures are medians. Nothing but the time of the hard recalculation is measured.
"""

import argparse
import os
import pathlib
import statistics
import subprocess
import sys
import time

sys.dont_write_bytecode = True
from office import Office  # noqa: E402
from com.sun.star.sheet.FillDirection import TO_BOTTOM  # noqa: E402

HERE = pathlib.Path(__file__).resolve().parent
ALWAYS_EXECUTE = 4      # com.sun.star.document.MacroExecMode
BLOCK = 50_000          # rows written in one call
ROUNDS = 7

RATE = "=KPI.RATE(A1;B1)"
NOTHING = "=BENCHMARK.NOTHING(A1;B1)"
BUILT_IN = '=VALUE(SUBSTITUTE(A1;"人";""))/VALUE(SUBSTITUTE(B1;"人";""))'
PYTHON = "=BENCHMARK.SCRIPTED(A1;B1)"
BASIC = "=BASICRATE(A1;B1)"


class Bench:
    def __init__(self, office):
        self._office = office

    def cells(self, formula, rows):
        """A document with `rows` pairs of texts and the formula beside each."""
        document, sheet = self._texts(rows)
        sheet.getCellRangeByName("C1").setFormula(formula)
        sheet.getCellRangeByPosition(2, 0, 2, rows - 1).fillAuto(TO_BOTTOM, 1)
        return self._ready(document, sheet, rows, formula)

    def array(self, formula, rows, written="{:,}人".format):
        """A document with `rows` pairs of texts and one array formula beside all of them."""
        document, sheet = self._texts(rows, written)
        formula = formula.replace("A1", f"A1:A{rows}").replace("B1", f"B1:B{rows}")
        sheet.getCellRangeByPosition(2, 0, 2, rows - 1).setArrayFormula(formula)
        return self._ready(document, sheet, rows, formula)

    def array_of_numbers(self, formula, rows):
        """The same with numbers: a function that hands texts back would be slowed by Calc's keeping of texts."""
        return self.array(formula, rows, float)

    def _texts(self, rows, written="{:,}人".format):
        document = self._office.load("private:factory/scalc", MacroExecutionMode=ALWAYS_EXECUTE)
        document.enableAutomaticCalculation(False)
        libraries = document.BasicLibraries
        standard = libraries.getByName("Standard") if libraries.hasByName("Standard") else libraries.createLibrary("Standard")
        standard.insertByName("Rate", (HERE / "rate.bas").read_text(encoding="utf-8"))
        sheet = document.Sheets.getByIndex(0)
        for start in range(0, rows, BLOCK):
            end = min(start + BLOCK, rows)
            texts = tuple(tuple(map(written, figures(row))) for row in range(start, end))
            sheet.getCellRangeByPosition(0, start, 1, end - 1).setDataArray(texts)
        return document, sheet

    @staticmethod
    def _ready(document, sheet, rows, formula):
        document.calculateAll()
        last = sheet.getCellByPosition(2, rows - 1)
        if last.getError():
            raise SystemExit(f"{formula} gives the error {last.getError()}")
        if last.Value not in (1, figures(rows - 1)[0], rate_of(rows - 1)):     # nothing, identity, rate
            raise SystemExit(f"{formula} gives {last.Value}, not {rate_of(rows - 1)}")
        return document


def figures(row):
    """Actual and target of a row: of few and of many digits, no two neighbours alike."""
    return 1000 + row % 7919, 2000 + row % 6571


def rate_of(row):
    actual, target = figures(row)
    return actual / target


def seconds(document):
    start = time.perf_counter()
    document.calculateAll()
    return time.perf_counter() - start


def by_turns(first, second, rounds=ROUNDS):
    """Median seconds of each, and the median of the ratios of neighbours."""
    pairs = [(seconds(first), seconds(second)) for _ in range(rounds)]
    ratio = statistics.median(one / other for one, other in pairs)
    return statistics.median(one for one, _ in pairs), statistics.median(other for _, other in pairs), ratio


def compare(make, formula, other, rows, rounds=ROUNDS):
    first, second = make(formula, rows), make(other, rows)
    result = by_turns(first, second, rounds)
    first.close(True)
    second.close(True)
    return result


def line(what, against, rows, result, goal=""):
    first, second, ratio = result
    print(f"{what:20} {against:42} {rows:>9,} {first * 1e9 / rows:>9,.0f} {second * 1e9 / rows:>9,.0f} {ratio:>8.2f}  {goal}",
          flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--extension", required=True)
    parser.add_argument("--benchmark", required=True)
    parser.add_argument("--parse", required=True)
    parser.add_argument("--quick", action="store_true", help="a tenth of the rows")
    options = parser.parse_args()
    rows = 10_000 if options.quick else 100_000
    subprocess.run([options.parse], check=True)
    print(f"\n{os.cpu_count()} processors, load {os.getloadavg()[0]:.1f}\n")
    print(f"{'what':20} {'against':42} {'rows':>9} {'ns':>9} {'ns':>9} {'ratio':>8}  goal", flush=True)
    with Office(extension=options.extension, extensions=[options.benchmark], deadline=3600) as office:
        bench = Bench(office)
        line("KPI.RATE", "a function that does nothing", rows, compare(bench.cells, RATE, NOTHING, rows), "<= 1.2")
        line("KPI.RATE", "built-in VALUE(SUBSTITUTE())/VALUE(…)", rows, compare(bench.cells, RATE, BUILT_IN, rows))
        line("Basic", "KPI.RATE", rows, compare(bench.cells, BASIC, RATE, rows, 3))
        line("Python", "KPI.RATE", rows, compare(bench.cells, PYTHON, RATE, rows, 3))
        line("array of KPI.RATE", "a function that gives an array of ones", rows,
             compare(bench.array, RATE, NOTHING, rows), "<= 1.5")
        line("the same on numbers", "an identity function of arrays", rows,
             compare(bench.array_of_numbers, RATE, "=BENCHMARK.IDENTITY(A1;B1)", rows), "<= 1.5")
        sizes = [size for size in (1_000, 10_000, 100_000, 1_000_000) if size <= rows * 10]
        print(f"\n{'cells':>9} {'ns a cell of KPI.RATE':>24}")
        for size in sizes:
            document = bench.cells(RATE, size)
            cost = statistics.median(seconds(document) for _ in range(3 if size > 100_000 else ROUNDS)) / size
            print(f"{size:>9,} {cost * 1e9:>24,.0f}", flush=True)
            document.close(True)


if __name__ == "__main__":
    main()
