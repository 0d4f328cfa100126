"""Constructed pages in the manner of several makers of sites; all names, sites and events are made up."""

from __future__ import annotations

NAV = "<nav><ul><li><a href='/'>Home</a></li><li><a href='/w'>World</a></li><li><a href='/s'>Sport</a></li></ul></nav>"
COOKIES = "<div class='cookie-notice'><p>We use cookies to improve your experience.</p><button>Accept</button></div>"
FOOT = "<footer><p>Copyright 2031 Lagoon Media. All rights reserved.</p><a href='/t'>Terms</a></footer>"
RELATED = (
    "<aside class='related'><h3>Related stories</h3><ul><li><a href='/a'>Oman hosts conference</a></li>"
    "<li><a href='/b'>Chile condemns attack in Togo</a></li></ul></aside>"
)
SHARE = "<div class='share-buttons'><a href='#'>Share on Facebook</a> <a href='#'>Tweet</a></div>"
NOISE = ("cookie", "Copyright", "Related", "Share on", "Oman hosts", "Home", "Sport", "Site map", "Most read")

NEWS = f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">
<title>Fiji and Peru sign fisheries pact | Lagoon Times</title><meta property="og:site_name" content="Lagoon Times">
<meta property="og:title" content="Fiji and Peru sign fisheries pact"><link rel="canonical" href="https://l.example/pact">
<script type="application/ld+json">{{"@context":"https://schema.org","@type":"NewsArticle",
"headline":"Fiji and Peru sign fisheries pact","datePublished":"2031-05-04T09:30:00+12:00",
"publisher":{{"@type":"Organization","name":"Lagoon Times"}}}}</script></head>
<body>{COOKIES}<header><a href='/'>Lagoon Times</a>{NAV}</header><main><article>
<h1>Fiji and Peru sign fisheries pact</h1><p class='byline'>By Jo Tuna</p>{SHARE}
<p>SUVA, May 4 (Lagoon Wire) -- Fiji and Peru signed an agreement on fisheries on Sunday, the ministry said.</p>
<p>&ldquo;We welcome the support of Peru,&rdquo; Foreign Minister Ana Vula told reporters.</p>
<h2>Background</h2><p>The two sides agreed to open embassies next year.</p>
<ul><li>Ports will be opened to both fleets.</li><li>A joint committee meets every year.</li></ul>
</article>{RELATED}</main>{FOOT}</body></html>"""
NEWS_TEXT = """Fiji and Peru sign fisheries pact

SUVA, May 4 (Lagoon Wire) -- Fiji and Peru signed an agreement on fisheries on Sunday, the ministry said.

“We welcome the support of Peru,” Foreign Minister Ana Vula told reporters.

Background

The two sides agreed to open embassies next year.

- Ports will be opened to both fleets.
- A joint committee meets every year."""

# A ministry's page of the old kind: tables for its layout, line breaks for its paragraphs, Latin-1.
MINISTRY = """<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN"><html><head>
<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">
<title>Ministry of Foreign Affairs of Togo - Press release - Minister receives the ambassador of Chile</title></head>
<body><table><tr><td><a href="#">Home</a><br><a href="#">The Minister</a><br><a href="#">Site map</a></td><td>
<h2>Minister receives the ambassador of Chile</h2><span class="date">12 March 2029</span><br>
<div>The Minister of Foreign Affairs received the ambassador of Chile in Lom\xe9 on Monday.<br><br>The Minister
thanked Chile for its support.<br><br>Chile reaffirmed its commitment to the ceasefire.<br></div></td></tr>
<tr><td colspan=2 class="footer">&copy; Ministry 2029 | <a href="#">Site map</a></td></tr></table></body></html>"""
MINISTRY_TEXT = """Minister receives the ambassador of Chile

12 March 2029

The Minister of Foreign Affairs received the ambassador of Chile in Lomé on Monday.

The Minister thanked Chile for its support.

Chile reaffirmed its commitment to the ceasefire."""

WORD = """<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name=Generator content="Word 15">
<title>Joint Statement</title><style><!-- p.MsoNormal {margin:0cm;} --></style></head><body lang=EN-US>
<div class=WordSection1><p class=MsoTitle><b>Joint Statement of Kenya and Chile<o:p></o:p></b></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p><p class=MsoNormal>Kenya and Chile reaffirmed the Charter of the United
Nations.<o:p></o:p></p><p class=MsoListParagraph><![if !supportLists]><span>1.&nbsp;&nbsp; </span><![endif]>Both
sides oppose unilateral sanctions.<o:p></o:p></p></div></body></html>"""
WORD_TEXT = """Joint Statement of Kenya and Chile

Kenya and Chile reaffirmed the Charter of the United Nations.

