"""A user's own knowledge: a folder of tables laid over ours, checked as ours are, and what is known of a word."""
