"""Reports for people and for programs: a line a finding, a page for the terminal, and JSON."""

from factcheck.report.json import ReportError, read_reports, report_schema, to_json, to_json_list
from factcheck.report.json import from_json as from_json
from factcheck.report.plain import one_line, visible

__all__ = [
    "ReportError",
    "from_json",
    "one_line",
    "read_reports",
    "report_schema",
    "to_json",
    "to_json_list",
    "visible",
]
