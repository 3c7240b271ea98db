"""Data files in: a folder of CSV, one file a record, checked, staged and committed by register."""
