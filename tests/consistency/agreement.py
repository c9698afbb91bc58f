# SPDX-License-Identifier: MPL-2.0
"""agreement.py CHECK: compares the files that must agree on the functions and says in sentences where they do not."""

import re
import sys

import interface
from interface import LANGUAGES, PROJECT


def words():
    """The wizard has words in both languages for every method and parameter of the IDL, and for no other."""
    methods = {method.name: method for method in interface.methods()}
    known = interface.words()
    if len(methods) < 18:
        yield f"XKPI.idl has {len(methods)} methods that could be read; there were 18 from the start."
    for name in methods.keys() - known.keys():
        yield f"XKPI.idl has the method {name}, but CalcAddIns.xcu has no words for it."
    for name in known.keys() - methods.keys():
        yield f"CalcAddIns.xcu has words for {name}, which is no method of XKPI.idl."
    for name in methods.keys() & known.keys():
        yield from _words_of(methods[name], known[name])


def _words_of(method, known):
    if not method.comment:
        yield f"XKPI.idl does not say what the method {method.name} does."
    for key in ("DisplayName", "CompatibilityName"):
        names = known.properties.get(key, {})
        if names != dict.fromkeys(LANGUAGES, method.display_name):
            yield f"CalcAddIns.xcu: {key} of {method.name} must be {method.display_name} in {LANGUAGES}, it is {names}."
    if known.properties.get("Category") != {None: "Add-In"}:
        yield f"CalcAddIns.xcu: the category of {method.name} must be Add-In."
    yield from _in_both_languages(f"{method.name}", known.properties, ("Description",))
    if list(known.parameters) != method.parameters:
        yield (f"The parameters of {method.name} are {method.parameters} in XKPI.idl, but {list(known.parameters)} "
               "in CalcAddIns.xcu.")
    for parameter, of in known.parameters.items():
        yield from _in_both_languages(f"{method.name}, parameter {parameter}", of.properties,
                                      ("DisplayName", "Description"))


def _in_both_languages(what, properties, keys):
    for key in keys:
        texts = properties.get(key, {})
        for language in LANGUAGES:
            if not texts.get(language):
                yield f"CalcAddIns.xcu: {what} has no {key} in {language}."
        if texts.get("ja") and not re.search(r"[ぁ-んァ-ヶ一-龠]", texts["ja"]):
            yield f"CalcAddIns.xcu: the Japanese {key} of {what} is not Japanese: {texts['ja']}"
        if re.search(r"[ぁ-ん]", texts.get("en-US", "")):
            yield f"CalcAddIns.xcu: the English {key} of {what} is not English: {texts['en-US']}"


def overrides():
    """The add-in's class overrides every method of the IDL, and a file under functions/ defines it."""
    names = {method.name for method in interface.methods()}
    declared, defined = interface.overrides()
    for name in names - declared:
        yield f"XKPI.idl has the method {name}, but addin/uno/functions.hpp does not override it."
    for name in declared - names:
        yield f"addin/uno/functions.hpp overrides {name}, which is no method of XKPI.idl."
    for name in declared - defined:
        yield f"addin/uno/functions.hpp declares {name}, but no file under addin/uno/functions defines it."


def sheets():
    """Every function has a sheet of its own under tests/office/functions, and every sheet a function."""
    names = {method.name.lower() for method in interface.methods()}
    found = {path.stem.lower() for path in (PROJECT / "tests/office/functions").glob("*.tsv")}
    for name in names - found:
        yield f"KPI.{name.upper()} has no self-checking sheet tests/office/functions/{name}.tsv."
    for name in found - names:
        yield f"tests/office/functions/{name}.tsv tests no function: XKPI.idl has no such method."


def readme():
    """The README's table lists every function with as many arguments as the IDL has, and no other function."""
    if not (PROJECT / "README.md").exists():
        yield "There is no README.md."
        return
    rows = interface.documented()
    methods = {method.display_name: method for method in interface.methods()}
    for name in methods.keys() - rows.keys():
        yield f"README.md's table has no row for {name}."
    for name in rows.keys() - methods.keys():
        yield f"README.md's table has a row for {name}, which is no method of XKPI.idl."
    for name in rows.keys() & methods.keys():
        for arguments in rows[name]:
            if len(arguments) != len(methods[name].parameters):
                yield (f"README.md gives {name} the arguments {arguments}, XKPI.idl has "
                       f"{methods[name].parameters}.")


def sources():
    """Every source file names its licence in the first lines and stays readable in length."""
    patterns = ("addin/**/*.hpp", "addin/**/*.cpp", "addin/**/*.cmake", "idl/**/*.idl", "tests/**/*.cpp",
                "tests/**/*.hpp", "tests/**/*.py", "examples/**/*.py", "registry/**/*.py", "registry/**/*.cpp")
    files = sorted(path for pattern in patterns for path in PROJECT.glob(pattern))
    if len(files) < 50:
        yield f"Only {len(files)} source files were found; the patterns of this test miss some."
    for path in files:
        lines = path.read_text(encoding="utf-8").splitlines()
        if not any("SPDX-License-Identifier: MPL-2.0" in line for line in lines[:3]):
            yield f"{path.relative_to(PROJECT)} does not name its licence in the first line."
        if len(lines) > 300:
            yield f"{path.relative_to(PROJECT)} has {len(lines)} lines; the limit is 300."


CHECKS = {check.__name__: check for check in (words, overrides, sheets, readme, sources)}

if __name__ == "__main__":
    if len(sys.argv) != 2 or sys.argv[1] not in CHECKS:
        sys.exit(f"usage: agreement.py {'|'.join(CHECKS)}")
    faults = list(CHECKS[sys.argv[1]]())
    print("\n".join(faults) or CHECKS[sys.argv[1]].__doc__)
    sys.exit(1 if faults else 0)
