"""Whom a pronoun takes up in a clause on a noun: who made the thing, whose words they are, whom one thanks for it."""

from __future__ import annotations

from msgspec.structs import replace

from communique.actors.reference import NOTHING, Reference
from communique.coding.event_frames import slots
from communique.coding.held_nouns import said_in_it
from communique.coding.papers import document_words
from communique.coding.scene import Scene
from communique.coding.words import stance_words
from communique.model.clause import Clause


def taken_up(scene: Scene, clause: Clause) -> Reference:
    """Returns whom the pronoun that is the subject of a clause on a noun stands for, `NOTHING` where none does."""
    if not clause.subjects[0].pronoun:
        return NOTHING
    found = (way(scene, clause) for way in (_giver, _maker, _named_for))
    return next((who for who in found if who.named), NOTHING)


def one_of_them(scene: Scene, clause: Clause) -> Reference:
    """Construction: "A, B and C were among the states that condemned X", "A is one of those who did"."""
    noun, above = clause.antecedent, scene.above(clause)
    if noun is None or above is None or clause.relation != "relative" or not clause.subjects:
        return NOTHING
    own = clause.subjects[0].start == noun.start or clause.inherited_subject
    being = above.predicate.lemma in scene.resolver.words.copulas and not above.negated and above.finite
    among = any(p.start <= noun.head_start < p.end for p in (*above.obliques, *above.objects))
    who = scene.subjects.get(above.number, NOTHING)
    several = noun.plural or noun.head.lower() in stance_words(scene.lang).crowd  # "among those that condemned X"
    if not (own and being and among and several and who.named):
        return NOTHING
    return replace(who, mode="each") if len(who.ids) > 1 else who


def positioned(scene: Scene, clause: Clause) -> Reference:
    """Construction: "the position of Chad is that it condemns X": "it" is whose the position is."""
    above, kinds = scene.above(clause, "content"), scene.resolver.words.pronouns
    if above is None or len(above.subjects) != 1 or above.predicate.lemma not in scene.resolver.words.copulas:
        return NOTHING
    noun = above.subjects[0]
    it = len(clause.subjects) == 1 and kinds.get(clause.subjects[0].head.lower()) in ("thing", "person")
    if not it or noun.head.lower() not in stance_words(scene.lang).introducing:
        return NOTHING
    owned = (scene.who(p, above) for p in noun.inner if p.prep in slots("owner", scene.lang) and not p.pronoun)
    return next((r for r in owned if r.named and len(r.ids) == 1), NOTHING)


def _maker(scene: Scene, clause: Clause) -> Reference:
    """Construction: "the statement by the Government of Chad in which it announced X": "it" is who made the thing.

    So "he" and "she" are whose words they are: "remarks by Chad's envoy in which he said P", "Roy's speech, in which".
    """
    noun, pronoun = clause.antecedent, clause.subjects[0]
    if noun is None or clause.inherited_subject or pronoun.start < noun.core_end:
        return NOTHING
    thing = pronoun.head.lower() in scene.resolver.words.expletives  # "it"
    owners = [noun.possessor] if noun.possessor is not None and not noun.possessor.pronoun else []
    owners += [p for p in noun.inner if p.prep in slots("by", scene.lang)]
    by = (scene.who(p, clause) for p in owners if said_in_it(scene, clause) or (thing and p is not noun.possessor))
    return next((r for r in by if r.named and len(r.ids) == 1 and (not r.via if thing else _is_person(r))), NOTHING)


def _giver(scene: Scene, clause: Clause) -> Reference:
    """Construction: "Togo handed the envoy of Mali a note in which it rejects P": "it" is who gives the text.

    The parser may hang the clause on the one who gets it: "handed a note to the envoy of Mali, in which it".
    """
    noun, above, pronoun = clause.antecedent, scene.above(clause), clause.subjects[0]
    if noun is None or above is None or clause.relation != "relative" or clause.inherited_subject or above.passive:
        return NOTHING
    texts = document_words(scene.lang)["words"]
    text = next((p for p in above.objects if p.head.lower() in texts and p.head_end <= pronoun.start), None)
    if text is None or text.possessor is not None or any(p.prep in slots("by", scene.lang) for p in text.inner):
        return NOTHING  # "published the letter by Mali in which it"
    inside = any(p.pronoun and p.prep and text.head_end <= p.start < pronoun.start for p in clause.obliques)
    got = above.predicate.lemma in slots("receiving", scene.lang)
    if not inside or got or not any(p.head_start == noun.head_start for p in (*above.objects, *above.obliques)):
        return NOTHING
    who = scene.subjects.get(above.number, NOTHING)
    kind = scene.resolver.words.pronouns.get(pronoun.head.lower())
    return who if who.named and len(who.ids) == 1 and kind in ("thing", "person") else NOTHING


def _is_person(reference: Reference) -> bool:
    return bool(reference.via) or reference.form == "person"


def _named_for(scene: Scene, clause: Clause) -> Reference:
    """Construction: "thanked Chad for the aid that it had sent": "it" is whom one thanks or blames for what he did.

    Of what one has received it is oneself: "thanked Chad for the aid that it had received".
    """
    noun, above = clause.antecedent, scene.above(clause)
    if noun is None or above is None or clause.relation != "relative" or len(clause.subjects) != 1:
        return NOTHING
    if not clause.subjects[0].pronoun or clause.inherited_subject or len(above.objects) != 1:
        return NOTHING
    if clause.subjects[0].start < noun.core_end or clause.predicate.lemma in slots("receiving", scene.lang):
        return NOTHING  # "who sent aid" is no pronoun of its own
    holding = (p for p in above.obliques if p.start <= noun.head_start < p.end)
    if not any(scene.resolver.words.binds(above.predicate.lemma, p.prep) for p in holding):
        return NOTHING
    who = scene.who(above.objects[0], above)
    kind = scene.resolver.words.pronouns.get(clause.subjects[0].head.lower())
    return who if who.named and kind == ("plural" if len(who.ids) > 1 else "thing") else NOTHING
