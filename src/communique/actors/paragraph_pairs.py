"""Who "both ministers" are in a text of one side that tells of several meetings: the two of its paragraph."""

from __future__ import annotations

from communique.actors.context import Context, kind_of

_PAIR = 2
_KINDS = ("state", "adjective", "people")


def pair_of_paragraph(context: Context, before: int) -> tuple[str, ...]:
    """Returns the issuer and the one other whose person a paragraph names before an offset, none where it is two's.

    Construction: "Minister A met X of Peru. ¶ Y of Chad briefed Minister A. Both Ministers agreed": not Peru. So it is
    where the side with which the text deals by its title is not named in that paragraph.
    """
    own = context.issuers
    if len(own) != 1 or len(context.dyad) < _PAIR or own[0] not in context.dyad:
        return ()
    start = context.text.rfind("\n", 0, before) + 1
    people = context.persons_in(start, before)
    sides = dict.fromkeys(i for p in people for i in (p.side_ids or context.side_of(p.name) or own)[:1])
    others = [i for i in sides if i not in own]
    if len(others) != 1 or own[0] not in sides or kind_of(others[0]) is None or others[0] == context.dyad[1]:
        return ()
    named = {n.ids[0] for n in context.names_in(start, before) if n.kind in _KINDS}
    told = {i for i in context.dyad if i not in own} if len(context.dyad) == _PAIR else set()
    return () if told & named else (*own, *others)
