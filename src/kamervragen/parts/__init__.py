"""Parts: letterhead, signature, askers, questions, answers. They know blocks and rows, and no family."""
