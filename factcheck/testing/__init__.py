"""For test suites: Markdown case pages, hypothesis strategies, and sentences that state a fact.

``cases`` runs pages of facts, drafts and expected reports. ``render`` puts a fact into newsroom prose.
``strategies`` needs hypothesis, which the ``test`` extra installs; nothing else here does.
"""
