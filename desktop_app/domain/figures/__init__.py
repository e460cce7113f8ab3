"""The figures behind the quarterly report: facts of cases, where each stood at a cut-off, and the table."""
