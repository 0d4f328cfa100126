"""The verb `schema`: the JSON Schema of a reading."""

from __future__ import annotations

import json
from typing import Any

import click

from communique.cli.options import debug_option

EXAMPLES = """\b
Examples:
  communique schema
  communique schema > reading.schema.json
"""


def reading_schema() -> dict[str, Any]:
    """Returns the JSON Schema of a reading: every field is required, no other field is allowed."""
    import msgspec

    from communique.model.reading import SCHEMA, Reading

    built = msgspec.json.schema(Reading)
    for shape in built["$defs"].values():
        if shape.get("type") == "object":
            shape["required"] = list(shape["properties"])
            shape["additionalProperties"] = False
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": SCHEMA, **built}


@click.command(epilog=EXAMPLES, short_help="Print the JSON Schema of a reading.")
@debug_option
def schema() -> None:
    """Print the JSON Schema of a reading, the object that `communique read --format json` prints.

    Every field is always present: what is unknown is null, a list of nothing is [].
    """
    click.echo(json.dumps(reading_schema(), indent=2, ensure_ascii=False))
