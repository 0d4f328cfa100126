"""Clauses out of a tree: which tokens predicate, what their arguments are, and how clauses hang together."""

from __future__ import annotations

from dataclasses import dataclass

from communique.language.complements import complements, results, small_clause
from communique.language.gapping import gapped
from communique.language.grammar import Grammar
from communique.language.hanging import hang, inherited_subjects
from communique.language.owned_stances import owned
from communique.language.passives import with_stranded
from communique.language.phrases import both_halves, extent, noun_phrase, prepositional
from communique.language.predicates import is_adjectival, predicate_of, predicating
from communique.language.raising import felt_object, governed, shared_object
from communique.language.senders import sent
from communique.language.sources import sourced
from communique.language.tree import Token, Tree
from communique.language.unfold import unfolded
from communique.language.verbs import (
    SUBJECTS,
    is_finite,
    is_going,
    is_negated,
    is_perfect,
    mark_of,
    marked_to,
    shares_auxiliary,
    tense_under,
)
from communique.model.clause import Clause, Phrase

_Phrases = tuple[Phrase, ...]
_Arguments = tuple[_Phrases, _Phrases, _Phrases, _Phrases, _Phrases]
_AGENT = "by"
_BARE_INFINITIVE = frozenset({"help", "let"})  # "helped the army hold the line": verbs whose infinitive has no "to"


