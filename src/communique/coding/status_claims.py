"""What only looks like a stance: recognition that is a claim of status or a wish, support of oneself, courtesy."""

from __future__ import annotations

from communique.actors.named import names_in
from communique.actors.reference import Reference
from communique.coding.event_frames import slots
from communique.coding.scene import Scene
from communique.coding.words import stance_words
from communique.model.clause import Clause, Phrase

_SPEAKER, _ADDRESSEE = "speaker", "addressee"  # the kinds of the pronouns "we" and "you"


def names_lands(scene: Scene, clause: Clause, objects: tuple[Phrase, ...]) -> bool:
    """Construction: "recognises Chad", "recognised Chad and Niger": states or territories as such, not as something."""
    judged = [p for p in clause.obliques if p.prep in slots("judged_as", scene.lang)]
    if any(not scene.is_dated(p.start, p.end) for p in judged):  # but "as early as 1991"
        return False
    things = [part for p in objects if p.kind == "noun" for part in (p.parts or (p,))]
    return bool(things) and all(_names_land(scene, p) for p in things)


def _names_land(scene: Scene, phrase: Phrase) -> bool:
    """Whether a phrase is headed by the name of a state or of a territory, whoever calls it which."""
    name = scene.context.name_at(phrase.head_start, phrase.head_end)
    if name is not None:
        return name.kind == "state"
    if not phrase.proper or phrase.possessor is not None:
        return False
    words = scene.words(phrase.start, phrase.head_end)
    return any(n.kind == "territory" and n.end == len(words) for n in names_in(words))


def only_wished(scene: Scene, clause: Clause) -> bool:
    """Construction: "we wish to recognise the state of Palestine": who would like to has not done so."""
    above = scene.above(clause, "infinitive")
    known = stance_words(scene.lang).deontic
    return above is not None and known.get(above.predicate.lemma, ("", ""))[1] == "polite"


def is_oneself(scene: Scene, clause: Clause, objects: tuple[Phrase, ...], holder: Reference) -> bool:
    """Construction: "we thank all who stood with us": who speaks takes no stance on "us" himself."""
    kinds = scene.resolver.words.pronouns
    if not holder.ids or not all(p.pronoun and kinds.get(p.head.lower()) == _SPEAKER for p in objects):
        return False
    return all(set(scene.who(p, clause).ids) == set(holder.ids) for p in objects)


def is_courtesy(scene: Scene, clause: Clause, objects: tuple[Phrase, ...]) -> bool:
    """Construction: "thank you for joining us", "thank you for your question": said to nobody whom the text names."""
    kinds = scene.resolver.words.pronouns
    whom = [p for p in clause.objects if p.pronoun and kinds.get(p.head.lower()) == _ADDRESSEE]
    if not whom or any(scene.who(p, clause).named for p in whom):
        return False
    known = slots("courtesy", scene.lang)
    return all(p in whom or p.head.lower() in known for p in objects)


def is_rumour(scene: Scene, clause: Clause, holder: Reference) -> bool:
    """Construction: "some say that we support the coup", in a side's own text: others tell of it what it does not."""
    voice, above = scene.attributor.voice, scene.above(clause, "content")
    if above is None or not voice.primary or scene.attributor.kinds.get(above.predicate.lemma) != "verb":
        return False
    if not holder.ids or not set(holder.ids) <= set(voice.issuers) or len(voice.issuers) != 1:
        return False
    teller, told = scene.subjects.get(above.number, Reference()), slots("rumour", scene.lang)
    if teller.named and teller.kind == "actor":
        return not set(teller.ids) & set(voice.issuers)
    return any(p.head.lower() in told for p in above.subjects)
