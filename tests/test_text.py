"""Serbian text: what must meet, what must not, and in which order."""

import random
from itertools import pairwise, permutations, product

import asyncpg
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from schema import text
from schema.names import TURNED
from schema.text_sql import sql_functions

AZBUKA = list("АБВГДЂЕЖЗИЈКЛЉМНЊОПРСТЋУФХЦЧЏШ")
ABECEDA = [*"ABCČĆD", "Dž", *"ĐEFGHIJKL", "Lj", *"MN", "Nj", *"OPRSŠTUVZŽ"]
SERBIAN_TEXTS = st.text("".join(AZBUKA) + "".join(AZBUKA).lower() + " -.ѓќѕїєґыъьюящэЩЮЯ")
STORED_TEXTS = st.text(st.characters(min_codepoint=0x20, max_codepoint=0x2FF)) | SERBIAN_TEXTS


def pairs(table: str) -> list[tuple[str, str]]:
    """Read `one = other | one = other`."""
    return [
        (one, other) for one, _, other in (pair.partition(" = ") for pair in table.split(" | "))
    ]


MEET = pairs(
    "Ђорђевић = Đorđević | Ђорђевић = Djordjevic | Ђорђевић = DJORDJEVIĆ | Ђорђевић = Ðorđević | "
    "Ана-Марија = Ana Marija | Ана-Марија = ANA – MARIJA | Ана  Марија = ana\u00a0marija | "
    "Љубљана = Ljubljana | Љубљана = \u01c8ub\u01c9ana | "
    "Његош = NJEGOS | Џорџ = Džordž | Џорџ = dzordz | Чолић = Ћолић | "
    "Чолић = Colic | Шћепан = Scepan | Жика = Zika | Танјуг = Tanjug | "
    "Ѓорѓи = Ђорђи | Ќосе = Ћосе | Ѕвезда = Dzvezda | Kovács = kovacs | Szőke = SZOKE | "
    "Szűcs = szucs | Török = Torok | Günther = gunther | Íñigo = inigo | Brânză = branza | "
    "Ștefan = Ştefan | Țepeș = tepes | Ľudovít = ludovit | Vŕba = vrba | Stĺp = stlp | Kôň = kon | "
    "Mäkký = makky | Ťažký Ďurica = tazky durica | Çelik = celik | Besëlidhja = beselidhja | "
    "Łukasz = lukasz | Groß = GROSS | O'Neil = O’Neil | O'Neil = o neil | Ј. Б. Тито = J.B. Tito | "
    "c\u030c = Č | Београд 2 = BEOGRAD (2) | ЈУЖНИ БАНАТ = јужни банат | Кањижа = Kanjiža | "
    "Љиг = LJIG | Уб = ub | Ковачица = Kovacica | Нови Кнежевац = novi-knezevac | Ћићевац = CICEVAC"
    " | Љубиша = \u01c7UBIŠA | Љубиша = \u01c8ubisa | Кољо = Ko\u01c9o | Његован = \u01caEGOVAN | "
    "Његован = \u01cbegovan | Коњевић = Ko\u01ccevic | Џемал = \u01c4EMAL | Џемал = \u01c5emal | "
    "Хаџић = Ha\u01c6ić | Ђурђић = Djurđić | Ђукић = \u0189ukić | Слађана = SLADJANA | "
    "Ђ. Марковић = Đ. Marković | Ђ. Марковић = DJ MARKOVIC | Љ.Петровић = Lj Petrović | "
    "Шашић = S\u030cas\u030cic\u0301 | Николай = Никола\u0438\u0306 | Ќосев = К\u0301осев | "
    "Юлиян = Julijan | Ґерґей = Gergej | Щурко = Ščurko | Няради = Њаради | Дюра = Đura | "
    "Първанов = Parvanov | Kőműves = KOMUVES | Erdős = Erdo\u030bs | Ľuboš Môcik = lubos mocik | "
    "Ioniţă = Ioniță | Şerban = Șerban | Ţăran = taran | Gëzim Çollaku = gezim collaku | "
    "Öztürk = ozturk | Işık = isik | İbrahim = IBRAHIM | D'Angelo = D\u02bcAngelo | "
    "D'Angelo = D`Angelo | Петровић = Петро\u00adвић | Петровић = Петро\u200bвић | "
    "Ана-Марија = Ана\u2011Марија | Ана-Марија = Ана\u2212Марија | "
    "Петровић-Његош = Петровић - Његош | Хаџи-Ђорђевић =   Hadži   Djordjević "
)
STAY_APART = pairs(
    "Михајло = Михаило | Љиљана = Лилана | Ђорђе = Дорде | Ана Марија = Анамарија | Џон = Зон | "
    "Његош = Негош | Петровић = Петрович а | Хана = Ана | Јован = Иван | Рада = Раде | "
    "Палилула 1 = Палилула 2 | Петровац = Петровац на Млави | Сокобања = Соко Бања | "
    "Јелена = Елена | Ђура = Дура | Џемал = Чемал | Džemal = Đemal | Мићо = Мишо | Лазић = Љазић | "
    "Ана = Ања | Тијана = Тиана | Никола = Николај | Müller = Mueller | Kovács = Ковач | "
    "Szabó = Сабо | O'Neil = ONeil | Mária = Marija | Đorđe = Dorde | Мих = Михајло"
)
LATIN = [
    ("Љубљана", "Ljubljana"),
    ("ЉУБЉАНА", "LJUBLJANA"),
    ("Љ.", "Lj."),
    ("Љ. П.", "Lj. P."),
    ("ЉП", "LJP"),
    ("КРАЉ", "KRALJ"),
    ("Краљ", "Kralj"),
    ("ЊЕГОШ", "NJEGOŠ"),
    ("Његош", "Njegoš"),
    ("ЏОРЏ", "DŽORDŽ"),
    ("Џорџ", "Džordž"),
    ("Танјуг", "Tanjug"),
    ("Ђорђевић", "Đorđević"),
    ("Жица Чича Ћићевац Шид", "Žica Čiča Ćićevac Šid"),
    ("Щерев", "Ščerev"),
    ("ЩЕРЕВ", "ŠČEREV"),
    ("Кирилов ъ ь", "Kirilov a j"),
    ("Ѓорѓи Ќосе Ѕвезда", "Đorđi Ćose Dzvezda"),
    ("Їжак Єва Ґура Юлия Яна Эма Рыба", "Jižak Jeva Gura Julija Jana Ema Ryba"),
    ("Kovács 12, ул. 7. јула", "Kovács 12, ul. 7. jula"),
]


