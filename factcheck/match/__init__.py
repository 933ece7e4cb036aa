"""Proposes the facts worth comparing and lays claim and fact side by side. It decides nothing."""
