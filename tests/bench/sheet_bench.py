# SPDX-License-Identifier: MPL-2.0
"""What reading and checking a whole sheet costs, against the office's own reading of its cells, in one office process;
and what `kpisheet check` of a small workbook costs, against the office's own start, load and end.

Every figure is the best of several rounds, for both sides of a ratio: what else the machine does only adds to it.
"""

import argparse
import os
import pathlib
import subprocess
import sys
import tempfile
import time

sys.dont_write_bytecode = True
from office import Office  # noqa: E402
from com.sun.star.beans import NamedValue  # noqa: E402

COLUMNS = 15
SMALL_SHEET_ROWS = 300
COMMAND_ROUNDS = 5
WORK = ("snapshot", "recognition", "rules")


def job(office, name, **arguments):
    service = office.service(f"org.kpisheet.benchmark.{name}")
    return service.execute(tuple(NamedValue(key, value) for key, value in arguments.items()))


def kpi_sheet(office, rows, **options):
    document = office.load("private:factory/scalc", **options)
    job(office, "WriteSheet", Document=document, Rows=rows)
    return document


def cost_of_sheet(office, rows):
    """The least of each figure, of the heap too: in the first round the office keeps something for itself. `total` is
    the work of snapshot, recognition and rules together."""
    document = kpi_sheet(office, rows)
    rounds = []
    for _ in range(9):
        cost = {figure.Name: figure.Value for figure in job(office, "MeasureSheet", Document=document)}
        rounds.append(cost | {"total": sum(cost[step] for step in WORK)})
    document.close(True)
    return {name: min(cost[name] for cost in rounds) for name in rounds[0]}


def print_sheets(office, largest):
    print(f"{'rows':>9} {'cells':>9} {'indicators':>10} {'issues':>7} | ms: {'bare':>7} {'snapshot':>8} {'recognise':>9} {'rules':>7}"
          f" {'all':>7} | {'all/bare':>8} {'ns a cell':>9} {'bytes a cell':>12}")
    # A line each of 1,000 to 1,000,000 cells, the small sheet, and the large one of the goal.
    for rows in (1_000 // COLUMNS, SMALL_SHEET_ROWS, 10_000 // COLUMNS, 100_000 // COLUMNS, 1_000_000 // COLUMNS, 100_000):
        if rows > largest:
            continue
        cost = cost_of_sheet(office, rows)
        steps = " ".join(f"{cost[step] * 1e3:>{width}.1f}" for step, width in
                         zip(("bare", *WORK, "total"), (11, 8, 9, 7, 7)))
        print(f"{rows:>9,} {cost['cells']:>9,.0f} {cost['indicators']:>10,.0f} {cost['issues']:>7,.0f} | {steps} |"
              f" {cost['total'] / cost['bare']:>8.2f} {cost['total'] * 1e9 / cost['cells']:>9.0f}"
              f" {cost['bytes'] / cost['cells']:>12.0f}", flush=True)
    print("goals at 100,000 rows: all/bare <= 4, bytes a cell <= 200; ns a cell flat; 300 rows in a few ms\n")


def seconds(command, succeeds):
    """How long the command takes; its exit status must be one of `succeeds`."""
    start = time.perf_counter()
    status = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode
    if status not in succeeds:
        raise SystemExit(f"{command} ended with status {status}")
    return time.perf_counter() - start


def own_start_load_end(workbook):
    """The office alone, with a fresh profile as the command's: it starts, loads the workbook, closes it and ends."""
    start = time.perf_counter()
    with Office() as office:
        office.load(workbook, Hidden=True, ReadOnly=True).close(True)
    return time.perf_counter() - start


def print_command(command, office, folder):
    workbook = pathlib.Path(folder) / "small.ods"
    document = kpi_sheet(office, SMALL_SHEET_ROWS)
    office.store(document, workbook)
    document.close(True)
    pairs = [(seconds([command, "check", workbook], {0, 1}), own_start_load_end(workbook)) for _ in range(COMMAND_ROUNDS)]
    ours, theirs = (min(times) for times in zip(*pairs))
    print(f"kpisheet check of a {SMALL_SHEET_ROWS}-row workbook: {ours:.2f} s; the office's own start, load and end: {theirs:.2f} s;"
          f" ratio {ours / theirs:.2f}  <= 1.2")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--benchmark", required=True)
    parser.add_argument("--command", required=True)
    parser.add_argument("--quick", action="store_true", help="no sheet beyond 10,000 rows")
    options = parser.parse_args()
    print(f"{os.cpu_count()} processors, load {os.getloadavg()[0]:.1f}\n")
    with Office(extensions=[options.benchmark], deadline=3600) as office, tempfile.TemporaryDirectory() as folder:
        print_sheets(office, 10_000 if options.quick else 100_000)
        print_command(options.command, office, folder)


if __name__ == "__main__":
    main()
