"""What things mean: cases, actions, dates. Pure Python, no input or output."""
