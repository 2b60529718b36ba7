"""A LanguageTool server on this machine: found or downloaded by language_tool_python, started, kept, stopped.

A server of one run is started through `keeper.py` and ends with the run. A shared one (`copydesk languagetool start`)
stays; its place is noted in the cache folder.
"""

from __future__ import annotations

import contextlib
import json
import os
import re
import socket
import subprocess
import sys
import time
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple

from .. import cache
from .client import WAKING, Client, GrammarError

PATIENCE = 90.0  # seconds until a starting server must answer
_SLOW = f"no answer in {PATIENCE:.0f} s; is the machine busy, or short of memory?"
_PORTS = 3  # ports to try, where another program takes the free one first
_JVM = ("-Xms256m", "-Xmx1g", "-Dsun.net.httpserver.nodelay=true")  # nodelay: 0.6 ms a kept connection, not 44
_SETTINGS = {
    "cacheSize": "2000",
    "cacheTTLSeconds": "3600",
    "pipelineCaching": "true",  # without it every request builds all rules anew: 9 ms
    "maxPipelinePoolSize": "8",
    "pipelineExpireTimeInSeconds": "3600",
    "maxCheckThreads": "8",
    "maxSpellingSuggestions": "5",
}
_FAULT = re.compile(r"Exception|Error")
_HARMLESS = "LtThreadPoolExecutorMonitor"  # a thread of LanguageTool 6.8 that fails in every run, and counts only
_REMEDY = "or set [grammar] server to the address of a running LanguageTool"


class Installation(NamedTuple):
    """LanguageTool on this machine: its version, folder, and the command that starts it without a port."""

    version: str
    home: str
    command: tuple[str, ...]


def version() -> str:
    """The version of LanguageTool that language_tool_python uses. Raises GrammarError."""
    try:
        from language_tool_python.download_lt import LTP_DOWNLOAD_VERSION
    except ImportError as error:
        raise GrammarError(
            f"the package language-tool-python cannot be used ({error}); install version 3.3 or 3.4"
        ) from error
    return LTP_DOWNLOAD_VERSION


def find() -> Installation:
    """The LanguageTool that language_tool_python uses, downloaded at the first use with its progress on standard error.

    Raises GrammarError.
    """
    wanted = version()
    from language_tool_python.download_lt import LocalLanguageTool
    from language_tool_python.exceptions import LanguageToolError

    local = LocalLanguageTool.from_version_name(wanted)
    try:
        local.download()
        home, command = str(local.get_directory_path()), local.get_server_cmd()
    except ModuleNotFoundError as error:
        raise GrammarError(
            f"LanguageTool needs Java 17 or newer, and there is no java; install it, {_REMEDY}"
        ) from error
    except SystemError as error:
        raise GrammarError(f"{str(error).rstrip('.')}; install a newer Java, {_REMEDY}") from error
    except (subprocess.CalledProcessError, SystemExit) as error:
        raise GrammarError(
            f"`java -version` does not work ({_short(error)}); mend the Java installation, {_REMEDY}"
        ) from error
    except (LanguageToolError, OSError, ValueError) as error:
        raise GrammarError(
            f"LanguageTool {wanted} cannot be downloaded ({_short(error)}); unpack a release as "
            f"{_downloads()}/LanguageTool-{wanted}, {_REMEDY}"
        ) from error
    return Installation(wanted, home, tuple(command))


def java() -> str:
    """The first line that `java -version` prints. Raises GrammarError."""
    from shutil import which

    path = which("java")
    if not path:
        raise GrammarError("there is no java; install Java 17 or newer")
    done = subprocess.run([path, "-version"], capture_output=True, text=True, check=False)
    if done.returncode:
        raise GrammarError(
            f"`java -version` ended with {done.returncode}: {(done.stderr or done.stdout).strip()[:200]}"
        )
    return (done.stderr or done.stdout).strip().split("\n")[0]


class Server:
    """A running server of this run that has loaded some languages. Use it as a context: it is stopped at the end."""

    def __init__(self, installation: Installation, languages: Iterable[str] = ()) -> None:
        self.log = _log_path(f"languagetool-{os.getpid()}.log")
        self._process, self.url = _started(installation, self.log, languages, kept=True)

    def __enter__(self) -> Server:
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def epitaph(self) -> str:
        """What to say when the server ended by itself; empty while it runs."""
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._process.wait(2)  # a broken connection is seen before the end of the process
            fault = _fault(self.log)
            reason = f" ({fault})" if fault else ""
            return f"LanguageTool ended in the middle of the run{reason}; run it again: the answers so far are kept"
        return ""

    def stop(self) -> None:
        """End the server and wait until it is gone."""
        if self._process.stdin:
            with contextlib.suppress(OSError):
                self._process.stdin.close()
        try:
            self._process.wait(10)
        except subprocess.TimeoutExpired:
            self._process.kill()
        with contextlib.suppress(OSError):
            self.log.unlink(missing_ok=True)


