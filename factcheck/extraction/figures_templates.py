"""How English news says how much, and how it changed: patterns in the language of ``figures_patterns``.

The more telling stand first. A pattern is here because what it matches can mean nothing else.
"""

from __future__ import annotations

from factcheck.extraction.figures_template import Template

SIDE_BY_SIDE = (
    Template(
        "together",
        (" and ", "V"),
        "<left><before><group> (?:(?:together|combined|jointly) <spend>|<spend> a combined) <value> <on>"
        "<late v><rest>",
    ),
    Template(
        "combined",
        ("combined", "V"),
        "<left><before>the combined <kind><m1> (?:of|in) <group><late np> <level> <value><late v><rest>",
    ),
    Template(
        "larger",
        (" than ",),
        "<left><before><np><late np> (?:was|is|were|are) <bigger> than "
        "(?:that of |those of |in )?<other>(?: '(?:s)?)?(?: (?P<othermeasure>M[0-9]+))?<late v><rest>",
    ),
    Template(
        "more",
        (" than ",),
        "<left><before><s1> (?:had|has|have) <bigger> (?:<m1>|(?P<people>people|residents|citizens)) "
        "than <other>(?: did| does| had| has)?<late v><rest>",
    ),
    Template(
        "outspent",
        (" than ",),
        "<left><before><s1> <spend> <bigger> <on> than <other>(?: did| does)?<late v><rest>",
    ),
    Template(
        "share",
        (" than ",),
        "<left><before><s1> <spend> a <bigger> (?:share|portion|percentage|proportion|part) of (?:its |the )?"
        "(?P<base>M[0-9]+) <on> than <other>(?: did| does)?<late v><rest>",
    ),
)
"""Several subjects: added up, or one beside another."""

