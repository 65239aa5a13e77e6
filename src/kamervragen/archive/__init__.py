"""Archives: many documents in one run, in processes, with a result for each input."""
