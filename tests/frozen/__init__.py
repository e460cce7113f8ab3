"""The built program, run as an officer runs it; `python -m pytest tests/frozen`, also on Windows."""
