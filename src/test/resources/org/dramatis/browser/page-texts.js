// Texts that run into another text, or that their own element cuts off.
() => {
  const faults = [];
  const unseen = e => e && (getComputedStyle(e).clipPath === 'inset(50%)' || unseen(e.parentElement));
  const hidden = e => e.closest('.skip, svg') || !e.checkVisibility() || unseen(e);
  for (const e of document.querySelectorAll('main *, header *, footer *')) {
    const style = getComputedStyle(e);
    const cuts = ['hidden', 'clip'];
    if (hidden(e)) continue;
    if (cuts.includes(style.overflowX) && e.scrollWidth > e.clientWidth + 1 ||
        cuts.includes(style.overflowY) && e.scrollHeight > e.clientHeight + 1) {
      faults.push(`<${e.localName} class="${e.className}"> cuts “${e.textContent.slice(0, 60)}”`);
    }
  }
  const boxes = [];
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const node = walk.currentNode;
    if (!node.textContent.trim() || hidden(node.parentElement)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) boxes.push({node, box});
  }
  boxes.sort((a, b) => a.box.top - b.box.top);
  boxes.forEach((a, i) => {
    for (let j = i + 1; j < boxes.length && boxes[j].box.top < a.box.bottom; j++) {
      const b = boxes[j];
      if (a.node === b.node) continue;
      const wide = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
      const high = Math.min(a.box.bottom, b.box.bottom) - b.box.top;
      if (wide > 1 && high > Math.min(a.box.height, b.box.height) / 3 && !apart(a.node, b.node)) {
        faults.push(`“${a.node.textContent.slice(0, 40)}” runs into “${b.node.textContent.slice(0, 40)}”`);
      }
    }
  });
  // What a scrolling region or the page's edge hides is not on the screen at the same place.
  function apart(one, other) {
    return one.parentElement.closest('.scroll') !== other.parentElement.closest('.scroll');
  }
  return faults;
}
