import html
import json
import re

import pandas as pd
from IPython.display import HTML

NUMBERS = ["n", "value", "bound", "overall", "overall_bound", "rounding", "digits", "pooled"]
NUMBERS += ["effect", "strength", "low", "high", "p_adjusted"]
PARTS = ["inside", "elsewhere"]
SHARES = PARTS + [part + "_bound" for part in PARTS]
TEXTS = ["segment", "feature", "label", "unit", "source", "source_label"]
TEXTS += ["role", "kind", "disclosure", "overall_disclosure", "prevalence_of"]
TEXTS += [part + "_disclosure" for part in PARTS]

figures = pd.read_csv(
    "../segments.csv",
    encoding="utf-8",
    dtype={column: str for column in TEXTS},
    keep_default_na=False,
    na_values={column: [""] for column in NUMBERS + SHARES + ["revenue_share"]},
    float_precision="round_trip",
)
# A difference of proportions counts twice: no proportion has a deviation above 1/2.
figures["apart"] = figures["effect"] * figures["kind"].map({"mean": 1, "proportion": 2})
# Where an effect would give away what its row hides, the step that it reaches is all there is; a
# rare share reaches a step by its ratio, further than its difference goes.
is_further = figures["apart"].isna() | (figures["strength"].abs() > figures["apart"].abs())
figures["apart"] = figures["apart"].mask(is_further, figures["strength"])


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


def told(row, disclosure, value, bound):
    """A figure, or where it lies; without a bound next to nothing or to everything."""
    if disclosure == "shown":
        return figure(row, value)
    if disclosure == "withheld":
        return "withheld"
    below = disclosure == "below"
    if pd.isna(bound):
        return "hardly any" if below else "nearly all"
    return ("under " if below else "more than ") + f"{100 * bound:.0f} %"


def here(row):
    """The segment's figure."""
    return told(row, row.disclosure, row.value, row.bound)


def overall(row):
    """The figure of all in scope."""
    return told(row, row.overall_disclosure, row.overall, row.overall_bound)


def effect(row):
    """How far the segment lies from the others; nothing where that is not told."""
    return "" if pd.isna(row.effect) else f"{row.effect:+.2f}"


def strongest(rows, most):
    """The rows that stand out most, those first."""
    known = rows[rows["apart"].notna()]
    return sorted(known.itertuples(), key=lambda row: -abs(row.apart))[:most]


def show(head, rows):
    """A table of texts."""
    with pd.option_context("display.max_colwidth", None):
        return HTML(pd.DataFrame(rows, columns=head).to_html(index=False))


print(f"{len(figures)} figures of {figures['segment'].nunique()} segments.")
