"""The shapes that travel through the program: documents, clauses, records, readings. No logic of any stage."""
