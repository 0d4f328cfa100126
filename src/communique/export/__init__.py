"""Tables into files that other programs open: one format a module, each a function from columns and rows to bytes."""
