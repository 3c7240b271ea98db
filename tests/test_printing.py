"""A printed page's file: whole, its owner's alone, and nobody else's replaced."""

from pathlib import Path

import pytest

from hub.printing import OutputError, _whole


def test_a_page_is_there_whole_and_read_by_its_owner_alone(tmp_path: Path) -> None:
    page = tmp_path / "form.html"
    with _whole(page) as file:
        file.write("страна")
        assert not page.exists()
    assert page.read_text("utf-8") == "страна"
    assert page.stat().st_mode & 0o777 == 0o600
    assert list(tmp_path.iterdir()) == [page]


def written_beside_another(page: Path) -> None:
    with _whole(page) as file:
        file.write("one")
        page.write_text("another")


def test_what_came_meanwhile_is_kept_and_said_in_one_sentence(tmp_path: Path) -> None:
    page = tmp_path / "form.html"
    with pytest.raises(OutputError, match=r"form\.html cannot be written: File exists\."):
        written_beside_another(page)
    assert page.read_text() == "another"
    assert list(tmp_path.iterdir()) == [page]
