# SPDX-License-Identifier: MPL-2.0
"""What is given to the tests on a screen: --extension, and with --screenshots a folder for pictures to be looked at."""

import argparse
import pathlib
import sys
import unittest

EXTENSION = pathlib.Path(__file__).resolve().parent.parent.parent / "build" / "kpisheet.oxt"
SCREENSHOTS = None


def run_tests():
    """Runs the tests of the script that was started."""
    global EXTENSION, SCREENSHOTS
    parser = argparse.ArgumentParser(add_help=False)
    parser.add_argument("--extension", type=pathlib.Path, default=EXTENSION)
    parser.add_argument("--screenshots", type=pathlib.Path)
    given, rest = parser.parse_known_args()
    EXTENSION, SCREENSHOTS = given.extension, given.screenshots
    unittest.main(argv=[sys.argv[0], *rest], verbosity=2)
