"""In which language a refusal is said: the argument's, else the client's preferred one."""

from schema.acts import Language

TAGS = {
    "sr": Language.SR_CYRL,
    "sr-cyrl": Language.SR_CYRL,
    "sr-rs": Language.SR_CYRL,
    "sr-cyrl-rs": Language.SR_CYRL,
    "sr-latn": Language.SR_LATN,
    "sr-latn-rs": Language.SR_LATN,
    "en": Language.EN,
}
RANGES_MAX = 20  # what a browser sends has a handful


def language(named: str | None, accepted: str) -> Language:
    """The language of the argument, else the best that Accept-Language (RFC 9110) names."""
    if named is not None:
        return Language[named]
    best, chosen = 0.0, Language.SR_CYRL
    for part in accepted.lower().split(",")[:RANGES_MAX]:
        tag, _, quality = part.partition(";")
        tag = tag.strip()
        known = TAGS.get(tag) or (Language.EN if tag.startswith("en-") else None)
        weight = _weight(quality.strip())
        if known is not None and weight > best:
            best, chosen = weight, known
    return chosen


def _weight(quality: str) -> float:
    if not quality:
        return 1.0
    try:
        return float(quality.removeprefix("q=")) if quality.startswith("q=") else 0.0
    except ValueError:
        return 0.0
