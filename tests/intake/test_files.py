"""PDF, DOCX, Markdown, tables and agency formats, made by other programs, give their text and their facts."""

from __future__ import annotations

import csv
import io
import json
from datetime import datetime
from pathlib import Path
from typing import Any

import docx
import pandas as pd
import pytest
from lxml import etree
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Frame, PageBreak, PageTemplate, Paragraph, SimpleDocTemplate

from communique.intake import Rejection
from communique.pipeline import open_document
from tests.intake.given import code, documents, only, read, read_bytes

FIRST = (
    "The two sides reaffirmed their commitment to the Charter of the United Nations and to the peace process in the"
    " Horn, and agreed to open new lines of coop&shy;eration in fisheries and trade for the benefit of both peoples."
)
SECOND = "Kenya welcomed the support of Chile. Chile condemned the attack on the embassy in the strongest terms."


def pdf(paragraphs: int = 12, *, columns: int = 1, **given: Any) -> bytes:
    """Returns a PDF file with running heads and numbered pages."""
    out, style = io.BytesIO(), getSampleStyleSheet()

    def edges(canvas: Canvas, doc: SimpleDocTemplate) -> None:
        canvas.setFont("Helvetica", 8)
        canvas.drawString(72, 810, "Ministry of Foreign Affairs of Chile - Bulletin 12")
        canvas.drawCentredString(300, 30, f"Page {doc.page} of 9")

    story = [Paragraph("Joint Statement of Kenya and Chile", style["Title"])]
    for number in range(paragraphs):
        story += [Paragraph(f"{number + 1}. {FIRST}", style["BodyText"]), Paragraph(SECOND, style["BodyText"])]
    doc = BaseDocTemplate(out, invariant=1, title="Joint Statement of Kenya and Chile", **given)
    width = 450 / columns
    frames = [Frame(72 + at * width, 72, width - 10, 700) for at in range(columns)]
    doc.addPageTemplates([PageTemplate(frames=frames, onPage=edges)])
    doc.build(story)
    return out.getvalue()


def test_the_paragraphs_of_a_pdf_are_whole_and_its_running_heads_gone(tmp_path: Path) -> None:
    found = only(read_bytes(tmp_path, "a.pdf", pdf()))
    first = FIRST.replace("&shy;", "")
    assert found.text == "\n\n".join(
        ["Joint Statement of Kenya and Chile", *(p for n in range(12) for p in (f"{n + 1}. {first}", SECOND))]
    )
    assert found.title == "Joint Statement of Kenya and Chile"
    assert dict(found.how)["title"] == "PDF properties: title"


def test_pages_that_begin_alike_lose_none_of_their_words(tmp_path: Path) -> None:
    out, style = io.BytesIO(), getSampleStyleSheet()["BodyText"]
    story = [flow for n in range(4) for flow in (Paragraph(f"{n}. {FIRST} {SECOND}", style), PageBreak())]
    SimpleDocTemplate(out, invariant=1).build(story)
    assert only(read_bytes(tmp_path, "a.pdf", out.getvalue())).text.count("The two sides reaffirmed") == 4


def test_two_columns_are_read_one_after_the_other(tmp_path: Path) -> None:
    found = only(read_bytes(tmp_path, "a.pdf", pdf(8, columns=2)))
    assert found.text.count(SECOND) == 8
    assert [f"\n\n{n}. The two sides" in found.text for n in range(1, 9)] == [True] * 8


def test_an_institution_that_wrote_a_pdf_is_its_publisher_and_a_person_is_not(tmp_path: Path) -> None:
    ministry = only(read_bytes(tmp_path, "a.pdf", pdf(1, author="Ministry of Foreign Affairs of Chile")))
    assert ministry.publisher == "Ministry of Foreign Affairs of Chile"
    assert only(read_bytes(tmp_path, "b.pdf", pdf(1, author="Jo Tuna"))).publisher is None


def test_the_day_of_a_file_counts_only_where_the_text_tells_none(tmp_path: Path) -> None:
    assert only(read_bytes(tmp_path, "a.pdf", pdf(1))).published_at == "2000-01-01"
    out = io.BytesIO()
    style = getSampleStyleSheet()["BodyText"]
    story = [Paragraph(words, style) for words in ("Statement", "Nairobi, 3 June 2027", SECOND)]
    SimpleDocTemplate(out, invariant=1).build(story)
    assert only(read_bytes(tmp_path, "b.pdf", out.getvalue())).published_at is None


