MANY = "customers"

sizes = figures.drop_duplicates("segment")
everyone = sizes["size"].sum()
same = ((sizes["size"] / everyone - sizes["share"]).abs() < 1e-5).sum()
print(f"{everyone:,} {MANY}; {same} of {len(sizes)} shares are as published.")
show(
    ["Segment", MANY[:1].upper() + MANY[1:], "Share", "Share of revenue"],
    [
        (
            row.segment,
            f"{row.size:,}",
            f"{row.size / everyone:.1%}",
            "" if pd.isna(row.revenue_share) else f"{row.revenue_share:.1%}",
        )
        for row in sizes.itertuples()
    ],
)
