"""What is done to whom by the leads and headlines of agencies: short texts in many shapes."""

from __future__ import annotations

import pytest

from communique.model.document import RawDocument
from tests.coding.documents import read_ahead, reading

HEADLINES = [
    ("Fiji, Ghana hold naval drill", "COOPERATE FJI+GHA > FJI+GHA"),
    ("Oman, Peru begin joint exercise", "COOPERATE OMN+PER > OMN+PER"),
    ("Togo, Benin leaders discuss border row", "CONSULT BEN+TGO >"),
    ("Togo severs ties with Panama", "SANCTION TGO > PAN"),
    ("Bolivia's parliament ratifies pact with Chile", "SUPPORT BOL > CHL"),
    ("Guinea's junta expels Danish envoy", "SANCTION GIN > DNK"),
    ("Nepal's king slams Bhutan over river dam", "ACCUSE NPL > BTN"),
    ("Bahrain's emir frees Danish pilot", "RETREAT BHR > DNK"),
    ("Omani navy bombs Eritrean port", "ASSAULT OMN > ERI"),
    ("Ghanaian police arrest Danish journalist", "COERCE GHA > DNK"),
]
LEADS = [
    # who acts stands behind the infinitive or the means of a passive
    ("Three Omani consuls were ordered to leave by Ghana on Monday.", ["SANCTION GHA > OMN"]),
    ("Six Malian officials were hit with sanctions by Japan on Friday.", ["SANCTION JPN > MLI"]),
    ("Chad was urged to return to talks by Kenya on Monday.", ["REQUEST KEN > TCD"]),
    # in whose custody those were who are freed
    ("Two Danish nurses jailed in Eritrea were freed.", ["COERCE ERI > DNK", "RETREAT ERI > DNK"]),
    ("Five Peruvian tourists held in Benin since May were released, officials said.", ["RETREAT BEN > PER"]),
    ("Five Peruvian tourists kidnapped in Benin were released.", ["RETREAT  > Peruvian tourists"]),
    # a sea that is called after a state is nobody
    ("Chad detained a tanker in the Gulf of Thailand on Monday.", ["COERCE TCD > tanker"]),
    # who sends experts helps, who hands over prisoners frees
    ("Spain sent 20 engineers to Haiti to repair a dam.", ["AID ESP > HTI"]),
    ("Togo sent back 12 prisoners to Ghana.", ["RETREAT TGO > GHA"]),
    ("Japan transferred two frigates to Vanuatu.", ["AID JPN > VUT"]),
    ("Malta took delivery of three patrol boats from Italy.", ["AID ITA > MLT"]),
    # curbs on trade are eased to somebody
    ("Gabon lifted a ban on timber exports to Laos.", ["RETREAT GAB > LAO"]),
    ("Norway eased curbs on trade with Cuba on Friday.", ["RETREAT NOR > CUB"]),
    # deeds that draw something
    ("Niger's expulsion of two Omani envoys drew a rebuke from Muscat.", ["SANCTION NER > OMN", "ACCUSE OMN > NER"]),
    ("The seizure of a Danish trawler by Ghana has raised prices.", ["COERCE GHA > DNK"]),
    ("Peru's recognition of Kosovo drew a rebuke from Serbia.", ["SUPPORT PER > XKX", "ACCUSE SRB > PER"]),
    ("Mali's threat to close the border with Benin drew anger.", ["THREATEN MLI > BEN"]),
    ("Fiji and Oman discussed Mali's missile and drone attack on Chad.", ["ASSAULT MLI > TCD"]),
    # talks of others that a third side hosts
    ("Oman hosted talks between Chad and Mali on Friday.", ["CONSULT OMN > MLI+TCD"]),
    ("Peace talks between Fiji and Togo mediated by Ghana opened on Monday.", ["CONSULT GHA > FJI+TGO"]),
    ("Peru hosted talks with Chile on Monday.", ["CONSULT CHL+PER >"]),
    # what two states share, done by nobody who is named
    ("A fishing pact between Peru and Samoa was signed on Friday.", ["SUPPORT PER+WSM >"]),
    ("Diplomatic relations between Togo and Malta were established on Friday.", ["SUPPORT MLT+TGO >"]),
    # where one may not enter, from where troops leave, whom those who move forces face
    ("Four Togolese lawmakers were denied entry to Laos.", ["REJECT LAO > TGO"]),
    ("Danish trawlers and ships were banned from Ghanaian ports.", ["REJECT GHA > DNK"]),
    ("Kenyan troops withdrew from a base in southern Somalia.", ["RETREAT KEN > SOM"]),
    (
        "Oman put its army on alert after Chad massed troops near the border.",
        ["MOBILIZE OMN > TCD", "MOBILIZE TCD > OMN"],
    ),
    ("Togo handed two suspected rebels to Benin.", ["COOPERATE BEN+TGO > BEN+TGO"]),
    ("Peru accused Chilean troops of opening fire on a border post.", ["ACCUSE PER > CHL", "ASSAULT CHL > PER"]),
    # what came of a deed is no second one, unless others are named
    ("Chad shelled an Omani border post on Monday, killing two guards.", ["ASSAULT TCD > OMN"]),
    ("Togo launched air strikes on hideouts in Benin, wounding 12 people.", ["ASSAULT TGO > BEN"]),
    ("Spain and Peru sent firefighting planes to Malta.", ["AID ESP+PER > MLT"]),
    # thanks for what was sent and given
    ("Togo thanks Chile, Spain and Fiji for the relief.", ["SUPPORT TGO > CHL+ESP+FJI", "AID CHL+ESP+FJI > TGO"]),
    ("Benin thanked Peru for the aid that it had sent.", ["SUPPORT BEN > PER", "AID PER > BEN"]),
    ("Laos thanked Malta for the gift of two fire engines.", ["SUPPORT LAO > MLT", "AID MLT > LAO"]),
    ("Laos thanked Malta for the training of sixty nurses.", ["SUPPORT LAO > MLT", "AID MLT > LAO"]),
]
SILENT = ["Kenya's tea exports last year", "Chad's army chief remarks", "Peru's military base attack"]


