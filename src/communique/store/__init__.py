"""The store: one DuckDB file with all documents, what was read from them, and what people decided about it."""

from communique.model.errors import StoreError, StoreInUseError
from communique.store.store import Store, init, open_store

__all__ = ["Store", "StoreError", "StoreInUseError", "init", "open_store"]
