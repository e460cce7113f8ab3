"""Legal terms: which rule applies, which days count, when a case falls due, and why."""