def _triples(text: str) -> list[str]:
    found = []
    for event in reading(_raw(text)).events:
        actors, recipients = ("+".join(sorted(a.id for a in side)) for side in (event.actors, event.recipients))
        found.append(f"{event.event_type} {actors} > {recipients}".rstrip())
    return found


def _raw(text: str) -> RawDocument:
    return RawDocument(text, "lead", published_at="2026-05-04")


def test_ahead() -> None:
    read_ahead(_raw(text) for text, _ in (*HEADLINES, *LEADS))


@pytest.mark.parametrize(("text", "triple"), HEADLINES)
def test_headlines_leave_words_out_and_tell_an_act(text: str, triple: str) -> None:
    assert _triples(text) == [triple]


@pytest.mark.parametrize(("text", "triples"), LEADS)
def test_leads_tell_who_does_what_to_whom(text: str, triples: list[str]) -> None:
    assert sorted(_triples(text)) == sorted(triples)


def test_help_is_for_the_side_whose_text_tells_of_it_not_for_a_place_in_no_table() -> None:
    text = "The Government of Samoa thanks Spain and Fiji. Spanish aircraft carried 20 tonnes of rice to Asau."
    raw = RawDocument(text, "own", title="Press Release by the Government of Samoa", published_at="2026-05-04")
    aid = [e for e in reading(raw).events if e.event_type == "AID"]
    assert [([a.id for a in e.actors], [a.id for a in e.recipients]) for e in aid] == [(["ESP"], ["WSM"])]


def test_what_a_side_will_suspend_on_a_condition_is_a_threat() -> None:
    text = (
        "The levy of Niger is unjust. If it is still in force on 1 May, Norway will suspend the preference on millet."
    )
    title = "Statement by the Ministry of Foreign Affairs of Norway on Niger"
    found = reading(RawDocument(text, "own", title=title, published_at="2026-05-04")).events
    assert "THREATEN" in [e.event_type for e in found]


def test_it_is_whom_one_thanks_for_what_he_sent_and_oneself_for_what_one_received() -> None:
    for verb, actor in (("sent", "PER"), ("received", "PER")):
        found = reading(_raw(f"Benin thanked Peru for the aid that it had {verb}.")).events
        assert [a.id for e in found if e.event_type == "AID" for a in e.actors] == [actor]


@pytest.mark.parametrize("text", SILENT)
def test_a_plural_behind_a_noun_is_no_verb_where_it_has_no_object(text: str) -> None:
    assert _triples(text) == []
