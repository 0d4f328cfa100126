"""Each repair mends the construction that it names, is needed for it, and leaves well-parsed sentences alone."""

from __future__ import annotations

import inspect
import re
from typing import Any
from unittest.mock import patch

import pytest

from communique.language import repairs
from tests.language.constructions import Read, batch, shape

Fact = tuple[str, str, Any]  # a question of a reading, the predicate that it is asked of, the answer

# repair -> sentences with what must hold of them once repaired
MENDED: dict[str, list[tuple[str, list[Fact]]]] = {
    "content_behind_content": [
        (
            "Fiji's envoy complained that Tonga had broken the pact and recalled that the court had ruled against it.",
            [("parent", "recall", ("coordinate", "complain"))],
        ),
        (
            "Kenya's envoy said that Chad had broken the truce and urged that sanctions be imposed.",
            [("parent", "urge", ("coordinate", "say"))],
        ),
        (
            "Peru noted that Chile had signed the pact and stressed that it was binding.",
            [("parent", "stress", ("coordinate", "note"))],
        ),
        (
            "Samoa noted that Palau had left the bloc and warned that it would lose its seat.",
            [("parent", "warn", ("coordinate", "note"))],
        ),
    ],
    "talked_with": [
        (
            "Minister Otieno of Kenya discussed trade and the drought with Estonian Foreign Minister Toomas Kask.",
            [("objects", "discuss", ("trade", "the drought"))],
        ),
        (
            "The Fijian premier reviewed fisheries and border security with Tongan Prime Minister Sione Tupou.",
            [("objects", "review", ("fisheries", "border security"))],
        ),
        (
            "Chad's envoy discussed the levy and the drought with Togo.",
            [("objects", "discuss", ("the levy", "the drought"))],
        ),
        (
            "The minister explored trade and regional cooperation with the President of Ghana, Kofi Mensah.",
            [("objects", "explore", ("trade", "regional cooperation"))],
        ),
    ],
    "verb_behind_set_off": [
        (
            "Toomas Kask (Estonia), noting that the truce was fragile, called on both sides to talk.",
            [("subjects", "call", ("Toomas Kask (Estonia)",)), ("parent", "note", ("participial", "call"))],
        ),
        (
            "Ivo Lum (Nepal), warning that the port was closed, appealed for help.",
            [("subjects", "appeal", ("Ivo Lum (Nepal)",)), ("parent", "close", ("content", "warn"))],
        ),
        (
            "Ola Tamm (Latvia), adding that the law was unfair, called for a review.",
            [("subjects", "call", ("Ola Tamm (Latvia)",)), ("parent", "call", ("root", None))],
        ),
        (
            "Li Mo (Laos), noting that the deal was late, appealed to Fiji for help.",
            [("subjects", "appeal", ("Li Mo (Laos)",)), ("parent", "note", ("participial", "appeal"))],
        ),
    ],
    "infinitive_said_of_it": [
        ("It is wrong for Chad to close the port.", [("parent", "close", ("infinitive", "wrong"))]),
        ("It would be unfair for Nepal to pay the fee.", [("parent", "pay", ("infinitive", "unfair"))]),
        ("It was important for Fiji to sign the pact.", [("parent", "sign", ("infinitive", "important"))]),
        ("It is vital for both sides to talk.", [("parent", "talk", ("infinitive", "vital"))]),
    ],
    "relative_of_officer": [
        (f"{who}, who opposes the levy, left.", [("subjects", "oppose", (f"{who}, who opposes the levy",))])
        for who in (
            "Togo's envoy to the African Union",
            "The Laotian ambassador to the United Nations",
            "The representative of Malta in Chad",
            "Benin's ambassador to Samoa",
        )
    ],
    "verb_before_plural": [
        ("Samoa denounces attempts to move the border.", [("objects", "denounce", ("attempts to move the border",))]),
        (
            "The premier of Benin underlines calls for a truce, a spokesman said.",
            [("objects", "underline", ("calls for a truce",)), ("subjects", "underline", ("The premier of Benin",))],
        ),
        (
            "The Maltese government denounces changes to the pact.",
            [("subjects", "denounce", ("The Maltese government",))],
        ),
        ("Belize underlines visits to the port.", [("objects", "underline", ("visits to the port",))]),
        ("Palau denounces reports of a coup.", [("objects", "denounce", ("reports of a coup",))]),
    ],
    "verb_before_gerund": [
        (
            "We oppose lifting the ban on arms.",
            [("subjects", "oppose", ("We",)), ("parent", "lift", ("infinitive", "oppose"))],
        ),
        (
            "The Laotian government rejects sending troops to Mali.",
            [("subjects", "reject", ("The Laotian government",))],
        ),
        (
            "The Arab League rejects extending the mandate of the mission, a spokesman said.",
            [("parent", "extend", ("infinitive", "reject"))],
        ),
        ("The Foreign Ministry of Cuba rejects using force.", [("parent", "use", ("infinitive", "reject"))]),
    ],
    "noun_behind_to": [
        (f"{who} objects to {what} on {where}.", [("obliques:to", "object", (f"{what} on {where}",))])
        for who, what, where in (
            ("Samoa", "strikes", "the port"),
            ("The premier of Benin", "attacks", "farmers"),
            ("Malta", "visits", "Monday"),
            ("The Laotian envoy", "strikes", "the camp"),
        )
    ],
    "opening_gerund": [
        (
            f"{how} {what}, {who} said the vote was fair.",
            [("subjects", how_lemma, (who,)), ("objects", how_lemma, (what,))],
        )
        for how, how_lemma, what, who in (
            ("Opposing", "oppose", "threats against the envoy", "a spokesman for Malta"),
            ("Noting", "note", "calls for a truce", "Samoa"),
            ("Backing", "back", "claims to the islands", "the premier of Benin"),
            ("Welcoming", "welcome", "calls for a vote", "Tonga"),
        )
    ],
    "text_before_gerund": [
        (f"{who} issued a statement {how} {what}.", [("objects", lemma, (what,))])
        for who, how, lemma, what in (
            ("Samoa", "opposing", "oppose", "talks between Oman and Chad"),
            ("The premier of Benin", "underlining", "underline", "strikes on the port"),
            ("Malta", "dismissing", "dismiss", "attempts to move the border"),
            ("The Laotian government", "noting", "note", "claims to the islands"),
        )
    ],
    "verb_behind_and_in_past": [
        (
            f"{who} thanked Togo for its aid and {how} {what}.",
            [("objects", lemma, (what,)), ("subjects", lemma, (who,))],
        )
        for who, how, lemma, what in (
            ("Samoa", "applauded", "applaud", "attempts to end the war"),
            ("The premier of Benin", "underlined", "underline", "reports of a coup"),
            ("Malta", "hailed", "hail", "attacks on the post"),
            ("The Laotian government", "backed", "back", "increases in tariffs"),
        )
    ],
    "verb_like_adverb": [
        (f'"We back {what}," {who} said.', [("objects", "back", (what,))])
        for what, who in (
            ("claims to the islands", "Malta"),
            ("claims to the reef", "the premier of Benin"),
            ("claims to the sea", "Samoa"),
            ("claims to the lake", "Palau"),
        )
    ],
    "preposition_said_again": [
        (
            "Fiji sent its thanks to the people of Chad and of Mali for their help.",
            [("obliques:to", "send", ("the people of Chad and of Mali",))],
        ),
        (
            "We appeal to the leaders of Chad and of Mali to end the war.",
            [("obliques:to", "appeal", ("the leaders of Chad and of Mali",))],
        ),
        (
            "Kenya extended its condolences to the peoples of Peru and of Chile on the loss.",
            [("obliques:to", "extend", ("the peoples of Peru and of Chile",))],
        ),
        (
            "Oman offered its congratulations to the governments of Togo and of Benin on the accord.",
            [("obliques:to", "offer", ("the governments of Togo and of Benin",))],
        ),
    ],
    "conjunction_not_relative": [
        (
            "The ministry said in a statement that Chad agreed to meet again in Lima.",
            [("objects", "meet", ())],
        ),
        (
            "The ministry said in a statement that Chad agreed to receive a delegation from Laos.",
            [("objects", "receive", ("a delegation from Laos",))],
        ),
        (
            "The ministry said in a statement that Chad agreed to set up a hotline.",
            [("objects", "set up", ("a hotline",))],
        ),
        (
            "The ministry said in a statement that Chad agreed to cancel the debt of Ghana.",
            [("objects", "cancel", ("the debt of Ghana",))],
        ),
    ],
    "participle_of_deed": [
        (
            "Kenya condemned the raids on its villages carried out by Peru.",
            [("objects", "condemn", ("the raids on its villages carried out by Peru",))],
        ),
        (
            "Togo deplored the strikes on the territory of Chad carried out by Peru.",
            [("objects", "deplore", ("the strikes on the territory of Chad carried out by Peru",))],
        ),
        (
            "Fiji protested the attack on its embassy perpetrated by militants.",
            [("objects", "protest", ("the attack on its embassy perpetrated by militants",))],
        ),
        (
            "Samoa denounced the bombing of the villages conducted by Togo.",
            [("objects", "denounce", ("the bombing of the villages conducted by Togo",))],
        ),
    ],
    "relative_of_deed": [
        (
            "We condemn Chad's war against Mali, which constitutes a breach of the truce.",
            [("subjects", "constitute", ("Chad's war against Mali, which constitutes a breach of the truce",))],
        ),
        (
            "Fiji condemned the attack on Samoa, which is a crime.",
            [("subjects", "be", ("the attack on Samoa, which is a crime",))],
        ),
        (
            "We deplore Togo's aggression against Benin, which is a threat to peace.",
            [("subjects", "be", ("Togo's aggression against Benin, which is a threat to peace",))],
        ),
        (
            "They rejected the embargo against Laos, which is a violation of the treaty.",
            [("subjects", "be", ("the embargo against Laos, which is a violation of the treaty",))],
        ),
    ],
    "voiced_beside_object": [
        ("Gabon summoned the Togolese ambassador, voicing concern over the raid.", [("subjects", "voice", ("Gabon",))]),
        (
            "Chad met with the Malian envoy, expressing support for the talks.",
            [("subjects", "express", ("Chad",)), ("objects", "meet", ())],
        ),
        ("Nepal received the premier of Laos, voicing opposition to the dam.", [("subjects", "voice", ("Nepal",))]),
        ("Oman thanked the Kenyan envoy, praising the truce.", [("subjects", "praise", ("Oman",))]),
    ],
    "infinitive_behind_copula": [
        (
            "The surest path to peace would be for Fiji to lift the ban.",
            [("subjects", "lift", ("Fiji",)), ("parent", "lift", ("content", "be"))],
        ),
        ("The plan of Chad is for Togo to pay.", [("parent", "pay", ("content", "be"))]),
        ("Our hope was for the rebels to leave.", [("parent", "leave", ("content", "be"))]),
        ("The best course is for both sides to talk.", [("parent", "talk", ("content", "be"))]),
    ],
    "preposition_again": [
        ("The plan was rejected by Chad, as well as by Mali.", [("subjects", "reject", ("Chad", "Mali"))]),
        (
            "The raid was condemned by Fiji, Samoa, as well as by Tonga.",
            [("subjects", "condemn", ("Fiji", "Samoa", "Tonga"))],
        ),
        ("The levy was denounced by Oman, as well as by Laos.", [("subjects", "denounce", ("Oman", "Laos"))]),
        (
            "The text was opposed by Peru, Chile, as well as by Cuba.",
            [("subjects", "oppose", ("Peru", "Chile", "Cuba"))],
        ),
    ],
    "owner_again": [
        ("Fiji condemned the armies of Chad, of Togo and of Mali.", [("owners", "condemn", ("Chad", "Togo", "Mali"))]),
        ("Oman met the premiers of Peru, of Chile and of Cuba.", [("owners", "meet", ("Peru", "Chile", "Cuba"))]),
        ("Laos thanked the kings of Tonga and of Oman.", [("owners", "thank", ("Tonga", "Oman"))]),
        ("Malta backed the demands of Samoa and of Fiji.", [("owners", "back", ("Samoa", "Fiji"))]),
    ],
    "listed_offices": [
        (
            "Fiji received the Emir of Qatar, the King of Tonga and the Sultan of Oman.",
            [("objects", "receive", ("the Emir of Qatar", "the King of Tonga", "the Sultan of Oman"))],
        ),
        (
            "Peru thanked the premier of Chad, the king of Tonga and the president of Mali.",
            [("objects", "thank", ("the premier of Chad", "the king of Tonga", "the president of Mali"))],
        ),
        (
            "Laos backed the envoy of Cuba, the envoy of Chile and the envoy of Peru.",
            [("objects", "back", ("the envoy of Cuba", "the envoy of Chile", "the envoy of Peru"))],
        ),
        (
            "Kenya met the Sultan of Oman, the Emir of Qatar and the presidents of Egypt and Mali.",
            [("objects", "meet", ("the Sultan of Oman", "the Emir of Qatar", "the presidents of Egypt and Mali"))],
        ),
    ],
    "gerund_between": [
        ("Fighting between Chad and Togo broke out.", [("subjects", "break out", ("Fighting between Chad and Togo",))]),
        ("Fighting between rebels and troops killed a nurse.", [("objects", "kill", ("a nurse",))]),
        ("Bickering between Peru and Chile delayed the vote.", [("objects", "delay", ("the vote",))]),
        ("Fighting between Fiji and Tonga ended.", [("subjects", "end", ("Fighting between Fiji and Tonga",))]),
    ],
    "infinitive_behind_concerned": [
        ("Fiji urged all the parties involved to stop.", [("subjects", "stop", ("all the parties involved",))]),
        ("Oman asked the states concerned to pay.", [("subjects", "pay", ("the states concerned",))]),
        ("Peru called on all the parties concerned to stop.", [("subjects", "stop", ("all the parties concerned",))]),
        ("Laos asked the ministers concerned to act.", [("subjects", "act", ("the ministers concerned",))]),
    ],
    "name_under_verb": [
        (
            "Premier Lare of Togo met the envoys of Palau, Tonga and Samoa, and the NATO Secretary-General.",
            [("objects", "meet", ("the envoys of Palau, Tonga and Samoa, and the NATO Secretary-General",))],
        ),
        (
            "The raid was denounced by NATO, as well as Fiji and Mali.",
            [("subjects", "denounce", ("NATO", "Fiji", "Mali"))],
        ),
        ("The plan was also rejected by Chad, as well as Togo.", [("subjects", "reject", ("Chad", "Togo"))]),
        ("The vote was also condemned by Oman, as well as Laos.", [("subjects", "condemn", ("Oman", "Laos"))]),
        (
            "The truce was also welcomed by the EU, as well as Peru and Chile.",
            [("subjects", "welcome", ("the EU", "Peru", "Chile"))],
        ),
    ],
    "noun_for_verb": [
        ("Togo thanks Chile, Spain and Fiji for the relief.", [("objects", "thank", ("Chile", "Spain", "Fiji"))]),
        (
            "The Government of Togo thanks Chile, Spain and Fiji for the aid that they sent.",
            [("objects", "thank", ("Chile", "Spain", "Fiji"))],
        ),
        ("Chad abides by the ruling of the court.", [("subjects", "abide", ("Chad",))]),
        ("We affirm that the court is independent.", [("subjects", "affirm", ("We",))]),
        ("We detest the levy.", [("subjects", "detest", ("We",)), ("objects", "detest", ("the levy",))]),
        ("The Philippines abides by the ruling.", [("subjects", "abide", ("The Philippines",))]),
        (
            "Oman favours a larger council.",
            [("subjects", "favor", ("Oman",)), ("objects", "favor", ("a larger council",))],
        ),
        ("Samoa hopes for an early truce.", [("subjects", "hope", ("Samoa",))]),
        ("Peru releases dozens of farm workers.", [("subjects", "release", ("Peru",))]),
        ("Peru stands with the people of Haiti.", [("subjects", "stand", ("Peru",))]),
        ("Tonga thanks Benin.", [("subjects", "thank", ("Tonga",)), ("objects", "thank", ("Benin",))]),
        ("Gabon thanks Laos for the loan.", [("subjects", "thank", ("Gabon",)), ("objects", "thank", ("Laos",))]),
        (
            "Fiji thanks Oman and Laos for it.",
            [("subjects", "thank", ("Fiji",)), ("objects", "thank", ("Oman", "Laos"))],
        ),
        ("The people of Fiji thanks Oman, Laos and Togo.", [("subjects", "thank", ("The people of Fiji",))]),
        ("Laos demands the release of the crew.", [("subjects", "demand", ("Laos",))]),
        (
            "Malta protests the new levy.",
            [("subjects", "protest", ("Malta",)), ("objects", "protest", ("the new levy",))],
        ),
    ],
    "lost_subject": [
        (
            "Denouncing the raid, Peru's Foreign Minister, Ana Salas, said Peru would send aid.",
            [("subjects", "say", ("Peru's Foreign Minister, Ana Salas",))],
        ),
        (
            "At the invitation of Ana Lau, President of Fiji, Jon Ek, President of Peru, and the First Lady left Suva.",
            [("subjects", "leave", ("Jon Ek, President of Peru", "the First Lady"))],
        ),
        (
            "Under pressure from Fiji, Tonga and Samoa will not support the levy.",
            [("subjects", "support", ("Tonga", "Samoa"))],
        ),
        (
            "As an absolute majority of NATO members, Peru and Chile do not accept that Fiji is to pay.",
            [("subjects", "accept", ("Peru", "Chile"))],
        ),
        (
            "The leaders reiterated their commitment to Samoa and the Prime Minister stressed that talks go on.",
            [("subjects", "stress", ("the Prime Minister",))],
        ),
        (
            "The envoys praised the work of Fiji and the Secretary thanked the crews for their help.",
            [("subjects", "thank", ("the Secretary",))],
        ),
        (
            "Soldiers charged at Bolivian miners with batons.",
            [("subjects", "charge", ("Soldiers",))],
        ),
        (
            "Rebel fighters used around 40 herders as hostages in Kidal.",
            [("subjects", "use", ("Rebel fighters",))],
        ),
        (
            "In partnership with local donors, USAID provided tents to 500 families in Haiti.",
            [("subjects", "provide", ("USAID",))],
        ),
        (
            "Together with local partners, USAID delivered basic shelter materials to 1,000 people.",
            [("subjects", "deliver", ("USAID",))],
        ),
        (
            "Under pressure from Lima, the African Union (AU) has dropped the inquiry into the levy.",
            [("subjects", "drop", ("the African Union (AU)",))],
        ),
        ("USAID is providing $45 million to fight hunger in Malawi.", [("subjects", "provide", ("USAID",))]),
        (
            "Rebel fighters used around 40 sailors as hostages in Goma.",
            [("subjects", "use", ("Rebel fighters",))],
        ),
    ],
    "participle_of_text": [
        (
            "Ghana welcomes the strong statement by Fiji condemning the raid.",
            [("subjects", "condemn", ("the strong statement by Fiji condemning the raid",))],
        ),
        ("We welcome the letter from NATO opposing the vote.", [("parent", "oppose", ("participial", "welcome"))]),
        ("We welcome the statement by Togo rejecting the levy.", [("parent", "reject", ("participial", "welcome"))]),
        ("Mali hailed the declaration by Oman denouncing the coup.", [("subjects", "hail", ("Mali",))]),
    ],
    "due_time": [
        ("The bridge will be built by the end of the year.", [("subjects", "build", ())]),
        ("All mines must be cleared by June.", [("subjects", "clear", ())]),
        ("Both camps will be closed by the end of the month.", [("subjects", "close", ())]),
        ("A report will be published by the end of next week.", [("subjects", "publish", ())]),
    ],
    "relative_before_verb": [
        (
            "Two engineers taken captive by militants in Mali have been released.",
            [("parent", "release", ("root", None))],
        ),
        ("Six sailors taken prisoner by Oman have been sent home.", [("subjects", "take", ("Oman",))]),
        ("Nine farmers taken hostage by Togolese gunmen had been found dead.", [("parent", "find", ("root", None))]),
        ("Three nurses held captive by rebels in Chad have been freed.", [("parent", "free", ("root", None))]),
    ],
    "agent_of_passive": [
        ("Two Omani envoys were ordered to leave by Ghana.", [("subjects", "order", ("Ghana",))]),
        ("Three traders were hit with a levy by Fiji on Friday.", [("subjects", "hit", ("Fiji",))]),
        ("Chad was urged to return to talks by Kenya.", [("subjects", "urge", ("Kenya",))]),
        ("Togo was told to pay a fee by the court.", [("subjects", "tell", ("the court",))]),
    ],
    "verb_with_object": [
        (
            "The rebels had demanded the government release six of their men.",
            [("subjects", "release", ("the government",)), ("objects", "release", ("six of their men",))],
        ),
        (
            "The guerrillas demanded the army free six of their cadres, in exchange for a pilot.",
            [("subjects", "free", ("the army",))],
        ),
        ("The union demanded that the ministry free two of its leaders.", [("subjects", "free", ("the ministry",))]),
        ("The junta insisted that the court free two of its men.", [("subjects", "free", ("the court",))]),
    ],
    "stranded_preposition": [
        ("Fijian envoys were fired upon by Tongan troops.", [("subjects", "fire upon", ("Tongan troops",))]),
        ("Two Omani boats were shot at by gunmen.", [("objects", "shoot at", ("Two Omani boats",))]),
        ("Benin's guards, fired upon by rebels, fled.", [("subjects", "fire upon", ("rebels",))]),
        ("The convoy was shot at by Malian soldiers.", [("subjects", "shoot at", ("Malian soldiers",))]),
    ],
    "relative_of_subject": [
        ("Five tourists held in Benin since May were released.", [("subjects", "hold", ())]),
        (
            "Two nurses jailed in Laos since March were freed.",
            [("objects", "free", ("Two nurses jailed in Laos since March",))],
        ),
        (
            "Five tourists held in Benin since May were released on Friday, the ministry said.",
            [("subjects", "say", ("the ministry",))],
        ),
        ("Six sailors held in Oman since June were released on Monday.", [("subjects", "hold", ())]),
    ],
    "headline_forms": [
        ("Fiji, Ghana hold naval drill", [("subjects", "hold", ("Fiji", "Ghana"))]),
        ("Togo severs ties with Panama", [("subjects", "sever", ("Togo",))]),
        ("Peru's parliament ratifies pact with Chile", [("subjects", "ratify", ("Peru's parliament",))]),
        (
            "Qatar's emir slams Togo over fees",
            [("subjects", "slam", ("Qatar's emir",)), ("objects", "slam", ("Togo",))],
        ),
        ("Ghanaian police arrest Danish journalist", [("subjects", "arrest", ("Ghanaian police",))]),
        ("France armed Chadian rebels in the north.", [("subjects", "arm", ("France",))]),
        ("Libya trained rebels from Chad in desert camps.", [("subjects", "train", ("Libya",))]),
        ("Rebels free hostages in southern Malawi.", [("subjects", "free", ("Rebels",))]),
        ("Togo, Benin agree to resume talks.", [("subjects", "agree", ("Togo", "Benin"))]),
        ("Fiji, Samoa will sign a fisheries pact.", [("subjects", "sign", ("Fiji", "Samoa"))]),
    ],
    "passive_behind_noun": [
        ("Togolese envoy held in Benin over smuggling", [("objects", "hold", ("Togolese envoy",))]),
        (
            "Maltese trawler seized by Tongan navy",
            [("objects", "seize", ("Maltese trawler",)), ("subjects", "seize", ("Tongan navy",))],
        ),
        ("Three Nepalese soldiers killed in clash", [("objects", "kill", ("Three Nepalese soldiers",))]),
        ("Crew of Fijian ship freed by Oman", [("subjects", "free", ("Oman",))]),
    ],
    "final_attribution": [
        ("Talks will resume in June, writes the ministry.", [("parent", "resume", ("content", "write"))]),
        ("The two sides will cooperate more, states the communique.", [("parent", "cooperate", ("content", "state"))]),
        ("The two sides will cooperate more, states the communique.", [("subjects", "state", ("the communique",))]),
        ("The Philippines welcomes the truce, reads the text.", [("parent", "welcome", ("content", "read"))]),
        ("Tonga rejects the draft, reads the note.", [("parent", "reject", ("content", "read"))]),
        ("Malta rejects the plan, the note concludes.", [("parent", "reject", ("content", "conclude"))]),
        ("Nepal expressed concern over the levy, the readout shows.", [("parent", "express", ("content", "show"))]),
        ("Both sides support the fund, reports the declaration.", [("parent", "support", ("content", "report"))]),
        (
            "The two sides reject protectionism, indicates the note.",
            [("parent", "reject", ("content", "indicate")), ("subjects", "indicate", ("the note",))],
        ),
        (
            "Benin praised the court and thanked Samoa, the communique notes.",
            [("parent", "praise", ("content", "note")), ("objects", "thank", ("Samoa",))],
        ),
        (
            "The levy was rejected by Nepal and by Fiji, the note concludes.",
            [("parent", "reject", ("content", "conclude"))],
        ),
        (
            "The two ministers condemned terrorism, opposed the use of double standards and stressed the need "
            "for talks.",
            [
                ("subjects", "oppose", ("The two ministers",)),
                ("objects", "oppose", ("the use of double standards",)),
                ("parent", "condemn", ("root", None)),
            ],
        ),
        (
            "Both sides condemned terrorism, urged both sides to show restraint, and pledged aid.",
            [("objects", "urge", ("both sides",)), ("subjects", "pledge", ("Both sides",))],
        ),
        (
            "The parties firmly condemned terrorism, regretted the withdrawal of the troops and said that aid "
            "would go on.",
            [("objects", "regret", ("the withdrawal of the troops",)), ("subjects", "say", ("The parties",))],
        ),
    ],
    "object_before_comma": [
        (
            "They noted the pact signed in Lima on Monday, thanked the envoy and left for Rome.",
            [("objects", "note", ("the pact signed in Lima on Monday",)), ("subjects", "thank", ("They",))],
        ),
        (
            "The leaders noted the progress made in the talks, welcomed the plan and agreed to meet again.",
            [("subjects", "welcome", ("The leaders",)), ("subjects", "agree", ("The leaders",))],
        ),
        (
            "The parties recalled the treaty signed in 1990, condemned its breach and called for talks.",
            [("subjects", "condemn", ("The parties",)), ("objects", "recall", ("the treaty signed in 1990",))],
        ),
        (
            "They observed the vote held in May, hailed the turnout and promised aid.",
            [("subjects", "hail", ("They",)), ("objects", "observe", ("the vote held in May",))],
        ),
    ],
    "voiced_behind_infinitive": [
        (
            "We oppose any attempt to redraw the border and express serious concern about the build-up.",
            [("subjects", "express", ("We",)), ("parent", "express", ("coordinate", "oppose"))],
        ),
        (
            "The ministers welcome efforts to reopen the port and urge both sides to show restraint.",
            [("parent", "urge", ("coordinate", "welcome"))],
        ),
        (
            "Oman and Chad reject all attempts to divide the island and reaffirm their support for the talks.",
            [("parent", "reaffirm", ("coordinate", "reject"))],
        ),
        (
            "We condemn any action that would widen the war and thank Oman for its mediation.",
            [("parent", "thank", ("coordinate", "condemn"))],
        ),
        (
            "They support steps taken to calm the border and reiterate their commitment to the treaty.",
            [("parent", "reiterate", ("coordinate", "support"))],
        ),
        (
            "We condemn those who hinder the delivery of aid and remain deeply concerned about the blockade.",
            [("subjects", "concerned", ("We",))],
        ),
        (
            "They applaud the decision to free the crew and call for calm.",
            [("parent", "call", ("coordinate", "applaud"))],
        ),
    ],
    "plural_for_verb": [
        ("We note plans to close the port.", [("objects", "note", ("plans to close the port",))]),
        ("The ministers regret calls for a wider inquiry.", [("objects", "regret", ("calls for a wider inquiry",))]),
        ("The leaders applaud reports that aid has arrived.", [("subjects", "applaud", ("The leaders",))]),
        ("They note claims that the vote was stolen.", [("subjects", "note", ("They",))]),
    ],
    "voiced_participle": [
        (
            "Ghana urged Togo to free the crew, calling the raid a crime.",
            [("parent", "call", ("participial", "urge"))],
        ),
        (
            "Mali said the sanctions were illegal, stressing that borders must be respected.",
            [("parent", "stress", ("participial", "say"))],
        ),
        (
            "Peru rejected claims that its troops had crossed the river, while urging Chad to return to talks.",
            [("parent", "urge", ("adverbial", "reject"))],
        ),
        (
            "Fiji denied that it had closed the port, reiterating its support for the pact.",
            [("parent", "reiterate", ("participial", "deny"))],
        ),
    ],
    "voiced_behind_perfect": [
        (
            "Ghana denied that it had armed the rebels and called for an inquiry.",
            [("parent", "call", ("coordinate", "deny"))],
        ),
        (
            "Mali rejected claims that it had closed the port and urged Chad to withdraw.",
            [("parent", "urge", ("coordinate", "reject"))],
        ),
        (
            "Peru denied that its ships had crossed the line and condemned the raid.",
            [("parent", "condemn", ("coordinate", "deny"))],
        ),
        (
            "Fiji regretted that the talks had failed and called for a new round.",
            [("parent", "call", ("coordinate", "regret"))],
        ),
    ],
    "list_under_next": [
        (
            "We oppose the decision to free the crew, call on the parties to return to talks, and urge calm.",
            [("parent", "call", ("coordinate", "oppose")), ("subjects", "call", ("We",))],
        ),
        (
            "The ministers regret any action that would widen the war, call for a truce, and express concern over aid.",
            [("parent", "call", ("coordinate", "regret"))],
        ),
        (
            "The leaders applaud efforts to restore order, call on the parties to return to talks, and thank Oman.",
            [("subjects", "applaud", ("The leaders",)), ("subjects", "call", ("The leaders",))],
        ),
        (
            "Both sides reject any move that would close the strait, call for restraint, and urge calm.",
            [("parent", "call", ("coordinate", "reject"))],
        ),
    ],
    "finite_behind_infinitive": [
        (
            "Ghana called on all parties to show restraint and supports the talks.",
            [("subjects", "support", ("Ghana",))],
        ),
        (
            "Ghana supports the decision of the court to free the crew, and does not recognise the vote.",
            [("parent", "recognise", ("coordinate", "support"))],
        ),
        (
            "Mali welcomes the plan to open the port and will send observers.",
            [("parent", "send", ("coordinate", "welcome"))],
        ),
        (
            "Peru rejects any attempt to redraw the border and has asked the court to rule.",
            [("parent", "ask", ("coordinate", "reject"))],
        ),
        (
            "Fiji opposes any action that would widen the war, and will continue to host the talks.",
            [("parent", "continue", ("coordinate", "oppose"))],
        ),
    ],
    "verb_that_opens": [
        ("Requests the Commission to submit a report.", [("objects", "request", ("the Commission",))]),
        ("Calls upon the commission to submit a report.", [("obliques:upon", "call", ("the commission",))]),
        ("Thanks Peru for its role.", [("objects", "thank", ("Peru",))]),
        ("Calls for an immediate truce in Mali.", [("obliques:for", "call", ("an immediate truce in Mali",))]),
    ],
    "participle_of_item": [
        (
            "Recalling the note of the Envoy of Oman addressed to the President of Chad,",
            [("parent", "recall", ("root", None)), ("parent", "address", ("participial", "recall"))],
        ),
        (
            "Recalling the appeal of the President of Peru conveyed to the Premier of Chile,",
            [("parent", "recall", ("root", None)), ("parent", "convey", ("participial", "recall"))],
        ),
        (
            "Noting the reply of the Commissioner of the EU addressed to the Council,",
            [("parent", "note", ("root", None)), ("parent", "address", ("participial", "note"))],
        ),
        (
            "Recalling also the letter of the Chair of the African Union addressed to the Council,",
            [("parent", "recall", ("root", None)), ("parent", "address", ("participial", "recall"))],
        ),
    ],
    "subject_behind_opening": [
        (
            "Acknowledging the long history of mistrust between the two peoples, Peru and Chile plan to open a port.",
            [("subjects", "plan", ("Peru", "Chile"))],
        ),
        (
            "Noting the old rivalry between the two ports, Ghana and Benin intend to share a pilot.",
            [("subjects", "intend", ("Ghana", "Benin"))],
        ),
        (
            "Recalling the trade between the two islands, Samoa and Fiji plan to build a pier.",
            [("subjects", "plan", ("Samoa", "Fiji"))],
        ),
        (
            "Welcoming the talks between the two armies, Mali and Niger plan to reopen the road.",
            [("subjects", "plan", ("Mali", "Niger"))],
        ),
    ],
    "judgement_at_end": [
        ("Fiji called the vote in Togo hasty.", [("objects", "call", ("the vote", "hasty"))]),
        ("Peru found the offer of the union unfair.", [("objects", "find", ("the offer of the union", "unfair"))]),
        ("Mali considers the levy on fish unfair.", [("objects", "consider", ("the levy on fish", "unfair"))]),
        ("Oman called the ban on wheat unjust.", [("objects", "call", ("the ban on wheat", "unjust"))]),
    ],
    "pseudo_cleft": [
        ("What we oppose is the levy.", [("objects", "oppose", ("the levy",))]),
        ("What Chad seeks is a vote.", [("objects", "seek", ("a vote",))]),
        ("What we call for is a truce.", [("obliques:for", "call", ("a truce",))]),
        ("All we ask is that Peru leave.", [("parent", "leave", ("content", "ask"))]),
    ],
    "shared_copula": [
        ("The island is and will always be a part of Fiji.", [("objects", "be", ("a part of Fiji",))]),
        ("Chad is and will be free.", [("subjects", "free", ("Chad",))]),
        ("The strait is and will remain a road to peace.", [("subjects", "be", ("The strait",))]),
        ("Togo was and will be a friend of Peru.", [("objects", "be", ("a friend of Peru",))]),
    ],
    "two_subjects": [
        (
            "Chad, which holds the chair, and Oman left.",
            [("subjects", "leave", ("Chad, which holds the chair", "Oman"))],
        ),
        (
            "Peru, which chairs the bloc, and Fiji condemned the raid.",
            [("subjects", "condemn", ("Peru, which chairs the bloc", "Fiji"))],
        ),
        ("Laos, which chairs the bloc, and Mali met.", [("subjects", "chair", ("Laos, which chairs the bloc",))]),
        (
            "Togo, which broke off talks, and Mali reject the plan.",
            [("subjects", "reject", ("Togo, which broke off talks", "Mali"))],
        ),
    ],
    "two_who_said": [
        ("Mali expelled ten envoys, witnesses and officials said.", [("objects", "expel", ("ten envoys",))]),
        (
            "Chad closed the port to the traders, police and two local officials said on Sunday.",
            [("subjects", "say", ("police", "two local officials"))],
        ),
        (
            "Togo banned the march of the unions, residents and the police said.",
            [("parent", "ban", ("content", "say"))],
        ),
        (
            "Fiji pardoned six sailors, the palace and the army said on Monday.",
            [("objects", "pardon", ("six sailors",))],
        ),
    ],
    "verb_beside_noun": [
        (
            "Chad called on all parties to show restraint and voiced concern over the raid.",
            [("objects", "show", ("restraint",)), ("objects", "voice", ("concern over the raid",))],
        ),
        ("Peru urged both sides to resume talks and voiced regret.", [("objects", "voice", ("regret",))]),
        ("Mali pressed Fiji to free the crew and voiced dismay at the toll.", [("subjects", "voice", ("Mali",))]),
        ("Togo asked Laos to hold a vote and voiced hope for the talks.", [("subjects", "voice", ("Togo",))]),
    ],
    "it_cleft": [
        ("It is Chad that violated the truce.", [("subjects", "violate", ("Chad",))]),
        ("It was Kenya which rejected the plan.", [("subjects", "reject", ("Kenya",))]),
        ("It was the army of Mali that fired first.", [("subjects", "fire", ("the army of Mali",))]),
        ("It is this levy that we oppose.", [("objects", "oppose", ("this levy",))]),
    ],
    "judged_behind_aim": [
        (
            "Chad described the plan to raise the levy as harmful.",
            [("obliques:as", "describe", ("harmful",))],
        ),
        (
            "Ghana views the move to ban the party as shameful.",
            [("obliques:as", "view", ("shameful",))],
        ),
        (
            "Peru regards the decision to close the port as illegal.",
            [("obliques:as", "regard", ("illegal",))],
        ),
        (
            "Mali's premier described the offer to host the talks as useful.",
            [("obliques:as", "describe", ("useful",))],
        ),
        (
            "Mali described the offer to settle the row through talks as useful, saying it would help.",
            [("obliques:as", "describe", ("useful",))],
        ),
    ],
    "judged_to_be": [
        ("We deem the arrest to be arbitrary.", [("objects", "deem", ("the arrest", "to be arbitrary"))]),
        ("Chad does not consider the vote to be fair.", [("objects", "consider", ("the vote", "to be fair"))]),
        ("They find the claim to be baseless.", [("objects", "find", ("the claim", "to be baseless"))]),
        (
            "Ghana considers the dam to be a breach of the law.",
            [("objects", "consider", ("the dam", "to be a breach of the law"))],
        ),
    ],
    "last_of_three": [
        (
            "The parties praise the mediation efforts, urge both sides to show restraint and stress the "
            "need for dialogue.",
            [("subjects", "stress", ("The parties",)), ("parent", "stress", ("coordinate", "praise"))],
        ),
        (
            "The ministers condemn the raid, urge the rebels to free the crew and reiterate their "
            "support for the truce.",
            [("subjects", "reiterate", ("The ministers",))],
        ),
        (
            "We support the fund, ask the bank to help and condemn the blockade.",
            [("subjects", "condemn", ("We",))],
        ),
        (
            "The leaders condemn the coup, urge the army to return to its barracks and reaffirm their "
            "support for the union.",
            [("subjects", "reaffirm", ("The leaders",))],
        ),
    ],
    "appeal_in_a_row": [
        (
            "Both sides praised the envoy, called for a truce and stressed the need for dialogue.",
            [("subjects", "call", ("Both sides",)), ("parent", "call", ("coordinate", "praise"))],
        ),
        (
            "Kenya hailed the progress made, called for an inquiry and pledged further aid.",
            [("parent", "call", ("coordinate", "hail"))],
        ),
        (
            "The ministers expressed concern over the delay, called on the council to act and offered help.",
            [("subjects", "offer", ("The ministers",)), ("parent", "call", ("coordinate", "express"))],
        ),
        (
            "Peru welcomed the pact, appealed to both sides for calm and thanked Oman.",
            [("parent", "appeal", ("coordinate", "welcome"))],
        ),
    ],
    "complementiser": [
        (
            "Chad and Peru voiced the belief that changes unseen in decades are accelerating.",
            [("complements", "belief", (("that", "changes unseen in decades are accelerating"),))],
        ),
        ("Chad voiced the belief that changes are accelerating.", [("subjects", "accelerate", ("changes",))]),
        ("Kenya holds the view that tariffs are unfair.", [("subjects", "unfair", ("tariffs",))]),
        ("The ministers share the belief that reforms are needed.", [("objects", "need", ("reforms",))]),
        ("Tonga expressed the hope that talks will resume.", [("subjects", "resume", ("talks",))]),
        ("Gabon underlined that threats are unacceptable.", [("subjects", "unacceptable", ("threats",))]),
        ("Bosnia and Herzegovina repeated its view that claims are void.", [("subjects", "void", ("claims",))]),
    ],
    "bare_preposition": [
        ("We call on all parties to exercise restraint.", [("subjects", "exercise", ("all parties",))]),
        ("We call on all members to pay their dues.", [("objects", "call", ())]),
        ("We call on all parties to return to talks.", [("subjects", "return", ("all parties",))]),
        ("They call on all members to exercise restraint.", [("objects", "call", ())]),
    ],
    "content_of_nearest_noun": [
        (
            "Portugal reaffirmed its commitment to neutrality and recognition that the port is open.",
            [("complements", "recognition", (("that", "the port is open"),)), ("complements", "commitment", ())],
        ),
        (
            "Peru expressed its opposition to the quota and concern that Laos may leave the pact.",
            [("complements", "concern", (("that", "Laos may leave the pact"),)), ("complements", "opposition", ())],
        ),
        (
            "Qatar restated its respect for the treaty and understanding that the strait is free.",
            [("complements", "understanding", (("that", "the strait is free"),))],
        ),
        (
            "Tonga reaffirmed its dedication to the principle of good faith and recognition that the islands "
            "belong to Slovakia.",
            [("complements", "recognition", (("that", "the islands belong to Slovakia"),))],
        ),
        (
            "Malta voiced its gratitude for the loan and hope that Gabon will join the fund.",
            [("complements", "hope", (("that", "Gabon will join the fund"),)), ("complements", "gratitude", ())],
        ),
    ],
    "climb_to_same_form": [
        (
            "Ethiopia supports the plan that Haiti has drawn up and commends Haiti.",
            [("subjects", "commend", ("Ethiopia",)), ("objects", "support", ("the plan that Haiti has drawn up",))],
        ),
        (
            "Nepal welcomes the progress that Fiji continues to make and supports Fiji.",
            [("subjects", "support", ("Nepal",))],
        ),
        ("Chad rejects the levy that Uruguay imposed and calls for talks.", [("subjects", "call", ("Chad",))]),
        (
            "The Philippines commends the reforms that Gabon carried out and reaffirms its support for the treaty.",
            [("subjects", "support", ("The Philippines",))],
        ),
        (
            "Tonga thanks the engineers who repaired the dam and praises the court.",
            [("subjects", "praise", ("Tonga",))],
        ),
        (
            "Kazakhstan supports the reforms that Jamaica has announced to cut tariffs and opposes the levy.",
            [("subjects", "oppose", ("Kazakhstan",))],
        ),
        (
            "Samoa highly praises the achievements that Cuba has made in its fight against poverty and supports Cuba "
            "in its bid for the council.",
            [("subjects", "support", ("Samoa",)), ("objects", "support", ("Cuba",))],
        ),
        (
            "The parties committed to working together to fight piracy, protect shipping and promote trade.",
            [
                ("objects", "fight", ("piracy",)),
                ("objects", "protect", ("shipping",)),
                ("objects", "promote", ("trade",)),
            ],
        ),
        (
            "Kenya welcomes the efforts that Norway is making to open the port and supports the fund.",
            [("subjects", "support", ("Kenya",))],
        ),
        (
            "Peru appreciates the aid that Vietnam has sent and expresses support for the fund.",
            [("subjects", "support", ("Peru",))],
        ),
    ],
    "climb_out_of_content": [
        ("Okoro noted that the truce was fragile and urged Chad to leave.", [("subjects", "urge", ("Okoro",))]),
        ("Fiji stressed that the pact had lapsed and welcomed the talks.", [("subjects", "welcome", ("Fiji",))]),
        (
            "The envoy said that the plan had failed and expressed concern over the levy.",
            [("subjects", "concern", ("The envoy",))],
        ),
        ("Malta recalled that the port was closed and thanked Oman.", [("subjects", "thank", ("Malta",))]),
        ("We stress that the truce must hold, and urge Chad to respect it.", [("subjects", "urge", ("We",))]),
        ("We believe that the pact will help and call on all sides to join it.", [("subjects", "call", ("We",))]),
    ],
    "adjectives_in_a_row": [
        ("Chad is alarmed and concerned about the raids.", [("obliques:about", "concerned", ("the raids",))]),
        ("We are deeply saddened and disturbed by the levy.", [("subjects", "disturbed", ("We",))]),
        (
            "Mali remains worried about the port and committed to a truce.",
            [("obliques:about", "worried", ("the port",)), ("subjects", "committed", ("Mali",))],
        ),
        ("Oman is ready and willing to host the talks.", [("subjects", "willing", ("Oman",))]),
    ],
    "particle_with_object": [
        (
            "We underline that sieges will feed no one, and call on the parties to open the roads.",
            [("obliques:on", "call", ("the parties",))],
        ),
        (
            "We stress that raids will not end hunger, and call on both sides to meet.",
            [("obliques:on", "call", ("both sides",))],
        ),
        (
            "We underline that blockades will not bring votes, and call on the ministers to talk.",
            [("obliques:on", "call", ("the ministers",))],
        ),
        (
            "We stress that threats will not open ports, and call on the councils to meet.",
            [("obliques:on", "call", ("the councils",))],
        ),
    ],
    "share_verb": [
        (
            "Malta thanked Qatar for its mediation and Kuwait for its aid.",
            [("objects", "thank", ("Qatar",)), ("obliques:for", "thank", ("its mediation",))],
        ),
        ("Oman praised Togo for its reforms and Benin for its laws.", [("obliques:for", "praise", ("its reforms",))]),
        ("Peru condemned Chad for the raid and Niger for its silence.", [("obliques:for", "condemn", ("the raid",))]),
        (
            "Laos congratulated Fiji on its election to the Council and Samoa on its anniversary.",
            [("obliques:on", "congratulate", ("its election to the Council",))],
        ),
    ],
    "inverted_passive": [
        ("Also discussed were trade and migration.", [("objects", "discuss", ("trade", "migration"))]),
        ("Also raised was the case of the two sailors.", [("objects", "raise", ("the case of the two sailors",))]),
        ("Discussed were the border and the canal.", [("objects", "discuss", ("the border", "the canal"))]),
        ("Also signed was an accord on fishing.", [("objects", "sign", ("an accord on fishing",))]),
    ],
    "content_of_bare_noun": [
        (
            "Malta has taken the position that disputes are settled by law.",
            [("parent", "settle", ("content", "take"))],
        ),
        ("Samoa voiced regret that Tonga had left.", [("parent", "leave", ("content", "voice"))]),
        ("She expressed regret that Chad had withdrawn.", [("parent", "withdraw", ("content", "express"))]),
        ("Concern that Chad had withdrawn was voiced.", [("parent", "withdraw", ("content", "voice"))]),
        ("Peru expressed hope that Fiji had changed.", [("parent", "change", ("content", "express"))]),
    ],
    "of_behind_the_told": [
        ("Chad assured the envoy of its support.", [("obliques:of", "assure", ("its support",))]),
        ("Kenya reminded the parties of their duties.", [("obliques:of", "remind", ("their duties",))]),
        ("Norway informed his counterpart of the decision.", [("obliques:of", "inform", ("the decision",))]),
        ("Fiji informed the envoy about the raid.", [("obliques:about", "inform", ("the raid",))]),
        ("Mali warned the crew of the danger.", [("obliques:of", "warn", ("the danger",))]),
        (
            "President Adjei has assured Togo of Ghana's readiness to help it hold a vote.",
            [("obliques:of", "assure", ("Ghana's readiness to help it hold a vote",))],
        ),
    ],
    "inverted_predicate": [
        ("Of grave concern to Togo is the raid in Mali.", [("subjects", "be", ("the raid in Mali",))]),
        ("Of concern to us are the cuts in aid.", [("subjects", "be", ("the cuts in aid",))]),
        (
            "Of particular concern to Chad are the raids on its farmers.",
            [("subjects", "be", ("the raids on its farmers",))],
        ),
        ("More alarming still are the raids on farms.", [("subjects", "alarming", ("the raids on farms",))]),
    ],
    "inverted_condition": [
        ("Niger will reopen the border should Chad ask.", [("parent", "ask", ("adverbial", "reopen"))]),
        ("Should Mali leave, Benin would send help.", [("parent", "leave", ("adverbial", "send"))]),
        ("Malta is ready to host the talks should Oman request it.", [("parent", "request", ("adverbial", "ready"))]),
        ("Had Togo asked, Ghana would have helped.", [("parent", "ask", ("adverbial", "help"))]),
    ],
    "infinitive_behind_company": [
        (
            "Secretary Ann Lee spoke today with Defense Ministers from Ghana, Fiji, and Samoa to discuss Mali.",
            [("subjects", "discuss", ("Secretary Ann Lee",))],
        ),
        (
            "The Minister met today with Foreign Ministers from Fiji, Tonga, and Samoa to review the pact.",
            [("subjects", "review", ("The Minister",))],
        ),
        (
            "The Secretary consulted today with Trade Ministers from Canada, France, and Poland to discuss the war.",
            [("subjects", "discuss", ("The Secretary",))],
        ),
        (
            "The envoy met with officials from Fiji, Tonga and Samoa to review the pact.",
            [("subjects", "review", ("The envoy",))],
        ),
    ],
    "gerund_behind_to": [
        ("Chad is committed to further deepening trade.", [("parent", "deepen", ("gerund", "committed"))]),
        ("Peru looks forward to further developing its ties.", [("parent", "develop", ("gerund", "look"))]),
        ("Oman is dedicated to fully implementing the accord.", [("parent", "implement", ("gerund", "dedicated"))]),
        ("Laos looks forward to closely following the talks.", [("parent", "follow", ("gerund", "look"))]),
    ],
    "base_under_modal": [
        ("Hungary will open a consulate next spring and contribute 10 million euros.", [("has", "contribute", True)]),
        ("Chad will close the port and pay a fine.", [("parent", "pay", ("coordinate", "close"))]),
        ("Oman will host the talks and send observers.", [("parent", "send", ("coordinate", "host"))]),
        ("Fiji would send help and build a school.", [("parent", "build", ("coordinate", "send"))]),
    ],
    "participle_before_noun": [
        ("Oman will impose entry bans and targeted trade sanctions on Chad.", [("has", "target", False)]),
        ("Chad will impose travel bans and targeted sanctions on the generals of Mali.", [("has", "target", False)]),
        ("Peru will send new ambulances and refurbished hospital beds to Mali.", [("has", "refurbish", False)]),
        ("Fiji will apply trade bans and expanded financial measures against Togo.", [("has", "expand", False)]),
    ],
    "reduced_relative": [
        (
            "Oman strongly supports the ceasefire announced in Mali.",
            [("objects", "support", ("the ceasefire announced in Mali",))],
        ),
        (
            "Chad welcomes the truce announced in Mali.",
            [("objects", "welcome", ("the truce announced in Mali",))],
        ),
        (
            "Peru strongly supports the truce announced in Togo.",
            [("objects", "support", ("the truce announced in Togo",))],
        ),
        (
            "The Government of Fiji strongly supports the ceasefire announced in Mali.",
            [("objects", "support", ("the ceasefire announced in Mali",))],
        ),
    ],
    "opening_participle": [
        (
            "Underscoring concern with the violence in Mali, the Secretary called for talks.",
            [("has", "underscore", True)],
        ),
        (
            "Underscoring the U.S. concern with the violence in Mali, he called for talks.",
            [("has", "underscore", True)],
        ),
        (
            "Underscoring the Peruvian concern with the violence in Mali, he called for talks.",
            [("has", "underscore", True)],
        ),
        ("Underscoring concern over the mines in Chad, the minister urged patience.", [("has", "underscore", True)]),
        ("Welcoming Oman, the Kenyan president praised the pact.", [("subjects", "praise", ("the Kenyan president",))]),
        ("Citing Kenya, the Omani minister said the levy was void.", [("subjects", "say", ("the Omani minister",))]),
        (
            "Quoting President Juma Otieno, the Omani minister said the levy was void.",
            [("subjects", "say", ("the Omani minister",))],
        ),
        (
            "Welcoming Minister Omar Ali, the Kenyan premier praised the pact.",
            [("subjects", "praise", ("the Kenyan premier",))],
        ),
    ],
    "verb_behind_with": [
        (
            "Oman and Chad reviewed the talks, with Oman underscoring concern over Mali.",
            [("subjects", "underscore", ("Oman",))],
        ),
        (
            "Peru and Togo discussed trade, with Peru underscoring concern over Laos.",
            [("subjects", "underscore", ("Peru",))],
        ),
        (
            "The leaders discussed mines, with Laos underscoring concern over old shells.",
            [("objects", "underscore", ("concern over old shells",))],
        ),
        (
            "The ministers discussed grain, with Mali underscoring concern over prices.",
            [("subjects", "underscore", ("Mali",))],
        ),
    ],
    "leave_to_speak": [
        (
            "Allow me to thank Peru for its help.",
            [("objects", "thank", ("Peru",)), ("parent", "thank", ("root", None))],
        ),
        ("Permit me to welcome the truce.", [("parent", "welcome", ("root", None))]),
        ("At the outset, allow me to express our regret.", [("parent", "express", ("root", None))]),
        ("Please allow us to repeat that the levy is illegal.", [("parent", "repeat", ("root", None))]),
    ],
    "thing_behind_partner": [
        ("Peru discussed with Oman bilateral ties.", [("objects", "discuss", ("bilateral ties",))]),
        ("Peru reviewed with Minister Adjei recent clashes.", [("objects", "review", ("recent clashes",))]),
        ("The envoy discussed with President Adjei joint projects.", [("objects", "discuss", ("joint projects",))]),
        ("Fiji reviewed with the Omani envoy regional issues.", [("objects", "review", ("regional issues",))]),
        ("Togo examined with Chad new routes for trade.", [("objects", "examine", ("new routes for trade",))]),
    ],
    "worth_of_noun": [
        (
            "Kenya will provide humanitarian supplies worth 50 million shillings to displaced families.",
            [("obliques:to", "provide", ("displaced families",))],
        ),
        (
            "Peru will buy wheat worth 20 million euros from Chad.",
            [("objects", "buy", ("wheat worth 20 million euros",)), ("obliques:from", "buy", ("Chad",))],
        ),
        ("Japan pledged equipment worth 3 million dollars to Fiji.", [("obliques:to", "pledge", ("Fiji",))]),
        ("Oman sent tents worth two million rials to Togo.", [("obliques:to", "send", ("Togo",))]),
    ],
    "cue_read_into_object": [
        (
            "Laos firmly opposes any official exchanges between Peru and Fiji, a foreign ministry spokesperson said.",
            [("parent", "oppose", ("content", "say")), ("subjects", "say", ("a foreign ministry spokesperson",))],
        ),
        ("Peru opposes any visits to Oman, a foreign ministry spokesperson said.", [("above", "oppose", ["say"])]),
        ("Peru supports all efforts to free the crew, its envoy said.", [("subjects", "say", ("its envoy",))]),
        ("Kenya condemns the raid on the camp, the ministry said.", [("parent", "condemn", ("content", "say"))]),
    ],
    "bare_pronoun": [
        (
            "I had a telephone conversation with Ana Silva this morning and assured her of our solidarity.",
            [("objects", "assure", ("her",)), ("obliques:of", "assure", ("our solidarity",))],
        ),
        ("Chad met the crew and informed them of the verdict.", [("obliques:of", "inform", ("the verdict",))]),
        ("Peru assured it of its help.", [("obliques:of", "assure", ("its help",))]),
        ("Oman thanked him for the talks.", [("obliques:for", "thank", ("the talks",))]),
    ],
    "number_for_subject": [
        ("The two discussed ways to diversify the economy.", [("subjects", "discuss", ("The two",))]),
        ("The two condemned attacks on ships.", [("objects", "condemn", ("attacks on ships",))]),
        ("The two expressed concern over the raid.", [("subjects", "concern", ("The two",))]),
        ("The three signed accords on fishing.", [("subjects", "sign", ("The three",))]),
    ],
    "verb_behind_and": [
        (
            "The minister condemns terrorism, rejects any interference and pledges further aid.",
            [("objects", "pledge", ("further aid",)), ("subjects", "pledge", ("The minister",))],
        ),
        (
            "Kenya praises the efforts, rejects any interference and underlines that peace is essential.",
            [("complements", "underline", (("that", "peace is essential"),))],
        ),
        (
            "It condemns the forced landing of the aircraft and calls on the Peruvian authorities to release the crew.",
            [("subjects", "call", ("It",)), ("parent", "release", ("infinitive", "call"))],
        ),
        ("Malta condemns the raid on the camp and calls on Fiji to leave.", [("subjects", "call", ("Malta",))]),
        ("Peru deplores the seizure and urges Oman to free the ship.", [("subjects", "urge", ("Peru",))]),
        ("Chad supports the truce and calls for talks.", [("obliques:for", "call", ("talks",))]),
    ],
    "raised_object": [
        (
            "The government of Peru welcomes, and intends to monitor, these steps towards calm.",
            [
                ("objects", "welcome", ("these steps towards calm",)),
                ("objects", "monitor", ("these steps towards calm",)),
            ],
        ),
        (
            "Oman supports, and will contribute to, the work of the mission.",
            [("objects", "support", ("the work of the mission",))],
        ),
        ("Chad backs, and is committed to, the truce in Mali.", [("objects", "back", ("the truce in Mali",))]),
        (
            "The Swiss government welcomes, and plans to join, these Danish and Polish efforts.",
            [("objects", "welcome", ("these Danish and Polish efforts",))],
        ),
    ],
    "parallel_infinitives": [
        (
            "The Philippines is ready to host the talks, to send observers, and to fund the mission.",
            [
                (
                    "complements",
                    "ready",
                    (
                        ("infinitive", "to host the talks"),
                        ("infinitive", "to send observers"),
                        ("infinitive", "to fund the mission"),
                    ),
                )
            ],
        ),
        (
            "The parties are committed to acting together to resist the levy, to defend the treaty, and to "
            "promote a fair order.",
            [("parent", "defend", ("purpose", "act")), ("parent", "promote", ("purpose", "act"))],
        ),
        (
            "The leaders reaffirmed their readiness to coordinate in the council in order to resist the "
            "levy, to defend "
            "the treaty and to promote a fair order.",
            [("parent", "defend", ("purpose", "coordinate")), ("parent", "promote", ("purpose", "coordinate"))],
        ),
        (
            "The ministers reiterated their resolve to cooperate in order to fight piracy, to protect "
            "shipping and to "
            "promote trade.",
            [
                ("objects", "promote", ("trade",)),
                (
                    "complements",
                    "cooperate",
                    (
                        ("infinitive", "in order to fight piracy"),
                        ("infinitive", "to protect shipping"),
                        ("infinitive", "to promote trade"),
                    ),
                ),
            ],
        ),
        (
            "Qatar agreed to open a post, to build a road, and to fund a school.",
            [
                (
                    "complements",
                    "agree",
                    (
                        ("infinitive", "to open a post"),
                        ("infinitive", "to build a road"),
                        ("infinitive", "to fund a school"),
                    ),
                )
            ],
        ),
        (
            "Kenya intends to ratify the pact, to cut tariffs, and to send a ship.",
            [("parent", "cut", ("infinitive", "intend")), ("parent", "send", ("infinitive", "intend"))],
        ),
        (
            "Qatar urged Bolivia to open the border, to free the crew, and to resume the talks.",
            [("parent", "resume", ("infinitive", "urge")), ("subjects", "resume", ("Bolivia",))],
        ),
        (
            "Malta is determined to fight piracy, to protect shipping, and to promote trade.",
            [("parent", "promote", ("infinitive", "determined"))],
        ),
    ],
    "run_on_copula": [
        (
            "Kazakhstan reaffirms its commitment to neutrality and recognition that the port is open, the "
            "sea is free, "
            "and the strait is calm.",
            [
                (
                    "complements",
                    "recognition",
                    (("that", "the port is open"), ("that", "the sea is free"), ("that", "the strait is calm")),
                )
            ],
        ),
        (
            "Nepal recognises that the port is open, the sea is free, and the strait is calm.",
            [
                (
                    "complements",
                    "recognise",
                    (("that", "the port is open"), ("that", "the sea is free"), ("that", "the strait is calm")),
                )
            ],
        ),
        (
            "Chad believes that trade is free, the levy is unfair and the quota is void.",
            [
                (
                    "complements",
                    "believe",
                    (("that", "trade is free"), ("that", "the levy is unfair"), ("that", "the quota is void")),
                )
            ],
        ),
        (
            "Portugal stresses that the truce is fragile, the border is closed, and the talks are stalled.",
            [
                ("parent", "fragile", ("content", "stress")),
                ("parent", "stall", ("content", "stress")),
                ("subjects", "stall", ()),
            ],
        ),
        (
            "Kenya affirms that there is one treaty, the strait is part of the sea, and the court is the only judge.",
            [("parent", "affirm", ("root", None))],
        ),
    ],
    "marked_content": [
        (
            "They hold that the truce is fragile, and that Vietnam must withdraw.",
            [("complements", "hold", (("that", "the truce is fragile"), ("that", "Vietnam must withdraw")))],
        ),
        (
            "Tonga underlined that the levy harms trade, that the quota is unfair, and that talks must resume.",
            [
                (
                    "complements",
                    "underline",
                    (("that", "the levy harms trade"), ("that", "the quota is unfair"), ("that", "talks must resume")),
                )
            ],
        ),
        (
            "Bosnia and Herzegovina noted that the talks had failed, that the truce was broken and that "
            "Samoa was to blame.",
            [
                (
                    "complements",
                    "note",
                    (
                        ("that", "the talks had failed"),
                        ("that", "the truce was broken"),
                        ("that", "Samoa was to blame"),
                    ),
                )
            ],
        ),
        (
            "Qatar said the question is legal, that the only parties are two states, and that the search has no cover.",
            [("parent", "have", ("content", "say"))],
        ),
        (
            "Brunei recognises that the question of the reef is a case for the court, that the only parties "
            "to it are two "
            "states, and that the search for oil in the zone has no legal cover.",
            [("parent", "have", ("content", "recognise"))],
        ),
        (
            "Portugal declared that it will close the port, that it will recall its envoy, and that it will sue.",
            [("parent", "sue", ("content", "declare"))],
        ),
    ],
    "content_coordination": [
        (
            "Ethiopia said that the port is open, and the strait is calm.",
            [("complements", "say", (("that", "the port is open"), ("that", "the strait is calm")))],
        ),
        (
            "The communique said that Nepal supports the fund, and Malawi opposes the levy.",
            [("parent", "oppose", ("content", "say"))],
        ),
        (
            "They believed that the dam helps the region, and Uruguay should join the fund.",
            [("parent", "join", ("content", "believe"))],
        ),
        (
            "Tonga shared the belief that changes are coming, and the world must act.",
            [("complements", "belief", (("that", "changes are coming"), ("that", "the world must act")))],
        ),
        (
            "Qatar insisted that the claim is void, and Bolivia must withdraw.",
            [("parent", "withdraw", ("content", "insist"))],
        ),
        ("The envoy said the truce is holding and the border will open.", [("parent", "open", ("content", "say"))]),
        (
            "The text said that the Philippines will send a ship and Gabon will pay for it.",
            [("parent", "pay", ("content", "say"))],
        ),
    ],
    "content_behind_setting": [
        (
            "The minister told reporters after talks with Peru that the border would stay open.",
            [("complements", "tell", (("that", "the border would stay open"),))],
        ),
        (
            "The envoy told the press before a round of talks in Lima that the levy must go.",
            [("complements", "tell", (("that", "the levy must go"),))],
        ),
        (
            "The spokesman told reporters before talks in Lima that the ship would leave.",
            [("complements", "tell", (("that", "the ship would leave"),))],
        ),
        (
            "The president told reporters after talks in Rome that the tariff was unfair.",
            [("complements", "tell", (("that", "the tariff was unfair"),))],
        ),
    ],
    "judged_object": [
        (
            "We find unacceptable the UK unlawful actions in the strait.",
            [("objects", "find", ("the UK unlawful actions in the strait", "unacceptable"))],
        ),
        ("We deem unjust UK tariffs on steel.", [("objects", "deem", ("UK tariffs on steel", "unjust"))]),
        (
            "They consider unacceptable the imposition of sanctions.",
            [("objects", "consider", ("the imposition of sanctions", "unacceptable"))],
        ),
        (
            "Fiji and Peru deem the use of force inadmissible.",
            [("objects", "deem", ("the use of force", "inadmissible"))],
        ),
        (
            "They find regrettable the delay of the talks.",
            [("objects", "find", ("the delay of the talks", "regrettable"))],
        ),
        ("Gabon rejects as unfounded the charge.", [("objects", "reject", ("the charge",))]),
        ("Gabon rejected as baseless Peruvian claims.", [("objects", "reject", ("Peruvian claims",))]),
        ("Laos has dismissed as nonsense Chadian reports.", [("objects", "dismiss", ("Chadian reports",))]),
        ('Malta rejected as "absurd" Fijian charges.', [("objects", "reject", ("Fijian charges",))]),
        ("Malta condemns as illegal any annexation.", [("objects", "condemn", ("any annexation",))]),
        (
            "Oman and Chad regard as unacceptable any attempt to revise the treaty.",
            [
                ("objects", "regard", ("any attempt to revise the treaty",)),
                ("obliques:as", "regard", ("unacceptable",)),
            ],
        ),
    ],
    "conjunct_of_apposition": [
        (
            "His Majesty the King and His Royal Highness the Crown Prince stressed the need for a ceasefire.",
            [("subjects", "stress", ("His Majesty the King", "His Royal Highness the Crown Prince"))],
        ),
        (
            "His Excellency the President and His Highness the Emir welcomed the truce.",
            [("subjects", "welcome", ("His Excellency the President", "His Highness the Emir"))],
        ),
        (
            "Her Excellency the Minister and her colleague welcomed the truce.",
            [("subjects", "welcome", ("Her Excellency the Minister", "her colleague"))],
        ),
        (
            "Oman thanked His Excellency the President and His Highness the Emir.",
            [("objects", "thank", ("His Excellency the President", "His Highness the Emir"))],
        ),
    ],
    "verb_behind_participle": [
        (
            "President Lare thanked Benin for the aid already received and briefed it on the damage.",
            [("subjects", "brief", ("President Lare",))],
        ),
        (
            "Minister Sow praised Togo for the help provided and informed it of the plans.",
            [("subjects", "inform", ("Minister Sow",))],
        ),
        (
            "Premier Uri thanked Tonga for the boats received and told it of the storm.",
            [("subjects", "tell", ("Premier Uri",))],
        ),
        (
            "The premier thanked Palau for the support received and assured it of his trust.",
            [("subjects", "assure", ("The premier",))],
        ),
    ],
    "passive_as_adjective": [
        (
            "The need for closer cooperation on trade was underscored.",
            [("objects", "underscore", ("The need for closer cooperation on trade",))],
        ),
        (
            "The value of the pact for fishermen was underscored.",
            [("objects", "underscore", ("The value of the pact for fishermen",))],
        ),
        ("The need for better roads was underscored.", [("objects", "underscore", ("The need for better roads",))]),
        (
            "The need for joint patrols on the lake was underscored.",
            [("objects", "underscore", ("The need for joint patrols on the lake",))],
        ),
    ],
    "last_of_subjects": [
        (
            "New ambassadors from Togo, Benin, Palau, and Burkina Faso met Premier Lare on Monday.",
            [("subjects", "meet", ("New ambassadors from Togo, Benin, Palau, and Burkina Faso",))],
        ),
        (
            "New envoys from Samoa, Tonga, Palau, and Togo met President Sow on Tuesday.",
            [("subjects", "meet", ("New envoys from Samoa, Tonga, Palau, and Togo",))],
        ),
        (
            "New ambassadors from Fiji, Oman, Laos, and Chad met Minister Uri in Doha.",
            [("subjects", "meet", ("New ambassadors from Fiji, Oman, Laos, and Chad",))],
        ),
        (
            "Young deputies from Cuba, Mali, Niger, and Oman praised Minister Uri on Friday.",
            [("subjects", "praise", ("Young deputies from Cuba, Mali, Niger, and Oman",))],
        ),
    ],
    "things_behind_comma": [
        (
            "Peru demanded a truce, the release of prisoners and the withdrawal of foreign troops.",
            [("objects", "demand", ("a truce", "the release of prisoners", "the withdrawal of foreign troops"))],
        ),
        (
            "Oman welcomed the truce, the return of the envoys and the opening of a crossing.",
            [("objects", "welcome", ("the truce", "the return of the envoys", "the opening of a crossing"))],
        ),
        (
            "Samoa called for dialogue, the release of detainees and the lifting of the blockade.",
            [("obliques:for", "call", ("dialogue", "the release of detainees", "the lifting of the blockade"))],
        ),
        (
            "Kenya proposed a truce, the exchange of lists and a visit of monitors.",
            [("objects", "propose", ("a truce", "the exchange of lists", "a visit of monitors"))],
        ),
    ],
    "things_in_need": [
        (
            "Peru stressed the need for a truce and the withdrawal of all troops.",
            [("objects", "stress", ("the need for a truce and the withdrawal of all troops",))],
        ),
        (
            "Chad reiterated the urgency of a truce and the release of detainees.",
            [("objects", "reiterate", ("the urgency of a truce and the release of detainees",))],
        ),
        (
            "Fiji reaffirmed the need for a truce and a ban on imports.",
            [("objects", "reaffirm", ("the need for a truce and a ban on imports",))],
        ),
        (
            "Togo emphasised the need for dialogue, the arrest of smugglers and closing the border.",
            [("objects", "emphasise", ("the need for dialogue, the arrest of smugglers and closing the border",))],
        ),
    ],
    "need_beside_stance": [
        (
            "Minister Sow voiced concern at the fighting in Togo and the importance of protecting villages.",
            [("obliques:at", "concern", ("the fighting in Togo",))],
        ),
        (
            "The premier expressed alarm over the raids and the need for restraint.",
            [("obliques:over", "alarm", ("the raids",))],
        ),
        (
            "Both sides voiced regret over the delay and the urgency of reform.",
            [("obliques:over", "regret", ("the delay",))],
        ),
        (
            "Palau reiterated its opposition to the dam and the necessity of talks.",
            [("obliques:to", "opposition", ("the dam",))],
        ),
    ],
    "name_behind_day": [
        (
            "On Friday Vladimir Roy had a telephone conversation with the premier of Chad on his own initiative.",
            [("subjects", "have", ("Vladimir Roy",))],
        ),
        ("In April President Sow visited Benin.", [("subjects", "visit", ("President Sow",))]),
        ("On Monday Tongan Premier Vaea met the envoys of Palau.", [("subjects", "meet", ("Tongan Premier Vaea",))]),
        ("On 7 June 2019 Ama Lare received the envoy of Togo.", [("subjects", "receive", ("Ama Lare",))]),
        ("The premier received on Tuesday President Sow.", [("objects", "receive", ("President Sow",))]),
        (
            "Palauan President Uri hosted on Sunday Tongan Premier Vaea.",
            [("objects", "host", ("Tongan Premier Vaea",))],
        ),
    ],
    "person_behind_day": [
        ("Minister Sow met here today Minister Adjei.", [("objects", "meet", ("Minister Adjei",))]),
        ("President Lau received here yesterday Minister Roy.", [("objects", "receive", ("Minister Roy",))]),
        ("Minister Sow welcomed here today Premier Lare.", [("objects", "welcome", ("Premier Lare",))]),
        ("Minister Sow today received Premier Lare.", [("objects", "receive", ("Premier Lare",))]),
    ],
    "answered_apposition": [
        (
            "Niger accused Benin of hosting troops, a charge Cotonou swiftly rejected.",
            [("subjects", "accuse", ("Niger",)), ("subjects", "reject", ("Cotonou",))],
        ),
        (
            "Peru accused Chile of fishing in its waters, a claim Santiago angrily denied.",
            [("subjects", "accuse", ("Peru",)), ("subjects", "deny", ("Santiago",))],
        ),
        (
            "Gabon blamed Congo for the spill, an accusation Brazzaville flatly dismissed.",
            [("subjects", "blame", ("Gabon",)), ("subjects", "dismiss", ("Brazzaville",))],
        ),
        (
            "Samoa proposed a levy on cruise ships, an idea Tonga promptly welcomed.",
            [("subjects", "propose", ("Samoa",)), ("subjects", "welcome", ("Tonga",))],
        ),
    ],
    "answered_by_several": [
        (
            "Latvia floated a ban on visas, a suggestion that Mali and Chad promptly rejected.",
            [("subjects", "reject", ("Mali", "Chad")), ("objects", "reject", ("that",))],
        ),
        (
            "Fiji offered to host the talks, a proposal that Tonga and Samoa later endorsed.",
            [("subjects", "endorse", ("Tonga", "Samoa")), ("objects", "endorse", ("that",))],
        ),
        (
            "Kenya wants a tax on plastic, a plan that Uganda and Rwanda strongly opposed.",
            [("subjects", "oppose", ("Uganda", "Rwanda"))],
        ),
        (
            "Peru asked for a ban on trawlers, a demand that Chile and Ecuador firmly rejected.",
            [("subjects", "reject", ("Chile", "Ecuador")), ("objects", "reject", ("that",))],
        ),
    ],
    "listed_apposition": [
        (
            "The envoy met the speaker, the leader of the opposition and a judge.",
            [("objects", "meet", ("the speaker", "the leader of the opposition", "a judge"))],
        ),
        ("Chad, Mali, and Togo reject the plan.", [("subjects", "reject", ("Chad", "Mali", "Togo"))]),
        (
            "Kenya, Norway, Peru, and Fiji welcome the truce.",
            [("subjects", "welcome", ("Kenya", "Norway", "Peru", "Fiji"))],
        ),
        (
            "Oman wants to see a free press, an independent judiciary, a reformed police and a new "
            "constitution for it.",
            [
                (
                    "objects",
                    "see",
                    ("a free press", "an independent judiciary", "a reformed police", "a new constitution for it"),
                )
            ],
        ),
        (
            "Guinea wants to build an open market, a clean port, a modern railway and a new dam across the river.",
            [
                (
                    "objects",
                    "build",
                    ("an open market", "a clean port", "a modern railway", "a new dam across the river"),
                )
            ],
        ),
        (
            "Tonga promised to seek a just outcome, an honest inquiry, a public apology and a fresh start for the "
            "islands.",
            [
                (
                    "objects",
                    "seek",
                    ("a just outcome", "an honest inquiry", "a public apology", "a fresh start for the islands"),
                )
            ],
        ),
        (
            "Chad and Peru agreed on promoting an equal and orderly multipolar world, an open world economy, a fair "
            "global governance system and a peaceful solution to disputes.",
            [
                (
                    "objects",
                    "promote",
                    (
                        "an equal and orderly multipolar world",
                        "an open world economy",
                        "a fair global governance system",
                        "a peaceful solution to disputes",
                    ),
                )
            ],
        ),
    ],
    "coordinated_cue": [
        (
            "Fiji restated its backing for the plan, and its adherence to the treaty.",
            [("subjects", "adherence", ("Fiji",)), ("obliques:to", "adherence", ("the treaty",))],
        ),
        (
            "Kazakhstan reaffirmed its support for the truce, as well as its adherence to the accord.",
            [("obliques:to", "adherence", ("the accord",)), ("obliques:for", "support", ("the truce",))],
        ),
        (
            "Bosnia and Herzegovina expressed its gratitude for the loan, and its hope for a truce.",
            [("obliques:for", "hope", ("a truce",))],
        ),
        (
            "Ethiopia reiterated its opposition to the levy, as well as its concern over the quota.",
            [("obliques:over", "concern", ("the quota",))],
        ),
        (
            "Nepal voiced its concern over the fighting, and its support for the mission.",
            [("obliques:for", "support", ("the mission",))],
        ),
        (
            "Portugal repeated its call for talks, and its rejection of the claim.",
            [("obliques:of", "rejection", ("the claim",))],
        ),
        (
            "Chad renewed its commitment to the treaty, its support for the fund and its opposition to the levy.",
            [("obliques:for", "support", ("the fund",)), ("obliques:to", "opposition", ("the levy",))],
        ),
        (
            "Kenya restated its backing for the rights claimed by Norway in the dispute over the reef, as "
            "well as its "
            "adherence to the resolutions of the council on the subject.",
            [("subjects", "adherence", ("Kenya",))],
        ),
    ],
    "subject_of_auxiliary": [
        ("The ministers were gravely concerned about the fighting.", [("subjects", "concerned", ("The ministers",))]),
        ("The envoys were deeply worried about the levy.", [("subjects", "worried", ("The envoys",))]),
        ("The leaders were deeply concerned about the quota.", [("subjects", "concerned", ("The leaders",))]),
        ("The parties were gravely concerned about the raid.", [("subjects", "concerned", ("The parties",))]),
    ],
    "subject_behind_setting": [
        (
            "During their talks in Lima, Ortega and his Kenyan counterpart, Ali Otieno, agreed that the truce holds.",
            [("parent", "hold", ("content", "agree"))],
        ),
        (
            "During their talks in Seoul, Foreign Minister Kim Tae-joon and his Polish counterpart, Marek Zielinski, "
            "agreed that such cooperation violates the treaty.",
            [("parent", "violate", ("content", "agree"))],
        ),
        (
            "After their meeting in Doha, Prime Minister Omar Diallo and his Fijian counterpart, Jone Vula, said that "
            "the levy is unfair.",
            [("parent", "unfair", ("content", "say"))],
        ),
        (
            "At their meeting in Oslo, Minister Ann Berg and her Malian counterpart, Issa Keita, condemned the raid.",
            [("objects", "condemn", ("the raid",))],
        ),
    ],
    "state_of_object": [
        (
            "Inmates took three guards hostage in Brazil.",
            [("objects", "take", ("three guards", "hostage in Brazil"))],
        ),
        (
            "Rebels are holding two Italian tourists hostage.",
            [("objects", "hold", ("two Italian tourists", "hostage"))],
        ),
        ("Malian troops took 20 rebels prisoner.", [("objects", "take", ("20 rebels", "prisoner"))]),
        ("Gunmen held five Nepali workers hostage.", [("objects", "hold", ("five Nepali workers", "hostage"))]),
    ],
    "small_clause": [
        (
            "Fiji considers it necessary to close the port.",
            [("complements", "consider", (("infinitive", "to close the port"),))],
        ),
        (
            "The parties consider the treaty the basis of trade.",
            [("objects", "consider", ("the treaty", "the basis of trade"))],
        ),
        (
            "The two sides deem the levy a threat to trade.",
            [("objects", "deem", ("the levy", "a threat to trade"))],
        ),
        (
            "Kenya and Norway consider it essential to reopen the strait.",
            [("complements", "consider", (("infinitive", "to reopen the strait"),))],
        ),
    ],
    "side_by_side": [
        (
            "Chad reaffirmed its opposition to the levy; Togo noted this position.",
            [("parent", "reaffirm", ("root", None)), ("subjects", "note", ("Togo",))],
        ),
        (
            "Peru proposed to open the port; Laos took note of the proposal with interest.",
            [("parent", "propose", ("root", None))],
        ),
        (
            "Chad welcomed the truce, Togo promised 5 million dollars for schools, and Peru said it hoped for more.",
            [("parent", "welcome", ("root", None)), ("subjects", "promise", ("Togo",))],
        ),
        (
            "Oman will keep its port open; Fiji accepted this offer with thanks.",
            [("parent", "keep", ("root", None)), ("subjects", "accept", ("Fiji",))],
        ),
    ],
    "subject_of_helper": [
        (
            "A source told the paper that Indonesia was concerned about the build-up.",
            [("subjects", "concerned", ("Indonesia",)), ("parent", "concerned", ("content", "tell"))],
        ),
        (
            "The minister told the council that Peru was concerned about the plan.",
            [("subjects", "concerned", ("Peru",))],
        ),
        (
            "An envoy told the assembly that Togo was concerned about the levy.",
            [("subjects", "concerned", ("Togo",))],
        ),
        (
            "An official told the agency that Chad was concerned about the raid.",
            [("subjects", "concerned", ("Chad",))],
        ),
    ],
    "bare_subject": [
        (
            "The ministers reaffirmed that health is a foundation of peace.",
            [("complements", "reaffirm", (("that", "health is a foundation of peace"),))],
        ),
        (
            "Leaders stressed that climate change remains the greatest threat.",
            [("complements", "stress", (("that", "climate change remains the greatest threat"),))],
        ),
        (
            "Both sides underlined that trade remains a bridge between the regions.",
            [("complements", "underline", (("that", "trade remains a bridge between the regions"),))],
        ),
        (
            "The two ministers affirmed that education is a right of all children.",
            [("complements", "affirm", (("that", "education is a right of all children"),))],
        ),
    ],
    "adverb_before_object": [
        ("Samoa noted with regret closer ties between them.", [("objects", "note", ("closer ties between them",))]),
        *(
            (
                f"{who} received with {how} the {what}.",
                [("objects", "receive", (f"the {what}",))],
            )
            for who, how, what in (
                ("Brazil", "satisfaction", "announcement of the truce"),
                ("Peru", "great satisfaction", "decision of Chile to free the crew"),
                ("Fiji", "satisfaction", "report of the panel"),
                ("Togo", "satisfaction", "news of the accord"),
            )
        ),
    ],
    "object_behind_manner": [
        ("Peru supports in its statement the truce.", [("objects", "support", ("the truce",))]),
        (
            "Togo conveyed to the ambassador of Fiji its condemnation of the raid.",
            [("objects", "convey", ("its condemnation of the raid",))],
        ),
        *(
            (
                f"We condemn in the strongest possible terms the {whose} military attacks on civilian {what} in "
                f"multiple towns across {where}, including residential buildings, cultural and educational objects.",
                [
                    (
                        "objects",
                        "condemn",
                        (
                            f"the {whose} military attacks on civilian {what} in multiple towns across {where}, "
                            "including residential buildings, cultural and educational objects",
                        ),
                    )
                ],
            )
            for whose, what, where in (
                ("Samoan", "ports", "Fiji"),
                ("Russian", "infrastructure", "Ukraine"),
                ("Chadian", "infrastructure", "Togo"),
            )
        ),
    ],
    "infinitive_behind_setting": [
        (
            "Malaysia and Samoa agreed here on Thursday to resume flights.",
            [("complements", "agree", (("infinitive", "to resume flights"),))],
        ),
        (
            "Peru agreed here on Monday to open a port.",
            [("complements", "agree", (("infinitive", "to open a port"),))],
        ),
        (
            "Togo and Chad agreed there on Friday to close the border.",
            [("complements", "agree", (("infinitive", "to close the border"),))],
        ),
        (
            "Norway agreed here on Tuesday to send a ship.",
            [("complements", "agree", (("infinitive", "to send a ship"),))],
        ),
        (
            "Peru and Fiji committed themselves to close the border.",
            [("complements", "commit", (("infinitive", "to close the border"),))],
        ),
    ],
    "infinitive_of_appeal": [
        (
            "Kenya calls on Norway and the rebels it supports to honour the truce.",
            [("complements", "call", (("infinitive", "to honour the truce"),))],
        ),
        (
            "Togo called on all parties involved to exercise restraint in Mali.",
            [("complements", "call", (("infinitive", "to exercise restraint in Mali"),))],
        ),
        (
            "Togo called on all sides concerned to exercise restraint in Mali.",
            [("complements", "call", (("infinitive", "to exercise restraint in Mali"),))],
        ),
        (
            "Peru called upon the Philippines and the groups that it backs to lay down their arms.",
            [("complements", "call", (("infinitive", "to lay down their arms"),))],
        ),
        (
            "Chad calls on Oman and the militias it arms to leave the valley.",
            [("complements", "call", (("infinitive", "to leave the valley"),))],
        ),
        (
            "Fiji calls upon Samoa and the clans it funds to respect the treaty.",
            [("complements", "call", (("infinitive", "to respect the treaty"),))],
        ),
    ],
    "infinitive_of_what_was_done": [
        (
            "Malian fighters are said by Chad to have moved rockets into the village.",
            [("subjects", "move", ("Malian fighters",))],
        ),
        (
            "Togolese fighters are said by Peru to have moved rockets into the town.",
            [("subjects", "move", ("Togolese fighters",))],
        ),
        ("Omani ships are said by Fiji to have moved arms into the port.", [("subjects", "move", ("Omani ships",))]),
        (
            "Fijian rebels are said by Laos to have moved guns into the camp.",
            [("subjects", "move", ("Fijian rebels",))],
        ),
    ],
    "infinitive_of_cue_noun": [
        (
            "The two sides expressed their keenness to continue coordination.",
            [("complements", "keenness", (("infinitive", "to continue coordination"),))],
        ),
        (
            "Peru voiced its keenness to boost trade with Vietnam.",
            [("complements", "keenness", (("infinitive", "to boost trade with Vietnam"),))],
        ),
        (
            "Qatar reiterated its eagerness to expand air links.",
            [("complements", "eagerness", (("infinitive", "to expand air links"),))],
        ),
        (
            "Tonga expressed its enthusiasm to join the fund.",
            [("complements", "enthusiasm", (("infinitive", "to join the fund"),))],
        ),
        (
            "We renew our call on Peru and Fiji to lift the levy.",
            [("complements", "call", (("infinitive", "to lift the levy"),))],
        ),
        (
            "We repeat our appeal to all parties to show restraint.",
            [("complements", "appeal", (("infinitive", "to show restraint"),))],
        ),
    ],
    "meeting_of_several": [
        (
            "African ministers meeting in Kampala agreed on a truce.",
            [("subjects", "agree", ("African ministers meeting in Kampala",))],
        ),
        (
            "EU ministers meeting in Dublin backed the plan.",
            [("subjects", "back", ("EU ministers meeting in Dublin",))],
        ),
        (
            "Gulf ministers meeting in Doha backed the accord.",
            [("subjects", "back", ("Gulf ministers meeting in Doha",))],
        ),
        (
            "Baltic ministers meeting in Riga discussed the raid.",
            [("subjects", "discuss", ("Baltic ministers meeting in Riga",))],
        ),
    ],
    "cause_of_feeling": [
        (
            "Gabon expressed deep concern after Oman's navy seized two boats.",
            [("complements", "concern", (("that", "Oman's navy seized two boats"),))],
        ),
        ("Peru expressed alarm after Chile had shut the port.", []),
        ("Togo voiced dismay after the talks collapsed.", []),
        ("Fiji expressed outrage after Samoa expelled its envoy.", []),
    ],
    "charge_of_accused": [
        ("Peru accused the rebels of an ambush.", [("objects", "accuse", ("the rebels",))]),
        ("Fiji accused local smugglers of a raid on a port.", [("objects", "accuse", ("local smugglers",))]),
        ("Chad suspects the rebels of involvement.", [("objects", "suspect", ("the rebels",))]),
        ("Togo accused the militias of crimes.", [("obliques:of", "accuse", ("crimes",))]),
        ("Fiji accused the bloc of bias.", [("objects", "accuse", ("the bloc",))]),
    ],
    "gerunds_in_a_row": [
        (
            "The Minister underlined the need for stopping the raids, abiding by the pledges and reaching a deal.",
            [("parent", "abide", ("gerund", "underline"))],
        ),
        (
            "Fiji stressed the need for ending the aid to rebels, abiding by the pact and freeing the crew.",
            [("parent", "abide", ("gerund", "stress"))],
        ),
        (
            "Togo highlighted the need for ending the siege, opening the road and feeding the poor.",
            [("parent", "open", ("gerund", "highlight"))],
        ),
        (
            "The envoy emphasised the importance of freeing the crew, lifting the levy and holding talks.",
            [("parent", "lift", ("gerund", "emphasise"))],
        ),
    ],
    "judged_as": [
        ("Chad described the accusations as baseless.", [("obliques:as", "describe", ("baseless",))]),
        ("The minister described the accusations as baseless.", [("obliques:as", "describe", ("baseless",))]),
        ("Chad's president characterised the report as baseless.", [("obliques:as", "characterise", ("baseless",))]),
        ("Fiji described the claims as baseless.", [("obliques:as", "describe", ("baseless",))]),
    ],
    "judged_in_quotes": [
        (
            'Kenya called the flights "repeated violations" of its airspace.',
            [("objects", "call", ("the flights", '"repeated violations" of its airspace'))],
        ),
        (
            'Peru called the raids "grave breaches" of the pact.',
            [("objects", "call", ("the raids", '"grave breaches" of the pact'))],
        ),
        (
            'Fiji branded the tests "open threats" against its islands.',
            [("objects", "brand", ("the tests", '"open threats" against its islands'))],
        ),
        (
            'Oman termed the closures "hostile acts" and left.',
            [("objects", "term", ("the closures", '"hostile acts"'))],
        ),
    ],
    "judged_apposition": [
        (
            "Fiji called the verdict on the envoy of Laos a farce.",
            [("objects", "call", ("the verdict on the envoy of Laos", "a farce"))],
        ),
        ("Togo branded the raid a crime.", [("objects", "brand", ("the raid", "a crime"))]),
        ("Fiji deemed the levy a breach of the accord.", [("objects", "deem", ("the levy", "a breach of the accord"))]),
        (
            "Kenya labelled the blockade a violation of the treaty.",
            [("objects", "label", ("the blockade", "a violation of the treaty"))],
        ),
        ("Ghana branded the levy an act of war.", [("objects", "brand", ("the levy", "an act of war"))]),
    ],
}

