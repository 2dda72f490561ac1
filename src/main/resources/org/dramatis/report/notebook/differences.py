show(
    ["Segment", "Feature", "Here", "Everyone", "Effect"],
    [
        (segment, feature(row), here(row), overall(row), effect(row))
        for segment, own in figures.groupby("segment", sort=False)
        for row in strongest(own, 5)
    ],
)
