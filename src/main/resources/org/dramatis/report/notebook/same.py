with open("../segments.json", encoding="utf-8") as file:
    published = [
        (segment["segment"], found)
        for segment in json.load(file)["segments"]
        for found in segment["features"]
    ]


def is_same(value, found):
    """Whether a field of the table holds what a member of the document holds."""
    return pd.isna(value) if found is None else value == found


def counts(row, prevalence):
    """Whether a row tells as many as the document, here and elsewhere."""
    if prevalence is None:
        return row.prevalence_of == "" and all(pd.isna(getattr(row, part)) for part in SHARES)
    return row.prevalence_of == prevalence["of"] and all(
        is_same(getattr(row, part), prevalence[part]["value"])
        and is_same(getattr(row, part + "_bound"), prevalence[part]["bound"])
        and getattr(row, part + "_disclosure") == prevalence[part]["disclosure"]
        for part in PARTS
    )


def agrees(row, segment, found):
    """Whether a row of the table holds what the document holds."""
    is_known = row.segment == segment and row.disclosure == found["disclosure"]
    return (
        is_known
        and all(is_same(getattr(row, part), found[part]) for part in NUMBERS)
        and counts(row, found["prevalence"])
    )


same = sum(agrees(row, *entry) for row, entry in zip(figures.itertuples(), published))
print(f"{same} of {len(figures)} figures are those of segments.json, which has {len(published)}.")
