"""Recognisers of Dutch official prose: pure functions over text, no layout, no records."""