# sentences that the parser reads well already: no repair may change them, and this holds of them
WELL: dict[str, list[tuple[str, list[Fact]]]] = {
    "content_behind_content": [
        ("Peru said that Chile had signed the pact and left the talks.", [("parent", "leave", ("content", "say"))]),
        (
            "Ghana said that Togo rejects the plan and warns that it will leave.",
            [("parent", "reject", ("content", "say"))],
        ),
    ],
    "talked_with": [
        ("Chad's envoy discussed the talks with Minister Lau.", [("parent", "discuss", ("root", None))]),
        ("The council discussed the dispute with Togo.", [("parent", "discuss", ("root", None))]),
    ],
    "verb_behind_set_off": [
        ("Ana Roy (Peru), stressing that it was open, urged Chile to sign.", [("parent", "urge", ("root", None))]),
        ("The minister, welcoming the report, said that aid was late.", [("parent", "say", ("root", None))]),
    ],
    "infinitive_said_of_it": [
        ("The plan is wrong for Chad.", [("subjects", "wrong", ("The plan",))]),
        ("Fiji is ready for Togo to join.", [("subjects", "join", ("Togo",))]),
    ],
    "relative_of_officer": [
        ("The levy on Chad, who opposes it, is high.", []),
        ("The ambassador to the Arab League, which opposes the levy, left.", []),
    ],
    "verb_before_plural": [
        ("The talks in Peru stalled on Monday.", []),
        ("The government of Chad plans to visit Togo.", [("subjects", "visit", ("The government of Chad",))]),
        ("Chad notes the plan.", [("objects", "note", ("the plan",))]),
    ],
    "verb_before_gerund": [
        ("Peru left the room saying nothing.", []),
        ("We are lifting the ban.", [("subjects", "lift", ("We",))]),
    ],
    "noun_behind_to": [
        ("Peru agreed to strike the port.", [("subjects", "strike", ("Peru",))]),
        ("Togo objects to the plan.", [("obliques:to", "object", ("the plan",))]),
    ],
    "opening_gerund": [
        ("Lasting peace needs talks, Oman said.", []),
        ("Welcoming the truce, Oman thanked Chad.", [("objects", "welcome", ("the truce",))]),
    ],
    "text_before_gerund": [
        ("Peru issued a statement condemning the raid.", [("objects", "condemn", ("the raid",))]),
        ("Peru signed a letter and a welcoming note.", []),
    ],
    "verb_behind_and_in_past": [
        ("Peru condemned raids and armed attacks.", []),
        ("Peru thanked Togo and backed the plan.", [("objects", "back", ("the plan",))]),
    ],
    "verb_like_adverb": [
        ('"We go back home," Malta said.', []),
        ('"We back the plan," Malta said.', [("objects", "back", ("the plan",))]),
    ],
    "conjunction_not_relative": [
        ("The plan that Chad agreed to sign was published.", []),
        ("The ministry published the letter that Chad agreed to send.", []),
    ],
    "preposition_said_again": [
        ("Fiji sent aid to Chad and to Mali.", []),
        ("Fiji spoke of the plan to Chad and of the cost.", []),
    ],
    "participle_of_deed": [
        ("Fiji read the report on the raids carried out by Togo.", []),
        ("Fiji condemned the attack on the port built by Togo.", []),
    ],
    "relative_of_deed": [
        (
            "We deplore the conduct of the army of Chad, which is a threat to peace.",
            [("subjects", "be", ("Chad, which is a threat to peace",))],
        ),
        (
            "Fiji regretted the raid on Samoa, which lies in the Pacific.",
            [("subjects", "lie", ("Samoa, which lies in the Pacific",))],
        ),
    ],
    "voiced_beside_object": [
        ("Peru issued a note, urging Fiji to lift the ban.", []),
        ("Gabon received a letter from the premier of Togo, warning of a drought.", []),
        ("Fiji welcomed the plan.", []),
    ],
    "owner_again": [
        ("Fiji spoke of the army and of Chad.", []),
        ("Malta condemned the army of Chad, of which Togo had warned.", []),
    ],
    "listed_offices": [
        ("Minister Sow of Mali, the friend of Fiji, welcomed the truce.", []),
        ("Fiji met the King of Tonga, the guardian of the faith and the friend of the poor.", []),
    ],
    "gerund_between": [
        ("Choosing between Chad and Togo, Fiji backed Chad.", []),
        ("Fighting the rebels is a task of the army.", []),
    ],
    "infinitive_behind_concerned": [
        ("Fiji was concerned to hear of the raid.", []),
        ("Oman welcomed all the states concerned.", []),
    ],
    "preposition_again": [
        ("Togo held talks with Benin and hosted a summit with Mali.", [("objects", "host", ("a summit with Mali",))]),
        ("Oman thanked Chad for its aid and for its patience.", [("objects", "thank", ("Chad",))]),
        ("The plan was rejected by Chad.", [("subjects", "reject", ("Chad",))]),
    ],
    "name_under_verb": [
        ("Premier Lare met Minister Sow, and President Uri left.", [("objects", "meet", ("Minister Sow",))]),
        ("The raid was denounced by Fiji, and Mali recalled its envoy.", [("subjects", "denounce", ("Fiji",))]),
        ("The plan was rejected by Togo and Benin.", [("subjects", "reject", ("Togo", "Benin"))]),
    ],
    "noun_for_verb": [
        ("Peru's demands were met.", [("objects", "meet", ("Peru's demands",))]),
        ("The protests in Chile drew thousands.", [("objects", "draw", ("thousands",))]),
        ("Kenyan hopes rose.", [("subjects", "rise", ("Kenyan hopes",))]),
    ],
    "lost_subject": [
        (
            "The minister welcomed the plan of Fiji and Togo and urged Chad to sign.",
            [("subjects", "urge", ("The minister",))],
        ),
        ("The envoy hailed the deal between Fiji and Tonga signed in May.", [("parent", "hail", ("root", None))]),
        ("The plan proposed by Chad was dropped.", [("parent", "drop", ("root", None))]),
        ("In March, UNDP opened a clinic in Peru.", [("subjects", "open", ("UNDP",))]),
        ("After talks with Oman, the junta freed a pilot.", [("subjects", "free", ("the junta",))]),
    ],
    "participle_of_text": [
        ("The ministers discussed the letter by Chad, urging restraint.", [("subjects", "urge", ("The ministers",))]),
        ("Fiji issued a statement condemning the raid.", [("subjects", "issue", ("Fiji",))]),
    ],
    "due_time": [
        ("The clinic was opened by the minister.", [("subjects", "open", ("the minister",))]),
        (
            "The bill was drafted by the head of the weekly paper.",
            [("subjects", "draft", ("the head of the weekly paper",))],
        ),
    ],
    "relative_before_verb": [
        ("Two pilots took off and have been rescued.", [("subjects", "take off", ("Two pilots",))]),
        ("The rebels seized a town, and two monks have been freed.", [("subjects", "seize", ("The rebels",))]),
    ],
    "agent_of_passive": [
        ("Chad was asked to leave by Monday.", [("subjects", "ask", ())]),
        ("Two envoys were expelled by Ghana.", [("subjects", "expel", ("Ghana",))]),
        ("Mali was told to be guided by Chad.", [("subjects", "tell", ())]),
    ],
    "verb_with_object": [
        ("The envoy called the border open.", [("subjects", "call", ("The envoy",))]),
        ("Chad demanded the release of six men.", [("objects", "demand", ("the release of six men",))]),
    ],
    "stranded_preposition": [
        ("Fiji was called upon by Tonga to leave.", [("subjects", "call", ("Tonga",))]),
        ("Two envoys were shot at a border post.", [("objects", "shoot", ("Two envoys",))]),
    ],
    "relative_of_subject": [
        ("Five tourists held in Benin were released.", [("subjects", "hold", ())]),
        ("The envoy expelled by Fiji left after talks were held.", [("subjects", "expel", ("Fiji",))]),
    ],
    "headline_forms": [
        ("Togo-trained rebels entered the town.", []),
        ("Suva, Fiji, agreed to host the games.", []),
    ],
    "passive_behind_noun": [
        ("A Togolese envoy held in Benin, and two clerks.", [("objects", "hold", ())]),
        ("Six clerks, held in Oman since June.", [("parent", "hold", ("root", None))]),
    ],
    "final_attribution": [
        ("Peru thanked Fiji, and the minister left.", [("parent", "thank", ("root", None))]),
        ("Malta says it supports the plan.", [("parent", "say", ("root", None))]),
        ("Chad signed the pact because the text says so.", [("parent", "sign", ("root", None))]),
        ("The minister read the text and left.", [("objects", "read", ("the text",))]),
    ],
    "object_before_comma": [
        ("Fiji noted the talks failed.", [("subjects", "fail", ("the talks",))]),
        ("Oman said the envoy, a friend of Chad, praised the fund.", [("parent", "praise", ("content", "say"))]),
    ],
    "voiced_behind_infinitive": [
        (
            "We welcome the plan to open the port and repair the road.",
            [("parent", "repair", ("infinitive", "welcome"))],
        ),
        ("Chad offered to host the talks and urge both sides to sign.", [("subjects", "urge", ("Chad",))]),
    ],
    "plural_for_verb": [
        ("The plan calls for a wider inquiry.", [("subjects", "call", ("The plan",))]),
        ("We note that Chad plans to close the port.", [("subjects", "plan", ("Chad",))]),
    ],
    "voiced_participle": [
        ("Ghana urged Togo to free the crew held in Lome.", [("parent", "free", ("infinitive", "urge"))]),
        ("Mali warned Togo, calling the raid a crime.", [("parent", "call", ("participial", "warn"))]),
    ],
    "voiced_behind_perfect": [
        ("Ghana denied that it had armed the rebels and closed the port.", [("has", "close", True)]),
        ("Mali condemned the raid and called for calm.", [("parent", "call", ("coordinate", "condemn"))]),
    ],
    "list_under_next": [
        ("The raid is a crime, said the minister.", [("parent", "say", ("root", None))]),
        ("Ghana opposed the levy and left the talks.", [("parent", "leave", ("coordinate", "oppose"))]),
    ],
    "finite_behind_infinitive": [
        ("Ghana offered to host the talks and pay for them.", [("parent", "pay", ("infinitive", "offer"))]),
        ("Mali opposes the levy and will send a note.", [("parent", "send", ("coordinate", "oppose"))]),
    ],
    "verb_that_opens": [
        ("Requests for help were made.", [("has", "make", True)]),
        ("The calls for an inquiry grew.", [("subjects", "grow", ("The calls for an inquiry",))]),
    ],
    "participle_of_item": [
        ("Closing the strait caused a stir,", [("has", "close", True)]),
        ("Recalling the pact, the ministers agreed to meet,", [("subjects", "agree", ("the ministers",))]),
    ],
    "subject_behind_opening": [
        ("Closing the strait is a breach of the treaty.", [("has", "close", True)]),
        ("Recalling the pact, the ministers agreed to meet.", [("subjects", "agree", ("the ministers",))]),
    ],
    "judgement_at_end": [
        ("Fiji called the vote in Togo.", [("objects", "call", ("the vote",))]),
        ("Peru found the boats of the union.", [("objects", "find", ("the boats of the union",))]),
    ],
    "pseudo_cleft": [
        ("What Chad did was illegal.", [("subjects", "do", ("Chad",))]),
        ("The plan that Chad backs is the best.", [("subjects", "back", ("Chad",))]),
    ],
    "shared_copula": [
        ("Chad is free and will be a member.", [("subjects", "free", ("Chad",))]),
        ("Chad is a member and will stay so.", [("objects", "be", ("a member",))]),
    ],
    "two_subjects": [
        ("Chad and Oman left.", [("subjects", "leave", ("Chad", "Oman"))]),
        ("Chad left and Oman stayed.", [("subjects", "stay", ("Oman",))]),
    ],
    "two_who_said": [
        ("Mali expelled ten envoys, officials said.", [("objects", "expel", ("ten envoys",))]),
        ("Witnesses and officials said Mali had expelled ten envoys.", [("objects", "expel", ("ten envoys",))]),
    ],
    "verb_beside_noun": [
        ("Chad thanked Mali for its help and expressed regret.", [("subjects", "express", ("Chad",))]),
        ("Chad urged Mali to free the crew and the envoys.", [("objects", "free", ("the crew", "the envoys"))]),
    ],
    "it_cleft": [
        ("It is a treaty that protects the whales.", [("objects", "protect", ("the whales",))]),
        ("It is not Togo that blocks the talks.", [("objects", "block", ("the talks",))]),
    ],
    "judged_behind_aim": [
        ("Chad described the plan to use the port as a base.", [("objects", "use", ("the port",))]),
        ("Chad described the raid as shameful.", [("parent", "describe", ("root", None))]),
    ],
    "judged_to_be": [
        ("Chad wants the vote to be fair.", [("parent", "fair", ("content", "want"))]),
        ("Chad considers that the vote was fair.", [("parent", "fair", ("content", "consider"))]),
    ],
    "last_of_three": [
        ("Oman wants Peru to sign the pact and condemn the raid.", [("subjects", "condemn", ("Peru",))]),
        (
            "The ministers condemn the raid and urge the rebels to free the crew and respect the truce.",
            [("parent", "respect", ("infinitive", "urge"))],
        ),
    ],
    "appeal_in_a_row": [
        ("Mali drafted the inquiry called for in the pact.", [("parent", "draft", ("root", None))]),
        ("Oman praised the envoy, called Ali by his friends.", [("parent", "call", ("participial", "praise"))]),
    ],
    "complementiser": [
        ("Iceland welcomed the law that changes the quota.", [("objects", "change", ("the quota",))]),
        ("Laos rejects a plan that threatens the reef.", [("parent", "threaten", ("relative", "reject"))]),
        ("The court that tries the crew sits in Suva.", [("parent", "try", ("relative", "sit"))]),
    ],
    "bare_preposition": [
        ("Oman called the minister on Monday.", [("objects", "call", ("the minister",))]),
        ("The court relies on the report.", [("subjects", "rely", ("The court",))]),
    ],
    "content_of_nearest_noun": [
        (
            "Gabon repeated its view that the levy on fish is unfair.",
            [("complements", "view", (("that", "the levy on fish is unfair"),))],
        ),
        ("Malta rejects the claim that the port is closed.", [("parent", "reject", ("root", None))]),
        ("Ghana told the council that the talks had failed.", [("parent", "fail", ("content", "tell"))]),
    ],
    "climb_to_same_form": [
        (
            "Jordan praised the envoy who drafted and signed the pact.",
            [("objects", "praise", ("the envoy who drafted and signed the pact",))],
        ),
        ("Cuba supports the fund and opposes the levy.", [("subjects", "oppose", ("Cuba",))]),
        ("Togo thanked the states that joined the fund and paid the levy.", [("parent", "pay", ("relative", "thank"))]),
        ("Fiji said it had closed the port and recalled its envoy.", [("parent", "recall", ("content", "say"))]),
    ],
    "climb_out_of_content": [
        ("Fiji said that Oman opposed the levy and urged talks.", [("subjects", "urge", ("Oman",))]),
        ("Peru said that it was ready and welcomed the talks.", [("parent", "say", ("root", None))]),
        ("We believe that talks will help and support the truce.", [("subjects", "support", ("talks",))]),
        ("We hope that the army of Chad will leave and condemn the raid.", [("parent", "hope", ("root", None))]),
    ],
    "adjectives_in_a_row": [
        ("Chad is concerned about the raids and the levy.", [("subjects", "concerned", ("Chad",))]),
        ("Peru is ready to host the talks.", [("subjects", "ready", ("Peru",))]),
    ],
    "particle_with_object": [
        ("Oman set up a fund.", [("objects", "set up", ("a fund",))]),
        ("Peru called off the talks.", [("objects", "call off", ("the talks",))]),
    ],
    "share_verb": [
        ("Malta thanked Qatar for its mediation and its support for the talks.", [("objects", "thank", ("Qatar",))]),
        ("Chad thanked Oman for its aid to Mali and Niger.", [("objects", "thank", ("Oman",))]),
    ],
    "inverted_passive": [
        ("Trade and migration were discussed.", [("objects", "discuss", ("Trade", "migration"))]),
        ("Chad was the host of the talks.", [("objects", "be", ("the host of the talks",))]),
    ],
    "infinitive_behind_copula": [
        ("The council is in Lima for Peru to vote.", [("parent", "vote", ("purpose", "be"))]),
        ("The hall is too small for Peru to vote.", [("subjects", "vote", ("Peru",))]),
    ],
    "content_of_bare_noun": [
        ("The plan that Chad backed failed.", [("parent", "back", ("relative", "fail"))]),
        ("He shared the hope that Chad held.", [("parent", "hold", ("relative", "share"))]),
    ],
    "of_behind_the_told": [
        ("Fiji assured the people of Tonga that it would help.", [("objects", "assure", ("the people of Tonga",))]),
        ("Peru informed the government of Chad.", [("objects", "inform", ("the government of Chad",))]),
    ],
    "inverted_predicate": [
        ("Of the two ports one is a base of Chad.", [("objects", "be", ("a base of Chad",))]),
        ("In Lima there is a bridge.", [("objects", "be", ("a bridge",))]),
    ],
    "inverted_condition": [
        ("Chad should ask Niger to reopen the border.", [("parent", "ask", ("root", None))]),
        ("Mali said that Togo should leave.", [("parent", "leave", ("content", "say"))]),
    ],
    "infinitive_behind_company": [
        ("Peru welcomed the truce with talks to resume in May.", [("subjects", "welcome", ("Peru",))]),
        ("With elections to take place in May, Chad called for calm.", [("subjects", "call", ("Chad",))]),
    ],
    "gerund_behind_to": [
        ("Chad is committed to deepening trade.", [("parent", "deepen", ("gerund", "committed"))]),
        ("Peru agreed to further develop its ties.", [("parent", "develop", ("infinitive", "agree"))]),
    ],
    "base_under_modal": [
        ("Peru supports the fund and Chad will pay for it.", [("subjects", "pay", ("Chad",))]),
        ("Oman will host the talks, and we welcome it.", [("subjects", "welcome", ("we",))]),
    ],
    "participle_before_noun": [
        ("The plan will be drafted and signed in Oman.", [("has", "sign", True)]),
        ("Chad opened a port and closed a road.", [("objects", "close", ("a road",))]),
    ],
    "reduced_relative": [
        ("Chad wants the troops withdrawn.", [("has", "withdraw", True)]),
        ("Oman said the talks failed in Chad.", [("has", "fail", True)]),
    ],
    "opening_participle": [
        ("Fishing boats left the port of Oman.", [("has", "fish", False)]),
        ("Welcoming the truce, Chad urged Mali to act.", [("has", "welcome", True)]),
        ("Rising Chad, a regional power, urged Mali to act.", [("has", "rise", False)]),
    ],
    "verb_behind_with": [
        ("Chad and Peru discussed trade, with Chad calling for a truce.", [("subjects", "call", ("Chad",))]),
        ("Oman held talks with Chad.", [("subjects", "hold", ("Oman",))]),
    ],
    "leave_to_speak": [
        ("Peru allows its ships to fish.", [("subjects", "allow", ("Peru",))]),
        ("This allows us to open the port.", [("parent", "allow", ("root", None))]),
    ],
    "thing_behind_partner": [
        ("Peru works with Omani public companies.", [("subjects", "work", ("Peru",))]),
        ("Chad supports Togo with new aid.", [("objects", "support", ("Togo",))]),
        ("Fiji reviewed the plan of the port.", [("objects", "review", ("the plan of the port",))]),
    ],
    "worth_of_noun": [
        ("The accord is worth two million dollars.", [("subjects", "worth", ("The accord",))]),
        ("Chad gave two million dollars to Togo.", [("objects", "give", ("two million dollars",))]),
    ],
    "cue_read_into_object": [
        ("Peru said the envoys, a minister and a judge, left.", [("parent", "say", ("root", None))]),
        ("Oman supports the plan, its envoy said.", [("parent", "support", ("content", "say"))]),
    ],
    "bare_pronoun": [
        ("Chad sent some of them to Peru.", [("subjects", "send", ("Chad",))]),
        ("Oman praised the work of the envoy.", [("objects", "praise", ("the work of the envoy",))]),
    ],
    "number_for_subject": [
        ("The two agreed to meet.", [("subjects", "agree", ("The two",))]),
        ("The two ministers signed an accord.", [("subjects", "sign", ("The two ministers",))]),
    ],
    "verb_behind_and": [
        ("Chad supports the demands and the appeals of the union.", [("subjects", "support", ("Chad",))]),
        ("Oman welcomed the plan and the calls for a truce.", [("subjects", "welcome", ("Oman",))]),
    ],
    "raised_object": [
        ("Oman supports the fund, and Chad, the host, opposes it.", [("objects", "support", ("the fund",))]),
        ("The ministers met, and discussed the levy.", [("objects", "discuss", ("the levy",))]),
    ],
    "parallel_infinitives": [
        ("Oman agreed to send a ship to help Samoa.", [("parent", "help", ("purpose", "send"))]),
        ("Chile wants to join the fund to protect the reef.", [("subjects", "protect", ("Chile",))]),
        ("The two sides met to discuss trade.", [("parent", "discuss", ("purpose", "meet"))]),
    ],
    "side_by_side": [
        ("Chad will close the port, the minister told reporters.", [("parent", "close", ("content", "tell"))]),
        ("The truce is over, Togo warned the council.", [("parent", "be", ("content", "warn"))]),
    ],
    "subject_of_helper": [
        ("The plan that was backed by Fiji failed.", [("parent", "back", ("relative", "fail"))]),
        ("Oman said that trade was restricted.", [("objects", "restrict", ("trade",))]),
    ],
    "bare_subject": [
        ("Peru rejected that claim and left.", [("objects", "reject", ("that claim",))]),
        ("Oman said that trade is free.", [("subjects", "free", ("trade",))]),
    ],
    "run_on_copula": [
        ("The truce is fragile, the minister said.", [("parent", "fragile", ("content", "say"))]),
        ("Chad is a member, and Mali is an observer.", [("parent", "be", ("root", None))]),
        ("What Palau did was a mistake of the clerk.", [("subjects", "do", ("Palau",))]),
        ("Malta rejects the plan, the note concludes.", [("parent", "reject", ("content", "conclude"))]),
        ("The two countries are partners, the text affirms.", [("parent", "be", ("content", "affirm"))]),
    ],
    "marked_content": [
        ("The plan that Peru supports and that Chile opposes was published.", [("parent", "publish", ("root", None))]),
        ("Fiji said that Oman, a member that pays the levy, should stay.", [("parent", "stay", ("content", "say"))]),
    ],
    "content_coordination": [
        ("The minister said that talks had failed, and Chad closed the port.", [("parent", "say", ("root", None))]),
        ("Peru opposes the levy, and Laos supports it.", [("parent", "support", ("coordinate", "oppose"))]),
        ("Mali announced that it had left, and Togo protested.", [("parent", "protest", ("coordinate", "announce"))]),
    ],
    "content_behind_setting": [
        (
            "Oman told reporters of the talks that failed.",
            [("objects", "tell", ("reporters of the talks that failed",))],
        ),
        ("Fiji praised the talks in Lima that ended the war.", [("parent", "end", ("relative", "praise"))]),
    ],
    "judged_object": [
        ("Fiji served as temporary French envoy.", []),
        ("Malta condemned Peru as main Chilean ally.", []),
        ("Mali considers the offer from Peru.", [("objects", "consider", ("the offer from Peru",))]),
        ("Fiji called all parties concerned.", [("objects", "call", ("all parties concerned",))]),
        ("Chad found a new way to the sea.", [("objects", "find", ("a new way to the sea",))]),
    ],
    "conjunct_of_apposition": [
        ("His Highness the Emir and Minister of Defence welcomed the truce.", []),
        ("Minister Sow of Mali, a friend of the King and the Emir, welcomed the truce.", []),
    ],
    "verb_behind_participle": [
        ("Togo praised the envoy who met rebels and freed them.", [("objects", "free", ("them",))]),
        ("Benin thanked Togo for the boats built and sent by it.", []),
    ],
    "passive_as_adjective": [
        ("The need for a truce was stressed by both sides.", [("subjects", "stress", ("both sides",))]),
        ("The envoys of Togo were concerned.", []),
    ],
    "last_of_subjects": [
        ("Togo left the pact, and Benin signed it.", [("subjects", "sign", ("Benin",))]),
        ("Envoys of Togo and Benin met.", [("subjects", "meet", ("Envoys of Togo and Benin",))]),
    ],
    "things_behind_comma": [
        (
            "Peru met the envoys, a nurse and a driver, in Lima.",
            [("subjects", "meet", ("Peru",))],
        ),
        ("Peru left the talks, the third round and the last.", [("subjects", "leave", ("Peru",))]),
    ],
    "things_in_need": [
        (
            "Peru stressed the need for unity and the importance of the treaty.",
            [("objects", "stress", ("the need for unity", "the importance of the treaty"))],
        ),
        (
            "Chad stressed the importance of the treaty and its support for the court.",
            [("subjects", "stress", ("Chad",))],
        ),
    ],
    "need_beside_stance": [
        ("Togo stressed the importance of dialogue and the need for patience.", [("subjects", "stress", ("Togo",))]),
        (
            "Togo expressed support for the truce and the talks.",
            [("obliques:for", "support", ("the truce", "the talks"))],
        ),
    ],
    "name_behind_day": [
        ("On May Day Togo signed the pact.", [("subjects", "sign", ("May Day Togo",))]),
        ("On Monday the premier met Minister Sow.", [("objects", "meet", ("Minister Sow",))]),
        ("On Wednesday morning Premier Lare left Doha.", [("subjects", "leave", ("Premier Lare",))]),
    ],
    "person_behind_day": [
        ("Minister Sow left Lima last week.", [("objects", "leave", ("Lima",))]),
        ("Minister Sow met the envoys here today.", [("objects", "meet", ("the envoys",))]),
    ],
    "answered_apposition": [
        ("Niger accused Benin of hosting troops, Mali said.", [("subjects", "accuse", ("Niger",))]),
        ("The raid was a crime, the envoy told the council.", []),
        ("Peru will leave the pact, a senior envoy of Chile said.", []),
    ],
    "answered_by_several": [
        ("Chad made a proposal that Mali should join the pact.", []),
        ("Togo rejected a suggestion that Ghana and Benin had left the union.", []),
        ("Oman dismissed a report that Yemen rejects the truce.", []),
    ],
    "listed_apposition": [
        (
            "The plan provides for a truce, the withdrawal of troops and the release of prisoners.",
            [("subjects", "provide", ("The plan",))],
        ),
        ("Malta condemned the raid on the envoy, a man of peace.", [("subjects", "condemn", ("Malta",))]),
        ("Togo praised an old friend, a man of peace.", [("objects", "praise", ("an old friend, a man of peace",))]),
        ("Fiji met its neighbour, a friend of old.", [("objects", "meet", ("its neighbour, a friend of old",))]),
    ],
    "coordinated_cue": [
        ("Malta welcomed the treaty and its commitment to peace.", [("subjects", "welcome", ("Malta",))]),
        ("Haiti opened its port and its airport.", [("objects", "open", ("its port", "its airport"))]),
        ("Oman signed the pact, its first commitment to the fund.", [("subjects", "sign", ("Oman",))]),
    ],
    "subject_of_auxiliary": [
        ("The envoys were received by Peru.", [("subjects", "receive", ("Peru",))]),
        ("Malta is committed to the treaty.", [("subjects", "committed", ("Malta",))]),
    ],
    "subject_behind_setting": [
        ("After talks in Lima, Peru welcomed the truce.", [("subjects", "welcome", ("Peru",))]),
        ("In Paris, an old city, Oman signed the pact.", [("subjects", "sign", ("Oman",))]),
    ],
    "state_of_object": [
        ("Chad imposed an arms embargo.", [("objects", "impose", ("an arms embargo",))]),
        ("Peru signed three arms deals.", [("objects", "sign", ("three arms deals",))]),
    ],
    "small_clause": [
        ("Chad believes the truce is fragile.", [("parent", "fragile", ("content", "believe"))]),
        ("Laos considers the offer.", [("objects", "consider", ("the offer",))]),
    ],
    "infinitive_of_appeal": [
        ("Chad met Oman and the firms that it wants to invest in Mali.", [("subjects", "meet", ("Chad",))]),
        ("Peru calls on the envoys whom it asked to visit Samoa.", [("subjects", "call", ("Peru",))]),
    ],
    "adverb_before_object": [
        (
            "Peru viewed with satisfaction the progress of the talks.",
            [("objects", "view", ("the progress of the talks",))],
        ),
        ("Chad received only the second half of the grant.", [("subjects", "receive", ("Chad",))]),
    ],
    "object_behind_manner": [
        ("Peru supports in Geneva the plan of Oman.", [("subjects", "support", ("Peru",))]),
        ("Chad condemned with its neighbour, the Republic of Mali, the raid.", [("subjects", "condemn", ("Chad",))]),
    ],
    "infinitive_behind_setting": [
        ("Chad met Oman here on Monday to discuss trade.", [("subjects", "discuss", ("Chad",))]),
        ("Peru signed the accord here on Friday to end the war.", [("subjects", "sign", ("Peru",))]),
        ("Peru enriched itself to buy a ship.", [("subjects", "enrich", ("Peru",))]),
    ],
    "infinitive_of_what_was_done": [
        ("Chad was pleased to have hosted the talks.", [("subjects", "host", ("Chad",))]),
        ("Peru sent a ship to help Samoa.", [("subjects", "send", ("Peru",))]),
    ],
    "infinitive_of_cue_noun": [
        ("Oman sent a ship to help Samoa.", [("subjects", "send", ("Oman",))]),
        ("Peru expressed its readiness to host the talks.", [("subjects", "readiness", ("Peru",))]),
        (
            "The minister spoke in Lima, and Chad called for Oman to open its border.",
            [("complements", "call", (("infinitive", "Oman to open its border"),))],
        ),
        (
            "Norway joined the fund and Samoa calls for Fiji to end the ban.",
            [("complements", "call", (("infinitive", "Fiji to end the ban"),))],
        ),
    ],
    "meeting_of_several": [
        ("A ministers meeting in Lima adopted the text.", []),
        ("The ministers' meeting in Lima adopted a text.", []),
    ],
    "cause_of_feeling": [
        ("Peru expressed concern after talks with Chile.", []),
        ("Peru expressed concern over the levy after Chile shut the port.", []),
        ("Peru expressed support after Chile reopened the port.", []),
    ],
    "charge_of_accused": [
        ("Fiji accused the members of the council.", [("objects", "accuse", ("the members of the council",))]),
        ("Mali accused the chief of the army of a coup.", []),
    ],
    "gerunds_in_a_row": [
        ("Kenya called for ending the siege, welcoming the offer of Fiji and urging calm.", []),
        ("Kenya praised the plan for ending the war, calling it fair.", []),
    ],
    "judged_as": [
        ("Peru described the plan in Lima.", []),
        ("Chad described the raid as a crime.", []),
    ],
    "judged_in_quotes": [
        ('Kenya called the ban "illegal".', [("subjects", "call", ("Kenya",))]),
        ('Kenya called the premier of Fiji "a friend".', [("subjects", "call", ("Kenya",))]),
    ],
    "judged_apposition": [
        ("Mali condemned the raid, a crime against the islanders.", []),
        ("Togo met the minister, a friend of the islanders.", []),
    ],
}

