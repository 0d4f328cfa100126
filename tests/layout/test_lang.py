"""The language of a text: a text that is not English must not be read as English."""

from __future__ import annotations

import pytest

from communique.layout import language


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The ministers of Kenya and Peru agreed that they will meet again in the spring.", "en"),
        ("Chad condemns the attack on the port and calls for talks.", "en"),
        ("Les ministres du Mali et du Togo ont signé un accord sur les ports dans la capitale.", "fr"),
        ("Los ministros de Perú y de Chile han firmado un acuerdo sobre los puertos en la capital.", "es"),
        ("Os ministros do Brasil e de Angola assinaram um acordo sobre os portos na capital.", "pt"),
        ("Die Minister von Estland und Ghana haben sich auf ein Abkommen für die Häfen geeinigt.", "de"),
        ("I ministri del Cile e della Tunisia hanno firmato un accordo per i porti nella capitale.", "it"),
        ("Para menteri dari kedua negara telah sepakat untuk bertemu dengan mereka pada musim ini.", "id"),
        ("Kenya ve Umman arasında bir anlaşma için çok önemli bir toplantı daha bu yıl.", "tr"),
        ("肯尼亚和阿曼签署了港口协议。", "zh"),
        ("ケニアとオマーンは港湾に関する協定に署名した。", "ja"),
        ("케냐와 오만이 항만 협정에 서명했다.", "ko"),
        ("وقعت كينيا وعمان اتفاقا بشأن الموانئ في العاصمة", "ar"),
        ("Η Κένυα και το Ομάν υπέγραψαν συμφωνία.", "el"),
        ("קניה ועומאן חתמו על הסכם.", "he"),
        ("เคนยาและโอมานลงนามในข้อตกลง", "th"),
        ("केन्या और ओमान ने समझौते पर हस्ताक्षर किए।", "hi"),
        ("Кения и Оман подписали соглашение о портах.", "ru"),
        ("Кенія та Оман підписали угоду про порти.", "und"),
        ("کنیا و عمان توافقنامه بندر را امضا کردند چون گفتند", "und"),
        ("Minister spotkał się w poniedziałek z kolegą i podpisał z nim porozumienie o rybołówstwie.", "pl"),
        ("De minister heeft met zijn collega gesproken over de haven en het verdrag van de twee landen.", "nl"),
        ("Waziri wa Kenya alikutana na mwenzake wa Oman katika mji wa bandari kwa mazungumzo ya siku mbili.", "sw"),
        ("Ministeren mødtes med sin kollega for at tale om samarbejdet og havnene i de to lande.", "da"),
        ("Lorem ipsum dolor sit amet " + "consectetur adipiscing elit sed eiusmod tempor " * 4, "und"),
        ("The U.S. and U.K. envoys met.", "en"),
        ("Togo's court rejected Nepal's claim.", None),
        ("ACCRA, May 4 (AFP) -- Ghana supports free trade.", None),
        ("", None),
        ("12 34 ---", None),
        ("\ud800", None),
        ("Kenya Oman Peru Chad Togo", None),
        ("Kenya", None),
    ],
)
def test_language(text: str, code: str | None) -> None:
    assert language(text) == code
