# SPDX-License-Identifier: MPL-2.0
"""A screen that nobody sees, with a window manager: Xvfb and openbox, driven with xdotool, seen with ImageMagick.

    with Screen() as screen:
        screen.keys("ctrl+F2")
        screen.type_text("=SUM(1;2)")
        screen.save("now.png")
"""

import os
import shutil
import subprocess
import time

WIDTH, HEIGHT = 1280, 900
DOTS_AN_INCH = "96"
QUIET = {"stdin": subprocess.DEVNULL, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
TOOLS = ("Xvfb", "openbox", "xdotool", "import")
PACKAGES = "xvfb openbox xdotool imagemagick"


class ScreenError(RuntimeError):
    """A tool is not installed, or a window did not appear."""


class Screen:
    def __enter__(self):
        missing = [tool for tool in TOOLS if not shutil.which(tool)]
        if missing:
            raise ScreenError(f"{', '.join(missing)} not found; packages: {PACKAGES}")
        reading, writing = os.pipe()
        self._server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{WIDTH}x{HEIGHT}x24", "-dpi", DOTS_AN_INCH, "-nolisten", "tcp"],
            pass_fds=[writing], start_new_session=True, **QUIET)
        os.close(writing)
        with os.fdopen(reading) as answer:
            number = answer.readline().strip()      # comes when the server is ready; nothing when it has ended
        if not number:
            raise ScreenError("Xvfb did not start")
        self.display = f":{number}"
        self._environment = {**os.environ, "DISPLAY": self.display}
        self._windows = subprocess.Popen(["openbox"], env=self._environment, start_new_session=True, **QUIET)
        return self

    def __exit__(self, *_):
        for process in (self._windows, self._server):
            process.terminate()
            process.wait(10)

    def keys(self, *names):
        """Presses keys by their names of X: Return, ctrl+F2."""
        self._xdotool("key", "--clearmodifiers", "--delay", "60", *names)

    def type_text(self, text):
        self._xdotool("type", "--clearmodifiers", "--delay", "40", text)

    def click(self, x, y, times=1):
        """The pause lets a tool tip that stands there go first."""
        self._xdotool("mousemove", str(x), str(y), "sleep", "0.2", "click", "--repeat", str(times), "--delay", "60", "1")

    def scroll_down(self, x, y, notches):
        """Turns the wheel of the mouse."""
        self._xdotool("mousemove", str(x), str(y), "sleep", "0.2", "click", "--repeat", str(notches), "--delay", "60", "5")

    def click_with(self, key, x, y):
        """A click while a key is held down."""
        self._xdotool("mousemove", str(x), str(y), "sleep", "0.3", "keydown", key, "click", "1", "keyup", key)

    @staticmethod
    def pause():
        """Until the office has drawn what the keys did."""
        time.sleep(1)

    def wait_for_window(self, title, seconds=30):
        """The id of the visible window whose title has `title` (a pattern) in it, brought to the front."""
        give_up = time.monotonic() + seconds
        while time.monotonic() < give_up:
            found = self._output("xdotool", "search", "--onlyvisible", "--name", title).split()
            if found:
                self._xdotool("windowactivate", "--sync", found[-1])
                self.pause()
                return found[-1]
            time.sleep(0.2)
        raise ScreenError(f"no window with {title!r} in its title: {self.titles()}")

    def titles(self):
        windows = self._output("xdotool", "search", "--onlyvisible", "--name", ".").split()
        return [self._output("xdotool", "getwindowname", window).strip() for window in windows]

    def save(self, path, window="root"):
        subprocess.run(["import", "-window", window, str(path)], env=self._environment, check=True, timeout=60)

    def spots(self, colour, left):
        """Where icons of a colour (three bytes) stand one below the other, right of `left`: their middles, from above."""
        area = f"{WIDTH - left}x{HEIGHT}+{left}+0"
        pixels = subprocess.run(["import", "-window", "root", "-crop", area, "-depth", "8", "rgb:-"],
                                env=self._environment, check=True, timeout=60, capture_output=True).stdout
        row_bytes = 3 * (WIDTH - left)
        spots = []
        for y in range(HEIGHT):
            row = pixels[y * row_bytes:(y + 1) * row_bytes]
            places = [at // 3 for at in range(0, row_bytes, 3) if row[at:at + 3] == colour]
            if not places:
                continue
            if spots and y - spots[-1][-1] <= 2:        # an icon has a sign of another colour in it
                spots[-1][0] += places
                spots[-1][-1] = y
            else:
                spots.append([places, y, y])
        return [(left + (min(places) + max(places)) // 2, (first + last) // 2) for places, first, last in spots]

    def _xdotool(self, *arguments):
        subprocess.run(["xdotool", *arguments], env=self._environment, check=True, timeout=60)

    def _output(self, *command):
        return subprocess.run(command, env=self._environment, capture_output=True, text=True, timeout=60).stdout
