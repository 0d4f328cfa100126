"""The way from words to a record, and for words that gave none, which rules came close."""
