"""Nguoidan Desk: the core of the program, without windows and without network."""

__version__ = "0.1.0"
