"""``factcheck claims``: work on the store itself."""

from __future__ import annotations

from factcheck.cli.root import LazyGroup

claims = LazyGroup(
    name="claims",
    help="Work on the store of facts.",
    short_help="Work on the store of facts.",
    no_args_is_help=True,
    homes={
        "lint": "factcheck.cli.lint:lint",
        "find": "factcheck.cli.facts:find",
        "show": "factcheck.cli.facts:show",
        "add": "factcheck.cli.facts:add",
        "fmt": "factcheck.cli.facts:fmt",
        "compile": "factcheck.cli.compiling:compile_",
        "diff": "factcheck.cli.difference:diff",
    },
)
