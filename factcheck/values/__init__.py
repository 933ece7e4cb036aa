"""Frozen, exact values: spans, text, numbers, quantities, intervals, periods, names."""
