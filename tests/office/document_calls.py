# SPDX-License-Identifier: MPL-2.0
"""What the extension does with an open document, as a test calls it: through an extension for tests only, packed as
kpisheet-tests.oxt beside kpisheet.oxt (tests/office/extension/).

    class FixesTest(document_calls.DocumentsTest):
        def test_one(self):
            document = self.office.new_spreadsheet()
            self.calls.fix(document)["made"]
"""

import argparse
import json
import pathlib
import sys
import tempfile
import unittest

from office import Office  # imports uno, which knows the office's types
from com.sun.star.beans import NamedValue

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
EXAMPLES = [ROOT / "examples" / f"{name}.ods" for name in ("asakuchi", "joetsu", "kamiichi", "ojiya", "sunagawa")]
NONE, READ_ONLY, PROTECTED, CHANGED, ARRAY, FAILED = range(6)   # kpisheet::Refusal


def _extension():
    parser = argparse.ArgumentParser(add_help=False)
    parser.add_argument("--extension", type=pathlib.Path, default=ROOT / "build" / "kpisheet.oxt")
    return parser.parse_known_args()


_options, ARGUMENTS = _extension()
EXTENSION = _options.extension


def office(**options):
    return Office(extension=EXTENSION, extensions=[EXTENSION.with_name("kpisheet-tests.oxt")], **options)


class DocumentCalls:
    def __init__(self, running):
        self._service = running.service("org.kpisheet.tests.DocumentCalls")

    def call(self, what, document, **arguments):
        named = {"do": what, "document": document, **arguments}
        return self._service.execute(tuple(NamedValue(name, value) for name, value in named.items()))

    def fix(self, document, issues=None, **arguments):
        if issues is not None:
            arguments["issues"] = json.dumps(issues)
        return json.loads(self.call("fix", document, **arguments))


class DocumentsTest(unittest.TestCase):
    """One office for all tests of a class, and a folder that goes away with it."""

    @classmethod
    def setUpClass(cls):
        cls.folder = pathlib.Path(cls.enterClassContext(tempfile.TemporaryDirectory(prefix="kpisheet-documents-")))
        cls.office = cls.enterClassContext(office())
        cls.calls = DocumentCalls(cls.office)


def cells(document):
    """What every cell of a document holds and how it is written: formulas, values, number formats, by sheet."""
    found = []
    for sheet in document.Sheets:
        cursor = sheet.createCursor()
        cursor.gotoEndOfUsedArea(False)
        end = cursor.RangeAddress
        used = sheet.getCellRangeByPosition(0, 0, end.EndColumn, end.EndRow)
        formats = sorted((one.RangeAddressesAsString, one.getByIndex(0).NumberFormat)
                         for one in sheet.UniqueCellFormatRanges)
        found.append((sheet.Name, used.FormulaArray, used.DataArray, formats))
    return found


def main():
    unittest.main(argv=[sys.argv[0], *ARGUMENTS], verbosity=2)
