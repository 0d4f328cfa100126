"""How a text is laid out and what it is: furniture, headline, dateline, sentences, quotations, type, language."""

from communique.layout.building import lay_out
from communique.layout.facts import Identity, identify
from communique.layout.lang import language
from communique.layout.publishers import publisher_entry
from communique.layout.views import sentence_view

__all__ = ["Identity", "identify", "language", "lay_out", "publisher_entry", "sentence_view"]
