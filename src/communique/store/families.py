"""What can be asked of each family of records: where its filters look, its date, and the columns people read first."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Family:
    """A view of the store and the SQL expressions that its filters compare.

    `who` and `toward` are lists of actor ids, `what` names and codes, `issue` a list of ids, `words` texts; `date` is
    the day that `since` and `until` bound. `alias` is the name of `who` in the codebook. `document` is the document
    that a row is from, "" where it is from several.
    """

    view: str
    alias: str
    who: tuple[str, ...]
    toward: tuple[str, ...]
    what: tuple[str, ...]
    issue: tuple[str, ...]
    words: tuple[str, ...]
    date: str
    tier: str
    order: str
    columns: tuple[str, ...]
    confidence: str | None = "confidence"
    publisher: str = "publisher"
    document: str = "document_id"

    def lacks(self) -> tuple[str, ...]:
        """Returns the names of filters that this family has nothing for."""
        parts = {"toward": self.toward, "issue": self.issue, "tier": self.tier, "min_confidence": self.confidence}
        return tuple(name for name, part in parts.items() if not part)


_OF_RECORD = "document_id, evidence_start, id"
_PUBLISHED = "published_at_first"

FAMILIES = {
    family.view: family
    for family in (
        Family(
            view="positions",
            alias="holder",
            who=("holders",),
            toward=("toward",),
            what=("class", "act"),
            issue=("issues",),
            words=("evidence",),
            date=_PUBLISHED,
            tier="tier",
            order=_OF_RECORD,
            columns=("published_at", "holders", "class", "act", "toward", "object", "speaker", "publisher"),
        ),
        Family(
            view="commitments",
            alias="committer",
            who=("committers",),
            toward=("partners", "beneficiaries"),
            what=("type",),
            issue=("issues",),
            words=("evidence",),
            date=_PUBLISHED,
            tier="tier",
            order=_OF_RECORD,
            columns=("published_at", "committers", "type", "force", "partners", "evidence", "speaker", "publisher"),
        ),
        Family(
            view="encounters",
            alias="side",
            who=("sides",),
            toward=("sides",),
            what=("kind", "status"),
            issue=(),
            words=("evidence",),
            date=f"coalesce(start_first, {_PUBLISHED})",
            tier="tier",
            order=_OF_RECORD,
            columns=("start", "kind", "sides", "place", "status", "evidence", "publisher"),
        ),
        Family(
            view="issued",
            alias="issuer",
            who=("issuers",),
            toward=(),
            what=("kind", "status"),
            issue=(),
            words=("evidence", "title"),
            date=f"coalesce(date_first, {_PUBLISHED})",
            tier="tier",
            order=_OF_RECORD,
            columns=("date", "kind", "issuers", "title", "status", "evidence", "publisher"),
        ),
        Family(
            view="events",
            alias="actor",
            who=("actor_ids",),
            toward=(
                "CASE WHEN len(recipient_ids) = 0 THEN actor_ids ELSE recipient_ids END",
            ),  # talks have no recipient
            what=("event_type", "event_mode", "cameo", "quad"),
            issue=("contexts",),
            words=("evidence",),
            date=f"coalesce(date_first, {_PUBLISHED})",
            tier="tier",
            order=_OF_RECORD,
            columns=(
                "date",
                "actor_ids",
                "event_type",
                "event_mode",
                "recipient_ids",
                "status",
                "evidence",
                "publisher",
            ),
        ),
        Family(
            view="merged_events",
            alias="actor",
            who=("actors",),
            toward=("CASE WHEN len(recipients) = 0 THEN actors ELSE recipients END",),
            what=("event_type", "event_mode", "cameo", "quad", "status"),
            issue=("contexts",),
            words=("array_to_string([t.evidence FOR t IN told], chr(10))",),
            date="coalesce(date_first, first_published_day)",
            tier="tier",
            order="merged_id",
            columns=(
                "date",
                "actors",
                "event_type",
                "recipients",
                "status",
                "reports",
                "independent",
                "speakers",
                "evidence",
            ),
            publisher="array_to_string(publishers, chr(10))",
            document="",
        ),
        Family(
            view="documents",
            alias="party",
            who=("parties",),
            toward=("parties",),
            what=("doctype", "lang"),
            issue=(),
            words=("title", "text"),
            date=_PUBLISHED,
            tier="provenance_tier",
            order="document_no",
            columns=("document_id", "published_at", "doctype", "publisher", "title", "parties"),
            confidence=None,
        ),
        Family(
            view="actors",
            alias="actor",
            who=("[id]",),
            toward=(),
            what=("kind",),
            issue=(),
            words=("label",),
            date=_PUBLISHED,
            tier="",
            order="id",
            columns=("id", "label", "kind", "documents", "mentions", "first_seen", "last_seen"),
            confidence=None,
        ),
    )
}
