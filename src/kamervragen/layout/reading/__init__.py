"""One reading of the body: evidence for each row, and one decision over all of them (`resolve`)."""
