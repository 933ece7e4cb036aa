"""T7, T21, T22, T28 to T31, T37, T38: what stands around a check, and what comes out of it."""

from __future__ import annotations

import ast
import json
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from decimal import ROUND_UP, Context, Inexact, Rounded, getcontext, localcontext
from pathlib import Path

import pytest

from factcheck.checking import Checker
from factcheck.report.json import to_json
from factcheck.store import Store
from tests.cli.desk import Desk
from tests.traps.test_traps import CASES, _report

ROOT = Path(__file__).parents[2]
ENVIRONMENT = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "FACTCHECK_CACHE_DIR": ""}
DRAFT = ROOT / "docs" / "examples" / "planted-errors.md"

#: Installed before anything of the project is imported; what a check needs of the system is not among it.
HOOK = """
import os
import sys
FORBIDDEN = ("socket.", "subprocess.", "os.system", "os.exec", "os.posix_spawn", "os.spawn", "os.fork",
             "pty.", "pickle.", "marshal.load", "ctypes.", "urllib.", "http.", "ftplib.", "smtplib.",
             "webbrowser.", "shelve.", "dbm.", "winreg.")
WRITES = ("os.remove", "os.rename", "os.mkdir", "os.rmdir", "os.link", "os.symlink", "os.chmod", "shutil.")
ELSEWHERE = ("canary", "conftest", "sitecustomize")
# Source is compiled by what makes dataclasses, models, named tuples and templates, of our own code.
MAKERS = ("dataclasses", "pydantic", "typing", "collections", "jinja2", "importlib", "enum")
KEPT = os.environ.get("FACTCHECK_CACHE_DIR") or "?"  # the one folder that may be written to
seen, written, ready = [], [], False
def hook(event, arguments):
    if event.startswith(FORBIDDEN) and not (event == "marshal.loads" or event.startswith("ctypes.")):
        seen.append(event)
    elif ready and event in ("open", *WRITES) and str(arguments[0]).startswith(KEPT):
        written.append(event)
    elif ready and event.startswith(WRITES):
        seen.append(f"{event} {arguments[0]}")
    elif ready and event == "open" and arguments[1] and set(arguments[1]) & set("wax+"):
        seen.append(f"open {arguments[0]} {arguments[1]}")
    elif ready and event == "open" and "canary" in str(arguments[0]):
        seen.append(f"open {arguments[0]}")
    elif ready and event == "compile" and isinstance(arguments[0], (str, bytes)) and not trusted():
        seen.append(f"compile {arguments[0][:60]!r}")
    elif ready and event == "import" and str(arguments[0]).startswith(ELSEWHERE):
        seen.append(f"import {arguments[0]}")
def trusted():
    frame = sys._getframe()
    while frame:
        if frame.f_globals.get("__name__", "").startswith(MAKERS):
            return True
        frame = frame.f_back
    return False
sys.dont_write_bytecode = True
sys.addaudithook(hook)
from factcheck.cli import run
ready = True
codes = [run(arguments) for arguments in RUNS]
ready = False
sys.stderr.write(f"codes {codes} {bool(written)}\\n")
for event in seen:
    sys.stderr.write(f"{event}\\n")
"""
CANARY = "raise SystemExit('ran')\n"
FORMS = ("full", "concise", "json", "jsonl", "sarif", "github", "junit", "csv", "html", "claimreview")


@pytest.mark.parametrize("cache", [False, True])
def test_nothing_is_fetched_run_or_written(desk: Desk, cache: bool) -> None:
    """T21, T22: no event of network, process, pickle or foreign code in check, lint and report.

    Nothing is written but the cache, where there is one, and its second use runs nothing either.
    """
    kept = str(desk.folder / "kept") if cache else ""
    for name in (
        "conftest.py",
        "canary.py",
        "claims/conftest.py",
        "claims/canary.pickle",
        "sitecustomize.py",
    ):
        desk.write(name, CANARY)
    remote = 'title = "{{ 7*7 }} ${canary} %(canary)s"\nurl = "https://canary.invalid/a"'
    facts = (desk.folder / "claims" / "briefing.toml").read_text(encoding="utf-8")
    facts = facts.replace('url = "https://example.org/briefing"\n', "")
    desk.write("claims/briefing.toml", facts.replace('title = "Weather briefing"', remote))
    desk.write("page.html", "<link href=http://canary.invalid/a><img src=//canary.invalid/b><p>It rained.")
    desk.write("remote.md", "![a](http://canary.invalid/a)\n\n" + (desk.folder / "true.md").read_text())
    checks = [["check", "false.md", "remote.md", "page.html", "--format", form] for form in FORMS]
    others = [
        ["claims", "lint"],
        ["claims", "show", "briefing#rain"],
        ["why", "false.md:1"],
        ["explain", "QUO102"],
    ]
    code = HOOK.replace("RUNS", repr([*checks, *others]))
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=desk.folder,
        env=ENVIRONMENT | {"FACTCHECK_CACHE_DIR": kept},
        capture_output=True,
        text=True,
        check=False,
    )
    *_, last = [line for line in done.stderr.splitlines() if line.startswith("codes")] or [done.stderr]
    assert last == f"codes {[1] * len(checks) + [0] * len(others)} {cache}"
    assert done.stderr.partition(last)[2].split("\n") == ["", ""]


