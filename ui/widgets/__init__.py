"""The parts that screens are made of: they show values and report wishes, and know no case and no portal."""
