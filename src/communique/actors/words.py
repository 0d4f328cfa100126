"""Word tables of reference: pronouns, nouns for groups, organs and documents, quantifiers."""

from __future__ import annotations

from dataclasses import dataclass

from communique import facts

_APART = (
    "session",
    "named",
    "band",
    "outfit",
    "watching",
    "guest",
    "informant",
)  # kinds that stand for no group of the text's sides
_GROUPED = {
    "counterpart": "person",
    "host": "person",
    "neighbour": "side",
}  # what a kind is where it stands for several


@dataclass(frozen=True, slots=True)
class Words:
    """Lemma or word -> kind, of one language. `organs` gives the sector and whether the organ acts for its state."""

    pronouns: dict[str, str]
    longest_pronoun: int  # in characters
    groups: dict[str, str]
    organs: dict[str, tuple[str, bool]]
    documents: frozenset[str]
    issued: frozenset[str]  # of these, those in which a side speaks: "statement", "communiqué"
    following: frozenset[str]  # what stands beside a text that is printed below: "following"
    jointly: frozenset[str]  # adjectives of a text of several sides: "joint"
    quantifiers: dict[str, str]
    counts: dict[str, int]
    examples: frozenset[str]  # prepositions behind which some of a group are named: "including"
    portions: frozenset[str]  # nouns for some of a group: "a number of states"
    sessions: frozenset[str]  # nouns for what speaks in a body's own text: "Summit urged"
    bands: frozenset[str]  # nouns for armed people that are many in the singular: "the militia"
    arms: frozenset[str]  # nouns for parts of a body beyond states: "the AU panel"
    outfits: frozenset[str]  # nouns that take up a group that acts for no state: "the group"
    watching: frozenset[str]  # what makes a mission that of no state: "observer"
    called: frozenset[str]  # nouns that stand for a body whose name has them ("the Community")
    numbered: dict[str, int]  # what stands for as many sides without a noun: "the two", "the pair"
    objects: frozenset[str]  # pronouns that may be an object: "it", "them"
    counterparts: frozenset[str]  # nouns for the other of two: "counterpart", "host"
    guests: frozenset[str]  # nouns for the one of two who came: "guest"
    hosting: frozenset[str]  # these, and nouns for the one who receives: "host"
    informants: frozenset[str]  # nouns for people who speak without a name: "source"
    neighbours: frozenset[str]  # nouns for the state next to one
    nearby: frozenset[str]  # adjectives that make "the country" such a one: "neighbouring"
    copulas: frozenset[str]  # verbs that join "it" to an evaluation
    genders: dict[str, str]  # pronoun or title -> gender
    people: frozenset[str]  # nouns for people of no side: "farmer"
    governing: frozenset[str]  # categories of office that only a state's government has
    speaking: frozenset[str]  # categories of office that speak for another
    expletives: frozenset[str]  # pronouns that may stand for nobody: "it"
    impersonal: frozenset[str]  # verbs whose "it" does: "rain"
    evaluating: frozenset[str]  # adjectives and nouns behind "it is": "important", "time"
    binding: dict[str, frozenset[str]]  # preposition behind an object -> the verbs with which it speaks of it
    binding_speaker: dict[str, frozenset[str]]  # the same of "us" alone: "join us in condemning the raid"
    things: dict[str, str]  # head of a capitalised name that is no actor ("the Paris Agreement") -> kind
    interim: frozenset[str]  # words for what is for a time: "the caretaker government"
    coming: frozenset[str]  # words for what is not yet: "the new government"
    sites: frozenset[str]  # prepositions before where a session is: "at the summit"
    posts: frozenset[str]  # organs that are in another country than their own: "the embassy in Lima"
    post_ends: frozenset[str]  # these, and what they end with: "mission" like "diplomatic mission"
    acting: frozenset[str]  # nouns for groups and organs
    highness: dict[str, str]  # "his majesty" and the like -> category of office, empty for any
    standing: frozenset[str]  # all nouns that may stand for an actor without naming one

    def gender_in(self, mention: str) -> str:
        """Returns the gender that a title in a mention gives, else an empty string.

        "Her" in "her counterpart" is of another person, but not in "Her Majesty".
        """
        said = " ".join(mention.lower().split())
        if said in self.genders or any(said.startswith(form) for form in self.highness):
            return self.genders.get(said.partition(" ")[0], "")
        told = said.replace(".", "").split()
        return next((g for w in told if w not in self.pronouns and (g := self.genders.get(w))), "")

    def binds(self, verb: str, prep: str | None) -> bool:
        """Returns whether what stands behind an object and a preposition is the object's: "thanked Chad for its"."""
        verbs = self.binding.get(prep or "")
        return verbs is not None and (not verbs or verb in verbs)

    def binds_speaker(self, verb: str, prep: str | None) -> bool:
        """Returns whether it is so where the object is who speaks: "will join us in condemning the raid"."""
        return verb in self.binding_speaker.get(prep or "", ())


