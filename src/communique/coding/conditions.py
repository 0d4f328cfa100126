"""When a frame that fits a clause makes positions: conditions on holder and object, and how objects split."""

from __future__ import annotations

from communique.actors.anaphors import is_person
from communique.actors.reference import Reference
from communique.coding.act_phrases import is_asked, is_proposed, is_wished
from communique.coding.charged_help import is_charge
from communique.coding.claim_frames import ascribing, claim_words
from communique.coding.contested import is_contested
from communique.coding.courtesies import is_kindness
from communique.coding.frames import Match
from communique.coding.held_nouns import of_position
from communique.coding.saying_nothing import says_nothing
from communique.coding.scene import Scene
from communique.coding.spoken_of import only_spoken_of
from communique.coding.standing import Standing, holder_of, standing
from communique.coding.status_claims import is_courtesy, is_oneself, is_rumour, names_lands, only_wished
from communique.coding.status_nouns import claims_status
from communique.coding.voiced import voiced
from communique.coding.words import act, stance_words
from communique.formulas.inventory import is_starter, issue
from communique.layout.publishers import NEWS, publisher_kind
from communique.model.clause import Clause, Phrase

_FAVOUR = "favour"
_OWN = 2  # the tier of one side's text about itself
_SHAPELESS = frozenset({"relationship", "topic"})  # advancing one's own partnership is the pledge itself, no stance
_FUTURE = frozenset({"EVALUATE", "CONCERN", "ASSERT"})  # classes that a "will" announces and does not yet take


def silence(scene: Scene, clause: Clause, found: Match) -> str | None:
    """Returns the first condition of a position that fails where a frame fits a clause, None where all hold.

    It is a lack of `Standing`, or one of `deontic`, `date`, `status`, `actor_object`, `embedded_only`, `holder`,
    `other_acts`, `wished`, `quoted`, `person`, `unsaid`, `accusation`, `shown`, `unlisted_holder`, `said`, `future`,
    `lends`, `issue`, `contested`, `forum`, `said_before`,
    `agreed_to`, `charge`.
    """
    if clause.modality in stance_words(scene.lang).deontic and not voiced(clause, lang=scene.lang):
        return "deontic"
    state = standing(scene, clause)
    if state.basis is None:
        return state.lack
    objects, _ = redirected(scene, clause, found)
    holder = holder_of(scene, clause, held_by=found.frame.holder)
    failed = lack(scene, clause, found, state, objects, holder)
    return failed or groups(scene, clause, found, state, objects, holder)[1]


def _says_of(scene: Scene, phrase: Phrase) -> bool:
    """Whether a clause says what something is or has: "that Chad is a state", "that Chad has a right to"."""
    inner = scene.clauses.get(phrase.clause) if phrase.clause is not None else None
    if inner is None:
        return False
    return inner.predicate.form != "verb" or inner.predicate.lemma in ascribing(scene.lang)


def _says_aloud(scene: Scene, clause: Clause, thing: Phrase) -> bool:
    """Whether a verb stands outside the quotation that it holds: '"P," she noted', not '"We note that P," she said'."""
    verb = clause.predicate
    return scene.attributor.quoted(thing.start, thing.end) and not scene.attributor.quoted(verb.start, verb.end)