def test_pdf_files_that_cannot_be_read_say_why(tmp_path: Path) -> None:
    locked = pdf(1, encrypt=StandardEncryption("secret"))
    assert code(read_bytes(tmp_path, "locked.pdf", locked)) == "C122"
    out = io.BytesIO()
    canvas = Canvas(out)
    canvas.rect(10, 10, 200, 200, fill=1)
    canvas.save()
    assert code(read_bytes(tmp_path, "scan.pdf", out.getvalue())) == "C123"
    assert code(read_bytes(tmp_path, "cut.pdf", pdf()[:900])) == "C120"


def test_pages_of_a_pdf_that_hold_no_text_are_named(tmp_path: Path) -> None:
    out = io.BytesIO()
    canvas = Canvas(out)
    canvas.drawString(72, 700, SECOND)
    canvas.showPage()
    canvas.rect(10, 10, 200, 200, fill=1)
    canvas.save()
    found = only(read_bytes(tmp_path, "a.pdf", out.getvalue()))
    assert dict(found.how)["text"] == "1 of 2 pages hold no text: 2"


def word(**properties: Any) -> bytes:
    """Returns a DOCX file with a heading, a table between paragraphs, a list and a tracked change."""
    document = docx.Document()
    for name, value in properties.items():
        setattr(document.core_properties, name, value)
    document.add_heading("Readout of the call", 0)
    first = document.add_paragraph("Peru spoke with Ghana on Monday.")
    table = document.add_table(2, 2)
    for cell, words in zip((c for row in table.rows for c in row.cells), ("Side", "Head", "Peru", "Ana"), strict=True):
        cell.text = words
    document.add_paragraph("Peru welcomed the ceasefire.", style="List Bullet")
    document.add_paragraph("Ghana thanked Peru.", style="List Bullet")
    document.add_paragraph("They will meet again.")
    ns = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    first._p.append(etree.fromstring(f"<w:ins {ns}><w:r><w:t xml:space='preserve'> It was new.</w:t></w:r></w:ins>"))
    first._p.append(etree.fromstring(f"<w:del {ns}><w:r><w:delText>gone</w:delText></w:r></w:del>"))
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def test_docx_gives_paragraphs_tables_and_lists_in_their_order(tmp_path: Path) -> None:
    found = only(read_bytes(tmp_path, "a.docx", word()))
    assert found.text == (
        "Readout of the call\n\nPeru spoke with Ghana on Monday. It was new.\n\nSide | Head\nPeru | Ana\n\n"
        "- Peru welcomed the ceasefire.\n- Ghana thanked Peru.\n\nThey will meet again."
    )
    assert (found.title, found.publisher, found.published_at) == (None, None, None)


def test_docx_properties_are_facts_where_they_can_be_believed(tmp_path: Path) -> None:
    data = word(title="Call with Ghana", author="Embassy of Peru", created=datetime(2030, 5, 4, 10, 0))
    found = only(read_bytes(tmp_path, "a.docx", data))
    assert (found.title, found.publisher, found.published_at) == ("Call with Ghana", "Embassy of Peru", "2030-05-04")
    assert dict(found.how)["publisher"] == "core properties: author"
    assert only(read_bytes(tmp_path, "b.docx", word(title="Microsoft Word - Document1"))).title is None


def test_a_docx_file_is_known_by_its_content_and_a_workbook_is_refused(tmp_path: Path) -> None:
    assert only(read_bytes(tmp_path, "download", word())).text.startswith("Readout")
    book = io.BytesIO()
    pd.DataFrame({"a": [1]}).to_excel(book)
    assert code(read_bytes(tmp_path, "a.xlsx", book.getvalue())) == "C103"
    assert code(read_bytes(tmp_path, "cut.docx", word()[:2000])) == "C120"


