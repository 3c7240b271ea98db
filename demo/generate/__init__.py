"""A whole country's registers as CSV, of any size; every person in them is invented."""