def lack(
    scene: Scene, clause: Clause, found: Match, state: Standing, objects: tuple[Phrase, ...], holder: Reference
) -> str | None:
    """Returns the first condition on holder and object that fails, None where all hold."""
    frame = found.frame
    if any(_is_date(scene, p) for p in objects):
        return "date"
    if frame.status is not None:
        saying = any(_says_of(scene, p) for p in (*objects, *clause.complements))
        status = clause.negated or claims_status(objects, clause, scene.text, saying=saying, lang=scene.lang)
        status = status or names_lands(scene, clause, objects)
        if status != frame.status:  # what is not recognised is a claim of status
            return "status"
        if act(frame.act or "affirm").stance_class == "RECOGNISE" and only_wished(scene, clause):
            return "wished"
    told = found.slot == "infinitive" and any(scene.who(p, clause).named for p in clause.objects)  # "told Fiji to V"
    if frame.actor_object and not told and not any(_is_somebody(scene, clause, p) for p in objects):
        return "actor_object"
    if frame.other_acts and not clause.objects and not any(_another_acts(scene, p) for p in objects):
        return "other_acts"
    if frame.wished and not any(
        is_wished(scene, p) or (frame.act == _FAVOUR and is_proposed(scene, p)) for p in objects
    ):
        return "wished"
    if is_oneself(scene, clause, objects, holder):
        return "oneself"
    if is_rumour(scene, clause, holder):
        return "rumour"
    if frame.act == "appreciate" and is_courtesy(scene, clause, objects):
        return "courtesy"
    if is_kindness(scene, clause, frame.act or "affirm", objects):
        return "courtesy"
    if frame.act == "note" and any(_says_aloud(scene, clause, p) for p in objects):
        return "quoted"  # "..., the minister noted" says it
    if frame.act == "agree_that" and _agrees_to(scene, clause, found, objects):
        return "agreed_to"
    if (why := only_spoken_of(scene, clause, frame.act or "affirm")) is not None:
        return why
    if act(frame.act or "affirm").stance_class == "URGE" and any(is_asked(scene, p) for p in objects):
        return "question"  # "asked what Chad would do, she said"
    if act(frame.act or "affirm").stance_class == "URGE" and any(_keeps_name(scene, p) for p in objects):
        return "unsaid"  # "an official who asked not to be named"
    if frame.act == "welcome" and all(_is_person(scene, clause, p) for p in objects):
        return "person"  # "welcomed the envoy in Lima" is a reception or a greeting
    if frame.act == "reject" and any(p.kind == "infinitive" and says_nothing(scene, p) for p in objects):
        return "unsaid"
    if frame.act == "reject" and found.slot == "infinitive" and _accuses(scene, holder):
        return "accusation"
    if is_charge(scene, clause, act(frame.act or "affirm").stance_class, objects, holder):
        return "charge"
    if _is_shown(scene, clause, holder):
        return "shown"
    if frame.embedded_only and state.basis != "embedded":
        return "embedded_only"
    if (not holder.ids and holder.mode != "some") or _another_text(scene, clause, holder):
        return "holder"
    supposed = frame.status is not None or (frame.other_acts and scene.reports)  # "is understood", "is expected to V"
    refused = clause.negated and clause.modality is not None  # "the result will not be recognised"
    if supposed and clause.passive and not clause.subjects and not refused:
        return "holder"  # which are no claim and no demand of sides
    if frame.contested and holder.kind == "unlisted" and any(publisher_kind(i) in NEWS for i in holder.ids):
        return "holder"  # "according to the news agency"
    if holder.kind == "unlisted" and holder.mode != "some" and not is_contested(scene, clause, objects, holder):
        return "unlisted_holder"
    own_words = scene.attributor.voice.primary and not state.claimed and not scene.attributor.cues(clause)
    if frame.takes == ("clause",) and not own_words:
        return "said"
    later = (
        clause.modality in stance_words(scene.lang).announcing and frame.toward != "object"
    )  # "will thank Chad for X"
    if later and act(frame.act or "affirm").stance_class in _FUTURE:
        return "future"
    return "lends" if frame.act in ("affirm", "stress") and _lends(scene, clause, objects) else None


def _agrees_to(scene: Scene, clause: Clause, found: Match, objects: tuple[Phrase, ...]) -> bool:
    """Constructions: "agreed with Chad to V", "agreed on a date": what is agreed is a deed, and no view."""
    if found.slot == "with":
        return clause.passive or any(p.kind == "infinitive" for p in clause.complements)
    arranged = claim_words(scene.lang, "arrangement")
    return any(p.prep is not None and p.kind == "noun" and p.head.lower() in arranged for p in objects)


def _is_shown(scene: Scene, clause: Clause, holder: Reference) -> bool:
    """Construction: "Samoa has shown its commitment to X", in another's own text: what that side says of Samoa."""
    voice = scene.attributor.voice
    shown = voice.tier == _OWN and not stance_words(scene.lang).proving.isdisjoint(clause.predicate.light)
    return shown and not set(holder.ids) & set(voice.issuers)


def _another_text(scene: Scene, clause: Clause, holder: Reference) -> bool:
    """Whether a side's own text tells what another text said in its time: "The Declaration affirmed X"."""
    return holder.kind == "document" and scene.attributor.voice.tier == _OWN and clause.tense == "past"


def groups(
    scene: Scene, clause: Clause, found: Match, state: Standing, objects: tuple[Phrase, ...], holder: Reference
) -> tuple[list[tuple[Phrase, ...]], str | None]:
    """Returns the objects of each record, and where there are none the condition that they all fail."""
    parts = _split(scene, objects)
    if found.frame.embedded_only:
        parts = [g for g in parts if any(issue(i).kind not in _SHAPELESS for i in issues_of(scene, clause, g))]
    if state.basis == "embedded":
        mutual = any(_is_mutual(scene, clause, p) for p in objects)
        parts = [g for g in parts if any(mutual or is_starter(i) for i in issues_of(scene, clause, g))]
    if not parts:
        return [], "issue"
    if found.frame.contested:
        parts = [g for g in parts if is_contested(scene, clause, g, holder)]
    return parts, None if parts else "contested"


def redirected(scene: Scene, clause: Clause, found: Match) -> tuple[tuple[Phrase, ...], Phrase | None]:
    """Returns object and addressee: of "support each other on X" and "supports Chad in X" the actor is addressee."""
    if found.slot == "object" and found.toward is None and found.frame.redirects:
        first = found.objects[0]
        actor = scene.who(first, clause)
        about = tuple(p for p in clause.obliques if p.prep in found.frame.redirects and p.head_start > first.head_start)
        if actor.named and about:
            return about[:1], first
    if found.slot == "in+gerund":
        return found.objects, next(iter(clause.objects), None)
    return found.objects, found.toward


