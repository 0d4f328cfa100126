"""Bare assertions: what a side states in its own voice, without a verb of stance (codebook, section 13).

Only a contested claim, a status or a view on another side or an issue counts. Background and self-praise give
none: the shapes of `claims.toml` are of claims, and a side's words on itself count only where the shape says so.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from itertools import chain

from msgspec.structs import replace

from communique.actors.reference import NOTHING, Reference
from communique.coding.acts import Acts
from communique.coding.charged_deeds import done_by_another
from communique.coding.claim_frames import ANY, Claim, all_claimed, going_on, is_aim, is_wisdom
from communique.coding.contested import is_contested
from communique.coding.deontics import keeps_silent, made
from communique.coding.event_frames import slots
from communique.coding.expletives import is_expletive
from communique.coding.frame_slots import whole
from communique.coding.merely import LOADED, counts, defines, ever_was, merely_stated, told_things
from communique.coding.openly import said_openly
from communique.coding.own_voice import issuers_of
from communique.coding.positions import SAID, Stance
from communique.coding.relayed import relayed
from communique.coding.scene import Scene
from communique.coding.targets import owners
from communique.coding.words import act, stance_words
from communique.model.clause import Clause

_LOOSE = frozenset({"any", "never"})  # shapes of what a text claims by any words, where `_loose` finds them
_TOLD = frozenset({"verb", "has"})  # shapes of claims that a figure only fills: "a million live in need"
_HELD = frozenset({"SUPPORT", "ADHERE"})  # classes of stances that somebody holds, and no view on another


def claims(scene: Scene, taken: Set[int], acts: Acts) -> list[Stance]:
    """Returns the positions that bare assertions make; `taken` are the clauses that gave records already."""
    found: list[Stance] = []
    told: set[int] = set()  # what a claim says in full: "our position is that X is the key" is one
    stated = set(taken)  # and what is claimed here: "are contrary to X and go against Y" is one claim
    for clause in scene.in_order:
        if clause.number in taken or clause.number in told or _goes_on_in(scene, clause, taken):
            continue
        wise = is_wisdom(clause, lang=scene.lang) and not scene.context.names_in(clause.start, clause.end)
        shapes = (c for c in _shapes(scene, clause, taken) if not (wise and c.shape == "there"))
        first = next(shapes, None)
        loose = _loose(scene, clause) if not wise else None
        deed = done_by_another(scene, clause, acts)
        if (first or loose or deed) is None or not _is_stated(scene, clause, taken):
            continue
        if clause.relation == "coordinate" and clause.inherited_subject and clause.parent in stated:
            continue
        counted = _counts(scene, clause)  # "a million people require aid"
        made_of = (c for c in chain((first,) if first else (), shapes) if not (counted and c.shape in _TOLD))
        fitting = (_stance(scene, clause, claim) for claim in made_of)
        stance = next((stance for stance in fitting if stance is not None), None)
        if stance is None and loose is not None and not counted and _of_thing(scene, clause, loose):
            stance = _stance(scene, clause, loose)
        if stance is None and deed is not None:
            stance = _stance(scene, clause, deed)
        if stance is not None:
            found.append(stance)
            stated.add(clause.number)
            told |= {p.clause for p in clause.complements if p.kind == "that" and p.clause is not None}
    return found


def told_as(scene: Scene, held: Sequence[Stance]) -> list[Stance]:
    """Returns stances with what is told as the stance that its words take: "said it was time to leave" urges.

    What is stressed or reaffirmed stays so, but where it is one's own support or commitment: "stressed that our support
    is unwavering".
    """
    found = []
    for stance in held:
        said = stance.record.origin.rule in SAID
        own = said or stance.record.stance_class == "ASSERT"
        inner = scene.clauses.get(min(stance.contents, default=-1)) if own else None
        if said and inner is not None and (keeps_silent(scene, inner) or _knows_not(scene, inner, stance)):
            continue
        shapes = all_claimed(inner, lang=scene.lang, told=True) if inner is not None else iter(())
        fitting = ((c, act(c.act).stance_class) for c in shapes)
        claim = next((c for c, kind in fitting if kind in _HELD or (said and kind != "ASSERT")), None)
        taken = _stance(scene, inner, claim) if claim is not None and inner is not None else None
        same = taken is not None and taken.record.holders == stance.record.holders
        found.append(taken if same and taken is not None else stance)
    return found


def _knows_not(scene: Scene, told: Clause, stance: Stance) -> bool:
    """Construction: "said it did not know whether P", "was not aware of it": who knows nothing claims nothing."""
    known = stance_words(scene.lang).deontic.get(told.predicate.lemma, ("", ""))
    own = {*scene.subjects.get(told.number, NOTHING).ids}
    return told.negated and known[1] == "known" and bool(own) and own <= {*stance.record.holders}


def _loose(scene: Scene, clause: Clause) -> Claim | None:
    """Returns what is claimed by any words where somebody speaks: in a speech, or quoted; not what is to be on a day.

    What a statement says a thing is, it claims too: "the strait is a lifeline of the region".
    """
    own_text = scene.attributor.voice.primary
    if own_text and (ever := ever_was(clause, scene.words(clause.start, clause.end), lang=scene.lang)) is not None:
        return ever
    if not _is_spoken(scene, clause) and not (own_text and defines(clause, lang=scene.lang)):
        return None
    claim = merely_stated(clause, lang=scene.lang)
    dated = claim is not None and clause.modality is not None and scene.is_dated(clause.start, clause.end)
    return None if dated else claim


def _is_spoken(scene: Scene, clause: Clause) -> bool:
    """Whether somebody speaks in a clause: in a speech, or as a report or a release quotes him or lets him go on."""
    going_on_ = clause.sentence in scene.attributor.going_on
    return scene.speech or going_on_ or scene.attributor.quoted(clause.start, clause.end)


def _goes_on_in(scene: Scene, clause: Clause, taken: Set[int]) -> bool:
    """Whether what goes on is told by a record of the verb below: "continues to flout the pact"."""
    lasting = going_on(scene.clauses, clause, lang=scene.lang)
    return lasting is not None and lasting.number in taken


def _counts(scene: Scene, clause: Clause) -> bool:
    """Whether a clause tells how many do or undergo something, which is a figure."""
    told = next(told_things(clause), None)
    return told is not None and counts(told, scene.words(told.start, told.head_start), lang=scene.lang)


def _of_thing(scene: Scene, clause: Clause, claim: Claim) -> bool:
    """Whether a main clause is about a thing, not about who somebody is or does, and holds no stance below it."""
    about = scene.subjects.get(clause.number, NOTHING)
    told = clause.objects[:1] if clause.passive else clause.subjects
    if not claim.own and about.kind != "document" and set(about.ids) & set(_holder(scene, clause).ids):
        return False
    if clause.perfect and not about.named and claim.shape != LOADED:
        return False  # what has come about with a thing is background
    person = any(scene.context.person_at(p.head_start, p.head_end) is not None for p in told)
    return clause.relation in ("root", "coordinate") and not person and about.form == ""


def _shapes(scene: Scene, clause: Clause, taken: Set[int]) -> Iterator[Claim]:
    """Returns the claims of a clause, or of what goes on by it: "continues to defy the court"."""
    lasting = going_on(scene.clauses, clause, lang=scene.lang)
    if lasting is not None:
        return all_claimed(lasting, lang=scene.lang)
    told = any(p.clause in taken for p in clause.complements)  # "our position is that X must end" demands it
    said = clause.sentence in scene.attributor.going_on  # what was present stands in the past there
    return (c for c in all_claimed(clause, lang=scene.lang, told=said) if not (c.content and told))


def _is_stated(scene: Scene, clause: Clause, taken: Set[int]) -> bool:
    """Whether a clause is what the text itself says: a main clause, no question, condition or headline."""
    if clause.mark in stance_words(scene.lang).hypothetical or scene.is_question(clause):
        return False
    if scene.sentences[clause.sentence].kind == "headline" or clause.shares_auxiliary:
        return False
    if is_aim(clause, lang=scene.lang) or keeps_silent(scene, clause):
        return False
    if clause.relation == "coordinate" and clause.inherited_subject and clause.passive:
        return False  # "is ensured and reinforced by X"
    if clause.relation == "content" and clause.inherited_subject and clause.parent in taken:
        return False  # and so is "said that X violates Y and endangers Z"
    nominal = (c.number for c in scene.below(clause.number) if c.relation == "nominal")
    return said_openly(scene, clause) and taken.isdisjoint(nominal)


def _stance(scene: Scene, clause: Clause, claim: Claim) -> Stance | None:
    holder = _holder(scene, clause)
    about = _about(scene, clause, claim)
    itself = bool(about.ids) and set(about.ids) <= set(holder.ids) and about.kind != "document"
    any_verb = claim.of_actor and ANY in claim.words  # what a side does together with another is no view on it
    if (claim.spoken and claim.shape not in _LOOSE and not _is_spoken(scene, clause)) or (
        any_verb and set(about.ids) & set(holder.ids)
    ):
        return None
    if not holder.ids or (itself and not claim.own) or (claim.of_actor and (itself or not about.named)):
        return None
    if claim.of_actor and len(about.ids) > 1 and set(about.ids) & set(holder.ids):
        return None  # "Chad and Peru are good partners" praises no other
    if claim.own and about.named and not itself and act(claim.act).stance_class in _HELD:
        return None  # "the support of Chad will not waver" is Chad's
    if holder.kind == "unlisted" and not is_contested(scene, clause, (whole(clause),), holder):
        return None  # what a baker or a coach holds is no politics
    aimed = about if claim.of_actor and act(claim.act).stance_class != "ASSERT" else Reference()
    aimed = _asked(scene, clause, holder) if act(claim.act).stance_class == "URGE" and not aimed.ids else aimed
    rejected = act(claim.act).stance_class == "OPPOSE"
    denied = (clause.complements if is_expletive(scene, clause) else ())[:1] or clause.subjects or clause.objects[:1]
    held = tuple(p for s in clause.subjects[:1] for p in s.inner if p.prep in slots("held", scene.lang))
    owned = itself and act(claim.act).stance_class != "ASSERT"  # "our commitment to X is firm" is held to X
    things = held if owned and held else denied if rejected else (whole(clause),)
    stance = made(scene, clause, claim.id, claim.act, holder, aimed, things)
    judged = _evaluation(scene, clause, claim)
    if judged:
        stance.record = replace(stance.record, polarity=judged)
    return stance


def _asked(scene: Scene, clause: Clause, holder: Reference) -> Reference:
    """Construction: "it is time for Chad to leave", "it is high time that Chad left": Chad is asked to."""
    held = (*scene.below(clause.number), *(c for p in clause.objects for c in scene.upon(p)))
    who = (scene.subjects.get(c.number, NOTHING) for c in held if is_expletive(scene, clause))
    return next((r for r in who if r.named and r.kind == "actor" and not set(r.ids) & set(holder.ids)), Reference())


def _evaluation(scene: Scene, clause: Clause, claim: Claim) -> int:
    """Returns the polarity of a claim that is itself an evaluation: "is reckless", "was a provocation"."""
    if claim.shape != "is" or clause.negated or act(claim.act).stance_class != "ASSERT":
        return 0
    known = stance_words(scene.lang).evaluative
    said = (clause.predicate.lemma, *(p.head.lower() for p in clause.objects[:1]))
    return next((known[word] for word in said if word in known), 0)


def _about(scene: Scene, clause: Clause, claim: Claim) -> Reference:
    """Returns whom a clause speaks of: its subject, else whose its subject is ("the observers of the union").

    In a claim about "it" that stands for nobody, as in "it is up to them to V", it speaks of no one, and "his arrest"
    tells of nobody's government.
    """
    subject = scene.subjects.get(clause.number, NOTHING)
    if subject.named:
        return subject
    text = NOTHING if subject.kind == "document" else subject  # "this treaty" is a thing, not its parties
    placed = claim.shape == "at" or claim.subjects or any(p.kind == "that" for p in clause.complements)
    told = () if placed and is_expletive(scene, clause) else clause.subjects
    kinds = scene.resolver.words.pronouns
    of_one = (p.possessor is not None and kinds.get(p.possessor.head.lower()) == "person" for p in clause.subjects)
    return text if any(of_one) else next((r for p in told for r in owners(scene, clause, p)), text)


def _holder(scene: Scene, clause: Clause) -> Reference:
    """Returns who states a clause: the issuers of a primary text, in a report who is quoted."""
    if scene.attributor.voice.primary and not scene.attributor.quoted(clause.start, clause.end):
        named = next((c.speaker for c in scene.attributor.cues(clause) if c.speaker.named), None)
        if named is not None:  # "in her words, the reforms are irreversible"
            return named
        floor = scene.has_floor(clause)
        return floor if floor.ids else relayed(scene, clause) or issuers_of(scene)
    speaker = scene.speaker(clause)
    return speaker if speaker.ids else issuers_of(scene)
