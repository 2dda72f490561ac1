// The texts of what must not be cut between two sheets of paper: rows, figures and statements.
() => [...document.querySelectorAll('tr, figure, li, .tile, .facts > div, .terms > div')].map(unit => {
  const texts = [];
  const walk = document.createTreeWalker(unit, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const e = walk.currentNode.parentElement;
    if (e.checkVisibility() && !e.closest('title, desc, thead, caption')) texts.push(walk.currentNode.textContent.trim());
  }
  return texts.join('');
}).filter(words => words)
