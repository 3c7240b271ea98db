"""Serbian text: cleaning, transliteration, search keys, sort keys, letters of the wrong script.

The tables here are the only source; schema/text_sql.py makes the SQL functions from them. What
`normalise` returned is what the other functions expect.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from itertools import pairwise, permutations, product
from typing import Final

# Azbuka to abeceda, then the letters of Rusyn, Bulgarian, Macedonian, Russian. The soft sign is j
# (Rusyn нь, ль and Bulgarian ьо are meant), щ is read as in Rusyn, Macedonian ѓ ќ as ђ ћ.
_SERBIAN: Final = (
    "аa бb вv гg дd ђđ еe жž зz иi јj кk лl љlj мm нn њnj оo пp рr сs тt ћć уu фf хh цc чč џdž шš"
)
_OTHER: Final = "ѐè ёjo ѓđ єje ѕdz ѝì іi їji йj ќć ўŭ ґg щšč ъa ыy ьj эe юju яja ѣě"
_LOWER: Final = {pair[0]: pair[1:] for pair in f"{_SERBIAN} {_OTHER}".split()}
LATIN: Final = _LOWER | {letter.upper(): text.capitalize() for letter, text in _LOWER.items()}
WIDE_CAPITALS: Final = {k: v for k, v in LATIN.items() if k.isupper() and len(v) > 1}

# A capital that becomes two letters is `LJ` beside capitals and `Lj` otherwise: the letter after it
# decides, at the end of a word the letter before it; alone (`Љ.`, an initial) it is `Lj`.
_CAPITAL: Final = "[A-ZÀ-ÞĆČĐŐŠŰŽЀ-ЯҐ]"
_SMALL: Final = "[a-zß-ÿćčđőšűžа-џґ]"
_WIDE: Final = f"[{''.join(WIDE_CAPITALS)}]"
CAPITALS_PATTERN: Final = f"({_WIDE}(?={_CAPITAL})|(?<={_CAPITAL}){_WIDE}(?!{_SMALL}))"

# What a text input may bring as one code point: Croatian digraphs and the ligatures of PDF files.
_LIGATURES: Final = {
    point: unicodedata.normalize("NFKC", chr(point))
    for point in (*range(0x01C4, 0x01CD), *range(0xFB00, 0xFB07))
}

# Letters that Unicode does not take apart. Eth is a mistyped đ (a slip between two code pages).
_WHOLE: Final = "đdj ðdj ɖdj ßss æae œoe þth øo łl ħh ŧt ŋn ıi ĸk ŉn ŀl ǥg ƶz"
_WHOLE_LETTERS: Final = {pair[0]: pair[1:] for pair in _WHOLE.split()}
_LETTER_BLOCKS: Final = (range(0xC0, 0x250), range(0x370, 0x530), range(0x1E00, 0x1F00))
_SPACE_BLOCKS: Final = (
    *(range(0x30), range(0x3A, 0x41), range(0x5B, 0x61), range(0x7B, 0xC0)),
    *(range(0x2B9, 0x2D0), range(0x1680, 0x1681), range(0x2000, 0x2070), range(0x3000, 0x3001)),
    range(0x2212, 0x2213),  # a minus sign, pasted in place of a hyphen
)
_DROPPED_BLOCKS: Final = (
    *(range(0xAD, 0xAE), range(0x300, 0x370), range(0x200B, 0x2010), range(0x202A, 0x202F)),
    *(range(0x2060, 0x2070), range(0xFEFF, 0xFF00)),
)
_SIGNS: Final = {"ª": "a", "º": "o", "¹": "1", "²": "2", "³": "3", "µ": "μ", "×": " ", "÷": " "}


def _letters(blocks: Iterable[range]) -> list[str]:
    return [chr(point) for block in blocks for point in block]


def _fold_letter(letter: str) -> str:
    """One letter: by the tables, else its base letter, else itself in lower case."""
    small = letter.lower() if len(letter.lower()) == 1 else letter
    if small in _LOWER:
        return "".join(map(_fold_letter, _LOWER[small]))
    if small in _WHOLE_LETTERS:
        return _WHOLE_LETTERS[small]
    parts = [part for part in unicodedata.normalize("NFKD", small) if part not in _MARKS]
    if parts == [small]:
        return small
    return "".join(map(_fold_letter, parts))


_MARKS: Final = frozenset(_letters([range(0x300, 0x370)]))
_PLAIN: Final = {
    **dict.fromkeys(_letters(_SPACE_BLOCKS), " "),
    **dict.fromkeys(_letters(_DROPPED_BLOCKS), ""),
    **_SIGNS,
}
_KNOWN: Final = [
    letter
    # ɖ is the small letter of Ɖ, which is met in place of Đ, and stands outside the blocks.
    for letter in (*_letters([range(0x41, 0x5B), range(0x61, 0x7B), *_LETTER_BLOCKS]), "ɖ")
    if letter not in _SIGNS and unicodedata.category(letter)[0] in "LM"
]
FOLD: Final = {letter: _fold_letter(letter) for letter in _KNOWN} | _PLAIN

# Words of a surname or given name of which each is a key; with the whole, 120 keys at most.
NAME_WORDS_MAX: Final = 3

# Order of letters; a letter that is not named stands with the last named variant of its base.
ABECEDA: Final = (
    "a á ă â ä b c ç č ć d ď dž đ e é ë f g ğ h i í î j k l ĺ ľ lj m n ń ň nj o ó ô ö ő p q r ŕ ř "
    "s ś ș š t ť ț u ú ü ű ů v w x y ý z ź ż ž"
)
AZBUKA: Final = (
    "а á б в w г ǵ ґ д ď ђ ѓ е é ё є ж з ź ѕ и í y ý і ї й ј к q x л ĺ љ м н ń њ о ó п р ŕ с ś т ť "
    "ћ ќ у ú ф х ц ç ч џ ш щ ъ ы ь э ю я"
)
_FIRST_RANK: Final = ":"  # the character after 9, so that letters follow digits
_LAST_RANK: Final = "~"  # the last printable one; what is unknown is not ASCII and comes after it
_OWN_LETTERS: Final = "čćšž"  # never variants of c, s, z
_ONE_LETTER: Final = {"lj": "ǉ", "nj": "ǌ", "dž": "ǆ"}
DIGRAPHS: Final = _ONE_LETTER | {"dŽ": "ǆ"}  # what is found once ASCII is in lower case
_TO_LATIN: Final = {letter: _ONE_LETTER.get(text, text) for letter, text in _LOWER.items()}
_OTHER_SCRIPT: Final = _TO_LATIN | {_TO_LATIN[pair[0]]: pair[0] for pair in _SERBIAN.split()}
_SMALL_ASCII: Final = {point: point + 32 for point in range(0x41, 0x5B)}


def _ranks(order: str) -> dict[str, str]:
    """Give every letter in the order its character, digraphs under their one code point."""
    letters = [_ONE_LETTER.get(letter, letter) for letter in order.split()]
    assert ord(_FIRST_RANK) + len(letters) - 1 <= ord(_LAST_RANK), "an order has too many letters"
    return {letter: chr(ord(_FIRST_RANK) + place) for place, letter in enumerate(letters)}


def _variants(order: str) -> dict[str, str]:
    """Find for each base letter its last named variant."""
    named = [letter for letter in order.split() if len(letter) == 1 and letter not in _OWN_LETTERS]
    parts = [(unicodedata.normalize("NFD", letter), letter) for letter in named]
    return {part[0]: letter for part, letter in parts if len(part) > 1 and part[0] < "\x80"}


def _place(letter: str, ranks: Mapping[str, str], variants: Mapping[str, str]) -> str:
    """Rank one letter, or the several that it stands for."""
    small = letter.lower() if len(letter.lower()) == 1 else letter
    if small in ranks:
        return ranks[small]
    other = _OTHER_SCRIPT.get(small)
    if other is not None:
        return "".join(_place(part, ranks, variants) for part in other)
    base = FOLD.get(small, small)
    first = unicodedata.normalize("NFD", small)[0]
    if first in _LOWER:  # ѐ, ѝ and other Cyrillic letters with a mark
        return _place(first, ranks, variants)
    if small in ("ð", "ɖ"):
        return _place("đ", ranks, variants)
    if len(base) == 1 and base in variants:
        return ranks[variants[base]]
    return small if base == small else "".join(_place(part, ranks, variants) for part in base)


def _sort_table(order: str) -> dict[str, str]:
    ranks, variants = _ranks(order), _variants(order)
    return {letter: _place(letter, ranks, variants) for letter in _KNOWN} | _PLAIN | {"µ": "μ"}


SORT_CYRILLIC: Final = _sort_table(AZBUKA)
SORT_LATIN: Final = _sort_table(ABECEDA)
_LATIN_POINTS: Final = str.maketrans(LATIN)
_FOLD_POINTS: Final = str.maketrans(FOLD)
_CYRILLIC_POINTS: Final = str.maketrans(SORT_CYRILLIC)
_ABECEDA_POINTS: Final = str.maketrans(SORT_LATIN)

_INVISIBLE: Final = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u3164\ufe00-\ufe0f\uffa0\U000e0100-\U000e01ef]"
)
_UNCLEAN: Final = {
    "Cc": "a control character",
    "Cf": "an invisible or direction-changing character",
    "Cn": "an unassigned code point",
    "Co": "a private-use character",
    "Cs": "a lone surrogate",
}
_WORD: Final = re.compile(r"[^\W\d_]+")
_CYRILLIC_LIKE: Final = "АВЕЅІЈКМНОРСТУХаеѕіјорсух"  # each has a Latin double
_LATIN_LIKE: Final = "ABESIJKMHOPCTYXaesijopcyx"
_DOUBLES: Final = dict(zip(_CYRILLIC_LIKE + _LATIN_LIKE, _LATIN_LIKE + _CYRILLIC_LIKE, strict=True))
_PARENT: Final = re.compile(r"\([^()]*\)")
_INITIAL: Final = r"(?:[LN]j|D[jzž]|[^\W\d_])"
_INITIALS: Final = re.compile(rf"({_INITIAL})\.[ -]*(?:{_INITIAL}\.[ -]*)*(?=\w\w)", re.IGNORECASE)


def normalise(text: str) -> str:
    """Compose (NFC), take digraph code points apart, trim, make every white space one space."""
    return " ".join(unicodedata.normalize("NFC", text.translate(_LIGATURES)).split())


def unclean(text: str) -> str | None:
    """Say why a text may not be stored, None when it may. The text itself is not repeated."""
    for character in text:
        why = _UNCLEAN.get(unicodedata.category(character))
        if why is not None:
            return "a NUL character" if character == "\0" else why
    return _UNCLEAN["Cf"] if _INVISIBLE.search(text) else None


def latin(cyrillic: str) -> str:
    """Write Cyrillic in Latin letters, exactly; everything else stays as it is."""
    capitals = re.sub(CAPITALS_PATTERN, lambda found: LATIN[found[1]].upper(), cyrillic)
    return capitals.translate(_LATIN_POINTS)


def fold(text: str) -> str:
    """Make the search key: words of a-z and 0-9 with one space between.

    Letters of other scripts than Latin and Cyrillic are kept (Greek in lower case). A key is for
    finding, never an identity: Чолић and Ћолић share one.
    """
    return " ".join(text.translate(_FOLD_POINTS).split())


def fold_name(text: str) -> str:
    """Fold a name as a person types it."""
    return fold(normalise(text))


def fold_question(text: str) -> str:
    """Fold a name as a clerk asks for it.

    An initial in front (`Ђ. Марковић`) goes behind, where it begins a word of the keys; further
    ones are left out, and so is one parent's name (`Петровић (Милан) Јована`), which no key has.
    A letter of the wrong script that looks like the right one becomes it.
    """
    asked = normalise(_PARENT.sub(" ", text))
    strangers = set(homoglyphs(asked))
    asked = "".join(
        _DOUBLES.get(letter, letter) if place in strangers else letter
        for place, letter in enumerate(asked)
    )
    found = _INITIALS.match(asked)
    return fold(f"{asked[found.end() :]} {found[1]}" if found else asked)


def name_keys(surname: str, given: str) -> frozenset[str]:
    """Make the keys by which a person is found: a prefix of any of them is a hit.

    Surname first and given name first. Of a part of several words (Петровић Јовановић, Ана-Марија)
    stand the whole, any word alone, and any two words in either order.
    """
    one, other = _forms(fold(surname)), _forms(fold(given))
    pairs = (*product(one, other), *product(other, one))
    keys = sorted({" ".join(pair).strip() for pair in pairs})
    # What begins another key finds nothing that the other does not find.
    return frozenset(one for one, after in pairwise((*keys, "")) if not after.startswith(one))


def _forms(part: str) -> set[str]:
    words = part.split(" ")[:NAME_WORDS_MAX]
    return {part, *words, *map(" ".join, permutations(words, 2))}


def sort_cyrillic(text: str) -> str:
    """Make the key that sorts by azbuka under COLLATE "C", from either script."""
    return _sort_key(text, _CYRILLIC_POINTS)


def sort_latin(text: str) -> str:
    """Make the key that sorts by abeceda under COLLATE "C", from either script.

    Lj, nj and dž in Latin text are one letter always; in Cyrillic text нј is two (Танјуг).
    """
    return _sort_key(text, _ABECEDA_POINTS)


def _sort_key(text: str, points: Mapping[int, str]) -> str:
    small = text.translate(_SMALL_ASCII)
    for pair, letter in DIGRAPHS.items():
        small = small.replace(pair, letter)
    return " ".join(small.translate(points).split())


def homoglyphs(text: str) -> tuple[int, ...]:
    """Find the positions of letters that are strangers in a word of Cyrillic and Latin letters.

    The script with a letter that has no double in the other one owns the word; if both or neither
    have one, the script with more letters; if equal, Cyrillic.
    """
    return tuple(
        position for word in _WORD.finditer(text) for position in _strangers(word[0], word.start())
    )


def _strangers(word: str, start: int) -> list[int]:
    cyrillic = [place for place, letter in enumerate(word) if "Ѐ" <= letter <= "ԯ"]
    latin_ = [place for place, letter in enumerate(word) if letter < "ɐ" or "Ḁ" <= letter <= "ỿ"]
    if not cyrillic or not latin_:
        return []
    own_cyrillic = any(word[place] not in _CYRILLIC_LIKE for place in cyrillic)
    own_latin = any(word[place] not in _LATIN_LIKE for place in latin_)
    if own_cyrillic != own_latin:
        strangers = latin_ if own_cyrillic else cyrillic
    else:
        strangers = cyrillic if len(latin_) > len(cyrillic) else latin_
    return [start + place for place in strangers]
