# SPDX-License-Identifier: MPL-2.0
"""make.py RULES_JA RULES_EN TO: writes the help pages, from the rules (JSON of kpisheet_rules_json) and from the words of
the functions and of the menu (../CalcAddIns.xcu, ../Addons.xcu). The build runs it.

TO/LANGUAGE/index.html, functions.html and rules.html; each function and rule has a section of its name there.
"""

import html
import json
import pathlib
import re
import shutil
import sys
import xml.etree.ElementTree

sys.dont_write_bytecode = True
from words import LANGUAGES, WORDS  # noqa: E402

HERE = pathlib.Path(__file__).resolve().parent
_OOR = "{http://openoffice.org/2001/registry}"
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_PAGES = ("index", "functions", "rules")


def escape(text):
    return html.escape(text).replace("\n", "<br>")


def paragraph(text):
    return f"<p>{escape(text)}</p>"


def page(language, name, title, body):
    words = WORDS[language]
    titles = dict(zip(_PAGES, (words["start"], words["functions"], words["rules"])))
    links = "".join(f'<a href="{one}.html"{" aria-current=page" if one == name else ""}>{titles[one]}</a>' for one in _PAGES)
    return (f'<!DOCTYPE html>\n<html lang="{language}"><head><meta charset="utf-8">'
            f'<meta name="viewport" content="width=device-width"><title>{escape(title)} - {words["product"]}</title>'
            f'<link rel="stylesheet" href="../style.css"></head>\n<body><nav>{links}</nav>\n<main>\n'
            f'<h1>{escape(title)}</h1>\n{body}\n</main></body></html>\n')


def _texts(node, name, tag):
    for prop in node.findall("prop"):
        if prop.get(_OOR + "name") == name:
            return next((value.text or "" for value in prop.findall("value") if value.get(_LANG) in (tag, None)), "")
    return ""


def _tree(name):
    return xml.etree.ElementTree.parse(HERE.parent / name).getroot()


def functions_page(language):
    words, tag = WORDS[language], LANGUAGES[language]
    service = _tree("CalcAddIns.xcu").find(f"./node/node[@{_OOR}name='org.kpisheet.KPI']/node")
    contents, sections = [], []
    for function in service:
        name = _texts(function, "DisplayName", tag)
        parameters = function.findall(f"./node[@{_OOR}name='Parameters']/node")
        names = [_texts(one, "DisplayName", tag) for one in parameters]
        rows = "".join(f"<tr><th>{escape(title)}</th><td>{escape(_texts(one, 'Description', tag))}</td></tr>"
                       for one, title in zip(parameters, names))
        contents.append(f'<li><a href="#{name}">{name}</a></li>')
        sections.append(f'<section id="{name}"><h2>{name}</h2><p><code>{name}({escape("; ".join(names))})</code></p>'
                        f'{paragraph(_texts(function, "Description", tag))}<h3>{words["arguments"]}</h3>'
                        f"<table>{rows}</table></section>")
    return page(language, "functions", words["functions"], f'<ul class="contents">{"".join(contents)}</ul>\n' + "\n".join(sections))


def _column(number):
    return (chr(64 + number // 26) if number >= 26 else "") + chr(65 + number % 26)


def _example(sheet, single):
    flagged = set(sheet["flagged"])
    width = max((len(row) for row in sheet["rows"]), default=0)
    head = "".join(f"<th>{_column(number)}</th>" for number in range(width))
    rows = []
    for at, row in enumerate(sheet["rows"], 1):
        cells = "".join(f'<td{" class=flagged" if f"{_column(number)}{at}" in flagged else ""}>{escape(text)}</td>'
                        for number, text in enumerate(row))
        rows.append(f"<tr><th>{at}</th>{cells}</tr>")
    name = "" if single else f"<caption>{escape(sheet['name'])}</caption>"
    return f'<div class="scroll"><table class="sheet">{name}<tr><th></th>{head}</tr>{"".join(rows)}</table></div>'


def _examples(rule, kind, words):
    return "".join(f"<h3>{words[kind]}</h3>" + "".join(_example(sheet, len(sheets) == 1) for sheet in sheets)
                   for sheets in rule[kind])


def rules_page(language, known):
    words = WORDS[language]
    contents, sections, group = [], [], None
    for rule in known["rules"]:
        if rule["group"] != group:
            group = rule["group"]
            contents.append(f"</ul><h3>{known['groups'][group]}</h3><ul>")
        severity = f'<span class="{rule["severity"]}">{known["severities"][rule["severity"]]}</span>'
        contents.append(f'<li><a href="#{rule["id"]}">{escape(rule["title"])}</a> {severity}</li>')
        request = paragraph(words["on-request"]) if rule["on-request"] else ""
        sections.append(
            f'<section id="{rule["id"]}"><h2>{escape(rule["title"])}</h2><p>{severity} <code>{rule["id"]}</code></p>'
            f'{paragraph(rule["what"])}{request}<h3>{words["why"]}</h3>{paragraph(rule["why"])}'
            f'<h3>{words["remedy"]}</h3>{paragraph(rule["remedy"])}'
            + _examples(rule, "flagged", words) + _examples(rule, "clean", words) + "</section>")
    return page(language, "rules", words["rules"], f'<div class="contents">{"".join(contents).removeprefix("</ul>")}</ul></div>\n' + "\n".join(sections))


def index_page(language):
    words, tag = WORDS[language], LANGUAGES[language]
    steps = "".join(f"<h2>{escape(title)}</h2>{paragraph(text)}" for title, text in words["steps"])
    deck = "".join(f'<section id="{name}"><h3>{escape(title)}</h3>{paragraph(text)}</section>' for name, title, text in words["deck"])
    rows = []
    for item in _tree("Addons.xcu").find(f"./node/node[@{_OOR}name='OfficeMenuBar']/node/node"):
        name = _texts(item, "URL", tag).partition("org.kpisheet:")[2]
        if name:
            title = re.sub(r"\(~.\)|~|\.\.\.", "", _texts(item, "Title", tag))
            rows.append(f"<tr><th>{escape(title)}</th><td>{escape(words['commands'][name])}</td></tr>")
    return page(language, "index", words["product"],
                f"{paragraph(words['tagline'])}{steps}<h2>{words['sidebar']}</h2>{deck}<h2>{words['menu']}</h2><table>{''.join(rows)}</table>")


def main(rules_ja, rules_en, to):
    to = pathlib.Path(to)
    to.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(HERE / "style.css", to / "style.css")
    for language, rules in (("ja", rules_ja), ("en", rules_en)):
        folder = to / language
        folder.mkdir(exist_ok=True)
        pages = {"index": index_page(language), "functions": functions_page(language),
                 "rules": rules_page(language, json.loads(pathlib.Path(rules).read_text(encoding="utf-8")))}
        for name, text in pages.items():
            (folder / f"{name}.html").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    main(*sys.argv[1:])
