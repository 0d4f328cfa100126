"""The command line: one verb a file. Verbs hold no knowledge of texts; they carry input in and readings out."""
