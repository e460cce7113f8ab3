"""Invented scenarios over real agencies, fields and calendar: the same name and day give the same data."""
