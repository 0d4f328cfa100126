"""Which texts repeat one another, and which events of different documents are one: the rules, without any store."""
