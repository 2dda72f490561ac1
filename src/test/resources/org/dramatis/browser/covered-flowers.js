// Texts that run over a flower.
() => {
  const flowers = [...document.querySelectorAll('svg.flower')].map(f => f.getBoundingClientRect());
  const faults = [];
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const node = walk.currentNode;
    if (!node.data.trim() || !node.parentElement.checkVisibility() || node.parentElement.closest('svg, .sr')) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) {
      if (flowers.some(f => Math.min(f.right, box.right) - Math.max(f.left, box.left) > 1 &&
          Math.min(f.bottom, box.bottom) - Math.max(f.top, box.top) > 1)) {
        faults.push(`“${node.data.trim().slice(0, 40)}” runs over a flower`);
      }
    }
  }
  return faults;
}
