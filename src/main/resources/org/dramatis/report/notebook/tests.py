tested = figures[figures["p_adjusted"].notna()]
low = (tested["p_adjusted"] < 0.05).sum()
print(f"{len(tested)} tests; {low} of them with an adjusted p below 0.05.")
show(
    ["Segment", "Feature", "Here", "Everyone", "Effect", "Adjusted p"],
    [
        (
            row.segment,
            feature(row),
            here(row),
            overall(row),
            effect(row),
            f"{row.p_adjusted:.6f}",
        )
        for row in strongest(tested, 10)
    ],
)
