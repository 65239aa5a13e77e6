"""Text recognition: pictures of pages into pages of text, with Tesseract."""
