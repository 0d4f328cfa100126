"""Constructed families of texts: copies of one story, and texts of one mould that tell of different things."""

from __future__ import annotations

STORY = """Kenya and Oman agree on fishing

MOMBASA, March 4 (Coast Wire) -- Kenya and Oman agreed on Tuesday to let 40 vessels fish in each other's waters until \
2028, the two fisheries ministers said after two days of talks in the port city.

Kenya's minister Peter Mutiso told reporters that inspectors of both countries would go on board together. "We have \
seen what happens when nobody looks," he said.

Oman will pay for a cold store in Lamu, which is to open in the autumn, and train 25 officers of the Kenyan coast \
guard. Fishers in Lamu had protested against the plan in January, because they fear for their catch.

The ministers will meet again in Salalah in June. A commission of scientists from both countries is to count the tuna \
every year and advise on quotas, according to the text that was signed.
"""
OTHER_FORM = (
    STORY.replace("\n\n", "\n   ")
    .replace('"We', "\u201cWe")
    .replace('looks,"', "looks,\u201d")
    .replace("inspectors", "inspec-\ntors")
    .replace("Kenya and Oman agree on fishing", "Fishing deal signed | Gulf Daily\n\nSource: Gulf Daily", 1)
)
EDITED = (
    STORY.replace("agreed on Tuesday to let", "have agreed to let")
    .replace("told reporters", "said")
    .replace(" Fishers in Lamu had protested against the plan in January, because they fear for their catch.", "")
    .replace("in the port city", "in Mombasa")
)
CUT = "\n\n".join(STORY.split("\n\n")[:3])
FLASH = STORY.split("\n\n")[1]
TOLL = STORY.replace("40 vessels", "45 vessels")
OWN_REPORT = """Nairobi and Muscat struck a fisheries deal on Tuesday that lets forty boats from each side into the \
other's waters. The pact, signed in Mombasa, runs until 2028. Oman promised a cold store in Lamu and training for 25 \
coast guards. Local fishers oppose it. The ministers plan to meet in Salalah in June."""

_NATIONAL_DAY = """On behalf of the Government of Canada, I extend congratulations to the people of {state} as they \
celebrate {nth} anniversary of their independence on {day}.

Our countries share a commitment to the oceans, to trade and to the education of the young. Over the past year we have \
worked together on fisheries, on the health of nurses and doctors, and on the training of pilots, and we look forward \
to doing more.

I wish all {people} a joyous celebration and a peaceful year ahead."""
_ADVISORY = """Media advisory

The spokesperson of the Ministry of Foreign Affairs, Ms. Ana Duarte, will hold the weekly press briefing on {day} May, \
at 11:00 in the press hall. Journalists are asked to register with their cards by noon of the day before. Questions \
about visas are not answered at the briefing."""
_COMMUNIQUE = """The joint committee of Peru and Chad met in {place} from 3 to 4 May {year}. The two sides reaffirmed \
their adherence to the Charter of the United Nations and to the peaceful settlement of disputes. They rejected \
protectionism and called for a fair world trade system. They underlined the importance of the exchange of students and \
of direct flights between their capitals. They agreed to hold the next meeting of the joint committee within a year. \
{rest}"""
_CREDENTIALS = """Ambassador {name} of {state} presented {pronoun} credentials to the President at the State House on \
3 May. The President welcomed the ambassador and conveyed greetings to the people of {state}. They talked about trade, \
tourism and the training of nurses. The ambassador thanked the President for the warm welcome."""
_CONDOLENCE = """The President has learned with deep sorrow of the passing of former foreign minister {name}. \
{surname} served the nation with devotion for more than four decades and won the respect of friends in all parts of \
the world. The President conveys condolences to the family and to all who knew the late minister."""
_SANCTION = """The Department of the Treasury today designated {name} and {number} companies that helped to ship \
machine tools in breach of sanctions. All property of those named that is in the United States is blocked and must be \
reported. US persons may not deal with them. The goal of sanctions is to change behaviour, and persons may ask to be \
removed from the list. The Department thanks partners in Europe and Asia for their cooperation."""
_TRADE = """Exports of Chile rose by {a} percent in {month} to {b} million dollars, the central bank said on Monday. \
Imports fell by {c} percent to {d} million dollars, which left a surplus of {e} million dollars. The bank said that \
demand for copper and fish meal was strong, and that the peso had gained on the dollar."""
_RESCUE = """NUKU'ALOFA, May {day} (Coast Wire) -- Turkey sent 60 rescuers to Tonga on Thursday after an earthquake \
killed at least {dead} people and injured {hurt}, the Turkish foreign ministry said.

The team flew in on a military plane with tents and generators. Tonga thanked Turkey for its help. {last}"""
_BULLETIN = """As of {day} May, {a} ships with {b} tons of grain had left the three ports under the agreement, the \
joint centre said. Inspectors of the parties looked at {c} ships at anchor. The centre calls on owners to send papers \
in time and to keep to the lanes that the navies have swept."""
STATEMENT = """Nepal strongly condemns the shelling of the clinic in the border town on Monday, in which four nurses \
were killed. There can be no excuse for attacks on those who heal. Nepal demands that all parties protect medical \
staff and let the wounded be taken to safety, and supports an inquiry by the United Nations."""
QUOTING = """KATHMANDU, Sept 9 (Hill News) -- The government in Kathmandu has joined the criticism of Monday's attack \
on a clinic run by a charity.

"Nepal strongly condemns the shelling of the clinic in the border town on Monday, in which four nurses were killed. \
There can be no excuse for attacks on those who heal," the foreign ministry said in a statement.

"Nepal demands that all parties protect medical staff and let the wounded be taken to safety," it added.

The charity said it had lost contact with two of its drivers. India and Bangladesh had voiced concern on Tuesday. The \
clinic opened in 2016 and treated 200 people a day, most of them farmers from the valley."""
WITH_A_LINE_BEFORE = f"The foreign ministry published the following statement on Tuesday:\n\n{STATEMENT}"


def rescue(day: int, dead: int, hurt: int, last: str) -> str:
    """Returns a report whose figures grow from day to day."""
    return _RESCUE.format(day=day, dead=dead, hurt=hurt, last=last)


def bulletin(day: int, *figures: int) -> str:
    """Returns the daily figures of an office."""
    return _BULLETIN.format(day=day, **dict(zip("abc", figures, strict=True)))


def national_day(state: str, people: str, nth: str = "their 52nd", day: str = "October 10") -> str:
    """Returns a message that is sent every year, to many."""
    return _NATIONAL_DAY.format(state=state, people=people, nth=nth, day=day)


def advisory(day: str) -> str:
    """Returns the notice of a weekly briefing."""
    return _ADVISORY.format(day=day)


def communique(place: str, year: int, rest: str) -> str:
    """Returns the text of a yearly meeting, half of which stays from year to year."""
    return _COMMUNIQUE.format(place=place, year=year, rest=rest)


def credentials(name: str, state: str, pronoun: str) -> str:
    """Returns the report of an ambassador's first day."""
    return _CREDENTIALS.format(name=name, state=state, pronoun=pronoun)


def sanction(name: str, number: int) -> str:
    """Returns the release on a person and companies that are put on a list."""
    return _SANCTION.format(name=name, number=number)


def condolence(name: str) -> str:
    """Returns a message of condolence."""
    return _CONDOLENCE.format(name=name, surname=name.split()[-1])


def trade(month: str, *figures: int) -> str:
    """Returns the monthly figures of a bank."""
    return _TRADE.format(month=month, **dict(zip("abcde", figures, strict=True)))
