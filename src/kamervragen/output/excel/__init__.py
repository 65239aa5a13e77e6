"""A workbook to divide the questions with: what its sheets are made of. `as_excel.py` puts it together."""
