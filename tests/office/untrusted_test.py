# SPDX-License-Identifier: MPL-2.0
"""Nothing in a submitted workbook runs or reaches out: baits that work in an office that lets them leave no trace here.

And the second wall: what an office of the command may not do even if something in it wanted to.
"""

import http.server
import pathlib
import re
import sys
import threading

sys.dont_write_bytecode = True
import baits  # noqa: E402
import command  # noqa: E402
import hostile_files  # noqa: E402
import uno  # noqa: E402
from office import Office, url_of  # noqa: E402
from com.sun.star.uno import Exception as OfficeException  # noqa: E402

ALWAYS_EXECUTE_NO_WARN, FULL_UPDATE = 4, 3      # MacroExecMode, UpdateDocMode


class Server:
    """A server on this machine that remembers what was asked of it, and even who only connected."""

    def __init__(self):
        self.asked = []
        outer = self

        class Handler(http.server.BaseHTTPRequestHandler):
            def setup(self):
                outer.asked.append("a connection")
                super().setup()

            def handle_one_request(self):
                super().handle_one_request()
                outer.asked.append(getattr(self, "path", ""))

            def log_message(self, *_):
                """Says nothing."""

        self._server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self._server.server_address[1]}"
        threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True).start()

    def end(self):
        self._server.shutdown()
        self._server.server_close()


def settings_at(office, path):
    provider = office.service("com.sun.star.configuration.ConfigurationProvider")
    where = uno.createUnoStruct("com.sun.star.beans.NamedValue", "nodepath", path)
    return provider.createInstanceWithArguments("com.sun.star.configuration.ConfigurationUpdateAccess", (where,))


class UntrustedTest(command.CommandCase):
    def setUp(self):
        super().setUp()
        self.submitted = self.folder / "in"
        self.submitted.mkdir()
        linked = self.folder / "linked.ods"
        linked.write_bytes(hostile_files.good_ods())
        # A server and a trace for each bait: what one asks for late is never laid at the door of the next.
        self.servers = {name: self.new_server() for name in baits.all_baits("", "", "")}
        for name, server in self.servers.items():
            (self.submitted / name).write_bytes(baits.all_baits(server.url, self.trace(name), linked.as_uri())[name])

    def new_server(self):
        server = Server()
        self.addCleanup(server.end)
        return server

    def trace(self, name):
        return self.folder / f"trace-{name}"

    def asked(self):
        return {name: server.asked for name, server in self.servers.items() if server.asked}

    def test_a_check_sets_nothing_off(self):
        before = {path: path.read_bytes() for path in self.folder.rglob("*") if path.is_file()}
        report = self.check("in")[1]
        self.assertEqual({file["file"]: file["status"] for file in report["files"]},
                         {f"in/{path.name}": "checked" for path in self.submitted.iterdir()})
        self.assertEqual(self.asked(), {})
        self.assertEqual({path: path.read_bytes() for path in self.folder.rglob("*") if path.is_file()}, before)

    def test_the_baits_are_good(self):
        """In an office that lets them, each does what the check has to prevent."""
        with Office(deadline=120) as office:
            scripting = settings_at(office, "/org.openoffice.Office.Common/Security/Scripting")
            trusted = uno.Any("[]string", (url_of(self.submitted),))
            uno.invoke(scripting, "setPropertyValue", ("SecureURL", trusted))
            scripting.commitChanges()
            for name, server in self.servers.items():
                document = office.load(self.submitted / name, MacroExecutionMode=ALWAYS_EXECUTE_NO_WARN,
                                       UpdateDocMode=FULL_UPDATE)
                document.calculateAll()
                last = document.Sheets.getByIndex(0).getCellByPosition(0, len(hostile_files.TABLE)).String
                document.close(True)
                with self.subTest(name):
                    followed = bool(server.asked) or self.trace(name).exists() or last == hostile_files.TABLE[0][0]
                    self.assertEqual(followed, name not in baits.NOT_FOLLOWED, last)

    def office_of_the_command(self):
        """The command at work on a file that takes long, and a connection to its office."""
        slow = {name: content for name, content, _, _ in hostile_files.swollen()}["百万字.xlsx"]
        (self.folder / "slow.xlsx").write_bytes(slow)
        running = self.enter_context(self.started("slow.xlsx"))
        process = running.wait_for_office()
        pipe, = [entry.name for entry in self.temporary.iterdir()]
        local = uno.getComponentContext()
        resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
        return process, resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext"), self.temporary / pipe

    def enter_context(self, context):
        entered = context.__enter__()
        self.addCleanup(context.__exit__, None, None, None)
        return entered

    def test_an_office_is_confined(self):
        server = self.new_server()
        process, context, own = self.office_of_the_command()
        files = context.ServiceManager.createInstanceWithContext("com.sun.star.ucb.SimpleFileAccess", context)
        written = own / "may-be-written"
        files.openFileWrite(url_of(written)).closeOutput()
        self.assertTrue(written.exists(), "it writes in its own folder")
        victim = self.folder / "linked.ods"
        before = victim.read_bytes()
        for attempt in (lambda: files.openFileWrite(url_of(self.folder / "outside")).closeOutput(),
                        lambda: files.openFileWrite(url_of(victim)).closeOutput(),
                        lambda: files.createFolder(url_of(self.folder / "made")),
                        lambda: files.kill(url_of(victim)),
                        lambda: files.move(url_of(victim), url_of(own / "moved")),
                        lambda: files.openFileRead(server.url + "/read")):
            self.assertRaises(OfficeException, attempt)
        self.assertEqual(victim.read_bytes(), before)
        self.assertEqual(sorted(path.name for path in self.folder.iterdir()), ["in", "linked.ods", "slow.xlsx"])
        self.assertEqual(server.asked, [])
        status = pathlib.Path(f"/proc/{process}/status").read_text()
        self.assertRegex(status, r"NoNewPrivs:\s+1\n")
        self.assertRegex(status, r"Seccomp:\s+2\n")

    def test_every_setting_is_one_of_the_office(self):
        """A name with a slip in it would be ignored without a word."""
        _, _, own = self.office_of_the_command()
        written = (own / "profile" / "user" / "registrymodifications.xcu").read_text(encoding="utf-8")
        settings = re.findall(r'<item oor:path="([^"]+)"><prop oor:name="([^"]+)" oor:op="fuse"><value>([^<]*)</value>', written)
        self.assertGreater(len(settings), 10)
        with Office() as office:
            for path, name, value in settings:
                with self.subTest(f"{path}/{name}"):
                    node = settings_at(office, path)
                    self.assertTrue(node.hasByName(name))
                    kept = node.getByName(name)    # of the type that the value must have
                    node.replaceByName(name, {bool: lambda text: text == "true", int: int, str: str,
                                              type(None): lambda text: int(text) if text.isdigit() else text}[type(kept)](value))


if __name__ == "__main__":
    command.main()
