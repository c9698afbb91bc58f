# SPDX-License-Identifier: MPL-2.0
"""The command as tests call it: with temporary files of its own, and a look at what it leaves behind."""

import argparse
import json
import os
import pathlib
import pty
import subprocess
import sys
import tempfile
import time
import unittest

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
PATIENCE = 120


def _command():
    parser = argparse.ArgumentParser(add_help=False)
    parser.add_argument("--extension", type=pathlib.Path, default=ROOT / "build" / "kpisheet.oxt")
    options, rest = parser.parse_known_args()
    return options.extension.parent.resolve() / "kpisheet", rest


COMMAND, ARGUMENTS = _command()


def worker_pipes(command="*"):
    return {str(pipe) for pipe in pathlib.Path("/tmp").glob(f"OSL_PIPE_*_kpisheet-worker-{command}-*")}


class CommandCase(unittest.TestCase):
    prefix = ()     # what the command is started by

    def setUp(self):
        # The path is short: it becomes part of the names of pipes.
        self.folder = pathlib.Path(self.enter(tempfile.TemporaryDirectory(prefix="kc-")))
        self.temporary = pathlib.Path(self.enter(tempfile.TemporaryDirectory(prefix="kt-")))

    def enter(self, context):
        self.addCleanup(context.cleanup)
        return context.name

    def environment(self, **changes):
        return {**os.environ, "TMPDIR": str(self.temporary), "LC_ALL": "ja_JP.UTF-8", **changes}

    def run_command(self, *arguments, **changes):
        before = worker_pipes()
        with subprocess.Popen([*self.prefix, COMMAND, *map(str, arguments)], env=self.environment(**changes), cwd=self.folder,
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
            try:
                output, complaints = process.communicate(timeout=PATIENCE)
            finally:
                process.kill()
        self.assert_nothing_left(process.pid, before)
        return subprocess.CompletedProcess(process.args, process.returncode, output, complaints)

    def check(self, *arguments, **changes):
        done = self.run_command("check", "--format", "json", *arguments, **changes)
        return done, json.loads(done.stdout) if done.stdout else None

    def assert_nothing_left(self, command, before=frozenset()):
        self.assertEqual(list(self.temporary.iterdir()), [])
        self.assertEqual(offices_of(self.temporary), [])
        # What a command of the same number left, which was killed long ago, is not this one's.
        self.assertEqual(worker_pipes(command) - before, set())

    def started(self, *arguments):
        return StartedCommand(["check", "--format", "json", *arguments], self.environment(), self.folder,
                              self.temporary)


class StartedCommand:
    """A running command whose stderr is a terminal, so that it says when it begins a file."""

    def __init__(self, arguments, environment, folder, temporary):
        self.temporary = temporary
        self.terminal, other = pty.openpty()
        self.process = subprocess.Popen([COMMAND, *arguments], env=environment, cwd=folder, stdout=subprocess.PIPE,
                                        stderr=other)
        os.close(other)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        self.process.stdout.close()
        os.close(self.terminal)

    def wait_for_office(self):
        """The number of the office's process, once it has opened the first file."""
        give_up = time.monotonic() + PATIENCE
        while time.monotonic() < give_up:
            for office in offices_of(self.temporary):
                if any(name.endswith(".xlsx") for name in open_files_of(office)):
                    return office
            time.sleep(0.02)
        raise AssertionError("no office opened the file")

    def finish(self):
        return self.process.communicate(timeout=PATIENCE)[0]


def open_files_of(process):
    try:
        return [os.readlink(link) for link in pathlib.Path(f"/proc/{process}/fd").iterdir()]
    except OSError:
        return []  # a file was closed meanwhile, or the process has ended


def offices_of(temporary):
    """The numbers of the office processes whose profile lies in this folder."""
    found = []
    for process in pathlib.Path("/proc").glob("[0-9]*"):
        try:
            words = (process / "cmdline").read_bytes()
        except OSError:
            continue  # it has ended meanwhile
        if b"soffice.bin" in words and bytes(temporary) in words:
            found.append(int(process.name))
    return found


def main():
    unittest.main(argv=[sys.argv[0], *ARGUMENTS], verbosity=2)
