# SPDX-License-Identifier: MPL-2.0
"""Makes the templates of registry/templates: /usr/bin/python3 registry/templates/make/make.py [--extension FILE] [--to FOLDER]

One module a template lays it out. Needs the built extension, so that the office knows the functions and stores their
results with the formulas.
"""

import argparse
import importlib
import pathlib
import shutil
import sys

TEMPLATES = pathlib.Path(__file__).resolve().parent.parent
ROOT = TEMPLATES.parent.parent
sys.path[1:1] = [str(ROOT / "tests" / "office"), str(ROOT / "examples" / "make")]

from office import Office  # noqa: E402  (the folder of the harness comes first)

from com.sun.star.table.CellHoriJustify import CENTER  # noqa: E402

from book import Book  # noqa: E402
from package import make_reproducible  # noqa: E402
from plan import INPUT_STYLE  # noqa: E402

FOLDER = TEMPLATES / "kpisheet"
TEMPLATE_FILTER = "calc8_template"
# Name of the file: module, title in the template manager, and what it is for.
LAYOUTS = {
    "one-row": ("one_row", "KPI進捗管理表（1行に1指標）", "年度ごとの実績値を横に並べる表"),
    "two-rows": ("two_rows", "KPI進捗管理表（目標値と実績値の2段）", "年度ごとの目標値と実績値を上下に並べる表"),
    "by-goal": ("by_goal", "KPI進捗管理表（基本目標ごと）", "基本目標ごとに数値目標とKPIを並べる表"),
}


def make(office, name, folder):
    # Only of a document that is shown, if on no screen, does the office store how it is seen.
    document = office.load("private:factory/scalc", Hidden=False)
    module, title, subject = LAYOUTS[name]
    try:
        book = Book(document, title, subject)
        book.add_style(INPUT_STYLE, 0xFFF2B8, True, 10, CENTER, True)
        importlib.import_module(module).build(book)
        book.show_first_sheet()
        document.calculateAll()
        stored = office.folder / f"{name}.ots"
        office.store(document, stored, TEMPLATE_FILTER)
    finally:
        document.close(True)
    make_reproducible(stored)
    return shutil.copy(stored, folder)


def main():
    parser = argparse.ArgumentParser(description="Makes the templates.")
    parser.add_argument("--extension", type=pathlib.Path, default=ROOT / "build" / "kpisheet.oxt")
    parser.add_argument("--to", type=pathlib.Path, default=FOLDER)
    options = parser.parse_args()
    if not options.extension.exists():
        sys.exit(f"{options.extension} is not there: build the extension first")
    options.to.mkdir(parents=True, exist_ok=True)
    with Office(extension=options.extension, language="ja") as office:
        for name in LAYOUTS:
            print(make(office, name, options.to))


if __name__ == "__main__":
    main()