@dataclass(slots=True)
class Builder:
    """Builds the clauses of one tree; `first` is the number of the first clause, `sentence` that of the sentence."""

    tree: Tree
    grammar: Grammar
    sentence: int
    first: int

    def build(self) -> tuple[Clause, ...]:
        """Returns the clauses in text order, the nominal ones that were unfolded behind their verbs."""
        heads = predicating(self.tree)
        numbers = {i: self.first + n for n, i in enumerate(heads)}
        made: dict[int, Clause] = {}
        for i in sorted(heads, key=self._depth) if len(heads) > 1 else heads:
            made[i] = self._clause(self.tree.tokens[i], numbers, made)
        clauses = [made[i] for i in heads]
        if not self.grammar.nouns.isdisjoint([token.lemma.lower() for token in self.tree.tokens]):
            clauses += unfolded(self.tree, self.grammar, made, numbers, self.first + len(clauses))
            clauses += owned(self.tree, self.grammar, made, numbers, self.first + len(clauses))
        clauses = sent([*clauses, *gapped(self.tree, made, self.first + len(clauses))], self.grammar)
        return sourced(self.tree, self.grammar, clauses, numbers, sentence=self.sentence, first=self.first)

    def _depth(self, i: int) -> tuple[int, int]:
        return len([*self.tree.ancestors(i)]), i  # of which the clauses above come first

    def _clause(self, token: Token, numbers: dict[int, int], made: dict[int, Clause]) -> Clause:
        tree = self.tree
        parent, relation, governor = hang(self.tree, self.grammar, token, made)
        passive = self._passive(token, governor, made)
        subjects, objects, recipients, obliques, clausal = self._own(token, numbers, passive)
        inherited, antecedent = not subjects, self._antecedent(token, numbers, relation)
        if not subjects:
            subjects = inherited_subjects(self.tree, self.grammar, token, governor, antecedent, made, passive)
        if passive and not objects:
            objects = self._passive_objects(token, governor, antecedent, made)
        if relation == "relative" and antecedent is not None:
            subjects, objects = self._relative(token, subjects, objects, antecedent)
        left = with_stranded(tree, token, objects) if passive and objects else ()
        if left:
            objects, obliques = (), (*left, *obliques)
        kinds = tree.kinds(token.i)
        if not objects and not passive and "conj" in kinds:
            objects = shared_object(tree, token, numbers) or felt_object(tree, self.grammar, token, numbers)
        start, end = both_halves(tree, token.i) or extent(tree, token.i)
        small = small_clause(tree, token.i, numbers)
        if small and not objects and not passive:
            objects = tuple(noun_phrase(tree, c.i, clauses=numbers) for c in tree.children(small[0].i, "nsubj"))
            obliques += tuple(p for c in tree.children(small[0].i, "prep") for p in prepositional(tree, c, numbers))
        predicate, copular = predicate_of(tree, self.grammar, token)
        if copular is not None:
            behind = tree.children(copular.i, "prep", "agent")
            obliques += tuple(p for c in behind for p in governed(tree, c, numbers))
            clausal += complements(tree, copular.i, numbers)
        going = governor is not None and is_going(tree, governor, token)
        modality, tense, finite = tense_under(tree, token, governor, going=going)
        negated = is_negated(tree, token, copular) or bool(going and governor and tree.child(governor.i, "neg"))
        beside = (*tree.children(token.i, "advmod", "npadvmod"), *small, *results(tree, token.i))
        return Clause(  # by place, which makes a record of so many fields faster
            numbers[token.i],
            self.sentence,
            start,
            end,
            predicate,
            subjects,
            objects,
            recipients,
            obliques,
            clausal,
            relation,
            parent,
            negated,
            modality,
            tense,
            passive,
            finite,
            tuple([c.lemma.lower() for c in beside]),
            mark_of(tree, token),
            inherited,
            shares_auxiliary(tree, token, passive=passive, modality=modality),
            antecedent,
            is_perfect(tree, token),
        )

    def _own(self, token: Token, numbers: dict[int, int], passive: bool) -> _Arguments:
        """Returns what stands with a verb itself: subjects, objects, recipients, obliques and complements."""
        tree = self.tree
        subjects, objects = self._core(token, numbers, passive)
        recipients = self._recipients(token, numbers)
        if passive and objects and (kept := tree.children(token.i, "dobj")):  # "the envoy was denied entry"
            recipients, objects = objects, tuple([noun_phrase(tree, c.i, clauses=numbers) for c in kept])
        obliques, clausal = self._rest(token, numbers, passive)
        if passive and recipients and not subjects:
            inside = [p for o in objects for p in o.inner]
            behind = [p for p in (*inside, *obliques) if p.prep == _AGENT and (p.proper or p in inside)]
            subjects = tuple([p for p in behind if p.head.lower() not in self.grammar.times])  # not "by June"
        if passive and len(objects) > 1 and not subjects:  # "was declared an unwelcome person by Chad"
            subjects = tuple([p for o in objects[1:] for p in o.inner if p.prep == _AGENT and p.proper])
        return subjects, objects, recipients, obliques, clausal

    def _recipients(self, token: Token, numbers: dict[int, int]) -> _Phrases:
        found: list[Phrase] = []
        for given in self.tree.children(token.i, "dative") if "dative" in self.tree.kinds(token.i) else ():
            if given.tag in ("IN", "TO"):
                found.extend(prepositional(self.tree, given, numbers))
            else:
                found.append(noun_phrase(self.tree, given.i, clauses=numbers))
        return tuple(found)

    def _passive(self, token: Token, governor: Token | None, made: dict[int, Clause]) -> bool:
        if is_adjectival(self.tree, self.grammar, token):
            return False
        if self.tree.child(token.i, "auxpass", "nsubjpass") or self._bare_passive(token):
            return True
        if self.tree.child(token.i, "agent") and not self.tree.child(token.i, "nsubj"):
            return True
        shares = token.dep == "conj" and governor is not None and token.head == governor.i and made[governor.i].passive
        if not shares or token.tag not in ("VBN", "VBD") or self.tree.child(token.i, "nsubj"):
            return False
        if self.tree.child(token.i, "ccomp"):  # "was summoned and told that P": who is called in is told
            called = governor is not None and self._summons(governor)
            return called and token.lemma in self.grammar.reporting and self.tree.child(token.i, "dobj") is None
        thing = self.tree.child(token.i, "dobj")
        return thing is None or self._is_handed(token, thing)

    def _summons(self, verb: Token) -> bool:
        """Whether somebody is called to be told something: "summoned", "called in"."""
        beside = (f"{verb.lemma} {c.text.lower()}" for c in self.tree.children(verb.i, "prt", "prep", "advmod"))
        return not self.grammar.summoning.isdisjoint((verb.lemma, *beside))

    def _is_handed(self, token: Token, thing: Token) -> bool:
        """Construction: "was summoned and handed a note": what the one summoned is given, to nobody else."""
        if token.lemma not in self.grammar.handing or self.tree.child(thing.i, "poss"):
            return False
        return not any(p.text.lower() == "to" for p in self.tree.children(token.i, "prep", "dative"))

    def _bare_passive(self, token: Token) -> bool:
        """A participle without auxiliary that modifies a noun: "the plan proposed by Chad"."""
        return token.tag == "VBN" and token.dep in ("acl", "advcl") and not self.tree.child(token.i, "aux")

    def _core(self, token: Token, numbers: dict[int, int], passive: bool) -> tuple[_Phrases, _Phrases]:
        """Returns subjects and objects by role: of a passive, the agent and what stands as its subject."""
        tree = self.tree
        stands = tuple([noun_phrase(tree, c.i, clauses=numbers) for c in tree.children(token.i, *SUBJECTS)])
        if not passive:
            standing = tree.children(token.i, "attr") if token.lemma == "be" else self._objects(token, numbers)
            return stands, tuple([noun_phrase(tree, c.i, clauses=numbers) for c in standing])
        agents = tuple(
            noun_phrase(tree, g.i, clauses=numbers)
            for a in tree.children(token.i, "agent")
            for g in tree.children(a.i, "pobj", "pcomp")
        )
        said = (noun_phrase(tree, c.i, clauses=numbers) for c in tree.children(token.i, "oprd") if c.i not in numbers)
        return agents, (*stands, *said) if stands else stands

    def _objects(self, token: Token, numbers: dict[int, int]) -> list[Token]:
        """Returns the objects of an active verb, behind them the subjects of infinitives that are its objects too."""
        tree = self.tree
        objects = [c for c in tree.children(token.i, "dobj", "attr", "oprd") if c.i not in numbers or c.tag == "VBG"]
        if len(objects) > 1:
            objects.sort(key=lambda c: c.dep == "oprd")  # the judgement behind what it judges
        for content in tree.children(token.i, "ccomp"):
            if (marked_to(tree, content) or token.lemma in _BARE_INFINITIVE) and not is_finite(tree, content):
                objects += tree.children(content.i, "nsubj")
        return objects

    def _rest(self, token: Token, numbers: dict[int, int], passive: bool) -> tuple[_Phrases, _Phrases]:
        tree = self.tree
        obliques: list[Phrase] = []
        for prep in tree.children(token.i, "prep", "dative", *(() if passive else ("agent",))):
            if prep.dep == "dative" and prep.tag not in ("IN", "TO"):
                continue
            obliques.extend(governed(tree, prep, numbers))
        kinds = tree.kinds(token.i)
        for when in tree.children(token.i, "npadvmod") if "npadvmod" in kinds else ():
            obliques.append(noun_phrase(tree, when.i, prep="when", clauses=numbers))
        for particle in tree.children(token.i, "prt", "advmod") if "prt" in kinds or "advmod" in kinds else ():
            if "prep" in tree.kinds(particle.i):
                for prep in tree.children(particle.i, "prep"):
                    obliques.extend(prepositional(tree, prep, numbers))
        return tuple(obliques), complements(tree, token.i, numbers, appealing=token.lemma in self.grammar.appealing)

    def _antecedent(self, token: Token, numbers: dict[int, int], relation: str) -> Phrase | None:
        if token.dep in ("relcl", "acl") and relation in ("relative", "participial", "infinitive"):
            found = noun_phrase(self.tree, token.head)
            first = next((p for p in found.parts if p.head_start == found.head_start), found)
            beyond = any(p.start > token.end for p in found.parts)
            return first if beyond else found  # "Chad, which left, and Oman": Chad left
        return None

    def _relative(
        self, token: Token, subjects: _Phrases, objects: _Phrases, antecedent: Phrase
    ) -> tuple[_Phrases, _Phrases]:
        """Puts the antecedent where its relative pronoun stands, or would: "a step we welcome"."""
        relatives = {t.start for t in self.tree.tokens if t.tag in ("WDT", "WP")}
        bare = not objects and token.dep == "relcl" and token.lemma in self.grammar.taking and subjects
        if bare and not any(p.head_start in relatives for p in subjects):
            held = self.tree.child(token.i, "prep", "ccomp", "xcomp", "auxpass", "prt")
            return subjects, (antecedent,) if held is None else ()
        new_subjects = tuple(antecedent if p.head_start in relatives else p for p in subjects)
        new_objects = tuple(antecedent if p.head_start in relatives else p for p in objects)
        return new_subjects, new_objects

    def _passive_objects(
        self, token: Token, governor: Token | None, antecedent: Phrase | None, made: dict[int, Clause]
    ) -> _Phrases:
        if antecedent is not None:
            return (antecedent,)
        if token.dep == "conj" and governor is not None:
            above = made[governor.i]
            return above.objects if above.passive else above.subjects  # "left Fiji and was praised"
        return made[governor.i].subjects if governor is not None and token.dep in ("advcl", "xcomp") else ()
