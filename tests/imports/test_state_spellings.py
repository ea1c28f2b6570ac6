"""State names as people write them find their State, are asked, or are no State's."""

from __future__ import annotations

import json
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hlom_desktop.delegations.states import State, states
from hlom_desktop.imports.state_names import names_known
from hlom_desktop.imports.states import Ambiguous, Found, Unknown, find_state, state_remark
from hlom_desktop.imports.typing_errors import mistakes
from hlom_desktop.paths import resources_folder
from hlom_desktop.words import Words

WRITTEN = """
AE: UAE; U.A.E.; Emirates; EAU; Émirats arabes unis
AG: Antigua & Barbuda; Antigua
BA: Bosnia; BiH; Bosnia-Herzegovina; Bosnie-Herzégovine
BN: Brunei
BO: Bolivia; Bolivia (Plurinational State of); Plurinational State of Bolivia; Estado Plurinacional de Bolivia
BS: The Bahamas; Bahamas (The)
BY: Belarus; Biélorussie; Bielorrusia; Belorussia
CD: DR Congo; D.R. Congo; DRC; RDC; RD Congo; Congo (DRC); Congo-Kinshasa; Congo, Dem. Rep.; Zaire; DEM. REP. OF CONGO;
    Democratic Republic of Congo; République démocratique du Congo; Congo, Democratic Republic of the
CF: Central African Rep.; RCA; CAR; Centrafrique
CG: Congo-Brazzaville; Congo (Brazzaville); Republic of the Congo; Republic of Congo; République du Congo
CH: Swiss Confederation; Suisse; Suiza; Permanent Mission of Switzerland to the United Nations Office at Geneva
CI: Ivory Coast; Côte d'Ivoire; Côte d’Ivoire; Cote d`Ivoire; Côte dʼIvoire; COTE D IVOIRE; Cote dIvoire;
    Costa de Marfil; The Ivory Coast
CN: China; PRC; P.R. China; People's Republic of China; République populaire de Chine; 中国; Китай; الصين
CV: Cape Verde; Cap-Vert; Cabo Verde
CZ: Czech Republic; Czechia; République tchèque; República Checa
DE: Federal Republic of Germany; Allemagne; Alemania; DEU; FRG
DO: Dominican Rep.; República Dominicana; République dominicaine
FM: Micronesia; Micronesia (Federated States of); Micronesia, Fed. Sts.; FSM
FR: FR; FRA; French Republic; République française; France (FR)
GB: UK; U.K.; United Kingdom; Great Britain; Royaume-Uni; Reino Unido; England; UK of GB and NI
GM: The Gambia; Gambia, The; Islamic Republic of the Gambia
GN: Guinea; Guinée; Guinea-Conakry; Republic of Guinea
GQ: Equatorial Guinea; Eq. Guinea
GW: Guinea Bissau; Guinée-Bissau; Guinea (Bissau)
IE: Republic of Ireland; Eire
IR: Iran; Islamic Republic of Iran; Iran, Islamic Republic of; I.R. Iran
KG: Kyrgyz Republic; Kirghizistan; Kyrgyzstan
KH: Kampuchea; Cambodge
KN: St. Kitts and Nevis; St Kitts & Nevis; Saint-Christophe-et-Niévès
KP: DPRK; D.P.R.K.; North Korea; N. Korea; Korea, DPR; Corée du Nord; Democratic People’s Republic of Korea; RPDC;
    Korea (Democratic People's Republic of)
KR: S. Korea; South Korea; ROK; R.O.K.; Rep. of Korea; Korea, Rep.; Korea (Republic of); Corée du Sud; Corea del Sur;
    Republic of Korea; KOREA, REPUBLIC OF; Republic of Korea (South)
KZ: Kazakstan; Republic of Kazakhstan
LA: Laos; Lao PDR; Lao P.D.R.
LC: St. Lucia; Ste-Lucie; Santa Lucía
LK: Ceylon; Democratic Socialist Republic of Sri Lanka
LY: Libya; State of Libya; Libye
MD: Moldova; Rep. of Moldova; Moldavie
MK: Macedonia; FYROM; The former Yugoslav Republic of Macedonia; N. Macedonia
MM: Burma; Myanmar (Burma); Birmanie
MU: Île Maurice; Mauricio
NL: Holland; The Netherlands; Netherlands (Kingdom of the); Pays-Bas; Países Bajos; Kingdom of the Netherlands
NZ: Aotearoa; N.Z.
PG: PNG; Papouasie-Nouvelle-Guinée
PS: Palestine; State of Palestine; État de Palestine
RU: Russia; Russian Fed.; Fédération de Russie; Россия
SA: KSA; Kingdom of Saudi Arabia; Arabie saoudite
SK: Slovak Republic
SS: S. Sudan; Republic of South Sudan; Sudan, South; Sudán del Sur
ST: São Tomé; Sao Tome & Principe; São Tomé e Príncipe
SV: Salvador; El Salvador
SY: Syria; Syrian Arab Rep.
SZ: Swaziland; Eswatini; eSwatini; Kingdom of Eswatini
TL: East Timor; Timor oriental; Timor-Leste
TR: Turkey; Turquie; Türkiye; Turkiye; Turquía
TT: Trinidad & Tobago; Trinidad; T&T
TZ: Tanzania; United Republic of Tanzania; Tanzania, United Rep.
US: USA; U.S.A.; U. S. A.; US; United States; EE.UU.; EE. UU.; EEUU; États-Unis; Etats Unis; Estados Unidos; EUA; 美国
VA: Holy See; Vatican; Vatican City; Saint-Siège; Santa Sede
VC: St. Vincent & the Grenadines; SVG
VE: Venezuela; Venezuela (Bolivarian Republic of); República Bolivariana de Venezuela
VN: Vietnam; Viet Nam; Socialist Republic of Viet Nam
WS: Samoa; Western Samoa
ZA: S. Africa; South Africa; Sudáfrica; RSA; Afrique du Sud
BJ: Mission permanente de la République du Bénin auprès de l’Office des Nations Unies
PE: Delegación del Perú; Peru / Perú
NO: Kingdom of Norway; NO
"""


