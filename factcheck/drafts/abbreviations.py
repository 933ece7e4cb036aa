"""Words that end in a full stop which need not end a sentence.

After the Associated Press Stylebook (titles, months, states, addresses) and usual British forms. Case counts:
"Gen." is a title, "gen." is not in the list.
"""

from __future__ import annotations


def word_set(listed: str) -> frozenset[str]:
    """The words of a list written as running text."""
    return frozenset(listed.split())


#: Always followed by the rest of a name or phrase: titles and ranks, and links between two things.
NEVER_LAST = word_set(
    "Mr Mrs Ms Mx Dr Drs Prof Gen Sen Sens Rep Reps Gov Govs Lt Col Sgt Capt Cpl Pvt Cmdr Cdr Adm Maj "
    "Brig Hon Rev Fr Msgr Mgr Messrs Mme Mlle Pres Supt Insp Det Amb Atty Spc Pfc vs v e.g i.e cf viz "
    "approx ca"
)

#: Followed by a number they go on ("No. 10", "p. 4", "Nov. 8"); otherwise they end like any word.
BEFORE_NUMBER = word_set(
    "No Nos no nos ft in oz lb lbs p pp vol Vol art Art Arts fig Fig Figs sec Sec ch Ch par para Jan Feb "
    "Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun c est op Op ed "
    "Rte Hwy Ext"
)

#: May stand at the end or before a name; only a word that opens sentences settles it.
MAYBE_LAST = word_set(
    "Inc Corp Co Cos Ltd Bros Jr Sr Esq Ph.D M.D B.A M.A LL.B plc PLC St Ste Ave Blvd Rd Sq Mt Ft Pt Dept "
    "Univ Assn Natl Intl Govt Min Mfg Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Mass Md "
    "Mich Minn Mo Mont Neb Nev Okla Ore Pa Tenn Tex Va Vt Wash Wis Wyo Ont Que Alta Sask ret Ret al"
)

#: Words that open sentences and are not the second word of a name ("U.S. First Lady", "U.S. Open" are names).
OPENERS = word_set(
    "A An The This That These Those It Its He She They We You I His Her Their Our My Your There Here In "
    "On At By For From To Of With Without Within After Before During Since Until Despite Under Over "
    "Between Among Against Through As And But Or Nor So Yet If When While Where Because Although Though "
    "Unless Once Then However Meanwhile Also Even Only Still Now Today Yesterday Tomorrow Later Earlier "
    "What Who Why How Which Whether Some Many Most Several Few Each Every Both Neither Either Nobody "
    "Everyone Everybody Nothing Not Asked Like Unlike Instead Such Critics Officials Analysts About "
    "Nearly Almost Around More Fewer All Another Any Others Just Soon Shortly Perhaps Maybe Never "
    "Together Elsewhere Overall Separately Previously Recently Currently Additionally Furthermore "
    "Moreover Nevertheless Nonetheless Speaking According Given Having Following One Two Three Four Five "
    "Six Seven Eight Nine Ten"
)

#: Titles that no office, company or country goes before: after "Mass." they open a sentence.
COURTESY_TITLES = word_set("Mr Mrs Ms Mx")

#: What follows a time of day in the same sentence: "at 5 p.m. Friday", "10:30 p.m. EST".
AFTER_TIME = word_set(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July "
    "August September October November December Jan Feb Aug Sept Oct Nov Dec Eastern Central Mountain "
    "Pacific Greenwich EST EDT ET CST CDT CT MST MDT MT PST PDT PT GMT UTC BST CET CEST EET JST KST IST "
    "AEST AEDT"
)

#: Verbs that give a quotation to its speaker: “Will it hold?” Whitlow asked.
SPEECH_VERBS = word_set(
    "said says asked asks added adds replied replies told tells shouted wrote writes wondered demanded "
    "argued insisted joked warned continued recalled explained declared announced answered cried "
    "exclaimed posted tweeted yelled sang chanted noted quipped screamed responded"
)

#: Names written with a mark that ends sentences elsewhere.
NAMES_WITH_MARKS = frozenset(("Yahoo!", "Jeopardy!", "Guess?", "Oklahoma!", "Panic!", "Wham!"))
