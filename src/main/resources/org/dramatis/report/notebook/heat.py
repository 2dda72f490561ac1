LOWER = ["", "#d8e6f3", "#a9c9e6", "#6fa8d6", "#3f8ac4"]
HIGHER = ["", "#fbe3cf", "#f7c49a", "#f0a05c", "#e07f2c"]

letters = list(figures["segment"].unique())
shown = {}
for row in strongest(figures, len(figures)):
    shown.setdefault(row.feature, {})
for row in figures.itertuples():
    if row.feature in shown:
        shown[row.feature][row.segment] = row


def heat(row):
    """A cell: its figure, and how far it lies from the others in colour and in signs."""
    if row is None or pd.isna(row.apart):
        return "<td></td>"
    step = sum(abs(row.apart) >= start for start in (0.2, 0.5, 0.8, 1.2))
    colour = (LOWER if row.apart < 0 else HIGHER)[step]
    style = f' style="background-color: {colour}; color: #111111"' if step else ""
    return f"<td{style}>{here(row)} {('−' if row.apart < 0 else '+') * step}</td>"


lines = []
for name in list(shown)[:20]:
    cells = shown[name]
    label = html.escape(feature(next(iter(cells.values()))))
    lines.append(f"<tr><th>{label}</th>{''.join(heat(cells.get(letter)) for letter in letters)}</tr>")
head = "".join(f"<th>{html.escape(letter)}</th>" for letter in letters)
HTML("<table>\n<tr><th>Feature</th>" + head + "</tr>\n" + "\n".join(lines) + "\n</table>")