def spellings() -> list[tuple[str, str]]:
    """Each spelling with the code of its State."""
    lines = WRITTEN.replace("\n    ", " ").strip().splitlines()
    return [
        (written.strip(), line[:2]) for line in lines for written in line[3:].strip(" ;").split(";") if written.strip()
    ]


@pytest.mark.parametrize(("written", "alpha2"), spellings())
def test_the_state_is_found(written: str, alpha2: str) -> None:
    assert find_state(written) == Found(alpha2)


def test_there_are_enough_spellings() -> None:
    assert len(spellings()) >= 200


@pytest.mark.parametrize(
    ("written", "candidates"),
    [
        ("Korea", "KR KP"),
        ("Corée", "KR KP"),
        ("Democratic Republic of Korea", "KR KP"),
        ("Congo", "CG CD"),
        ("the Congo", "CG CD"),
        ("Virgin Islands", "US GB"),
        ("Dominican", "DO DM"),
        ("DR", "CD DO"),
        ("Czechoslovakia", "CZ SK"),
        ("Northern Ireland", "GB IE"),
        ("Republic of China", "CN"),
        ("AU", "AU"),
        ("Austria/Germany", "AT DE"),
        ("France (Germany)", "FR DE"),
        ("Austrlia", "AT AU"),
        ("Slovania", "SI SK"),
        ("Nigeri", "NE NG"),
    ],
)
def test_an_ambiguous_name_is_asked(written: str, candidates: str) -> None:
    assert find_state(written) == Ambiguous(tuple(candidates.split()))


@pytest.mark.parametrize(
    ("written", "alpha2"),
    [
        ("Frnace", "FR"),
        ("Germny", "DE"),
        ("Swizerland", "CH"),
        ("Phillippines", "PH"),
        ("Equitorial Guinea", "GQ"),
        ("Marocco", "MA"),
        ("jaapn", "JP"),
        ("France (host country)", "FR"),
    ],
)
def test_a_slip_is_mended_and_said(written: str, alpha2: str) -> None:
    found = find_state(written)
    assert found == Found(alpha2, guessed=True)
    assert state_remark(written, found, Words("en")) is not None


