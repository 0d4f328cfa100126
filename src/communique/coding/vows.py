"""What one vows not to do: "vowed not to talk to the rebels" is a refusal."""

from __future__ import annotations

from communique.coding.acts import Acts
from communique.coding.compositions import Row, composed
from communique.coding.scene import Scene
from communique.model.clause import Clause


def vowed_not(scene: Scene, clause: Clause, acts: Acts) -> Row | None:
    """Returns what a commitment is that denies an act that is known, None where it denies none."""
    for phrase in clause.complements:
        inner = scene.clauses.get(phrase.clause) if phrase.kind == "infinitive" and phrase.clause is not None else None
        act = acts.of(inner) if inner is not None and inner.negated else None
        if act is not None and act.type:
            return composed("wont", act.kind, addressed=False, lang=scene.lang)
    return None
