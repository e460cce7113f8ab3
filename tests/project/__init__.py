"""Tests of the project itself: its import rules, its documents, its packaging, and its own test harness."""
