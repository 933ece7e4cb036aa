"""Which version of the program this is: the one place where that is written."""

VERSION = "0.1.0"
