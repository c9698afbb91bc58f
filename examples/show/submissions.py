# SPDX-License-Identifier: MPL-2.0
"""Writes a form and what four sections made of it: submissions.py FOLDER"""

import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent.parent / "tests" / "office"))

import submissions  # noqa: E402  (the folder of the tests comes first)


def main(folder):
    submissions.write(folder / "form.ods", submissions.form())
    (folder / "submitted").mkdir()
    for section, change in zip(submissions.SECTIONS, (submissions.as_sent, submissions.target_changed,
                                                      submissions.rate_typed_over, submissions.kpi_removed)):
        rows = submissions.filled(section)
        change(rows)
        submissions.write(folder / "submitted" / f"{section}.ods", rows)


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]))