@pytest.mark.parametrize(("one", "other"), MEET)
def test_spellings_of_one_name_meet(one: str, other: str) -> None:
    assert text.fold_name(one) == text.fold_name(other)


@pytest.mark.parametrize(("one", "other"), STAY_APART)
def test_different_names_stay_apart(one: str, other: str) -> None:
    assert text.fold_name(one) != text.fold_name(other)


@pytest.mark.parametrize(("cyrillic", "latin"), LATIN)
def test_cyrillic_is_written_in_latin(cyrillic: str, latin: str) -> None:
    assert text.latin(cyrillic) == latin


@pytest.mark.parametrize(
    ("asked", "folded"),
    [
        ("Ђ. Марковић", "markovic dj"),
        ("Đ.MARKOVIĆ", "markovic dj"),
        ("Dj. Marković", "markovic dj"),
        ("\u01c8. Петровић", "petrovic lj"),
        ("Ј. Б. Тито", "tito j"),
        ("J.B.Tito", "tito j"),
        ("Марковић Ђ.", "markovic dj"),
        ("Ђ.", "dj"),
        ("Др. Марковић", "dr markovic"),
        ("Марковић (Милан) Ђорђе", "markovic djordje"),
        ("Ђорђе (Милан) Марковић", "djordje markovic"),
        ("Ђ. (Милан) Марковић", "markovic dj"),
        ("(Милан)", ""),
        ("O'Neil John", "o neil john"),
        ("O Neil", "o neil"),
        ("  Ђ.  - Марковић ", "markovic dj"),
        ("Ћоpовић Cтеван", "corovic stevan"),
        ("Маrковић", "markovic"),
    ],
)
def test_a_question_is_folded_as_a_clerk_means_it(asked: str, folded: str) -> None:
    assert text.fold_question(asked) == folded


