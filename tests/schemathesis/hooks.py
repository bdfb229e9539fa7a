"""What schemathesis must know of our API: values of its scalars, and what a sound answer is."""

import json
import re

import schemathesis
from hypothesis import strategies as st
from schemathesis import GenerationMode
from schemathesis.graphql import nodes

DAYS = st.dates().map(str)
TEXTS = st.text(max_size=20)

schemathesis.graphql.scalar("Date", DAYS.map(nodes.String))
schemathesis.graphql.scalar(
    "PartialDate",
    (DAYS | st.sampled_from(["2024", "2024-02", "2022-23", "2025-06/2025-12"])).map(nodes.String),
)
schemathesis.graphql.scalar(
    "Decimal",
    st.decimals(-(10**9), 10**9, places=2).map(lambda number: nodes.String(str(number))),
)
schemathesis.graphql.scalar("Int64", st.integers(-(2**63), 2**63 - 1).map(nodes.Int))
schemathesis.graphql.scalar("Url", st.just("https://example.org/law").map(nodes.String))
schemathesis.graphql.scalar("Json", TEXTS.map(nodes.String))

# The document does not fit the schema: nothing that follows from the schema may be told so.
DOES_NOT_FIT = {"api/syntax", "api/validation", "api/operation", "api/variables"}
FAILED = "api/internal"

# The generator does not know `@oneOf`: it writes any number of the fields of such an input, and null.
ONE_OF = re.compile(r"takes exactly one field|^`\w+` of `\w+` is null$")


@schemathesis.check
def sound_answer(context, response, case):
    """An answer is JSON with data or errors, whose codes say whose fault they are."""
    assert response.status_code == 200, f"the status is {response.status_code}"
    answer = json.loads(response.content)
    assert set(answer) <= {"data", "errors", "extensions"}, f"an answer has {sorted(answer)}"
    errors = answer.get("errors", [])
    assert errors or answer.get("data") is not None, "there is neither data nor an error"
    for error in errors:
        message, code = error["message"], error["extensions"]["code"]
        assert code != FAILED, "the program failed"
        assert message and "\n" not in message, f"a message is not one line: {message!r}"
        if case.meta is not None and case.meta.generation.mode == GenerationMode.POSITIVE:
            fits = code not in DOES_NOT_FIT or ONE_OF.search(message)
            assert fits, f"a document that fits is refused: {message}"
    if case.meta is not None and case.meta.generation.mode == GenerationMode.NEGATIVE:
        assert errors, "a document that does not fit is answered"
