"""Tests of the ground the program stands on: folders, key store, settings, one instance, crashes."""