def test_greek_is_kept_in_lower_case_without_accents() -> None:
    assert text.fold("Ωμέγα") == "ωμεγα"


@given(STORED_TEXTS)
def test_a_folded_text_folds_to_itself(stored: str) -> None:
    assert text.fold(text.fold(stored)) == text.fold(stored)


@given(SERBIAN_TEXTS)
def test_the_latin_form_has_the_same_search_key(cyrillic: str) -> None:
    assert text.fold(text.latin(cyrillic)) == text.fold(cyrillic)


@given(SERBIAN_TEXTS)
def test_a_search_key_of_serbian_is_plain(cyrillic: str) -> None:
    assert set(text.fold(cyrillic)) <= set("abcdefghijklmnopqrstuvwxyz ")


@given(st.text())
def test_a_normalised_text_stays_as_it_is(written: str) -> None:
    assert text.normalise(text.normalise(written)) == text.normalise(written)


@pytest.mark.parametrize(
    ("written", "normal"),
    [
        ("  Ана \t Марија\n", "Ана Марија"),
        ("\u01c4\u01c5\u01c6\u01c7\u01c8\u01c9\u01ca\u01cb\u01cc", "DŽDždžLJLjljNJNjnj"),
        ("c\u030ci\u0306", "čĭ"),
        ("и\u0306", "й"),
        ("o\ufb03ce", "office"),
        ("m²", "m²"),
    ],
)
def test_a_text_is_normalised(written: str, normal: str) -> None:
    assert text.normalise(written) == normal


@pytest.mark.parametrize(
    ("written", "why"),
    [
        ("a\0", "a NUL character"),
        ("a\x07", "a control character"),
        ("\x85", "a control character"),
        ("\ud800", "a lone surrogate"),
        ("\u202eевалс", "an invisible or direction-changing character"),
        ("Ана\u200bМарија", "an invisible or direction-changing character"),
        ("Ана\ufeff", "an invisible or direction-changing character"),
        ("Ана\ufe0f", "an invisible or direction-changing character"),
        ("\u3164", "an invisible or direction-changing character"),
        ("\ue000", "a private-use character"),
        ("\U0010ffff", "an unassigned code point"),
    ],
)
def test_what_may_not_be_stored_is_named(written: str, why: str) -> None:
    assert text.unclean(written) == why


@pytest.mark.parametrize("written", ["Ђорђе О’Нил – Kovács", "", "名前", "m² 50 %"])
def test_ordinary_text_may_be_stored(written: str) -> None:
    assert text.unclean(written) is None


@pytest.mark.parametrize("alphabet", [AZBUKA, [text.latin(letter) for letter in AZBUKA]])
def test_azbuka_is_in_order(alphabet: list[str]) -> None:
    assert sorted(alphabet, key=text.sort_cyrillic) == alphabet
    assert len({text.sort_cyrillic(letter) for letter in alphabet}) == 30


def test_abeceda_is_in_order() -> None:
    assert sorted(ABECEDA, key=text.sort_latin) == ABECEDA
    cyrillic = {text.latin(letter): letter for letter in AZBUKA}
    assert [text.sort_latin(cyrillic[letter]) for letter in ABECEDA] == [
        text.sort_latin(letter) for letter in ABECEDA
    ]