ALL = tuple(dict.fromkeys(text for group in (MENDED, WELL) for cases in group.values() for text, _ in cases))
GROUPED = [pytest.param(text, facts, id=f"{name}: {text}") for name, cases in MENDED.items() for text, facts in cases]
UNTOUCHED = [pytest.param(text, facts, id=f"{name}: {text}") for name, cases in WELL.items() for text, facts in cases]


def asked(read: Read, question: str, lemma: str) -> Any:
    """Returns the answer of a reading to a question."""
    method, _, prep = question.partition(":")
    return getattr(read, method)(lemma, prep) if prep else getattr(read, method)(lemma)


@pytest.mark.parametrize(("text", "facts"), GROUPED)
def test_a_repaired_sentence_reads_as_it_says(text: str, facts: list[Fact]) -> None:
    found = batch(ALL)[text]
    for question, lemma, answer in facts:
        assert asked(found, question, lemma) == answer, (question, lemma, found.outline())


@pytest.mark.parametrize(("text", "facts"), UNTOUCHED)
def test_a_repair_leaves_alone_what_is_read_well(text: str, facts: list[Fact]) -> None:
    found = batch(ALL)[text]
    assert shape(found) == shape(batch(ALL, repaired=False)[text]), found.outline()
    for question, lemma, answer in facts:
        assert asked(found, question, lemma) == answer, (question, lemma, found.outline())