def test_markdown_gives_its_words_and_its_front_matter(tmp_path: Path) -> None:
    source = (
        "---\ntitle: 'Samoa and Tonga meet'\ndate: 2027-06\npublisher: Samoa Observer\nurl: https://s.example/1\n---\n"
        "# Samoa and Tonga meet\n\nSamoa *welcomed* the\n[visit](http://x.example).\n\n- Trade\n- Fish\n"
    )
    found = only(read_bytes(tmp_path, "a.md", source.encode()))
    assert found.text == "Samoa and Tonga meet\n\nSamoa welcomed the visit.\n\n- Trade\n- Fish"
    assert (found.title, found.published_at, found.address) == (
        "Samoa and Tonga meet",
        "2027-06",
        "https://s.example/1",
    )
    assert dict(found.how)["published_at"] == "front matter"


TABLE = pd.DataFrame(
    {
        "Headline": ["Chad thanks Niger", "A, b"],
        "Body": ['Chad thanked Niger, its "neighbour".\n\nIt did.', "Peru hailed Oman – twice."],
        "Day": ["2027-04-05", "2027"],
    }
)
MAP = {"text": "Body", "title": "Headline", "published_at": "Day"}


@pytest.mark.parametrize(
    ("name", "given"),
    [
        ("a.csv", {}),
        ("a.csv", {"sep": ";"}),
        ("a.tsv", {"sep": "\t"}),
        ("a.csv", {"encoding": "utf-8-sig"}),
        ("a.csv", {"encoding": "cp1252"}),
        ("a.csv", {"encoding": "utf-16"}),
        ("a.csv", {"quoting": csv.QUOTE_ALL, "lineterminator": "\r\n"}),
    ],
)
def test_a_row_of_a_table_is_a_document(tmp_path: Path, name: str, given: dict[str, Any]) -> None:
    TABLE.to_csv(tmp_path / name, index=False, **given)
    found = documents(read(tmp_path / name, MAP))
    assert [(d.title, d.text.replace("\r\n", "\n"), d.published_at) for d in found] == [
        tuple(row) for row in TABLE.to_numpy()
    ]
    assert found[0].place == f"{tmp_path / name}:2"


def test_columns_that_are_called_as_fields_need_no_map(tmp_path: Path) -> None:
    TABLE.rename(columns={"Body": "Text", "Headline": "title"}).to_csv(tmp_path / "a.csv", index=False)
    assert [d.title for d in documents(read(tmp_path / "a.csv"))] == ["Chad thanks Niger", "A, b"]


def test_a_missing_column_is_told_with_those_that_are_there(tmp_path: Path) -> None:
    TABLE.to_csv(tmp_path / "a.csv", index=False)
    for columns in (None, {"text": "Words"}):
        (found,) = read(tmp_path / "a.csv", columns)
        assert isinstance(found, Rejection)
        assert found.code == "C130" and "`Headline`, `Body`, `Day`" in found.message


def test_a_bad_row_is_rejected_and_the_rest_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("title,text\nA,Peru met Chad.\nB,\nC,x,y\nD,Oman met Iraq.\n")
    found = read(tmp_path / "a.csv")
    assert [item.code if isinstance(item, Rejection) else item.title for item in found] == ["A", "C111", "C131", "D"]


def test_keys_of_jsonl_are_mapped_too(tmp_path: Path) -> None:
    rows = [{"Body": "Peru met Chad.", "link": "https://a.example"}, {"text": "Oman met Iraq."}]
    (tmp_path / "a.jsonl").write_text("\n".join(map(json.dumps, rows)))
    found = documents(read(tmp_path / "a.jsonl", {"text": "Body", "address": "link"}))
    assert [(d.text, d.address) for d in found] == [("Peru met Chad.", "https://a.example"), ("Oman met Iraq.", None)]


NAR, NITF = "http://iptc.org/std/nar/2006-10-01/", "http://iptc.org/std/NITF/2006-10-18/"


