"""Measures readings against documents that careful readers have coded: gold, scores, tables, floors."""
