"""Verbs are tried on the same profiles as the storage."""

from tests.storage.conftest import new_profile, profile

__all__ = ["new_profile", "profile"]
