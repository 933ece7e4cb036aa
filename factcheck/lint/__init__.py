"""What a desk should mend in its store before it is relied on."""

from factcheck.lint.base import Remark
from factcheck.lint.store import lint

__all__ = ["Remark", "lint"]
