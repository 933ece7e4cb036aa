"""Word lists and tables of English news, as data, and what reads them."""
