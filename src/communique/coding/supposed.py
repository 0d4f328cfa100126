"""What a text tells without saying that it is so: what is supposed, wished, denied, or done by somebody unknown."""

from __future__ import annotations

from communique.coding.event_frames import slots
from communique.coding.frame_slots import names_it
from communique.coding.judgement_words import untrue
from communique.coding.scene import Scene
from communique.coding.words import act, stance_words
from communique.model.clause import Clause, Phrase

_OPEN = "open"  # the kind of words for what has not yet come about, whatever is told beside
_BEFORE = 20  # characters before a verb in which "to have" ends
_WISHED = "favour"  # the act of who hopes or wishes
_BELIEVED, _FEARED = "believe", "CONCERN"  # the act of who expects, the class of who fears
DEPENDENT = frozenset({"infinitive", "gerund", "purpose"})


def supposed(scene: Scene, clause: Clause) -> bool:
    """Returns whether a clause is the content of an idea ("the notion that Chad cut aid is nonsense"), wish or denial.

    What one hopes "to see the sides do" is as little done as the seeing.
    """
    if (
        pending(scene, clause)
        or _unknown(scene, clause)
        or _denied(scene, clause)
        or _hoped(scene, clause)
        or unsaid(scene, clause)
        or _inside_a_noun(scene, clause)
    ):
        return True
    above = scene.above(clause, "content")
    if above is not None and not clause.finite and not above.finite and above.relation in DEPENDENT:
        return True
    phrases = (*above.subjects, *above.objects) if above is not None else ()
    phrases = tuple(p for p in phrases if p.start <= clause.start < p.end)
    ideas = slots("supposed", scene.lang) if phrases else ()
    return any(p.head.lower() in ideas for p in phrases) or any(_unproved(scene, p, above) for p in phrases)


def _unproved(scene: Scene, phrase: Phrase, above: Clause | None) -> bool:
    """Construction: "we have seen no evidence that Chad armed them", "there is no proof that Chad did"."""
    denied = phrase.determiner in slots("none", scene.lang) or (above is not None and above.negated)
    return denied and phrase.head.lower() in slots("proof", scene.lang)


def pending(scene: Scene, clause: Clause) -> bool:
    """Returns whether a clause tells what is waited for: "until Chad withdraws", "can begin when Chad withdraws".

    What somebody said is told in the past: "said that it would wait until Chad withdrew".
    """
    known = stance_words(scene.lang)
    kind = known.pending.get(clause.mark or "")
    if kind is None or clause.modality is not None:
        return False
    above = scene.above(clause, "adverbial")
    if clause.tense != "present" and not (above is not None and above.modality in known.relayed):
        return False
    return kind == _OPEN or (above is not None and above.modality is not None)


def _caused(scene: Scene, clause: Clause, above: Clause) -> bool:
    """Construction: "prompting Chad to return fire", "forced Mali to shut the port": it did so."""
    causes = above.predicate.lemma in slots("causing", scene.lang) and not above.negated and above.modality is None
    return causes and bool(above.objects) and clause.relation == "infinitive" and above.tense != "future"


def reported(scene: Scene, clause: Clause) -> bool:
    """Returns whether somebody is told to have done what an infinitive tells: "is said to have moved rockets"."""
    if clause.relation == "gerund" and names_it(clause):
        return True  # "left over what it called an insult"
    above = scene.above(clause, "infinitive")
    if above is not None and _caused(scene, clause, above):
        return True
    if above is not None and _owns(scene, clause, above):
        return True
    told = above is not None and above.passive and not above.negated and above.modality is None
    if above is None or not told or above.predicate.lemma not in slots("reported", scene.lang):
        return False
    before = scene.text[max(0, clause.predicate.start - _BEFORE) : clause.predicate.start].lower().split()
    return before[-1:] == [slots("done_before", scene.lang)[0]]


