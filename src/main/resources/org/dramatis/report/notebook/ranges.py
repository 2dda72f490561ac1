ranged = figures[figures["low"].notna() & figures["value"].notna()]
inside = ((ranged["low"] <= ranged["value"]) & (ranged["value"] <= ranged["high"])).sum()
print(f"{inside} of {len(ranged)} figures lie within their range.")
show(
    ["Segment", "Feature", "Here", "At least", "At most"],
    [
        (segment, feature(row), figure(row, row.value), figure(row, row.low), figure(row, row.high))
        for segment, own in ranged[ranged["role"] == "cluster"].groupby("segment", sort=False)
        for row in strongest(own, 3)
    ],
)
