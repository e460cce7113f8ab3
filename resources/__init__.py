"""Data that ships with the program: rules, calendars, agency lists, styles, translations, templates."""