@pytest.mark.parametrize(
    "ordered",
    [
        ["Lukić", "Ljubica", "Milan"],
        ["Novak", "Njegoš", "Obrad"],
        ["Dušan", "Džordž", "Đorđe", "Ema"],
        ["Cana", "Çelik", "Čeda", "Ćira", "Dara"],
        ["Ana", "Ana 2", "Ana 3", "Ana-Marija", "Anab"],
        ["Az", "Áb", "Ăb", "Âb", "Ba"],
        ["Oz", "Óa", "Ôa", "Öa", "Őa", "Pa"],
        ["Sz", "Śa", "Șa", "Ša"],
        ["Танјуг", "Тања"],
        ["Žž", "Ωμέγα", "名前"],
    ],
)
def test_latin_names_are_in_order(ordered: list[str]) -> None:
    keys = [text.sort_latin(name) for name in ordered]
    assert all(one < other for one, other in pairwise(keys))


@pytest.mark.parametrize(
    "ordered",
    [
        ["Вук", "Горан", "Ђорђе", "Ева", "Жика"],
        ["Лука", "Љубица", "Милан"],
        ["Luka", "Љубица", "Milan", "Novak", "Njegoš", "Obrad"],
        ["Аш", "Áб", "Ба"],
        ["Гш", "Ґа", "Да"],
        ["Иш", "Їа", "Йа", "Ја"],
        ["Шш", "Ща", "Юа", "Яа"],
        ["Ана", "Ана-Марија", "Анаб"],
    ],
)
def test_cyrillic_names_are_in_order(ordered: list[str]) -> None:
    keys = [text.sort_cyrillic(name) for name in ordered]
    assert all(one < other for one, other in pairwise(keys))


@given(STORED_TEXTS)
@example("Ɖ")
def test_sort_keys_do_not_see_case(stored: str) -> None:
    for key in (text.sort_latin, text.sort_cyrillic):
        small = "".join(c.lower() if len(c.lower()) == 1 else c for c in stored)
        assert key(small) == key(stored)


@given(SERBIAN_TEXTS)
def test_sort_keys_of_serbian_are_printable_ascii(cyrillic: str) -> None:
    for key in (text.sort_latin, text.sort_cyrillic):
        assert all(" " <= character <= "~" for character in key(cyrillic))


@pytest.mark.parametrize(
    ("written", "positions"),
    [
        ("Регион Косовo и Метохијa", (12, 23)),
        ("СРБИЈA", (5,)),
        ("Beогrad", (2, 3)),
        ("Jован", (0,)),
        ("Сoma", (0,)),
        ("Ја и IT-сектор", ()),
        ("Јована Kovács", ()),
        ("aа", (0,)),
    ],
)
def test_letters_of_the_wrong_script_are_found(written: str, positions: tuple[int, ...]) -> None:
    assert text.homoglyphs(written) == positions


GIVEN = (
    "Љиљана Његош Џенана Ђорђе Михајло Михаило Ана-Марија Ћира Жељко Шаћир Kovács Ľudovít Ștefan"
)
SURNAMES = (
    "Ђорђевић Петровић-Његош Љубисављевић Танјуговић О'Нил Ќосев Щерев Szőke Dudaș Хаџић Đurđić"
)


def names(count: int) -> list[str]:
    choice = random.Random(20260101).choice  # noqa: S311 - names, not secrets
    cases = (str, str.upper, str.lower, str.title, str.swapcase)
    return [
        choice(cases)(choice(GIVEN.split()) + choice([" ", "-", ". ", "  "]) + one + second)
        for one, second in (
            (choice(SURNAMES.split()), choice(["", *SURNAMES.split()])) for _ in range(count)
        )
    ]


