show(
    ["Segment", "Feature", "Here", "Everyone", "Effect"],
    [
        (segment, feature(row), figure(row, row.value), figure(row, row.overall), f"{row.effect:+.2f}")
        for segment, own in figures.groupby("segment", sort=False)
        for row in strongest(own, 5)
    ],
)