def test_the_hook_sees_what_it_is_there_to_see(desk: Desk) -> None:
    code = HOOK.replace("RUNS", "[]").replace(
        "ready = False",
        "import pickle, socket\npickle.loads(b'cos\\ngetcwd\\n.')\nsocket.socket().close()\n"
        "eval('1')\nopen('x', 'w').close()\nready = False",
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=desk.folder,
        env=ENVIRONMENT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert [line.partition(" ")[0] for line in done.stderr.splitlines()[1:]] == [
        "pickle.find_class",
        "socket.__new__",
        "compile",
        "open",
    ]


def test_no_module_reads_the_clock() -> None:
    """T28: nothing in the package asks what day it is, so that no clock can change an answer."""
    asked = []
    for file in sorted((ROOT / "factcheck").rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            names = [one.name for one in node.names] if isinstance(node, ast.Import) else []
            if isinstance(node, ast.ImportFrom):
                names = [str(node.module)]
            if isinstance(node, ast.Attribute) and node.attr in ("now", "today", "utcnow", "fromtimestamp"):
                names = [f".{node.attr}"]
            asked += [f"{file.name}:{name}" for name in names if name in CLOCKS or name.startswith(".")]
    assert asked == []


CLOCKS = ("time", "locale", "random", "secrets", "uuid", "socket", "pickle", "urllib.request", "http.client")


def _whole_check() -> str:
    return to_json(Checker(Store.load(ROOT / "claims")).check(DRAFT.read_text(encoding="utf-8"), "d.md"))


def test_the_callers_decimal_context_changes_no_report() -> None:
    """T7."""
    expected = _whole_check()
    assert '"refuted"' in expected
    assert '"supported"' in expected
    for context in (
        Context(prec=1, rounding=ROUND_UP),
        Context(prec=3, Emax=9, Emin=-9),
        Context(prec=5, traps=[Inexact, Rounded]),
    ):
        with localcontext(context):
            assert _whole_check() == expected
            assert getcontext().prec == context.prec


def test_no_arithmetic_is_done_in_the_callers_context() -> None:
    """T7: a context that raises wherever it would round, under every eighth case about figures."""
    names = [name for name in CASES if name.startswith(("figures", "derived"))]
    cases = [case for name in names for case in CASES[name]]
    assert len(cases) > 1_500
    for case in cases[::8]:
        with localcontext(Context(prec=1, traps=[Inexact, Rounded])):
            _report(case)


def test_one_checker_serves_threads() -> None:
    """T31: eight threads with one checker, each in a decimal context of its own, say what one alone says."""
    checker = Checker(Store.load(ROOT / "claims"))
    text = DRAFT.read_text(encoding="utf-8")
    drafts = [text, text[: len(text) // 2], text[len(text) // 2 :], "It rained.\n"] * 6
    expected = [to_json(Checker(Store.load(ROOT / "claims")).check(one, "d.md")) for one in drafts[:4]] * 6

    def check(number: int) -> str:
        with localcontext(Context(prec=1 + number % 5, rounding=ROUND_UP)):
            return to_json(checker.check(drafts[number], "d.md"))

    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(check, range(len(drafts)))) == expected


def test_the_python_implementation_of_the_matcher_says_the_same(desk: Desk) -> None:
    """T38: rapidfuzz in C++ and in Python give the same report."""
    answers = []
    for implementation in ("cpp", "python"):
        options = ["--store", str(ROOT / "claims"), "--format", "json"]
        done = subprocess.run(
            [sys.executable, "-m", "factcheck", "check", str(DRAFT), *options],
            cwd=desk.folder,
            env=ENVIRONMENT | {"RAPIDFUZZ_IMPLEMENTATION": implementation},
            capture_output=True,
            check=False,
        )
        answers.append((done.returncode, done.stdout))
    assert answers[0] == answers[1]
    assert answers[0][0] == 1


@pytest.mark.parametrize("form", FORMS)
def test_only_facts_that_a_verdict_cites_are_told(desk: Desk, form: str) -> None:
    """T37: what the store holds besides is in no form of a report."""
    secret = desk.write(
        "claims/embargoed.toml",
        '[source]\ntitle = "Zugzwang papers"\ndate = "2024-04-10"\nmedium = "document"\n'
        '[quote.plan]\nspeaker = "Zenobia Quill"\nwords = "The xylophone ministry will close"\n'
        '[figure.cut]\nsubject = "Xanadu"\nmeasure = "xebec budget"\nvalue = "4711 zlotys"\n',
    )
    answer = desk.run("check", "false.md", "true.md", "--format", form)
    assert answer.code == 1
    told = (answer.out + answer.err).lower()
    words = ("zugzwang", "zenobia", "quill", "xylophone", "xanadu", "xebec", "4711", "embargoed")
    assert [word for word in words if word in told] == []
    assert "zugzwang" in secret.read_text().lower()


def test_no_home_and_no_settings_are_needed(desk: Desk) -> None:
    """T30: a process without HOME, in a folder that it cannot write to, still checks."""
    folder = desk.folder / "closed"
    folder.mkdir(mode=0o500)
    command = [sys.executable, "-m", "factcheck", "check", "../true.md", "--store", "../claims"]
    command += ["--format", "json"]
    done = subprocess.run(command, cwd=folder, env=ENVIRONMENT, capture_output=True, check=False)
    assert (done.returncode, json.loads(done.stdout)["counts"]["supported"]) == (0, 1)


def test_the_largest_integer_of_python_is_left_as_it_is() -> None:
    """T5: nothing raises or lowers the limit on digits to make its own work easier."""
    assert sys.get_int_max_str_digits() == sys.int_info.default_max_str_digits