def news_item(number: int) -> etree._Element:
    """Returns a news item of IPTC's shape, built by lxml."""
    item = etree.Element(f"{{{NAR}}}newsItem", nsmap={None: NAR}, guid=f"urn:newsml:w.example:{number}", version="1")
    meta = etree.SubElement(item, f"{{{NAR}}}itemMeta")
    provider = etree.SubElement(meta, f"{{{NAR}}}provider", literal="AFP")
    etree.SubElement(provider, f"{{{NAR}}}name").text = "Agence France-Presse"
    etree.SubElement(meta, f"{{{NAR}}}versionCreated").text = "2027-02-02T10:11:12+01:00"
    about = etree.SubElement(item, f"{{{NAR}}}contentMeta")
    etree.SubElement(about, f"{{{NAR}}}headline").text = f"Ghana and Togo agree on post {number}"
    inline = etree.SubElement(etree.SubElement(item, f"{{{NAR}}}contentSet"), f"{{{NAR}}}inlineXML")
    nitf = etree.SubElement(inline, f"{{{NITF}}}nitf", nsmap={None: NITF})
    body = etree.SubElement(nitf, f"{{{NITF}}}body")
    head = etree.SubElement(etree.SubElement(body, f"{{{NITF}}}body.head"), f"{{{NITF}}}hedline")
    etree.SubElement(head, f"{{{NITF}}}hl1").text = f"Ghana and Togo agree on post {number}"
    content = etree.SubElement(body, f"{{{NITF}}}body.content")
    for words in ("ACCRA, Feb 2 (AFP) - Ghana and Togo agreed on Tuesday.", "Togo thanked Ghana."):
        etree.SubElement(content, f"{{{NITF}}}p").text = words
    return item


def test_news_items_of_an_agency_are_documents(tmp_path: Path) -> None:
    message = etree.Element(f"{{{NAR}}}newsMessage", nsmap={None: NAR})
    message.append(etree.Element(f"{{{NAR}}}header"))
    items = etree.SubElement(message, f"{{{NAR}}}itemSet")
    items.extend([news_item(1), news_item(2)])
    path = tmp_path / "wire.xml"
    etree.ElementTree(message).write(path, xml_declaration=True, encoding="utf-8")
    found = documents(read(path))
    assert [d.external_id for d in found] == ["urn:newsml:w.example:1", "urn:newsml:w.example:2"]
    assert found[0].text == (
        "Ghana and Togo agree on post 1\n\nACCRA, Feb 2 (AFP) - Ghana and Togo agreed on Tuesday.\n\n"
        "Togo thanked Ghana."
    )
    assert (found[0].publisher, found[0].published_at) == ("AFP", "2027-02-02T10:11:12+01:00")
    assert open_document(found[0]).identity.doctype == "wire_story"


def test_entities_of_agency_xml_are_never_expanded(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("The password is swordfish.")
    inner = etree.tostring(news_item(1)).decode().replace("Togo thanked Ghana.", "Togo thanked &x; Ghana.")
    source = f'<?xml version="1.0"?><!DOCTYPE newsItem [<!ENTITY x SYSTEM "file://{secret}">]>{inner}'
    found = read_bytes(tmp_path, "a.xml", source.encode())
    assert "swordfish" not in str(found)


NINJS = {
    "uri": "https://w.example/n1",
    "versioncreated": "2027-03-01T08:00:00Z",
    "headline": "Laos hails accord",
    "body_xhtml": "<p>Laos hailed the <b>accord</b>.</p><p>Oman thanked Laos.</p>",
    "provider": {"name": "Lagoon Wire"},
}
NINJS_2 = {
    "uri": "urn:n2",
    "standard": {"name": "ninjs", "version": "2.1"},
    "versioncreated": "2027-03-02T08:00:00+02:00",
    "headlines": [{"role": "main", "value": "Chad hails accord"}],
    "bodies": [{"contenttype": "text/plain", "value": "Chad hailed the accord."}],
    "infosources": [{"name": "Reuters", "role": "provider"}],
}


@pytest.mark.parametrize(
    "written", [json.dumps([NINJS, NINJS_2], indent=1), f"{json.dumps(NINJS)}\n{json.dumps(NINJS_2)}"]
)
def test_ninjs_of_both_kinds(tmp_path: Path, written: str) -> None:
    first, second = documents(read_bytes(tmp_path, "a.json", written.encode()))
    assert first.text == "Laos hails accord\n\nLaos hailed the accord.\n\nOman thanked Laos."
    assert (first.publisher, first.published_at, first.address) == (
        "Lagoon Wire",
        "2027-03-01T08:00:00Z",
        "https://w.example/n1",
    )
    assert second.text == "Chad hails accord\n\nChad hailed the accord."
    assert (second.publisher, second.published_at, second.external_id) == (
        "Reuters",
        "2027-03-02T08:00:00+02:00",
        "urn:n2",
    )
