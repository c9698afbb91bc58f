# SPDX-License-Identifier: MPL-2.0
"""The service org.kpisheet.Checker as a test calls it.

    import checker                      # before anything else imports uno
    with checker.office(extension) as office:
        checker.snapshot(office, path)["sheets"]

The service's interface is a type of the extension, and this process has to know it, too: types are read from the
registries that URE_MORE_TYPES names when uno is imported.
"""

import argparse
import atexit
import json
import os
import pathlib
import shutil
import sys
import tempfile
import unittest
import zipfile

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent


def _extension():
    parser = argparse.ArgumentParser(add_help=False)
    parser.add_argument("--extension", type=pathlib.Path, default=ROOT / "build" / "kpisheet.oxt")
    options, rest = parser.parse_known_args()
    return options.extension, rest


def _know_types():
    folder = tempfile.mkdtemp(prefix="kpisheet-types-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    with zipfile.ZipFile(EXTENSION) as package:
        own = pathlib.Path(package.extract("types.rdb", folder))
    program = os.environ.get("KPISHEET_OFFICE") or pathlib.Path(shutil.which("soffice")).resolve().parent
    types = [pathlib.Path(program) / "types.rdb", pathlib.Path(program) / "types" / "offapi.rdb", own]
    os.environ["URE_MORE_TYPES"] = " ".join(path.as_uri() for path in types)


EXTENSION, ARGUMENTS = _extension()
_know_types()

from office import Office, url_of  # noqa: E402  (only now is uno imported)


def office(**options):
    return Office(extension=EXTENSION, **options)


def snapshot(running, path):
    """What was read of a file; {"status": "unreadable", "reason": …} when nothing was."""
    return json.loads(running.service("org.kpisheet.Checker").snapshot(url_of(path)))


def examine(running, path, **options):
    return json.loads(running.service("org.kpisheet.Checker").examine(url_of(path), json.dumps(options)))


def main():
    unittest.main(argv=[sys.argv[0], *ARGUMENTS], verbosity=2)
