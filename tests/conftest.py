"""What every test gets: a home of its own, no network, and no unexpected warning in the log."""

from __future__ import annotations

import ipaddress
import logging
import os
import socket
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A library and plugins below the test's folder; the weights stay where the user keeps them."""
    home = tmp_path / "anyfind-home"
    monkeypatch.setenv("ANYFIND_HOME", str(home))
    monkeypatch.setenv("ANYFIND_ENVIRONMENTS", str(tmp_path / "anyfind-environments"))
    for name in [name for name in os.environ if name.startswith("ANYFIND_") and "__" in name]:
        monkeypatch.delenv(name)
    return home


@pytest.fixture(autouse=True)
def only_loopback(monkeypatch: pytest.MonkeyPatch) -> None:
    """A socket to anywhere but this computer fails the test."""
    connect = socket.socket.connect

    def guarded(self: socket.socket, address: Any) -> None:
        if self.family in {socket.AF_INET, socket.AF_INET6}:
            host = str(address[0])
            assert host == "localhost" or ipaddress.ip_address(host).is_loopback, f"a socket was opened to {host}"
        connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", guarded)


class LogWatch(logging.Handler):
    """Collects what is logged at WARNING or above, and what a test said it expects."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.unexpected: list[str] = []
        self.expected: list[str] = []

    def expect(self, part: str) -> None:
        """Warnings that contain this text are part of the test."""
        self.expected.append(part)

    def emit(self, record: logging.LogRecord) -> None:
        """Remember the message."""
        self.unexpected.append(f"{record.levelname} {record.name}: {record.getMessage()}")

    def left_over(self) -> list[str]:
        """What nobody expected."""
        return [line for line in self.unexpected if not any(part in line for part in self.expected)]


@pytest.fixture(autouse=True)
def log_watch() -> Iterator[LogWatch]:
    """An unexpected warning in the log fails the test; ``log_watch.expect(text)`` allows one."""
    watch = LogWatch()
    logger = logging.getLogger("anyfind")
    logger.addHandler(watch)
    logging.getLogger().addHandler(watch)
    yield watch
    logger.removeHandler(watch)
    logging.getLogger().removeHandler(watch)
    assert not watch.left_over(), "unexpected warnings in the log: " + "; ".join(watch.left_over())