CHANGES = (
    Template(
        "raised",
        ("M",),
        "<left><before><rangebefore>(?:since (?P<sincebefore>T[0-9]+) , )?<subject> "
        "<have>(?:(?P<factor>X[0-9]+)|<raising>) "
        "(?:(?:its|the|their) )?<kind><m1>(?: by (?P<by>V[0-9]+) ?,?)?<span>"
        "(?: , <landing> (?P<end4>V[0-9]+)<late end4>|(?: ,? ?<ends>| ,? ?<back>| ,? ?to (?P<end3>V[0-9]+))?"
        "(?: by (?P<deadline>T[0-9]+))?<late v>)<rest>",
    ),
    Template(
        "compared",
        ("V", "T"),
        "(?:^|(?<= ))(?:compared (?:with|to)|relative to) (?P<since>T[0-9]+) , <np><late v> "
        "<have><moving> (?:by )?(?P<by>V[0-9]+)<rest>",
    ),
    Template(
        "multiplied",
        ("X",),
        "<left><rangebefore>(?:since (?P<sincebefore>T[0-9]+) , )?<np> <have>(?P<factor>X[0-9]+)<span>"
        "(?: ,? ?<back>| ,? ?<landing> (?P<end3>V[0-9]+)<late end3>| ,? ?<ends>)?<rest>",
    ),
    Template(
        "moved-by",
        ("V1", "from ", " , "),
        "<left><before><rangebefore><np><late np> <have><moving> (?:<ends>|<back>) , (?:up|down) (?:by )?"
        "(?P<by>V[0-9]+)<rest>",
    ),
    Template(
        "moved",
        ("V", "from "),
        "<left><before><rangebefore><np><late np> <have><moving> (?:(?:by )?(?P<by>V[0-9]+) ?,? ?)?"
        "(?:<ends>|<back>)<span>(?: by (?P<deadline>T[0-9]+))?<rest>",
    ),
    Template(
        "went",
        ("V", "from "),
        "<left><before><np> <have><changed> <ends>(?: , an? (?P<noun>[a-z]+))?<rest>",
    ),
    Template(
        "grew-to-by",
        ("V1", " to ", " , "),
        "<left><before><np> <have><moving> to (?P<end3>V[0-9]+)<late end3> , (?:up|down) (?:by )?"
        "(?P<by>V[0-9]+)(?: from (?P<since>T[0-9]+))?<rest>",
    ),
    Template(
        "grew-to",
        ("V", " to "),
        "<left><before><np> <have><moving> (?:(?:by )?(?P<by>V[0-9]+)<late end> ,? ?)?"
        "to (?P<end3>V[0-9]+)<late end3><rest>",
    ),
    Template(
        "grew-from-then",
        ("V", "T1", "M"),
        "<left><before><np> <have><moving> (?:by )?(?P<by>V[0-9]+) (?:(?:in|during|for) "
        ")?(?P<tend>T[0-9]+) ,? ?"
        "(?:from|over|on|against|versus|relative to|compared (?:with|to)) (?P<since>T[0-9]+)<rest>",
    ),
    Template(
        "grew",
        ("V", "M"),
        "<left><before><rangebefore>(?:since (?P<sincebefore>T[0-9]+) , )?<np> <have><moving> (?:by )?"
        "(?P<by>V[0-9]+)<people><span><late v>(?: (?:, )?<landing> (?P<end3>V[0-9]+)<late end3>)?<rest>",
    ),
    Template(
        "moved-reaching",
        ("V", "M"),
        "<left><before><np> <have><moving><late v> , <landing> (?P<end3>V[0-9]+)<late end3><rest>",
    ),
    Template(
        "level-from",
        ("V1", "from "),
        "<left><before><np><late np> <level> <value><late v> ,? ?(?:(?P<up>up)|(?P<down>down)) "
        "(?:(?P<by>V[0-9]+) )?from (?P<start>V[0-9]+)<late start><rest>",
    ),
    Template(
        "level-up",
        ("V1", "M"),
        "<left><before><np><late np> <level> "
        "<value><late v> ,? ?(?:(?P<up>up)|(?P<down>down)) (?:by )?(?P<by>V[0-9]+)"
        "(?: from (?P<since>T[0-9]+))?<rest>",
    ),
    Template(
        "had-a-up",
        ("V1", "from "),
        "<left><before><subject> (?:had|has|reported|recorded) (?:an? )?<kind><m1> of <value><late v> ,? ?"
        "(?:(?P<up>up)|(?P<down>down)) (?:by )?(?P<by>V[0-9]+) from (?P<since>T[0-9]+)<rest>",
    ),
    Template(
        "moved-in",
        ("V", "M"),
        "<left><before>(?:the )?<kind><m1> <have><moving> (?:to (?P<end3>V[0-9]+)|(?:by )?(?P<by>V[0-9]+)) "
        "in <s1><alone><late v><rest>",
    ),
    Template(
        "rise-in",
        ("V", " in "),
        "<left><before><subject> (?:saw|recorded|reported|posted|had|registered) an? (?P<by>V[0-9]+) "
        "(?P<noun>rise|increase|jump|gain|climb|surge|fall|drop|decline|decrease|reduction|slide|plunge) in "
        "(?:its )?<kind><m1><late v><rest>",
    ),
)
"""From one figure to another."""

