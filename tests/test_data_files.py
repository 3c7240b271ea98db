"""The facts that the registers start from agree with the law and with themselves."""

import csv
import re
from collections import Counter
from pathlib import Path

from schema.parties import STAND_INS_FROM

DATA = Path(__file__).parents[1] / "schema" / "data"
LATIN = dict(zip("АБВГДЂЕЖЗИЈКЛМНОПРСТЋУФХЦЧШ", "ABVGDĐEŽZIJKLMNOPRSTĆUFHCČŠ", strict=True))
LATIN |= {"Љ": "Lj", "Њ": "Nj", "Џ": "Dž"}
LATIN |= {cyrillic.lower(): latin.lower() for cyrillic, latin in LATIN.items()}
KOSOVO_KEEPERS = {
    "79022": "90263 90247 90034 90204 90166 90131",
    "70645": "90239 90107 90123",
    "70653": "90298 90271 90093 90026 90352 90158",
    "70670": "90255 90212 90280 90336",
    "71048": "90085 90069",
    "70432": "90042 90018 90140 90182",
    "70726": "90301 90115 90310 90328",
}
NAMES = {
    "79014": "Beograd",
    "70149": "Zvezdara",
    "70181": "Novi Beograd",
    "70254": "Čukarica",
    "79022": "Niš",
    "70467": "Gadžin Han",
    "89010": "Novi Sad",
    "80438": "Subotica",
    "80179": "Inđija",
    "80195": "Kanjiža",
    "70777": "Ljubovija",
    "70769": "Ljig",
    "70459": "Vrnjačka Banja",
    "71200": "Ćuprija",
    "70033": "Aranđelovac",
    "71005": "Ražanj",
    "71269": "Šabac",
    "70602": "Knjaževac",
    "90085": "Đakovica",
    "90042": "Gnjilane",
}
# Where a digraph might have been two letters; none is.
PARTY_NAMES = {
    "900008": "Partija ujedinjenih penzionera, poljoprivrednika i proletera Srbije – Solidarnost i "
    "pravda",
    "900026": "Nijedan od ponuđenih odgovora",
    "900035": "Sandžačka demokratska partija",
    "900040": "Partija za demokratsko delovanje",
    "900042": "Stranka pravde i pomirenja",
    "900045": "Bošnjačka demokratska stranka Sandžaka",
    "900046": "Demokratska zajednica vojvođanskih Mađara",
    "900060": "Pokret obnove Kraljevine Srbije",
    "900062": "Ekološki ustanak",
    "900068": "Narodna seljačka stranka",
    "900069": "Bunjevačka stranka Vojvodine",
}


def rows(name: str) -> list[dict[str, str]]:
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


UNITS = {row["code"]: row for row in rows("unit.csv")}


def check_digit(code: str) -> int:
    remainder = sum(int(digit) * weight for digit, weight in zip(code, (5, 4, 3, 2), strict=False))
    assert remainder % 11, "remainder 0: the number is not assigned"
    return (11 - remainder % 11) % 10


def voters(*kinds: str) -> int:
    return sum(int(row["registeredVoters"]) for row in UNITS.values() if row["kind"] in kinds)


def test_there_are_174_units_and_25_city_municipalities() -> None:
    assert len(UNITS) == len(rows("unit.csv")) == 199
    assert Counter(row["kind"] for row in UNITS.values()) == {
        "MUNICIPALITY": 145,
        "CITY": 28,
        "CITY_OF_BELGRADE": 1,
        "CITY_MUNICIPALITY": 25,
    }


def test_every_code_passes_its_check_digit() -> None:
    codes = [*UNITS, *(row["alias"] for row in rows("unit_alias.csv"))]
    pseudo_units = {"33000", "55001"}
    wrong = [code for code in codes if check_digit(code) != int(code[4])]
    assert set(wrong) <= pseudo_units


def test_every_code_that_is_pointed_at_exists() -> None:
    assert {row["parent"] for row in UNITS.values()} - {""} <= UNITS.keys()
    assert {row["keeper"] for row in UNITS.values()} <= UNITS.keys()
    assert {row["unit"] for row in rows("unit_language.csv")} <= UNITS.keys()
    assert {row["unit"] for row in rows("unit_alias.csv")} - {""} <= UNITS.keys()


def test_only_city_municipalities_have_a_parent() -> None:
    assert {row["kind"] for row in UNITS.values() if row["parent"]} == {"CITY_MUNICIPALITY"}
    parents = Counter(row["parent"] for row in UNITS.values() if row["parent"])
    assert parents == {"79014": 17, "79022": 5, "70947": 1, "70432": 1, "71145": 1}


def test_every_keeper_keeps_its_own_registers() -> None:
    assert all(UNITS[row["keeper"]]["keeper"] == row["keeper"] for row in UNITS.values())


