# SPDX-License-Identifier: MPL-2.0
"""Reads what the functions are from the files that say it: the IDL, the wizard's words, the class, the README."""

import dataclasses
import pathlib
import re
import xml.etree.ElementTree

PROJECT = pathlib.Path(__file__).resolve().parents[2]
SERVICE = "org.kpisheet.KPI"
LANGUAGES = ("ja", "en-US")
_OOR = "{http://openoffice.org/2001/registry}"
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


@dataclasses.dataclass
class Method:
    """A function's signature: `parameters` are those a user sees."""
    name: str
    parameters: list
    comment: str

    @property
    def display_name(self):
        return "KPI." + self.name.upper()


def methods():
    """The methods of the IDL, the home of the signatures, in its order."""
    text = (PROJECT / "idl/org/kpisheet/XKPI.idl").read_text(encoding="utf-8")
    body = text[text.index("interface XKPI"):]
    found = re.findall(r"(?:/\*\*(.*?)\*/\s*)?\bany (\w+)\(([^)]*)\);", body, re.DOTALL)
    return [Method(name, _parameters(arguments), comment.strip()) for comment, name, arguments in found]


def _parameters(arguments):
    pairs = re.findall(r"\[in\]\s+([\w.<>]+)\s+(\w+)", arguments)
    return [name for kind, name in pairs if not kind.endswith("XPropertySet")]


@dataclasses.dataclass
class Words:
    """What the wizard says of a function or parameter: {property: {language: text}}; None for no language."""
    properties: dict
    parameters: dict


def words():
    """{method name: Words} from registry/CalcAddIns.xcu."""
    root = xml.etree.ElementTree.parse(PROJECT / "registry/CalcAddIns.xcu").getroot()
    service = root.find(f"./node/node[@{_OOR}name='{SERVICE}']/node")
    return {_name(function): Words(_properties(function), _parameter_words(function)) for function in service}


def _parameter_words(function):
    nodes = function.findall(f"./node[@{_OOR}name='Parameters']/node")
    return {_name(node): Words(_properties(node), {}) for node in nodes}


def _name(node):
    return node.get(_OOR + "name")


def _properties(node):
    return {_name(prop): {value.get(_LANG): (value.text or "").strip() for value in prop.findall("value")}
            for prop in node.findall("prop")}


def overrides():
    """Names of the methods that the add-in's class overrides and that a file under functions/ defines."""
    uno = PROJECT / "addin/uno"
    declared = set(re.findall(r"Any SAL_CALL (\w+)\(", (uno / "functions.hpp").read_text(encoding="utf-8")))
    sources = "\n".join(path.read_text(encoding="utf-8") for path in sorted((uno / "functions").glob("*.cpp")))
    return declared, set(re.findall(r"^Any Functions::(\w+)\(", sources, re.MULTILINE))


def documented():
    """{KPI.NAME: [arguments of a table row of README.md, one list a row]}, with brackets of optional ones taken off."""
    rows = {}
    readme = (PROJECT / "README.md").read_text(encoding="utf-8")
    for line in readme.splitlines():
        if not line.lstrip().startswith("|"):
            continue
        cell = line.strip().strip("|").split("|")[0]
        for name, arguments in re.findall(r"`(KPI\.[A-Z]+)\(([^)]*)\)`", cell):
            rows.setdefault(name, []).append([one.strip(" []") for one in arguments.split(";")])
    return rows
