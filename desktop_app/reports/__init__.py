"""What leaves the program as figures and lists: quarter reports, and files for Excel and Word."""
