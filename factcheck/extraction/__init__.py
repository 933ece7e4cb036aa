"""Finds what a draft states: quotations with their speakers, figures, dates."""
