"""Which acts that a noun names are taken for granted: not those of a text, nor pledged or merely recognised ones."""

from __future__ import annotations

from communique.actors.reference import Reference
from communique.coding.act_phrases import deed_verb
from communique.coding.acts import Act
from communique.coding.event_frames import classes_of, slots
from communique.coding.positions import Stance
from communique.coding.scene import Scene
from communique.model.clause import Phrase

DEEDS = frozenset({"AID", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"})
_RELEASED = "release"
MOVES = frozenset({_RELEASED, "withdraw"})  # modes of RETREAT that are done at one time
OF_VERBS = frozenset({"RETREAT", "REJECT", "COOPERATE"})  # types of what nouns of deeds tell: "its veto of the bill"
BACKED = frozenset({"AGREE", "SUPPORT"})  # words that a stance takes for granted: "welcomed its offer to help"


def counts(scene: Scene, act: Act, phrase: Phrase, stance: Stance | None, *, told: bool = False) -> bool:
    """Whether a noun's act is a discrete one that the text takes for granted, or that its clause tells of."""
    lang = scene.lang
    if _recognised(scene, act, phrase):
        return True
    if act.type in BACKED:
        stated = "+" in act.rule or "support" in classes_of(phrase, lang=lang) or _pledged(scene, phrase, stance)
        return stance is not None and stated and phrase.possessor is not None
    deed = act.type in OF_VERBS and deed_verb(scene, phrase) is not None
    said = act.type == "THREATEN" and "+" in act.rule and stance is None  # "its threat to shut the port drew anger"
    if act.type not in DEEDS and act.mode not in MOVES and not (said or deed):
        return False
    if phrase.determiner in (*slots("none", lang), *slots("told", lang)):
        return False
    if set(slots("lasting", lang)) & {m.lower() for m in phrase.modifiers}:
        return False  # "the continued attacks on X": no discrete act
    if act.mode == _RELEASED and _of_text(scene, phrase):
        return False
    return told or stance is not None or phrase.possessor is not None or phrase.determiner in slots("definite", lang)


def _pledged(scene: Scene, phrase: Phrase, stance: Stance | None) -> bool:
    """Construction: "praised Chad's commitment to opening the port": what another will do, no norm."""
    if stance is None or stance.record.polarity < 0 or "promise" not in classes_of(phrase, lang=scene.lang):
        return False
    owner = scene.who(phrase.possessor, stance.clause) if phrase.possessor is not None else Reference()
    if not owner.named or set(owner.ids) & set(stance.record.holders):
        return False
    held = (c for c in scene.of_sentence(stance.clause.sentence) if phrase.head_end <= c.start < phrase.end)
    return any(c.relation in ("infinitive", "purpose", "gerund") for c in held)


def _of_text(scene: Scene, phrase: Phrase) -> bool:
    """Construction: "the release of the report", "the release by Chad of its report": a text is published."""
    lang, texts = scene.lang, scene.attributor.documents
    things = [q for p in phrase.inner for q in (p, *p.inner) if q.prep in slots("owner", lang)]
    known = set(slots("published", lang)) if things else set()
    return any(p.head.lower() in texts or known & set(classes_of(p, lang=lang)) for p in things)


def _recognised(scene: Scene, act: Act, phrase: Phrase) -> bool:
    """Construction: "Chad's recognition of Kosovo": done once by who is named, not "his recognition of efforts"."""
    owner = phrase.possessor
    return act.type == "SUPPORT" and "recognition" in classes_of(phrase, lang=scene.lang) and owner is not None
