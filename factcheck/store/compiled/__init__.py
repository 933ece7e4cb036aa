"""The compiled form of a store: a file that opens in milliseconds however many facts it holds.

SQLite keeps facts and sources, flat arrays mapped into memory the indexes of quotations and events, and one
manifest says what the file is. Facts are read when they are asked for.
"""
