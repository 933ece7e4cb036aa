"""Which tests show which row of the threat model: every row by its number, what threatens, and the tests.

A test is named by its file and function. ``test_rows`` holds that each of them exists.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import Final, NamedTuple


class Row(NamedTuple):
    """A threat, and the tests that show what becomes of it."""

    threat: str
    tests: tuple[str, ...]


def _row(threat: str, *tests: str) -> Row:
    return Row(threat, tests)


ROWS: Final = MappingProxyType(
    {
        1: _row(
            "patterns and extraction that take more than linear time",
            "hostile/test_patterns.py::test_every_pattern_is_linear",
            "hostile/test_growth.py::test_every_family_comes_to_an_answer",
            "drafts/test_sentences.py::test_a_megabyte_of_one_thing_is_split",
            "reading/test_finding.py::test_long_repetitions_are_read_in_order",
            "reading/test_words.py::test_long_repetition_comes_to_an_end",
        ),
        2: _row(
            "matching that multiplies quotations, facts and length",
            "hostile/test_growth.py::test_a_quotation_is_laid_beside_what_is_like_it_and_not_beside_everything",
            "checking/test_checker.py::test_a_quotation_too_long_to_compare_says_so",
            "match/test_long_records.py::test_a_speech_that_has_only_the_common_words_is_not_laid_beside_the_claim",
        ),
        3: _row(
            "bombs in facts",
            "hostile/test_stores.py::test_a_bomb_is_problems_of_its_own_file",
            "hostile/test_stores.py::test_another_format_is_named_and_never_read",
            "store/test_toml.py::test_what_would_stop_a_parser_is_one_problem",
            "store/test_files.py::test_files_that_cannot_be_read_are_never_passed_over",
        ),
        4: _row(
            "nesting without end",
            "hostile/test_text.py::test_what_is_nested_without_end_is_a_draft_or_an_error_of_one_line",
            "hostile/test_text.py::test_deep_json_is_no_report",
            "hostile/test_text.py::test_the_command_says_it_in_one_line",
            "report/test_json.py::test_depth_counts_brackets_and_not_those_inside_strings",
        ),
        5: _row(
            "numbers too large to compute with",
            "hostile/test_numbers.py::test_a_huge_number_in_a_draft_is_never_supported",
            "hostile/test_numbers.py::test_a_huge_number_in_a_store_is_a_problem_at_its_place",
            "hostile/test_numbers.py::test_the_limit_of_python_on_digits_is_left_as_it_is",
            "values/test_number.py::test_numbers_beyond_the_bounds_are_refused",
            "values/test_number.py::test_exponents_are_bounded_before_anything_is_computed",
        ),
        6: _row(
            "numbers that are none",
            "hostile/test_numbers.py::test_what_is_no_number_of_news_is_no_figure",
            "hostile/test_numbers.py::test_no_value_is_made_of_what_is_no_number",
            "hostile/test_numbers.py::test_json_holds_no_number_that_is_none",
            "values/test_number.py::test_no_number_is_no_number",
        ),
        7: _row(
            "the decimal context of the caller",
            "hostile/test_environment.py::test_the_callers_decimal_context_changes_no_report",
            "hostile/test_environment.py::test_no_arithmetic_is_done_in_the_callers_context",
            "hostile/test_environment.py::test_one_checker_serves_threads",
            "values/test_number.py::test_arithmetic_ignores_the_callers_context",
            "reading/test_finding.py::test_the_callers_decimal_context_changes_nothing",
        ),
        8: _row(
            "look-alike letters and characters that cannot be seen",
            "hostile/test_text.py::test_what_cannot_be_seen_is_told_and_moves_no_word",
            "hostile/test_text.py::test_a_name_of_look_alike_letters_is_somebody_else",
            "hostile/test_text.py::test_a_word_of_look_alike_letters_is_another_word",
            "hostile/test_text.py::test_the_turkish_letter_is_folded_in_one_way",
            "checking/test_checker.py::test_invisible_characters_are_reported_and_change_nothing",
            "lint/test_store.py::test_what_is_wrong_with_a_fact",
            "lint/test_places.py::test_what_cannot_be_told_apart_has_one_skeleton",
        ),
        9: _row(
            "marks that turn the direction of text",
            "hostile/test_numbers.py::test_a_direction_mark_in_an_amount_is_never_supported",
            "checking/test_checker.py::test_text_shown_in_another_order_is_never_supported",
            "store/test_transcripts.py::test_hidden_characters_spoil_one_turn",
            "report/test_plain.py::test_what_cannot_be_seen_is_spelt_out",
            "lint/test_places.py::test_every_direction_mark_is_an_error_wherever_it_stands",
        ),
        10: _row(
            "digits and signs of other scripts",
            "hostile/test_numbers.py::test_foreign_digits_are_their_own_value",
            "hostile/test_numbers.py::test_the_sign_of_a_minus_is_kept",
            "reading/test_finding.py::test_foreign_digits_are_read_as_their_own_value",
        ),
        11: _row(
            "separators that can be read in two ways",
            "hostile/test_numbers.py::test_separators_are_read_in_one_way_or_not_at_all",
            "reading/test_finding.py::test_separators_that_are_declared_or_plain",
            "reading/test_finding.py::test_what_cannot_be_read_exactly_is_not_guessed",
        ),
        12: _row(
            "forms of Unicode, spaces, line ends and quotation marks",
            "hostile/test_text.py::test_forms_marks_and_spaces_move_no_verdict",
            "hostile/test_numbers.py::test_typography_moves_no_verdict",
            "laws/test_quotations.py::test_typography_changes_no_verdict",
            "laws/test_l31_to_l34.py::test_l31_every_span_holds_the_text_of_its_place",
        ),
        13: _row(
            "markup and script in the report",
            "hostile/test_text.py::test_nothing_in_draft_store_or_name_acts_on_what_shows_it",
            "report/test_html.py::test_the_page_brings_no_script_and_asks_for_nothing",
            "report/test_html.py::test_a_hostile_draft_name_and_store_stay_text",
            "report/test_html.py::test_only_addresses_of_the_web_are_links",
            "report/test_claimreview.py::test_no_words_end_the_script_element_around_the_graph",
            "fuzz/test_fuzz.py::test_no_mutation_escapes",
        ),
        14: _row(
            "commands to a terminal",
            "hostile/test_text.py::test_nothing_in_draft_store_or_name_acts_on_what_shows_it",
            "hostile/test_text.py::test_a_file_name_may_be_anything",
            "report/test_plain.py::test_nothing_that_commands_a_terminal_is_left",
            "report/test_full.py::test_nothing_in_a_draft_or_fact_commands_the_terminal_or_the_layout",
            "cli/test_output.py::test_complaints_are_one_line_without_commands_for_the_terminal",
            "store/test_files.py::test_a_file_name_cannot_act_on_a_terminal",
        ),
        15: _row(
            "formulas in a spreadsheet",
            "report/test_csv.py::test_a_cell_that_would_be_calculated_begins_with_an_apostrophe",
            "report/test_csv.py::test_no_cell_is_a_formula_and_no_message_makes_another_row",
        ),
        16: _row(
            "commands to a log and to what reads annotations",
            "report/test_github.py::test_what_would_end_a_command_or_a_property_is_escaped",
            "report/test_junit.py::test_any_words_make_readable_xml",
            "report/test_sarif.py::test_any_name_of_a_draft_is_a_uri",
            "report/test_concise.py::test_a_finding_is_one_line_whatever_stands_in_it",
            "hostile/test_text.py::test_nothing_in_draft_store_or_name_acts_on_what_shows_it",
        ),
        17: _row(
            "archives that unpack without end",
            "hostile/test_stores.py::test_a_zip_bomb_is_left_while_it_unpacks",
            "hostile/test_stores.py::test_an_archive_of_too_many_parts_is_refused",
            "drafts/test_docx.py::test_a_file_that_cannot_be_trusted_is_refused_in_one_line",
        ),
        18: _row(
            "archives that write outside themselves, or lack parts",
            "hostile/test_stores.py::test_nothing_of_an_archive_is_put_on_disk",
            "drafts/test_docx.py::test_a_file_that_cannot_be_trusted_is_refused_in_one_line",
        ),
        19: _row(
            "entities of XML",
            "hostile/test_stores.py::test_no_entity_is_ever_read",
        ),
        20: _row(
            "paths out of the store, links, pipes and devices",
            "hostile/test_stores.py::test_a_table_reads_no_file_but_its_own",
            "hostile/test_stores.py::test_a_pipe_in_the_store_does_not_hang",
            "store/test_files.py::test_pipes_links_and_large_files_are_one_problem_each",
            "store/test_files.py::test_folders_are_not_followed_for_ever",
            "store/test_csv_tables.py::test_only_a_regular_file_is_read",
            "store/test_csv_tables.py::test_a_larger_file_is_refused",
            "store/test_csv_rows.py::test_a_line_without_end_is_never_held_whole",
            "store/test_transcripts.py::test_only_a_file_beside_it_is_read",
            "store/test_transcripts.py::test_a_file_that_is_too_large",
            "drafts/test_read.py::test_what_is_no_regular_file_is_never_opened",
        ),
        21: _row(
            "the network while checking",
            "hostile/test_environment.py::test_nothing_is_fetched_run_or_written",
            "hostile/test_environment.py::test_the_hook_sees_what_it_is_there_to_see",
            "browser/test_html_report.py::test_the_page_opens_quietly_and_asks_for_nothing",
        ),
        22: _row(
            "code that is run because it lies in data",
            "hostile/test_environment.py::test_nothing_is_fetched_run_or_written",
            "hostile/test_environment.py::test_the_hook_sees_what_it_is_there_to_see",
        ),
        23: _row(
            "a cache or compiled store that is damaged, foreign or out of date",
            "hostile/test_caches.py::test_an_edit_that_keeps_time_and_size_is_seen",
            "hostile/test_caches.py::test_no_damaged_segment_gives_another_answer",
            "hostile/test_caches.py::test_no_damaged_compiled_form_in_the_cache_gives_another_answer",
            "hostile/test_caches.py::test_a_damaged_compiled_store_is_one_error_or_answers_as_ever",
            "hostile/test_caches.py::test_a_large_damaged_compiled_store_never_supports_more",
            "hostile/test_caches.py::test_the_cache_of_another_store_is_of_no_use",
            "store/test_kept.py::test_a_file_that_was_missing_is_read_when_it_comes",
        ),
        24: _row(
            "a process that is killed while it writes",
            "hostile/test_faults.py::test_a_killed_command_loses_nothing",
            "store/test_partial.py::test_what_a_killed_process_left_is_removed_and_what_another_writes_is_not",
        ),
        25: _row(
            "a disk that is full, and folders that take nothing",
            "hostile/test_faults.py::test_a_full_disk_loses_nothing",
            "hostile/test_faults.py::test_whatever_fails_the_old_files_are_whole",
            "store/test_kept.py::test_a_folder_that_takes_nothing_is_bypassed",
            "store/test_kept.py::test_a_folder_that_may_not_be_looked_at_is_bypassed",
        ),
        26: _row(
            "several processes at once",
            "hostile/test_faults.py::test_two_writers_at_once_get_in_nobodys_way",
            "store/test_kept.py::test_a_store_goes_on_answering_when_its_compiled_form_is_replaced_or_removed",
        ),
        27: _row(
            "facts that were half written or damaged",
            "hostile/test_stores.py::test_a_file_that_was_cut_off_supports_only_what_it_holds_whole",
            "hostile/test_stores.py::test_a_flipped_bit_never_supports_what_the_file_does_not_say",
            "hostile/test_stores.py::test_a_block_that_stands_twice_is_told_with_both_lines",
            "hostile/test_stores.py::test_a_fact_that_cannot_be_read_is_why_nothing_is_decided",
            "store/test_shipped.py::test_a_truncated_or_altered_file_is_read_or_is_problems",
            "store/test_csv_tables.py::test_a_damaged_table_is_read_or_is_problems",
            "store/test_parquet_rows.py::test_damage_anywhere_in_the_file_is_a_problem_or_harmless",
        ),
        28: _row(
            "the clock and the time zone",
            "hostile/test_environment.py::test_no_module_reads_the_clock",
            "laws/test_determinism.py::test_hash_seed_zone_and_locale_change_no_byte",
            "laws/test_dates.py::test_without_a_dateline_a_relative_time_is_never_decided",
        ),
        29: _row(
            "the seed of hashes and the order of files",
            "laws/test_determinism.py::test_hash_seed_zone_and_locale_change_no_byte",
            "laws/test_determinism.py::test_the_order_in_which_files_were_written_changes_no_byte",
        ),
        30: _row(
            "locale, encoding, width, home and working folder",
            "cli/test_process.py::test_the_same_bytes_whatever_the_machine",
            "hostile/test_environment.py::test_no_home_and_no_settings_are_needed",
            "laws/test_determinism.py::test_the_working_directory_changes_no_byte",
        ),
        31: _row("threads", "hostile/test_environment.py::test_one_checker_serves_threads"),
        32: _row("memory that grows", "hostile/test_growth.py::test_a_check_leaves_nothing_behind"),
        33: _row(
            "facts that contradict each other",
            "test_judge.py::test_each_row_decides_its_case",
            "test_judge.py::test_one_more_record_that_disagrees_never_brings_support",
            "laws/test_l01_to_l08.py::test_l06_neither_facts_nor_claims_have_an_order",
            "lint/test_laws.py::test_where_figures_conflict_lint_says_so",
            "lint/test_laws.py::test_where_events_conflict_lint_says_so",
            "lint/test_places.py::test_both_files_of_a_contradiction_are_named_and_their_order_is_irrelevant",
            "test_verdict.py::test_one_fact_does_not_disagree_with_itself",
            "laws/test_l39_to_l41.py::test_l41_records_that_disagree_conflict",
        ),
        34: _row(
            "a pull request that takes the place of another's facts or names",
            "store/test_files.py::test_one_id_for_two_kinds_is_a_problem_and_the_first_counts",
            "store/test_files.py::test_names_and_measures_may_stand_in_any_folder_once",
            "store/test_csv_tables.py::test_a_key_that_a_file_of_facts_has_too",
            "store/test_files.py::test_a_file_without_a_source_has_no_usable_fact",
            "lint/test_store.py::test_names_that_clash",
            "lint/test_checks.py::test_what_is_remarked_on_and_what_is_not",
        ),
        35: _row(
            "claims made to look supported",
            "traps/test_traps.py::test_what_is_false_is_never_supported",
            "checking/test_checker.py::test_what_says_something_else_is_never_supported",
            "laws/test_l09_to_l14.py::test_l09_a_negation_put_in_or_left_out_is_never_supported",
        ),
        36: _row(
            "text addressed to the tool",
            "hostile/test_text.py::test_text_addressed_to_the_tool_is_text",
            "hostile/test_text.py::test_a_dateline_in_the_ninth_paragraph_is_none",
            "silence/test_silence.py::test_nothing_inside_somebodys_words_silences",
            "laws/test_l42_to_l46.py::test_l43_a_comment_silences_its_own_paragraph_and_is_counted",
            "silence/test_silence.py::test_what_looks_like_a_comment_in_a_text_without_comments_silences_nothing",
            "drafts/test_dateline.py::test_a_later_paragraph_names_no_dateline",
        ),
        37: _row(
            "reports that tell what no verdict rests on",
            "hostile/test_environment.py::test_only_facts_that_a_verdict_cites_are_told",
        ),
        38: _row(
            "dependencies that change",
            "hostile/test_environment.py::test_the_python_implementation_of_the_matcher_says_the_same",
        ),
        39: _row(
            "what the project is built of and from",
            "downstream/test_wheel.py::test_the_same_tree_makes_the_same_wheel",
            "downstream/test_wheel.py::test_every_file_of_the_package_is_in_the_wheel_and_no_other",
        ),
    }
)