def issues_of(scene: Scene, clause: Clause, objects: tuple[Phrase, ...]) -> list[str]:
    """Returns the issues of an object; a pronoun has those of the object that it takes up.

    "Each other" has those of all that follows it: "stand by each other in international bodies".
    """
    if len(objects) == 1 and _is_mutual(scene, clause, objects[0]):
        return scene.issues(objects[0].start, clause.end, lead=clause.predicate.start)
    if len(objects) == 1 and objects[0].pronoun and clause.parent is not None:
        before = [
            p
            for c in scene.of_sentence(clause.sentence)
            for p in c.objects
            if p.end <= objects[0].start and not p.pronoun
        ]
        return scene.issues(before[-1].start, before[-1].end) if before else []
    span = scene.phrase_evidence(objects)
    return scene.issues(span.start, span.end, lead=clause.predicate.start)


def _is_mutual(scene: Scene, clause: Clause, phrase: Phrase) -> bool:
    return phrase.pronoun and scene.who(phrase, clause).mode == "reciprocal"


def _accuses(scene: Scene, holder: Reference) -> bool:
    """Whether one side's own text tells of another ("Mali refuses to open the road"): a charge, not Mali's word."""
    alone = scene.speech or (scene.attributor.voice.tier == _OWN and len(scene.context.dyad) == 1)
    return alone and not set(holder.ids) & set(scene.attributor.voice.issuers)


def _is_somebody(scene: Scene, clause: Clause, phrase: Phrase) -> bool:
    """Whether a phrase is an actor, or people of no side: "stands by those who resist"."""
    crowd = scene.resolver.words.people | stance_words(scene.lang).crowd
    return scene.who(phrase, clause).named or phrase.head.lower() in crowd


def _is_person(scene: Scene, clause: Clause, phrase: Phrase) -> bool:
    """Whether a phrase is a person, or several who are of an office: "the representatives of Chad"."""
    several = phrase.plural and scene.resolver.words.groups.get(phrase.head.lower()) == "person"
    return phrase.kind == "noun" and (several or is_person(scene.who(phrase, clause)))


def _another_acts(scene: Scene, phrase: Phrase) -> bool:
    inner = scene.clauses.get(phrase.clause) if phrase.clause is not None else None
    if inner is not None and inner.passive and not inner.subjects:  # "wants the assets to be used"
        return any(p.end <= inner.predicate.start for p in inner.objects)
    return inner is not None and not inner.inherited_subject


def _keeps_name(scene: Scene, phrase: Phrase) -> bool:
    """Construction: "who requested anonymity", "asked not to be identified": a condition of speaking, no demand."""
    inner = scene.clauses.get(phrase.clause) if phrase.clause is not None else None
    kept = phrase.kind == "noun" or (inner is not None and inner.passive)
    return kept and phrase.head.lower() in stance_words(scene.lang).anonymous


def _is_date(scene: Scene, phrase: Phrase) -> bool:
    """Whether a phrase is a date: "agreed on Tuesday" does not agree on anything."""
    hits = scene.dates(phrase.start, phrase.end)
    return bool(hits) and hits[0].start <= phrase.head_start < hits[0].end


def _lends(scene: Scene, clause: Clause, objects: tuple[Phrase, ...]) -> bool:
    """Whether the object is a noun that the verb lends its subject to, or what stands behind such a noun.

    "reaffirmed its support for X" and "confirms its belief that P" are the noun's stance, not the verb's.
    """
    held = [c for p in objects for c in scene.upon(p) if of_position(scene, c)]
    held += [
        scene.clauses[i.clause] for p in objects for i in p.inner if i.kind == "gerund" and i.clause in scene.clauses
    ]
    if any(p.head.lower() in stance_words(scene.lang).introducing for p in objects) and any(map(scene.matches, held)):
        return True  # "reiterated its stance rejecting X", "its position of rejecting X"
    nominal = [c for c in scene.below(clause.number) if c.relation == "nominal"]
    nominal = [c for c in nominal if scene.matches(c) or not (c.obliques or c.complements)]
    return any(c.complements or any(p.start <= c.predicate.end <= p.end for p in objects) for c in nominal)


def _split(scene: Scene, objects: tuple[Phrase, ...]) -> list[tuple[Phrase, ...]]:
    """Returns the objects of each record: propositions apart, coordinated things only where each is an issue."""
    if objects and objects[0].kind == "that":
        return [(p,) for p in objects]
    parts = [part for p in objects for part in (p.parts or (p,))]
    known = [p for p in parts if any(is_starter(i) for i in scene.issues(p.start, p.end))]
    if len(known) > 1:  # a member whose wording the inventory lacks must not hide those that it has
        rest = tuple(p for p in parts if p not in known)
        return [(p,) for p in known] + ([rest] if rest else [])
    return [objects]
