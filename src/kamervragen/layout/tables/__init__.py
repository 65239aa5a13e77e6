"""Tables: rows that stand in columns, and tables whose rows are questions."""