@pytest.mark.parametrize("name", sorted(MENDED))
def test_a_repair_is_needed(name: str) -> None:
    """Without the repair at least one of its sentences reads otherwise, so that no repair outlives its reason."""
    texts = tuple(text for text, _ in MENDED[name])
    with patch.object(repairs, name if hasattr(repairs, name) else f"_{name}", lambda *a, **k: None):
        without = batch.__wrapped__(texts)
    assert [t for t in texts if shape(without[t]) != shape(batch(ALL)[t])]


def test_every_repair_has_its_sentences() -> None:
    called = set(re.findall(r"^ +_?(\w+)\(tree[,)]", inspect.getsource(repairs.repair), re.MULTILINE))
    assert called == set(MENDED) == set(WELL)
    assert all(len(MENDED[name]) >= 4 and len(WELL[name]) >= 2 for name in called)


def test_repairs_are_made_once() -> None:
    """Repairing a repaired tree changes nothing."""
    from communique.language.grammar import grammar

    words = grammar("en")
    for text, found in batch.__wrapped__(ALL).items():
        before = shape(found)
        repairs.repair(found.tree, words)
        assert shape(found) == before, text


def test_a_repaired_tree_is_a_tree() -> None:
    for text, found in batch(ALL).items():
        roots = [t.i for t in found.tree.tokens if t.head == t.i]
        assert len(roots) == 1, text
        for token in found.tree.tokens:
            above = [t.i for t in found.tree.ancestors(token.i)]
            assert token.i in roots or above[-1] in roots, text