def _owns(scene: Scene, clause: Clause, above: Clause) -> bool:
    """Constructions: "claimed to have hit a ship", "appears to have left", "admitted shelling a post": it is told."""
    if above.negated or above.modality is not None or not clause.inherited_subject:
        return False
    before = scene.text[max(0, clause.predicate.start - _BEFORE) : clause.predicate.start].lower().split()
    if before[-1:] == [slots("done_before", scene.lang)[0]]:
        return above.predicate.lemma in slots("owning_up", scene.lang)
    right_behind = not scene.text[above.predicate.end : clause.predicate.start].strip()
    return right_behind and above.predicate.lemma in slots("owned_up", scene.lang)


def unsaid(scene: Scene, clause: Clause) -> bool:
    """Returns whether a clause tells what nobody has said: "has not confirmed that Chad left", "never said it would".

    When or why something is done, and what "cannot be stressed enough", is so all the same.
    """
    lower = clause
    for relation, above in scene.chain(clause):
        if relation == "content" and scene.attributor.kinds.get(above.predicate.lemma) == "verb":
            governing = scene.above(above, "infinitive")  # "is not able to confirm that Chad left"
            denied = above.negated or (governing is not None and governing.negated)
            if denied and lower.mark in (None, *slots("whether", scene.lang)):
                return not set(above.adverbs) & set(slots("enough", scene.lang))
        lower = above
    return False


def _hoped(scene: Scene, clause: Clause) -> bool:
    """Construction: "hopes that both will settle the dispute", "fears that Chad would invade": not done."""
    above = scene.above(clause, "content")
    if above is None or not clause.finite:
        return False
    nouns = (n for n in scene.below(above.number) if n.relation == "nominal")
    held = (n for n in nouns if any(p.clause == clause.number for p in n.complements))  # "voiced fear that P"
    acts = {m.frame.act for one in (above, *held) for m in scene.matches(one) if m.frame.act}
    if _WISHED in acts or (clause.tense != "future" and clause.modality is None):
        return _WISHED in acts
    within = (p for p in (*above.subjects, *above.objects) if p.start <= clause.start < p.end)
    feared = slots("feared", scene.lang)  # "fears that Chad will invade have grown"
    return any(a == _BELIEVED or act(a).stance_class == _FEARED for a in acts) or any(
        p.head.lower() in feared for p in within
    )


def _inside_a_noun(scene: Scene, clause: Clause) -> bool:
    """Construction: "stressed the need for talks and closing the border": told as part of what the object holds."""
    above = scene.above(clause, "content") if not clause.finite else None
    inner = (q for o in (above.objects if above is not None else ()) for p in (o, *o.parts) for q in p.inner)
    return any(p.clause == clause.number for q in inner for p in (q, *q.parts))


def _unknown(scene: Scene, clause: Clause) -> bool:
    """Construction: "did not say who attacked the post", "asked which group fired": it is left open who did it."""
    asking = slots("unknown", scene.lang) if clause.relation == "content" else ()
    return any((p.determiner or p.head).lower() in asking for p in clause.subjects[:1])


def _denied(scene: Scene, clause: Clause) -> bool:
    """Construction: "denied the charge that its police had beaten X", "denied its forces moved into Chad".

    So too what is judged to be no fact: "it is not true that P", "reports that P are false".
    """
    above = scene.above(clause)
    told = clause.relation == "content" or clause.mark in slots("that", scene.lang)
    if above is not None and told and _is_untrue(scene, above):
        return True
    if above is None or above.negated or above.predicate.lemma not in slots("denying", scene.lang):
        return False
    read_as_object = clause.relation == "participial" and not clause.subjects and clause.antecedent in above.objects
    return clause.relation == "content" or read_as_object


def _is_untrue(scene: Scene, above: Clause) -> bool:
    """Whether a clause calls untrue what stands in it: "is baseless", "is not the case", "there is no truth to"."""
    told = {above.predicate.lemma, *(p.head.lower() for p in above.objects)}
    if told & untrue(scene.lang):
        return not above.negated
    none = any(p.determiner in slots("none", scene.lang) for p in above.objects)
    return (above.negated or none) and bool(told & set(slots("true", scene.lang)))
