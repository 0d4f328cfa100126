"""Whether what is plainly said is contested: a claim on another side or an issue."""

from __future__ import annotations

from communique.actors.reference import NOTHING, Reference
from communique.coding.claim_frames import claimed, fate, sympathy
from communique.coding.event_frames import slots
from communique.coding.meeting_words import tells_meeting
from communique.coding.merely import defines, merely_stated
from communique.coding.relations import about_relations
from communique.coding.scene import Scene
from communique.model.clause import Clause, Phrase
from communique.model.spans import Spans

_SIDES = ("state", "body", "metonym")  # kinds of names whose matters are politics, whoever speaks of them


def is_contested(scene: Scene, clause: Clause, objects: tuple[Phrase, ...], holder: Reference) -> bool:
    """Whether what was plainly said is a claim on another side or an issue (codebook, section 13)."""
    span = scene.phrase_evidence(objects)
    others = {i for n in scene.context.names_in(span.start, span.end) for i in n.ids[:1]} - set(holder.ids)
    if objects and all(_tells(scene, p) or _own_deed(scene, p, holder) for p in objects):
        return False
    if holder.kind == "unlisted":  # a private person: only what concerns a state or an issue is political
        makers = [p for p in clause.obliques if p.prep in slots("by", scene.lang)]  # "rejected the offer by Chad"
        beside = [p for p in clause.obliques if p.prep in slots("company", scene.lang)]  # "opposes the deal with Chad"
        asked = (*clause.objects, *clause.recipients, *makers, *beside)
        spans = [(span.start, span.end), *((p.start, p.head_end) for p in asked)]
        named = [n for s in spans for n in scene.context.names_in(*s) if n.kind in _SIDES]
        return bool(named or scene.issues(span.start, span.end))
    if others or scene.issues(span.start, span.end):
        return True
    return any(_claims(scene, p) or about_relations(scene, p) for p in objects)


def _tells(scene: Scene, phrase: Phrase) -> bool:
    """Whether what is said only tells whom something befell, or that sides met: "said two Malians were hurt"."""
    inner = scene.clauses.get(phrase.clause) if phrase.clause is not None else None
    if inner is None or inner.negated or inner.predicate.form != "verb":
        return False
    befell = (inner.passive and not inner.subjects) or (not inner.passive and not inner.objects)
    if befell and inner.predicate.lemma in fate(scene.lang):
        return True
    if any(p.prep in slots("wished", scene.lang) for p in inner.obliques) and any(
        p.head.lower() in sympathy(scene.lang) for p in inner.subjects
    ):
        return True  # "said the thoughts of all were with the victims"
    return tells_meeting(inner, Spans(()), lang=scene.lang)


def _own_deed(scene: Scene, phrase: Phrase, holder: Reference) -> bool:
    """Whether what is said only tells what one did oneself: "said it had closed the border", which is the deed."""
    inner = scene.clauses.get(phrase.clause) if phrase.clause is not None else None
    if inner is None or inner.negated or inner.modality is not None or inner.predicate.form != "verb":
        return False
    if inner.inherited_subject:  # "said there was no shortage"
        return False
    own = set(scene.subjects.get(inner.number, NOTHING).ids) == set(holder.ids) and inner.tense == "past"
    claim = claimed(inner, lang=scene.lang, told=True)
    stated = scene.matches(inner) or (claim is not None and claim.own)
    return own and bool(inner.objects) and not stated and not scene.issues(phrase.start, phrase.end)


def _claims(scene: Scene, phrase: Phrase) -> bool:
    """Whether what is said has the shape of a claim, or denies: "said it had never armed the group"."""
    inner = scene.clauses.get(phrase.clause) if phrase.clause is not None else None
    if inner is None:
        return False
    denies = inner.negated and inner.finite and inner.modality is None
    if scene.attributor.quoted(inner.start, inner.end) and _says_what(scene, inner):
        return True
    return denies or claimed(inner, lang=scene.lang, told=True) is not None


def _says_what(scene: Scene, inner: Clause) -> bool:
    """Whether somebody quoted says what a thing is: "this is a historic vote"."""
    return defines(inner, lang=scene.lang) and merely_stated(inner, lang=scene.lang) is not None
