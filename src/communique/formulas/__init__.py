"""The inventory of issues, the wordings that show them, and where they stand in a text."""
