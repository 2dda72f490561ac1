import html
import json
import re

import pandas as pd
from IPython.display import HTML

NUMBERS = ["value", "overall", "effect", "low", "high", "p_adjusted"]
TEXTS = ["segment", "feature", "label", "unit", "source", "role", "kind"]

figures = pd.read_csv(
    "../segments.csv",
    encoding="utf-8",
    dtype={column: str for column in TEXTS},
    keep_default_na=False,
    na_values={column: [""] for column in NUMBERS + ["revenue_share"]},
    float_precision="round_trip",
)
# A difference of proportions counts twice: no proportion has a deviation above 1/2.
figures["strength"] = figures["effect"].abs() * figures["kind"].map({"mean": 1, "proportion": 2})


def plain(text):
    """A name on one line."""
    blanks = r"[\x00-\x20\x7f-\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+"
    return re.sub(blanks, " ", text).strip(" ")


def feature(row):
    """What is measured, with its unit."""
    unit = "" if row.unit in ("", "share") else ", " + plain(row.unit)
    return (plain(row.label) or plain(row.feature)) + unit


def figure(row, value):
    """A number as people read it; nothing where it is withheld or not known."""
    if pd.isna(value):
        return ""
    if row.kind == "proportion" or row.unit == "share":
        return f"{value:.1%}"
    size = abs(value)
    return f"{value:,.{0 if size >= 100 else 1 if size >= 10 else 2 if size >= 1 else 3}f}"


def strongest(rows, most):
    """The rows that stand out most, those first."""
    known = rows[rows["strength"].notna()]
    return sorted(known.itertuples(), key=lambda row: -row.strength)[:most]


def show(head, rows):
    """A table of texts."""
    with pd.option_context("display.max_colwidth", None):
        return HTML(pd.DataFrame(rows, columns=head).to_html(index=False))


print(f"{len(figures)} figures of {figures['segment'].nunique()} segments.")
