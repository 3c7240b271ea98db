"""Each operation of the corpus compiles to the statement that a person has read."""

import pytest

from hub.api import Api
from hub.prepare import Compiler
from tests.operations import CORPUS, OPERATIONS, Operation, golden
from tests.sql_layout import squeeze


@pytest.mark.parametrize("operation", OPERATIONS, ids=repr)
def test_the_statement_is_the_one_that_was_read(
    operation: Operation, api: Api, request: pytest.FixtureRequest
) -> None:
    ready = Compiler(api).ready(operation.document, None, operation.variables, operation.viewer)
    made = golden(operation, ready.statement)
    if request.config.getoption("--update"):
        operation.golden.write_text(made, "utf-8")
    assert operation.golden.exists(), f"run pytest --update and read {operation.golden.name}"
    assert operation.golden.read_text("utf-8") == made


def test_each_operation_has_its_statement_and_each_statement_its_operation(
    request: pytest.FixtureRequest,
) -> None:
    asked = {operation.name for operation in OPERATIONS}
    held = {path.stem for path in CORPUS.glob("*.sql")}
    if request.config.getoption("--update"):
        for name in held - asked:
            (CORPUS / f"{name}.sql").unlink()
        return
    assert held == asked
    assert len(asked) >= 50


def test_no_two_operations_say_the_same() -> None:
    words = [operation.words for operation in OPERATIONS]
    assert len(set(words)) == len(words)
    assert all(one[0].isupper() and one.endswith(".") for one in words)


def test_a_golden_is_the_statement_with_other_blanks(api: Api) -> None:
    operation = OPERATIONS[0]
    ready = Compiler(api).ready(operation.document, None, operation.variables, operation.viewer)
    assert squeeze(golden(operation, ready.statement)) == squeeze(ready.statement.sql)
