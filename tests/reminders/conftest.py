"""Warnings are tried on the same profiles as the storage."""

from tests.storage.conftest import empty_profile, new_profile, profile

__all__ = ["empty_profile", "new_profile", "profile"]
