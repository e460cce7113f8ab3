"""One program for a data folder: a lock that dies with its holder, a knock that shows the first window."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import cast

from PySide6.QtCore import QLockFile, QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from desktop_app.domain.errors import AlreadyRunning, NotWritable
from desktop_app.paths import private_folder

_PATIENCE_MS = 1_000


class SingleInstance(QObject):
    """Holds the lock of a data folder; a window also listens for a second start and emits `knocked`.

    `acquire` needs no running Qt application; `listen` needs an event loop.
    """

    knocked = Signal()

    def __init__(self, lock: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = lock
        self._lock = QLockFile(str(lock))
        self._lock.setStaleLockTime(0)  # a day's work is no sign of death; a process that is gone still is
        self._server: QLocalServer | None = None

    def acquire(self) -> None:
        """Take the lock; AlreadyRunning if another program holds it, NotWritable if the folder refuses it."""
        try:
            private_folder(self._path.parent)
        except OSError:
            raise NotWritable from None
        if not self._lock.tryLock(0):
            if self._lock.error() == QLockFile.LockError.LockFailedError:
                raise AlreadyRunning
            raise NotWritable

    def listen(self) -> None:
        """Wait for knocks; call after `acquire`, which makes any socket left over ours to remove."""
        QLocalServer.removeServer(self._name)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._answer)
        self._server.listen(self._name)

    def knock(self) -> bool:
        """Ask the program that holds the lock to show its window; False if it does not answer."""
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        answered = socket.waitForConnected(_PATIENCE_MS)
        socket.abort()
        return answered

    def release(self) -> None:
        """Stop listening and give the folder free."""
        if self._server is not None:
            self._server.close()
            self._server = None
        self._lock.unlock()

    @property
    def _name(self) -> str:
        where = str(self._path.absolute()).encode()
        return f"nguoidan-desk-{hashlib.sha256(where).hexdigest()[:16]}"

    def _answer(self) -> None:
        server = cast("QLocalServer", self._server)
        while (visitor := server.nextPendingConnection()) is not None:
            visitor.disconnected.connect(visitor.deleteLater)
            visitor.disconnectFromServer()
            self.knocked.emit()
