"""Sheets that come back with answers: read as a foreign file is, and held against the letter."""
