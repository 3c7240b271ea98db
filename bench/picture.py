"""The picture of the ratios: bars with their spread, as SVG that reads on light and dark pages."""

from collections.abc import Iterable, Mapping
from html import escape

from bench.rounds import Spread

WIDTH, LEFT, RIGHT, BAR, GAP = 720, 60, 60, 16, 14
COLOURS = ("#2b6cb0", "#718096", "#c05621")
TEXT = 'font-family="sans-serif" font-size="12" fill="#808080"'


def drawn(ratios: Mapping[str, Mapping[str, Spread]]) -> str:
    """One group of bars an operation; a bar is how many times more the hub answers."""
    titles = list(dict.fromkeys(title for peers in ratios.values() for title in peers))
    most = max((one.most for peers in ratios.values() for one in peers.values()), default=1.0)
    scale = (WIDTH - LEFT - RIGHT) / most
    top = 30 + 18 * len(titles)
    lines = [*_legend(titles)]
    for operation, peers in ratios.items():
        height = BAR * len(peers)
        lines.append(f'<text x="8" y="{top + height / 2 + 4:.0f}" {TEXT}>{operation}</text>')
        for number, (title, spread) in enumerate(peers.items()):
            colour = COLOURS[titles.index(title) % len(COLOURS)]
            lines += _bar(top + BAR * number, spread, scale, colour)
        top += height + GAP
    one = LEFT + scale
    lines.append(
        f'<line x1="{one:.1f}" y1="{26 + 18 * len(titles)}" x2="{one:.1f}" y2="{top - GAP}" '
        'stroke="#808080" stroke-dasharray="3 3"/>'
    )
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {top}" role="img" '
        f'width="{WIDTH}" height="{top}">'
    )
    title = "How many times more answers a second the hub gives, by peer and operation"
    return "\n".join((head, f"<title>{title}</title>", *lines, "</svg>")) + "\n"


def _legend(titles: Iterable[str]) -> Iterable[str]:
    yield f'<text x="8" y="16" {TEXT}>The hub, all guards on, is so many times as fast as</text>'
    for number, title in enumerate(titles):
        y = 24 + 18 * number
        colour = COLOURS[number % len(COLOURS)]
        yield f'<rect x="8" y="{y}" width="12" height="12" fill="{colour}"/>'
        yield f'<text x="26" y="{y + 10}" {TEXT}>{escape(title)}</text>'


def _bar(y: float, spread: Spread, scale: float, colour: str) -> Iterable[str]:
    middle, least, most = (scale * one for one in (spread.middle, spread.least, spread.most))
    across = y + BAR / 2
    yield (
        f'<rect x="{LEFT}" y="{y + 1:.1f}" width="{middle:.1f}" height="{BAR - 2}" '
        f'fill="{colour}"/>'
    )
    yield (
        f'<line x1="{LEFT + least:.1f}" y1="{across:.1f}" x2="{LEFT + most:.1f}" '
        f'y2="{across:.1f}" stroke="#404040"/>'
    )
    at = LEFT + max(most, middle) + 5
    yield f'<text x="{at:.1f}" y="{across + 4:.1f}" {TEXT}>{spread.middle:.1f}</text>'
