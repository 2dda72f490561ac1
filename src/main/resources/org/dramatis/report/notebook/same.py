with open("../segments.json", encoding="utf-8") as file:
    published = [
        (segment["segment"], found)
        for segment in json.load(file)["segments"]
        for found in segment["features"]
    ]


def agrees(row, segment, found):
    """Whether a row of the table holds what the document holds."""
    return row.segment == segment and row.disclosure == found["disclosure"] and all(
        pd.isna(getattr(row, part)) if found[part] is None else getattr(row, part) == found[part]
        for part in NUMBERS
    )


same = sum(agrees(row, *entry) for row, entry in zip(figures.itertuples(), published))
print(f"{same} of {len(figures)} figures are those of segments.json, which has {len(published)}.")
