# SPDX-License-Identifier: MPL-2.0
"""What checking a folder costs: against opening and closing the same files in one headless office, each side with the
start and the end of its offices; and whether time and memory stay the same however many files there are.

The sides take turns, and every figure is the best of its rounds: what else the machine does only adds to it. The time on
processors is told beside the time on the wall; a busy machine changes it less.
"""

import argparse
import os
import pathlib
import resource
import shutil
import subprocess
import sys
import tempfile
import threading
import time

sys.dont_write_bytecode = True
from office import XLSX, Office  # noqa: E402
from com.sun.star.document.MacroExecMode import NEVER_EXECUTE  # noqa: E402
from com.sun.star.document.UpdateDocMode import NO_UPDATE  # noqa: E402

EXAMPLES = pathlib.Path(__file__).resolve().parent.parent.parent / "examples"
NAMES = ("asakuchi", "joetsu", "kamiichi", "ojiya", "sunagawa")
READ_ONLY = {"ReadOnly": True, "MacroExecutionMode": NEVER_EXECUTE, "UpdateDocMode": NO_UPDATE}


def make_files(folder, count):
    """So many workbooks: the examples as .ods and .xlsx by turns."""
    made = []
    with Office() as office:
        for name in NAMES:
            made.append(shutil.copy(EXAMPLES / f"{name}.ods", folder))
            document = office.load(EXAMPLES / f"{name}.ods")
            made.append(folder / f"{name}.xlsx")
            office.store(document, made[-1], XLSX)
            document.close(True)
    made = [pathlib.Path(one) for one in made]
    return [pathlib.Path(shutil.copy(made[at % len(made)], folder / f"{at:05}{made[at % len(made)].suffix}"))
            for at in range(count)]


def processor_seconds():
    """Of all processes that were started from here and have ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def opened_and_closed(files):
    """Seconds on the wall, and on processors."""
    start, used = time.perf_counter(), processor_seconds()
    with Office(deadline=3600) as office:
        for file in files:
            office.load(file, **READ_ONLY).close(True)
    return time.perf_counter() - start, processor_seconds() - used


class Checked:
    """A run of the command over files: seconds on the wall and on processors, and the most that all its offices held at once, in MB."""

    def __init__(self, command, files, jobs):
        with tempfile.TemporaryDirectory(prefix="kb-") as temporary:
            start, used = time.perf_counter(), processor_seconds()
            process = subprocess.Popen([command, "check", "--format", "json", "--jobs", str(jobs), *files],
                                       env={**os.environ, "TMPDIR": temporary}, stdout=subprocess.DEVNULL)
            self.megabytes = 0.0
            watch = threading.Thread(target=self._watch, args=(process, temporary.encode()))
            watch.start()
            if process.wait() not in (0, 1):
                raise SystemExit("a file could not be read")
            self.seconds, self.processor = time.perf_counter() - start, processor_seconds() - used
            watch.join()

    def _watch(self, process, temporary):
        page = os.sysconf("SC_PAGESIZE")
        while process.poll() is None:
            held = 0
            for entry in pathlib.Path("/proc").glob("[0-9]*"):
                try:
                    if temporary in (entry / "cmdline").read_bytes():
                        _, resident, shared = (entry / "statm").read_text().split()[:3]
                        held += (int(resident) - int(shared)) * page
                except OSError:
                    continue  # it has ended meanwhile
            self.megabytes = max(self.megabytes, held / 1e6)
            time.sleep(0.5)


def on_cores(cores, work, *arguments):
    """Runs it, and all it starts, on so many cores."""
    all_cores = os.sched_getaffinity(0)
    os.sched_setaffinity(0, set(sorted(all_cores)[:cores]))
    try:
        return work(*arguments)
    finally:
        os.sched_setaffinity(0, all_cores)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--command", required=True)
    parser.add_argument("--quick", action="store_true", help="40 files, one round")
    parser.add_argument("--many", action="store_true", help="2,000 files, too")
    options = parser.parse_args()
    count, rounds = (40, 1) if options.quick else (200, 3)
    with tempfile.TemporaryDirectory(prefix="kpisheet-bench-") as place:
        folder = pathlib.Path(place)
        files = make_files(folder, 2000 if options.many else count)
        plain, one, two = [], [], []
        for _ in range(rounds):
            plain.append(on_cores(1, opened_and_closed, files[:count]))
            one.append(on_cores(1, Checked, options.command, files[:count], 1))
            two.append(on_cores(2, Checked, options.command, files[:count], 2))
        theirs, their_processor = (min(figures) for figures in zip(*plain))
        for name, runs, goal in (("one job on one core", one, 1.15), ("two jobs on two cores", two, 0.65)):
            ours, processor = min(run.seconds for run in runs), min(run.processor for run in runs)
            print(f"{count} workbooks, {name}: {ours:.1f} s; opened and closed: {theirs:.1f} s;"
                  f" ratio {ours / theirs:.2f}  <= {goal}; on processors {processor:.1f} s, {their_processor:.1f} s:"
                  f" {processor / their_processor:.2f}", flush=True)
        print(f"\n{'files':>6} {'s':>7} {'ms a file':>10} {'MB':>6}   (on processors, one job; without the start of the office)")
        start = min(Checked(options.command, files[:1], 1).processor for _ in range(3))
        for size in (size for size in (20, 200, 2000) if size <= len(files)):
            run = Checked(options.command, files[:size], 1)
            print(f"{size:>6} {run.processor:>7.1f} {(run.processor - start) * 1e3 / (size - 1):>10.1f} {run.megabytes:>6.0f}",
                  flush=True)


if __name__ == "__main__":
    main()
