# SPDX-License-Identifier: MPL-2.0
"""Makes the example workbooks: /usr/bin/python3 examples/make/make.py [--extension FILE] [--to FOLDER] [NAME…]

The data lie in examples/data; one module a workbook lays them out. Needs the built extension, so that the office knows
the functions and stores their results with the formulas.
"""

import argparse
import importlib
import pathlib
import shutil
import sys

EXAMPLES = pathlib.Path(__file__).resolve().parent.parent
ROOT = EXAMPLES.parent
sys.path.insert(0, str(ROOT / "tests" / "office"))

from office import Office  # noqa: E402  (the folder of the harness comes first)

from book import Book  # noqa: E402
from package import make_reproducible  # noqa: E402

# Name of module and file: title, and what the document's properties say it shows.
WORKBOOKS = {
    "kamiichi": ("上市町 数値目標及びKPI一覧", "KPIシートの例：目標の試算"),
    "asakuchi": ("浅口市 KPI一覧", "KPIシートの例：達成率と進捗率"),
    "joetsu": ("上越市 KPI進捗状況一覧表", "KPIシートの例：条件の語と時点のある値"),
    "ojiya": ("小千谷市 進捗状況一覧表", "KPIシートの例：掲載された達成率の再計算"),
    "sunagawa": ("砂川市 数値目標・KPI集計表", "KPIシートの例：年度別目標の再計算"),
    "guide": ("関数の手引き", "KPIシートの関数一覧"),
}


def make(office, name, folder):
    # Only of a document that is shown, if on no screen, does the office store how it is seen.
    document = office.load("private:factory/scalc", Hidden=False)
    try:
        book = Book(document, *WORKBOOKS[name])
        importlib.import_module(name).build(book)
        book.show_first_sheet()
        document.calculateAll()
        stored = office.folder / f"{name}.ods"
        office.store(document, stored)
    finally:
        document.close(True)
    make_reproducible(stored)
    return shutil.copy(stored, folder)


def main():
    parser = argparse.ArgumentParser(description="Makes the example workbooks.")
    parser.add_argument("names", nargs="*", choices=[[], *WORKBOOKS], metavar="NAME", help=", ".join(WORKBOOKS))
    parser.add_argument("--extension", type=pathlib.Path, default=ROOT / "build" / "kpisheet.oxt")
    parser.add_argument("--to", type=pathlib.Path, default=EXAMPLES)
    options = parser.parse_args()
    if not options.extension.exists():
        sys.exit(f"{options.extension} is not there: build the extension first")
    options.to.mkdir(parents=True, exist_ok=True)
    with Office(extension=options.extension, language="ja") as office:
        for name in options.names or WORKBOOKS:
            print(make(office, name, options.to))


if __name__ == "__main__":
    main()