LEVELS = (
    Template(
        "level-owned",
        ("V", " of "),
        "<left><before>(?:the )?<m1><late np> <level> <value> of <s1> '(?:s)? (?P<base>M[0-9]+)"
        "<late v><rest>",
    ),
    Template(
        "whose",
        ("whose", "V"),
        "<left><before><s1> , whose <kind><m1> <level> <value><people><late v><rest>",
    ),
    Template(
        "worth",
        (" , ", "V", "M"),
        "<left><before><np> , (?:now |then |already )?(?:worth|put at|valued at|estimated at|or) "
        "<value><late v> ,",
    ),
    Template(
        "level",
        ("V", "M"),
        "<left><before><np><late np> <level> <value><people>"
        "(?: (?P<spell>(?:a|per) (?:day|week|month|quarter|year|hour)))?<by><late v><rest>",
    ),
    Template(
        "in-level",
        ("V", "M"),
        "<left>in <s1> , (?:the )?<kind><m1><late np> <level> <value><late v><rest>",
    ),
    Template(
        "of-figure",
        (" of ", "M"),
        "<left><before><np> of <value><late v>(?= (?:was|is|were|are|had|has|made|marked) "
        "(?!to |from |in |for |mostly |mainly |only |largely ))",
    ),
    Template(
        "level-in",
        ("V", "M"),
        "<left><before>(?:the )?<kind><m1><late np> <level> <value> (?:in|for) <s1><alone><late v><rest>",
    ),
    Template("spent", ("V",), "<left><before><subject> <spend> <value> <on><late v><rest>"),
    Template(
        "was-spent",
        (" by ", "V"),
        "<left><before><value> (?:was|were|is|has been|had been) (?:spent|devoted|allocated|put) "
        "<on>(?: (?P<ttnp>T[0-9]+)| in (?P<tnp>T[0-9]+))? by <s1><alone><late v><rest>",
    ),
    Template(
        "was-spent-by",
        (" by ", "V"),
        "<left><before><value> (?:was|were|is|has been|had been) (?:spent|devoted|allocated|put) "
        "by <s1> <on><late v><rest>",
    ),
    Template(
        "was-spent-in",
        (" in ", "V"),
        "<left><before>(?:in <s1> , )?<value> (?:was|were|is|has been|had been) (?:spent|devoted|allocated|"
        "put) <on><alone><late v><rest>",
    ),
    Template(
        "made",
        ("V",),
        "<left><before><subject> (?P<made><making>) <value> (?:of )?(?P<good><good>)"
        "(?: (?P<spell>(?:a|per|each|every) (?:day|week|month|quarter|year|hour)))?<late v><rest>",
    ),
    Template(
        "government-spent",
        ("V", "government"),
        "<left><before>the government of <s1> (?P<spent>spent|spends) (?:the equivalent of )?<value>"
        "<late v><rest>",
    ),
    Template(
        "had-a",
        ("V", " of "),
        "<left><before><subject> (?:had|has|reported|recorded|set|has set) (?:itself )?(?:an? )?<kind><m1> "
        "of <value><people><by><late v><rest>",
    ),
    Template(
        "nation-of",
        ("V", " of "),
        "<left><before><s1> , (?:an?|the) (?:[a-z-]+ ){1,4}of <value> "
        "(?P<people>people|inhabitants)<late v> ,",
    ),
    Template(
        "with-people",
        ("V", "with "),
        "(?:^|(?<=[,;:] ))<s1> , with <value> (?P<people>people|inhabitants)<late v> ,",
    ),
    Template(
        "owned-people",
        ("V", "'s"),
        "<left><before><s1> 's? <value> (?P<people>people|inhabitants)"
        "(?= (?:are|were|live|lived|have|had)(?![^ ]))",
    ),
    Template(
        "population-of",
        ("V", "( "),
        r"<left><before><s1> \( <m1> (?:of |: |was |is )?<value><late v> \)",
    ),
    Template(
        "home-to",
        ("V", "home to"),
        "<left><before><subject> (?:was|is) home to <value> (?P<people>people|inhabitants|residents)"
        "<late v><rest>",
    ),
    Template(
        "counted",
        ("V", "S"),
        "<left><before><subject> (?:had|has|counted|counts) <value> "
        "(?:<m1>|(?P<people>people|residents|citizens))<late v><rest>",
    ),
    Template("bracketed", ("V", "S", "M"), r"<left><np> (?:\(|—) <value><late v> (?:\)|—)"),
    Template(
        "lived-in",
        ("V", " in "),
        "<left><before>(?:there (?:are|were) |an? (?:estimated )?total of )?<value> "
        "(?P<people>people|inhabitants|residents) "
        "(?:lived|live|living) in <s1><alone><late v><rest>",
    ),
    Template(
        "figure-of",
        ("V", " of "),
        "(?:: |(?:^|(?<=^in )|(?<=[,;:] ))<s1> ,? ?with (?:an? )?)<kind><m1> of <value><late v><rest>",
    ),
)
"""How much it is."""