def code_points() -> list[str]:
    blocks = (range(1, 0x250), range(0x300, 0x530), range(0x1C80, 0x1C90), range(0x1E00, 0x1F00))
    more = (
        range(0x2000, 0x2070),
        range(0x2DE0, 0x2E00),
        range(0xA640, 0xA6A0),
        range(0xFB00, 0xFB07),
    )
    points = [chr(point) for block in (*blocks, *more) for point in block]
    letters = [point for point in points if point > "\x1f"]
    return points + [around for one in letters for around in (f"Љ{one}", f"{one}Љ", f"а{one} Б")]


@pytest.mark.parametrize("name", ["latin", "fold", "sort_cyrillic", "sort_latin"])
async def test_sql_gives_what_python_gives(owner: asyncpg.Connection, name: str) -> None:
    texts = code_points() + names(10_000)
    rows = await owner.fetch(
        f"SELECT t, hub.{name}(t) AS made FROM unnest($1::text[]) WITH ORDINALITY AS u(t, n)"
        " ORDER BY n",
        texts,
    )
    python = getattr(text, name)
    assert [row["made"] for row in rows] == [python(written) for written in texts]


WORDS = st.lists(st.text("абвђ", min_size=1, max_size=3), min_size=1, max_size=3)


@given(WORDS, WORDS)
def test_each_order_and_part_of_a_name_begins_a_key(
    surname: list[str], given_name: list[str]
) -> None:
    made = text.name_keys("-".join(surname), " ".join(given_name))
    sides = [
        [words, *map(list, permutations(words, 1)), *map(list, permutations(words, 2))]
        for words in (surname, given_name)
    ]
    for one, other in (*product(*sides), *product(*reversed(sides))):
        question = text.fold_name(" ".join([*one, *other]))
        assert any(key.startswith(question) for key in made), question
    assert not any(one != other and other.startswith(one) for one, other in product(made, made))


def test_a_name_has_a_bounded_number_of_keys() -> None:
    counts = {
        (" ".join("абвгд"[:one]), " ".join("ђежзи"[:other])): count
        for one, other, count in [
            (1, 1, 2),
            (1, 2, 6),
            (2, 2, 16),
            (1, 3, 16),
            (3, 3, 120),
            (5, 5, 120),
        ]
    }
    assert {name: len(text.name_keys(*name)) for name in counts} == counts


async def test_sql_makes_the_keys_that_python_makes(owner: asyncpg.Connection) -> None:
    made = names(4_000)
    surnames, given = made[::2], made[1::2]
    alike = ["Ана", "Ана-Марија", "Петровић Његош", "Ана Ана", "O'Нил", "  Ана - ", "", "-"]
    alike += ["Мар Мариј Марија", "Ан-Ана Мар", "Један Два Три Четири", "Ђ Е Ж З И Ј"]
    pairs = [*zip(surnames, given, strict=True), *product(alike, alike)]
    pairs += [(one.split()[0], other.split()[-1]) for one, other in pairs[:500]]
    rows = await owner.fetch(
        f"SELECT hub.name_keys(family, own) AS made, {TURNED} AS turned "
        "FROM (SELECT family, own, n, hub.fold(family) AS one, hub.fold(own) AS other "
        "FROM unnest($1::text[], $2::text[]) WITH ORDINALITY AS u (family, own, n)) p ORDER BY n",
        [surname for surname, _ in pairs],
        [given for _, given in pairs],
    )
    for (surname, given_name), row in zip(pairs, rows, strict=True):
        assert len(row["made"]) == len(set(row["made"]))
        assert set(row["made"]) == text.name_keys(surname, given_name), (surname, given_name)
        assert row["turned"] == row["made"]


def test_the_functions_can_be_put_in_place_of_their_calls() -> None:
    *expressions, keys = sql_functions()
    assert "FUNCTION hub.name_keys(" in keys
    assert "LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE SET search_path = ''" in keys
    for statement in expressions:
        assert "IMMUTABLE STRICT PARALLEL SAFE" in statement
        assert " CASE " not in statement
