# SPDX-License-Identifier: MPL-2.0
"""Makes a stored .ods the same bytes for the same content: no dates, no thumbnail, no state of the office's windows."""

import pathlib
import re
import zipfile

FIXED_DATE = (2000, 1, 1, 0, 0, 0)
_LEFT_OUT = re.compile(r"Thumbnails/|Configurations2/")
_META_LEFT_OUT = re.compile(
    r"<(meta:creation-date|dc:date|meta:editing-duration|meta:editing-cycles|meta:generator)>.*?</\1>", re.DOTALL)
_MANIFEST_ENTRY = re.compile(r"\s*<manifest:file-entry[^>]*manifest:full-path=\"([^\"]*)\"[^>]*/>")
_PRINTER = re.compile(
    r"<config:config-item config:name=\"Printer(?:Name|Setup)\"[^>]*?(?:/>|>.*?</config:config-item>)", re.DOTALL)


def make_reproducible(path):
    """Rewrites the package in place."""
    path = pathlib.Path(path)
    with zipfile.ZipFile(path) as package:
        parts = [(entry.filename, package.read(entry)) for entry in package.infolist()]
    with zipfile.ZipFile(path, "w") as package:
        for name, content in parts:
            if not _LEFT_OUT.match(name):
                _write(package, name, _without_traces(name, content))


def _write(package, name, content):
    entry = zipfile.ZipInfo(name, FIXED_DATE)
    entry.external_attr = 0o644 << 16
    # The package's type must lie uncompressed at the start of the file (ODF 1.3, part 2, 3.3).
    entry.compress_type = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
    package.writestr(entry, content)


def _without_traces(name, content):
    if name == "meta.xml":
        return _META_LEFT_OUT.sub("", content.decode("utf-8")).encode("utf-8")
    if name == "settings.xml":
        return _PRINTER.sub("", content.decode("utf-8")).encode("utf-8")
    if name == "META-INF/manifest.xml":
        text = _MANIFEST_ENTRY.sub(lambda entry: "" if _LEFT_OUT.match(entry[1]) else entry[0], content.decode("utf-8"))
        return text.encode("utf-8")
    return content
