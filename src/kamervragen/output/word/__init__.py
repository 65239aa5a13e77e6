"""The answer sheet for Word: what it is made of. `as_word.py` puts it together."""
