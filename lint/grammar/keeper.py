"""A process that lives between copydesk and the server it started, so that no server outlives its run.

Run as `python keeper.py COMMAND...`: it starts the command and ends it when its standard input closes or its parent is
gone, however that happened: a crash, Ctrl-C or a kill that lets nobody clean up. It imports nothing of copydesk.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading


def main(command: list[str]) -> int:
    """Start the command, wait for the end of either side, and end the other."""
    over = threading.Event()
    parent = os.getppid()
    for name in ("SIGINT", "SIGHUP", "SIGTERM"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), lambda *_: over.set())
    server = subprocess.Popen(command, stdin=subprocess.DEVNULL)
    threading.Thread(target=_watch, args=(over,), daemon=True).start()
    try:
        while server.poll() is None and os.getppid() == parent and not over.wait(0.5):
            pass
    finally:
        server.terminate()
        try:
            server.wait(5)
        except subprocess.TimeoutExpired:
            server.kill()
    return server.wait()


def _watch(over: threading.Event) -> None:
    sys.stdin.read()
    over.set()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