@facts.derived
def words(lang: str) -> Words:
    """Returns the reference words of a language."""
    base = f"lexicon/{lang}"
    quantifiers = {row["word"]: row["kind"] for row in facts.table(f"{base}/quantifiers")}
    counts = {word: n for n, word in enumerate((w for w, kind in quantifiers.items() if kind == "count"), 2)}
    portions = frozenset(word for word, kind in quantifiers.items() if kind == "portion")
    pronouns, nouns = facts.table(f"{base}/pronouns"), facts.table(f"{base}/group_nouns")
    groups = [row for row in nouns if row["kind"] not in _APART]
    sessions = frozenset(row["lemma"] for row in nouns if row["kind"] == "session")
    guests = frozenset(row["lemma"] for row in nouns if row["kind"] == "guest")
    informants = frozenset(row["lemma"] for row in nouns if row["kind"] == "informant")
    called = frozenset(row["lemma"] for row in nouns if row["kind"] in ("named", "outfit"))
    numbered = counts | {row["lemma"]: 2 for row in groups if row["kind"] == "pair"}
    offices = facts.table("actors/category_sectors")
    expletive = facts.table(f"{base}/expletive")
    genders = {row["word"]: row["gender"] for row in (*pronouns, *facts.table(f"{base}/gendered"))}
    posts = frozenset(f for r in facts.table(f"{base}/sector_nouns") if _is_post(r) for f in r["forms"])
    organs = {row["lemma"]: (row["sector"], row["acts_for_state"] == "yes") for row in facts.table(f"{base}/organs")}
    texts = facts.table(f"{base}/document_nouns")
    documents = frozenset(row["lemma"] for row in texts if row["kind"] == "document")
    return Words(
        pronouns={row["word"]: row["kind"] for row in pronouns},
        longest_pronoun=max(len(row["word"]) for row in pronouns),
        groups={row["lemma"]: _GROUPED.get(row["kind"], row["kind"]) for row in groups},
        organs=organs,
        documents=documents,
        issued=frozenset(row["lemma"] for row in texts if row["kind"] == "issued"),
        following=frozenset(row["lemma"] for row in texts if row["kind"] == "following"),
        jointly=frozenset(row["lemma"] for row in texts if row["kind"] == "joint"),
        quantifiers=quantifiers,
        counts=counts,
        examples=frozenset(word for word, kind in quantifiers.items() if kind == "example"),
        portions=portions,
        numbered=numbered,
        sessions=sessions,
        bands=frozenset(row["lemma"] for row in nouns if row["kind"] == "band"),
        arms=frozenset(facts.words_of_kind(f"{base}/phrase_words", "arm")),
        outfits=frozenset(row["lemma"] for row in nouns if row["kind"] == "outfit"),
        watching=frozenset(row["lemma"] for row in nouns if row["kind"] == "watching"),
        called=called,
        objects=frozenset(row["word"] for row in pronouns if row["case"] == "object"),
        counterparts=frozenset(row["lemma"] for row in groups if row["kind"] in ("counterpart", "host")) | guests,
        guests=guests,
        informants=informants,
        hosting=guests | {row["lemma"] for row in nouns if row["kind"] == "host"},
        neighbours=frozenset(row["lemma"] for row in groups if row["kind"] == "neighbour"),
        nearby=frozenset(facts.words_of_kind(f"{base}/phrase_words", "nearby")),
        copulas=frozenset(row["word"] for row in expletive if row["kind"] == "copula"),
        genders={word: gender for word, gender in genders.items() if gender},
        people=frozenset(
            [row["id"] for row in facts.table(f"{base}/sector_nouns")]
            + [row["word"] for row in facts.table("actors/occupations")]
        ),
        governing=frozenset(row["id"] for row in offices if row["sector"] == "GOV" and row["rank"] == "organ"),
        speaking=frozenset(row["id"] for row in offices if row["id"] == "spokesperson"),
        expletives=frozenset(row["word"] for row in expletive if row["kind"] == "pronoun"),
        impersonal=frozenset(row["word"] for row in expletive if row["kind"] == "verb"),
        evaluating=frozenset(
            [row["word"] for row in expletive if row["kind"] == "evaluation"]
            + [row["word"] for row in facts.table(f"{base}/judgements")]
        ),
        binding={row["prep"]: frozenset(row["verbs"]) for row in facts.table(f"{base}/binding")},
        binding_speaker={row["prep"]: frozenset(row.get("of_speaker", ())) for row in facts.table(f"{base}/binding")},
        things={row["noun"]: row["kind"] for row in facts.table(f"{base}/named_things")},
        interim=frozenset(facts.words_of_kind(f"{base}/phrase_words", "interim")),
        coming=frozenset(facts.words_of_kind(f"{base}/phrase_words", "coming")),
        sites=frozenset(facts.words_of_kind(f"{base}/phrase_words", "at")),
        posts=posts,
        post_ends=frozenset(" ".join(words[at:]) for words in map(str.split, posts) for at in range(len(words))),
        acting=frozenset(organs) | {row["lemma"] for row in groups},
        highness={
            form.lower(): "head_of_state" if row["id"] == "majesty" else ""
            for row in facts.table("actors/honorifics")
            for form in row["forms"]
            if row["id"] in ("majesty", "highness", "excellency_alone")
        },
        standing=documents
        | organs.keys()
        | {row["lemma"] for row in groups}
        | numbered.keys()
        | sessions
        | guests
        | informants
        | called
        | portions,
    )


def _is_post(row: facts.Row) -> bool:
    return row.get("abroad") == "yes" and row["rank"] == "organ"
