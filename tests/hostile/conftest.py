"""Gives every test of the command line its desk."""

from tests.cli.desk import desk as desk