def _started(
    installation: Installation, log: Path, languages: Iterable[str], *, kept: bool
) -> tuple[subprocess.Popen[bytes], str]:
    """The process and the address of a new server that answers in some languages at once.

    Raises GrammarError with what Java printed.
    """
    settings = cache.folder() / "languagetool.properties"
    cache.write(settings, "".join(f"{key}={value}\n" for key, value in _SETTINGS.items()).encode())
    java, *rest = installation.command
    said = ""
    for _ in range(_PORTS):
        port = _free_port()
        command = [java, *_JVM, *rest, "-p", str(port), "--config", str(settings)]
        if kept:
            command = [sys.executable, str(Path(__file__).with_name("keeper.py")), *command]
        with log.open("wb") as out:
            process = subprocess.Popen(
                command, stdin=subprocess.PIPE if kept else subprocess.DEVNULL, stdout=out, stderr=out, **_apart()
            )
        url = f"http://127.0.0.1:{port}"
        try:
            if _answers(process, url):
                _wake(url, languages)
                return process, url
        except GrammarError as error:
            _end(process)
            reason = _fault(log) or str(error)
            raise GrammarError(f"LanguageTool {installation.version} cannot load its language: {reason}") from error
        except BaseException:
            _end(process)
            raise
        slow = process.poll() is None
        _end(process)
        said = _fault(log) or (_SLOW if slow else next(reversed(_lines(log)), "it gave no reason"))
        if "Address already in use" not in said and "BindException" not in said:
            break
    raise GrammarError(f"LanguageTool {installation.version} did not start: {said}")


def _answers(process: subprocess.Popen[bytes], url: str) -> bool:
    client = Client(url, timeout=5)
    limit = time.monotonic() + PATIENCE
    while time.monotonic() < limit and process.poll() is None:
        if client.healthy() and process.poll() is None:
            return True
        time.sleep(0.1)
    return False


def _wake(url: str, languages: Iterable[str]) -> None:
    """Let a new server load its languages: the first request of each takes seconds, and may outlast a time-out."""
    client = Client(url, timeout=WAKING)
    for language in sorted(languages):
        client.wake(language)


def _apart() -> dict[str, Any]:
    """Keeps Ctrl-C in the terminal from reaching the server before copydesk has ended it."""
    if sys.platform == "win32":
        return {"creationflags": subprocess.CREATE_NEW_PROCESS_GROUP}
    return {"start_new_session": True}


def _end(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    try:
        process.wait(10)
    except subprocess.TimeoutExpired:
        process.kill()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _log_path(name: str) -> Path:
    cache.folder().mkdir(parents=True, exist_ok=True)
    return cache.folder() / name


def _lines(log: Path) -> list[str]:
    with contextlib.suppress(OSError):
        return [line.strip()[:300] for line in log.read_text("utf-8", "replace").splitlines() if line.strip()]
    return []


def _fault(log: Path) -> str:
    """The line of the log that tells the cause of an exception; empty when there was none."""
    return next((line for line in reversed(_lines(log)) if _FAULT.search(line) and _HARMLESS not in line), "")


def _downloads() -> str:
    return os.environ.get("LTP_PATH") or str(Path("~/.cache/language_tool_python").expanduser())


def _short(error: BaseException) -> str:
    """What an error says, in one line; of an error of the network its cause, which stands at the end."""
    text = " ".join(str(error).split()).rpartition("(Caused by ")[2]
    return text if len(text) <= 200 else text[:200] + "…"


# --- the shared server -----------------------------------------------------------------------------------------------


class Shared(NamedTuple):
    """A server that stays between runs."""

    url: str
    pid: int
    created: float  # when the process was created: tells it from a later one with the same number
    version: str

    @property
    def alive(self) -> bool:
        """True if this very process still runs."""
        import psutil

        with contextlib.suppress(psutil.Error):
            process = psutil.Process(self.pid)
            return bool(abs(process.create_time() - self.created) < 2 and process.status() != psutil.STATUS_ZOMBIE)
        return False


def _note() -> Path:
    return cache.folder() / "languagetool.json"


def shared() -> Shared | None:
    """The shared server, if one runs."""
    try:
        found = Shared(**json.loads(_note().read_text("utf-8")))
    except (OSError, ValueError, TypeError):
        return None
    return found if found.alive else None


def start(languages: Iterable[str]) -> Shared:
    """Start the shared server and have it load some languages, or tell of the one that runs. Raises GrammarError."""
    import psutil

    running = shared()
    if running:
        return running
    installation = find()
    process, url = _started(installation, _log_path("languagetool.log"), languages, kept=False)
    found = Shared(url, process.pid, psutil.Process(process.pid).create_time(), installation.version)
    cache.write(_note(), json.dumps(found._asdict()).encode())
    return found


def stop() -> Shared | None:
    """Stop the shared server; None when none runs."""
    import psutil

    running = shared()
    if running:
        process = psutil.Process(running.pid)
        process.terminate()
        try:
            process.wait(10)
        except psutil.TimeoutExpired:
            process.kill()
    _note().unlink(missing_ok=True)
    return running
