"""Who a phrase stands for: ids, how many speak together, and the persons through whom."""

from __future__ import annotations

from msgspec import Struct


class Reference(Struct, frozen=True, gc=False):
    """What a phrase refers to.

    `kind` is `actor`, `document` (a text; `ids` are its issuers), `unlisted` (an actor in no table), `thing`
    (no actor) or `unknown` (an anaphor without an antecedent). `mode` is the codebook's holder mode. `via` are
    names of persons, `sector` a PLOVER sector or None. `start` and `end` are those of the words. `form` is
    `person` (by name or office), `speaker` ("we") or empty: what pronouns may take the reference up.
    """

    ids: tuple[str, ...] = ()
    kind: str = "thing"
    mode: str = "unilateral"
    via: tuple[str, ...] = ()
    sector: str | None = None
    start: int = 0
    end: int = 0
    plural: bool = False
    form: str = ""

    @property
    def named(self) -> bool:
        """Whether the phrase stands for at least one actor."""
        return self.kind in ("actor", "unlisted") if self.ids else False

    def at(self, start: int, end: int) -> Reference:
        """Returns the same reference for other words."""
        if start == self.start and end == self.end:
            return self
        return Reference(
            self.ids, self.kind, self.mode, self.via, self.sector, start, end, plural=self.plural, form=self.form
        )


NOTHING = Reference()
UNKNOWN = Reference(kind="unknown")


def joined(references: list[Reference]) -> Reference:
    """Returns one reference for several coordinated ones: "Kenya and Somalia" speak jointly."""
    named = [r for r in references if r.named]
    if not named:
        return references[0] if references else NOTHING
    ids = tuple(dict.fromkeys(i for r in named for i in r.ids))
    via = tuple(dict.fromkeys(v for r in named for v in r.via))
    mode = "joint" if len(ids) > 1 else "unilateral"
    if any(r.mode == "each" for r in named):
        mode = "each"
    kind = "actor" if any(r.kind == "actor" for r in named) else "unlisted"
    return Reference(
        ids, kind, mode, via, named[0].sector, references[0].start, references[-1].end, plural=len(references) > 1
    )
