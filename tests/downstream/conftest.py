"""The project of the newsroom is run by its own pytest, with the wheel, and not by ours."""

collect_ignore_glob = ["newsroom/*"]
