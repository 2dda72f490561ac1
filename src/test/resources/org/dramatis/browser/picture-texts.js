// Texts in pictures that leave their picture or run into another text of it.
() => {
  const slack = 1;
  const faults = [];
  for (const svg of document.querySelectorAll('svg')) {
    const frame = svg.getBoundingClientRect();
    if (frame.width === 0) continue;
    const texts = [...svg.querySelectorAll('text')].filter(t => t.getBoundingClientRect().width > 0).map(t => [t.textContent, t.getBoundingClientRect()]);
    texts.forEach(([words, box], i) => {
      if (box.left < frame.left - slack || box.right > frame.right + slack ||
          box.top < frame.top - slack || box.bottom > frame.bottom + slack) {
        faults.push(`“${words}” leaves ${svg.getAttribute('aria-labelledby')} of ${Math.round(frame.width)} px`);
      }
      for (const [others, other] of texts.slice(i + 1)) {
        const wide = Math.min(box.right, other.right) - Math.max(box.left, other.left);
        const high = Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top);
        if (wide > slack && high > Math.min(box.height, other.height) / 4) {
          faults.push(`“${words}” runs into “${others}” in ${svg.getAttribute('aria-labelledby')}`);
        }
      }
    });
  }
  return faults;
}
