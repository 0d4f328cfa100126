"""Whose words a quotation is by what stands beside it: 'P. Q," X said', 'X was blunt: "P. Q"'."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from communique.model.clause import Clause
from communique.model.document import Quote, Sentence

_BETWEEN = '"“″ \n\t'  # what may stand between the paragraphs of one quotation
_LEADS = ":"  # what stands before a quotation to which a sentence leads


@dataclass(slots=True)
class QuoteCues:
    """Tells by which clause somebody speaks the quotations of one document."""

    text: str
    quotes: Sequence[Quote]
    sentences: Sequence[Sentence]
    by_sentence: Mapping[int, Sequence[Clause]]
    reporting: Mapping[str, str]  # lemma -> kind of what reports
    _told: dict[int, int | None] = field(default_factory=dict)

    def of(self, offset: int) -> int | None:
        """Returns the number of the clause whose subject speaks the quotation around an offset, None of no such."""
        at = bisect_right(self.quotes, offset, key=lambda quote: quote.start) - 1
        if at < 0 or offset >= self.quotes[at].end:
            return None
        if at not in self._told:
            quote = self.quotes[at]
            self._told[at] = next(self._saying(quote), None) if not self._is_led(quote) else self._leading(quote)
        return self._told[at]

    def bare(self, offset: int) -> Clause | None:
        """Construction: 'The minister hit back. "P. Q"': the main clause right before a quotation that nobody tells.

        A quotation of several paragraphs is told by what stands before its first.
        """
        at = bisect_right(self.quotes, offset, key=lambda quote: quote.start) - 1
        if at < 0 or offset >= self.quotes[at].end or self.of(offset) is not None:
            return None
        while at and not self.text[self.quotes[at - 1].end : self.quotes[at].start].strip(_BETWEEN):
            at -= 1
            if self.of(self.quotes[at].start) is not None:
                return None
        end = len(self.text[: self.quotes[at].start].rstrip(_BETWEEN))
        main = [c for c in self._near(end - 1, end) if c.relation == "root" and c.finite and c.end <= end]
        return main[-1] if main and not main[-1].passive else None

    def _near(self, start: int, end: int) -> Iterator[Clause]:
        """Yields the clauses of the sentences that share words with `[start, end)`."""
        first = bisect_right(self.sentences, start, key=lambda sentence: sentence.start) - 1
        for sentence in self.sentences[max(0, first) :]:
            if sentence.start >= end:
                return
            yield from self.by_sentence.get(sentence.number, ())

    def _saying(self, quote: Quote) -> Iterator[int]:
        """Construction: '"P. Q," X said': yields the verbs of saying of which a clause of the quotation is told."""
        near = [*self._near(quote.start, quote.end)]
        outside = {c.number: c for c in near if not quote.start <= c.predicate.start < quote.end}
        for clause in near:
            above = outside.get(clause.parent) if clause.parent is not None else None
            inside = clause.relation == "content" and quote.start <= clause.start < quote.end
            if above is not None and inside and self.reporting.get(above.predicate.lemma) == "verb":
                yield above.number

    def _is_led(self, quote: Quote) -> bool:
        return self.text[: quote.start].endswith((_LEADS, f"{_LEADS} ", f"{_LEADS}\n", f"{_LEADS}\n\n"))

    def _leading(self, quote: Quote) -> int | None:
        """Construction: 'The minister was blunt: "P. Q"': the first finite verb of the words before the colon."""
        colon = self.text.rfind(_LEADS, 0, quote.start)
        before = (c for c in self._near(colon, colon + 1) if c.finite and c.predicate.start < colon)
        leading = [c for c in before if c.subjects and c.antecedent is None]
        return min(leading, key=lambda c: c.predicate.start).number if leading else None
