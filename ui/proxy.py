"""The proxies this machine is set up with, asked from Qt, which knows where each system keeps them."""

from __future__ import annotations

from PySide6.QtCore import QUrl
from PySide6.QtNetwork import QNetworkProxy, QNetworkProxyFactory, QNetworkProxyQuery

_SCHEMES = {
    QNetworkProxy.ProxyType.HttpProxy: "http",
    QNetworkProxy.ProxyType.HttpCachingProxy: "http",
    QNetworkProxy.ProxyType.Socks5Proxy: "socks5h",
}


def system_proxies(url: str) -> dict[str, str]:
    """Scheme of `url` → proxy address without name and password; empty when the way is direct.

    On Windows a proxy script may be fetched first, so ask on the thread that goes to the network.
    """
    address = QUrl(url)
    for proxy in QNetworkProxyFactory.systemProxyForQuery(QNetworkProxyQuery(address)):
        if proxy.type() is QNetworkProxy.ProxyType.NoProxy:
            return {}
        if scheme := _SCHEMES.get(proxy.type()):
            return {address.scheme(): f"{scheme}://{proxy.hostName()}:{proxy.port()}"}
    return {}
