# SPDX-License-Identifier: MPL-2.0
"""Makes the pictures of the sidebar in examples/images: Calc with an example, on a screen that nobody sees.

    PYTHONPATH=tests/office:tests/gui /usr/bin/python3 -B examples/make/pictures.py [--to FOLDER] [--language en]
"""

import argparse
import pathlib
import shutil
import sys

EXAMPLES = pathlib.Path(__file__).resolve().parent.parent
ROOT = EXAMPLES.parent
sys.path[:0] = [str(ROOT / "tests" / "office"), str(ROOT / "tests" / "gui")]

from office import Office  # noqa: E402  (the folders of the harness come first)
from screen import Screen  # noqa: E402
from sidebar import Deck, wait_for  # noqa: E402

WORDS = {
    "ja": {"verdict": "誤り", "issue": "E46:F46", "go": "移動", "tables": "表 ", "column": "実績値"},
    "en": {"verdict": "Errors", "issue": "E46:F46", "go": "Go to", "tables": "Tables ", "column": "Actual"},
}


def take_pictures(screen, office, folder, words):
    path = office.folder / "ojiya.ods"
    shutil.copy(EXAMPLES / "ojiya.ods", path)
    document = office.load(path, Hidden=False)
    screen.wait_for_window("LibreOffice Calc")
    deck = Deck(document).open()
    wait_for("a verdict", lambda: deck.says(words["verdict"]))
    deck.choose(words["issue"])
    deck.press(words["go"])
    screen.pause()
    screen.save(folder / "sidebar.png")
    deck.press(words["tables"])
    deck.choose(words["column"])
    screen.pause()
    screen.save(folder / "sidebar-tables.png")
    document.close(True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--extension", type=pathlib.Path, default=ROOT / "build" / "kpisheet.oxt")
    parser.add_argument("--to", type=pathlib.Path, default=EXAMPLES / "images")
    parser.add_argument("--language", choices=WORDS, default="ja")
    options = parser.parse_args()
    with Screen() as screen, Office(extension=options.extension, language=options.language, display=screen.display) as office:
        take_pictures(screen, office, options.to, WORDS[options.language])


if __name__ == "__main__":
    main()
