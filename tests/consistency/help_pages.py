# SPDX-License-Identifier: MPL-2.0
"""help_pages.py --extension FILE: every rule and function has its section on the help pages of both languages, every
entry of the menu is explained, and no link on them leads nowhere."""

import argparse
import html.parser
import pathlib
import posixpath
import re
import sys
import zipfile

import interface

LANGUAGES = ("ja", "en")
PAGES = ("index", "functions", "rules")


class Page(html.parser.HTMLParser):
    """Anchors, links, and the text of a page."""

    def __init__(self, source):
        super().__init__()
        self.anchors, self.links, self.text = set(), [], []
        self.feed(source)

    def handle_starttag(self, _, attributes):
        values = dict(attributes)
        if "id" in values:
            self.anchors.add(values["id"])
        if "href" in values:
            self.links.append(values["href"])

    def handle_data(self, data):
        self.text.append(data)


def rule_ids():
    """Ids of the rules, from their files."""
    files = sorted((interface.PROJECT / "addin/core/rules").glob("*/*.cpp"))
    return {found for path in files for found in re.findall(r'\.id\s*=\s*"([a-z0-9-]+)"', path.read_text(encoding="utf-8"))}


def menu_titles():
    text = (interface.PROJECT / "registry/Addons.xcu").read_text(encoding="utf-8")
    menu = text[text.index('"OfficeMenuBar"'):text.index('"OfficeToolbarMerging"')]
    plain = {tag: [re.sub(r"\(~.\)|~|\.\.\.", "", one) for one in re.findall(rf'xml:lang="{tag}">([^<]+)<', menu)]
             for tag in ("ja", "en-US")}
    return {"ja": plain["ja"], "en": plain["en-US"]}


def faults(archive):
    names = set(archive.namelist())
    pages = {}
    for language in LANGUAGES:
        for name in PAGES:
            path = f"help/{language}/{name}.html"
            if path not in names:
                yield f"{path} is not in the extension."
                return
            pages[path] = Page(archive.read(path).decode("utf-8"))
    rules, titles = rule_ids(), menu_titles()
    if len(rules) < 60:
        yield f"Only {len(rules)} rules were found in addin/core/rules; the pattern of this test misses some."
    for language in LANGUAGES:
        for rule in sorted(rules - pages[f"help/{language}/rules.html"].anchors):
            yield f"The rule {rule} has no section in help/{language}/rules.html."
        for method in interface.methods():
            if method.display_name not in pages[f"help/{language}/functions.html"].anchors:
                yield f"{method.display_name} has no section in help/{language}/functions.html."
        shown = "".join(pages[f"help/{language}/index.html"].text)
        for title in titles[language]:
            if title not in shown:
                yield f"The menu's {title} is not explained in help/{language}/index.html."
    for path, page in pages.items():
        if path.startswith("help/en/index") and re.search(r"[ぁ-ん]", "".join(page.text)):
            yield f"{path} holds Japanese."
        for link in page.links:
            target, _, anchor = link.partition("#")
            whole = posixpath.normpath(posixpath.join(posixpath.dirname(path), target)) if target else path
            if whole not in names or (anchor and anchor not in pages[whole].anchors):
                yield f"{path}: the link {link} leads nowhere."


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--extension", type=pathlib.Path, required=True)
    with zipfile.ZipFile(parser.parse_args().extension) as archive:
        found = list(faults(archive))
    print("\n".join(found) or __doc__)
    sys.exit(1 if found else 0)
