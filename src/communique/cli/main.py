"""The command `communique`: its verbs, and what each kind of failure tells the shell."""

from __future__ import annotations

import contextlib
import errno
import os
import sys
import traceback
from collections.abc import Callable, Sequence

import click

from communique.cli import records
from communique.cli.changes import changes
from communique.cli.evaluate import evaluate
from communique.cli.exits import Exit
from communique.cli.explain import explain
from communique.cli.export import export
from communique.cli.formulas import formulas
from communique.cli.ingest import ingest
from communique.cli.init import init
from communique.cli.options import debug_option, debugging
from communique.cli.read import read
from communique.cli.recode import recode
from communique.cli.resolve import resolve
from communique.cli.resources import resources
from communique.cli.schema import schema
from communique.cli.search import search
from communique.cli.sql import sql
from communique.model.errors import CommuniqueError, InputError, ResourceError, StoreInUseError

EXAMPLES = """\b
Examples:
  communique read release.txt
  communique read --format jsonl --output readings.jsonl feed.jsonl
  communique explain release.txt P3
  communique resolve "the Kenyan army"
  communique ingest saved/*.txt feed.jsonl
  communique positions --who Kenya --since 2025
  communique evaluate gold.jsonl
"""


@click.group(epilog=EXAMPLES, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="communique", message="%(prog)s %(version)s")
@debug_option
def app() -> None:
    """Read what governments publish about each other into records that name who asserted them.

    Records are claims with sources, not facts. Every verb works offline.
    """


app.add_command(read)
app.add_command(explain)
app.add_command(resolve)
app.add_command(init)
app.add_command(ingest)
app.add_command(recode)
app.add_command(changes)
for verb in records.VERBS:
    app.add_command(verb)
app.add_command(export)
app.add_command(search)
app.add_command(sql)
app.add_command(evaluate)
app.add_command(schema)
app.add_command(resources)
app.add_command(formulas)


def main(argv: Sequence[str] | None = None) -> int:
    """Runs the command and returns its exit code (codebook, section 12); nothing is raised but by a bug here."""
    args = list(sys.argv[1:] if argv is None else argv)
    debug = debugging(args)
    return guarded(lambda: app.main(args, prog_name="communique", standalone_mode=False), debug=debug)


def guarded(run: Callable[[], object], *, debug: bool) -> int:
    """Returns the exit code of `run`, with a message on standard error for what it raised."""
    try:
        result = run()
        sys.stdout.flush()
        return int(result) if isinstance(result, int) else Exit.ALL_READ
    except SystemExit as stop:  # click ends so after shell completion (0), and for a closed pipe (1)
        return _pipe_closed() if stop.code == 1 else Exit.ALL_READ
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        click.echo("interrupted", err=True)
        return Exit.INTERRUPTED
    except CommuniqueError as error:
        _trace(debug)
        click.echo(str(error), err=True)
        return exit_code(error)
    except Exception as error:
        if isinstance(error, OSError) and error.errno == errno.EPIPE:
            return _pipe_closed()
        _trace(debug)
        click.echo(fault_message(error), err=True)
        return Exit.INTERNAL_FAULT


def exit_code(error: CommuniqueError) -> Exit:
    """Returns the exit code of a coded error: an input, an installation, or a command that cannot be served."""
    if isinstance(error, InputError):
        return Exit.NOTHING_READ
    if isinstance(error, StoreInUseError):
        return Exit.STORE_IN_USE
    return Exit.INTERNAL_FAULT if isinstance(error, ResourceError) else Exit.USAGE


def fault_message(error: BaseException) -> str:
    """Returns what to tell a user about a fault that is ours."""
    words = " ".join(str(error).split())[:200]
    return (
        f"internal fault: {type(error).__name__}: {words}\n"
        "This is a fault of communique, not of your input. Run the command again with --debug and report the\n"
        "traceback together with `communique --version`, and the text if you may share it."
    )


def _trace(debug: bool) -> None:
    if debug:
        traceback.print_exc()


def _pipe_closed() -> Exit:
    """Points standard output at nothing, so that the interpreter's last flush is quiet too."""
    with contextlib.suppress(OSError, ValueError):  # standard output is no real file, as in tests
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return Exit.PIPE_CLOSED


if __name__ == "__main__":
    sys.exit(main())