def test_the_registers_of_kosovo_and_metohija_are_kept_by_seven_cities() -> None:
    kept = {code: row["keeper"] for code, row in UNITS.items() if code.startswith("90")}
    expected = {code: city for city, codes in KOSOVO_KEEPERS.items() for code in codes.split()}
    assert len(kept) == 29
    assert kept == expected


def test_city_municipalities_of_belgrade_keep_their_own_registers() -> None:
    for code, row in UNITS.items():
        if row["parent"]:
            assert row["keeper"] == (code if row["parent"] == "79014" else row["parent"])


def test_only_belgrade_is_in_no_district() -> None:
    without = {code for code, row in UNITS.items() if not row["district"]}
    assert without == {c for c, row in UNITS.items() if "79014" in (c, row["parent"])}
    assert len({row["district"] for row in UNITS.values()} - {""}) == 29
    assert len({row["region"] for row in UNITS.values()}) == 5


def test_names_are_written_in_serbian_cyrillic_alone() -> None:
    text = "".join(row[key] for row in UNITS.values() for key in ("name", "district", "region"))
    assert set(text) - {" "} <= LATIN.keys()


def test_no_word_mixes_scripts() -> None:
    for path in DATA.glob("*.csv"):
        text = path.read_text(encoding="utf-8")
        assert "\r" not in text
        mixed = [w for w in re.findall(r"\w+", text) if re.search("[Ѐ-ӿ]", w)]
        assert [word for word in mixed if not set(word) <= LATIN.keys()] == []


def test_the_latin_name_follows_from_the_cyrillic() -> None:
    derived = {code: "".join(LATIN.get(c, c) for c in UNITS[code]["name"]) for code in NAMES}
    assert derived == NAMES


def test_voters_add_up() -> None:
    assert voters("MUNICIPALITY", "CITY", "CITY_OF_BELGRADE") == 6_488_368
    kosovo = [row for code, row in UNITS.items() if code.startswith("90")]
    assert sum(int(row["registeredVoters"]) for row in kosovo) == 123_508
    for city in ("79014", "79022"):
        parts = [row for row in UNITS.values() if row["parent"] == city]
        assert sum(int(p["registeredVoters"]) for p in parts) == int(
            UNITS[city]["registeredVoters"]
        )


def test_a_language_is_named_once_for_a_unit() -> None:
    languages = rows("unit_language.csv")
    assert len({(row["unit"], row["language"]) for row in languages}) == len(languages) == 79
    assert {row["scope"] for row in languages} == {"WHOLE_UNIT", "SOME_SETTLEMENTS"}


def test_an_alias_means_one_unit_in_one_system() -> None:
    aliases = rows("unit_alias.csv")
    assert len({(row["alias"], row["system"]) for row in aliases}) == len(aliases) == 10


PARTIES = {row["number"]: row for row in rows("party.csv")}


def test_no_number_of_a_party_is_passed_off_as_the_registers() -> None:
    assert list(PARTIES) == [str(number) for number in range(900_001, 900_071)]
    assert min(map(int, PARTIES)) == STAND_INS_FROM


def test_a_party_is_named_once_in_serbian_cyrillic() -> None:
    names = [row["name"] for row in PARTIES.values()]
    assert len(set(names)) == len(names)
    assert set("".join(names)) - set(" ,–-") <= LATIN.keys()
    derived = {
        number: "".join(LATIN.get(c, c) for c in PARTIES[number]["name"]) for number in PARTY_NAMES
    }
    assert derived == PARTY_NAMES


def test_every_digraph_in_a_partys_name_was_read_by_hand() -> None:
    words = {
        word
        for row in PARTIES.values()
        for word in re.findall(r"\w+", row["name"])
        if re.search("[њљџЊЉЏ]|н[ј]|л[ј]|д[ж]", word)
    }
    assert words == {
        *("уједињених", "пољопривредника", "деловање", "помирења", "Бошњачка"),
        *("Боља", "Санџачка", "Санџак", "Санџака", "Краљевине", "сељачка", "Буњевачка"),
    }


def test_the_seat_of_a_party_is_in_its_unit() -> None:
    seats = {(row["seatSettlement"], row["seatUnit"]) for row in PARTIES.values()} - {("", "")}
    assert {unit for _, unit in seats} <= UNITS.keys()
    assert {seat for seat, unit in seats if UNITS[unit]["name"] != seat} == {"Београд (Земун)"}


def test_only_a_minority_party_names_a_minority() -> None:
    for row in PARTIES.values():
        assert bool(row["minority"]) == (row["isMinority"] == "true")
    assert Counter(row["isMinority"] for row in PARTIES.values()) == {
        "true": 29,
        "false": 36,
        "": 5,
    }
    unknown = {number for number, row in PARTIES.items() if not row["status"]}
    assert unknown == {"900031", "900032"}