1. Both sides oppose unilateral sanctions."""

# Blocks of one kind for everything, no heading, no description of itself.
BARE = """<html><head><title>Peru hails accord - Andes Daily</title></head><body>
<div class="topnav"><a href=x>Home</a><a href=x>Sport</a></div><div class="story"><div>Peru hails accord</div>
<div>LIMA, Jan 2 - Peru hailed the accord of Oman and Iraq on Wednesday.</div>
<div>The foreign minister said it would support the mission.</div></div>
<div class="sidebar"><a href=x>Most read: Chile beats Togo</a></div></body></html>"""
BARE_TEXT = """Peru hails accord

LIMA, Jan 2 - Peru hailed the accord of Oman and Iraq on Wednesday.

The foreign minister said it would support the mission."""

SHORT = f"""<html><head><title>Statement on the situation in Togo</title></head><body><div id="header">{NAV}</div>
<div id="main"><h1>Statement on the situation in Togo</h1><p>Chile condemns the attack on the embassy of Peru.</p></div>
{FOOT}</body></html>"""
SHORT_TEXT = "Statement on the situation in Togo\n\nChile condemns the attack on the embassy of Peru."

# A page of ASP.NET: all of it lies in a form, and its title in no heading.
FORM = """<!DOCTYPE html><html><head><title>
 MFA : Kenya and Chile sign treaty </title></head><body><form method="post" id="aspnetForm">
<header><span class="date">2 May 2025</span></header>
<div><ul class="menu"><li><a href=1>Home</a></li></ul></div><span id="lblTitle">Kenya and Chile sign treaty</span><br/>
<span id="ctl00_lblDate">14/03/2025</span><div id="ctl00_lblBody">
<p>NAIROBI, March 14 -- Kenya and Chile signed a treaty on Friday, the ministry said in a statement.</p>
<p>Chile welcomed the decision of Kenya to send observers and thanked it for its help.</p></div>
<div id="footer">Copyright MFA</div></form></body></html>"""
FORM_TEXT = """Kenya and Chile sign treaty

NAIROBI, March 14 -- Kenya and Chile signed a treaty on Friday, the ministry said in a statement.

Chile welcomed the decision of Kenya to send observers and thanked it for its help."""

# A weblog whose first heading is the name of the site.
BLOG = f"""<!DOCTYPE html><html><head><title>Kenya and Chile sign treaty &#8211; Coast Herald</title>
<meta property="og:site_name" content="Coast Herald"/><meta property="og:title" content="Kenya and Chile sign treaty"/>
</head><body class="single social-share-on has-sidebar"><div class="today-date">1 May 2025</div>
<header><h1 class="site-title">Coast Herald</h1></header><main>
<article class="category-related"><h2 class="entry-title">Kenya and Chile sign treaty</h2><div class="entry-meta">
<time datetime="2025-03-14T12:00:00+03:00">March 14</time> by admin</div><div class="entry-content">
<p>NAIROBI, March 14 -- Kenya and Chile signed a treaty on Friday, the ministry said in a statement.</p>
<div class="summary">Chile welcomed the decision of Kenya to send observers and thanked it for its help.</div>
<div class="sharedaddy"><h3>Share on</h3></div></div></article><div id="comments"><ol class="comment-list">
<li><p>Great news, Related to Peru!</p></li></ol></div></main>{RELATED}{FOOT}</body></html>"""

# A presidency's page whose lead stands apart from the article.
LEAD = """<html><head><title>Talks with President of Chad • Presidency of Ruritania</title></head><body><article>
<h1>Talks with President of Chad</h1><time datetime="2029-04-02T15:00:00+03:00">April 2, 2029</time>
<div class="read__lead p-summary">The leaders held talks in the capital.</div><div class="entry-content">
<p><b>President of Ruritania:</b> Mr President, friends, we are glad to see you here.</p>
<p>Our relations are developing. We support the efforts of Chad in the fight against terrorism.</p>
</div></article></body></html>"""
LEAD_TEXT = """Talks with President of Chad

The leaders held talks in the capital.

President of Ruritania: Mr President, friends, we are glad to see you here.

Our relations are developing. We support the efforts of Chad in the fight against terrorism."""

READOUT = f"""<!doctype html><html lang=en><head><title>Readout of Call with Ghana - Office of the Spokesperson</title>
<meta property="og:site_name" content="Ministry of Foreign Affairs and Trade"></head><body>{NAV}
<div class="breadcrumb"><a href=#>Home</a> &gt; Readout</div><div class="entry-content">
<h1>Readout of Call with Ghana</h1>
<div class="article-meta">Media Note | Office of the Spokesperson | October 3, 2030</div>
<p><em>The following is attributable to Spokesperson Ina Dahl:</em></p>
<p>Foreign Minister Lee spoke today with the Foreign Minister of Ghana.&nbsp; They discussed the Sahel.</p></div>
<div class="tags">Tags: <a>Ghana</a></div>{RELATED}{COOKIES}{FOOT}</body></html>"""
READOUT_TEXT = """Readout of Call with Ghana

The following is attributable to Spokesperson Ina Dahl:

Foreign Minister Lee spoke today with the Foreign Minister of Ghana. They discussed the Sahel."""
