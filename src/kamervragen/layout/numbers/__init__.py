"""Numbers: which rows may begin an item or a caption, and how a letter counts. Each grammar is one table."""
