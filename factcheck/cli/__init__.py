"""The command ``factcheck``: what was asked for, what is wrong on one line, and an exit code to rely on.

0: nothing that fails; 1: something that does; 2: the job could not be done.
"""

from factcheck.cli.run import main, run

__all__ = ["main", "run"]
