# SPDX-License-Identifier: MPL-2.0
"""What the office itself says of the functions, in both languages: the component answers for every method of the IDL,
and the wizard shows the words of CalcAddIns.xcu, with no ### for a parameter whose name does not match."""

import argparse
import sys

import interface
from office import Office

LANGUAGES = {"ja": "ja", "en": "en-US"}


def faults_in(language, extension):
    tag = LANGUAGES[language]
    words = interface.words()
    with Office(extension=extension, language=language) as office:
        document = office.new_spreadsheet()
        cell = document.Sheets.getByIndex(0).getCellByPosition(0, 0)
        for method in interface.methods():
            # Makes the office load the component: before that it knows no parameters.
            cell.setFormula(f"={method.display_name}()")
            if cell.getError() == 525:
                yield f"{language}: {method.display_name} is no function of the office (#NAME?)."
            stored = cell.getFormula().upper()
            if f"{interface.SERVICE}.{method.name}".upper() not in stored and method.display_name not in stored:
                yield f"{language}: {method.display_name} is stored as {stored}."
        descriptions = office.service("com.sun.star.sheet.FunctionDescriptions")
        known = {one["Name"]: one for one in map(as_dictionary, map(descriptions.getByIndex, range(descriptions.Count)))}
        document.close(True)
    for method in interface.methods():
        shown = known.get(method.display_name)
        if shown is None:
            yield f"{language}: the wizard does not list {method.display_name}."
            continue
        expected = words[method.name]
        if shown["Description"] != expected.properties["Description"][tag]:
            yield f"{language}: the wizard describes {method.display_name} as {shown['Description']!r}."
        arguments = [(one.Name, one.Description) for one in shown["Arguments"]]
        wanted = [(of.properties["DisplayName"][tag], of.properties["Description"][tag])
                  for of in expected.parameters.values()]
        if arguments != wanted:
            yield f"{language}: the wizard shows the arguments {arguments} for {method.display_name}, not {wanted}."


def as_dictionary(description):
    return {one.Name: one.Value for one in description}


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--extension", required=True)
    extension = parser.parse_args().extension
    faults = [fault for language in LANGUAGES for fault in faults_in(language, extension)]
    print("\n".join(faults) or __doc__)
    sys.exit(1 if faults else 0)
