"""In which language a refusal is said: the argument's, else the client's preferred one."""

from hub import language as words
from schema.acts import Language

SAID = {
    words.Language.CYRILLIC: Language.SR_CYRL,
    words.Language.LATIN: Language.SR_LATN,
    words.Language.ENGLISH: Language.EN,
}


def language(named: str | None, accepted: str) -> Language:
    """The language of the argument, else the best that Accept-Language names, else Cyrillic."""
    if named is not None:
        return Language[named]
    return SAID[words.chosen(accepted.encode("latin-1"), words.Language.CYRILLIC)]