NO_STATES = """
-; no; fr; EU; UE; WHO; ILO; UNHCR; OIM; ICRC; IFRC; African Union; European Union; Amnesty International; World Bank;
American Samoa; Taiwan; Hong Kong; Kosovo; Greenland; Puerto Rico; Virgin Islands (British); Chd; Mal; Republic of;
Kingdom; People's Republic; Austria 2; Iran and Iraq Friendship Society of the Whole World
"""


@pytest.mark.parametrize("written", ["", " ", "x" * 5000, *(one.strip() for one in NO_STATES.split(";"))])
def test_what_is_no_state_is_unknown(written: str) -> None:
    assert find_state(written) == Unknown()


def test_what_is_said_of_a_name() -> None:
    words = Words("en")
    assert state_remark("Suisse", find_state("Suisse"), words) is None
    assert state_remark("Frnace", find_state("Frnace"), words) == "“Frnace” was taken for France."
    assert (
        state_remark("Korea", find_state("Korea"), words)
        == "“Korea” can stand for Republic of Korea, Democratic People’s Republic of Korea. Choose which."
    )
    assert state_remark("a@b.org", find_state("a@b.org"), words) == "“…@…” is no State known here."


def test_no_name_stands_for_two_states_unless_it_is_asked() -> None:
    known = names_known()
    twice = {bag: codes for bag, codes in (*known.bags.items(), *known.wholes.items()) if len(codes) > 1}
    assert twice == {}


def test_the_table_of_aliases_names_states_only_and_each_once() -> None:
    table = json.loads((resources_folder() / "state_aliases.json").read_text(encoding="utf-8"))
    codes = {one.alpha2 for one in states()}
    assert set(table["names"]) <= codes
    assert {code for candidates in table["asked"].values() for code in candidates} <= codes
    asked = [Ambiguous(tuple(candidates)) for candidates in table["asked"].values()]
    for alpha2, names in table["names"].items():
        assert len(names) == len(set(names)), alpha2
        for name in names:
            assert find_state(name) in (Found(alpha2), *asked), name


BLANKS = st.sampled_from((" ", "  ", "\u00a0", "\t", " \u2009"))
FORMS = st.sampled_from(("NFC", "NFD", "bare"))
CASES = st.sampled_from((str, str.upper, str.lower, str.title, str.swapcase))


def respelt(name: str, form: str) -> str:
    """The name with its accents composed, apart, or left out."""
    if form == "NFC":
        return unicodedata.normalize("NFC", name)
    apart = unicodedata.normalize("NFD", name)
    return apart if form == "NFD" else "".join(sign for sign in apart if not unicodedata.combining(sign))


@settings(max_examples=400, deadline=None)
@given(st.sampled_from(states()), st.sampled_from(("en", "fr", "es")), FORMS, st.data())
def test_every_un_name_finds_its_state(state: State, language: str, form: str, data: st.DataObject) -> None:
    case = data.draw(CASES)
    words = respelt(state.names[language], form).split(" ")
    written = data.draw(BLANKS).join((*words, "")) if data.draw(st.booleans()) else data.draw(BLANKS).join(words)
    written = case(written).replace("’", data.draw(st.sampled_from("’'‘ʼ`´")))
    expected = Ambiguous(("CG", "CD")) if state.alpha2 == "CG" else Found(state.alpha2)
    assert find_state(written) == expected


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=40))
def test_any_text_is_found_asked_or_unknown(written: str) -> None:
    assert isinstance(find_state(written), Found | Ambiguous | Unknown)


@settings(max_examples=300, deadline=None)
@given(st.text("abc", max_size=6), st.text("abc", max_size=6))
def test_slips_are_counted_both_ways_alike(one: str, other: str) -> None:
    both = mistakes(one, other, 2), mistakes(other, one, 2)
    assert both[0] == both[1]
    assert (both[0] == 0) == (one == other)
    assert (both[0] is None) >= (abs(len(one) - len(other)) > 2)


def test_slips() -> None:
    found = [mistakes("peru", other, 2) for other in ("peru", "pero", "per", "perus", "preu", "peur", "chad")]
    assert found == [0, 1, 1, 1, 1, 1, None]
