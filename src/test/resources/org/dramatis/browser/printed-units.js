// The texts of what must not be cut between two sheets of paper: a line for each text.
() => [...document.querySelectorAll('tr, figure, li, .tile, .facts > div, .terms > div')].map(unit => {
  const texts = [];
  const walk = document.createTreeWalker(unit, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const e = walk.currentNode.parentElement;
    const words = walk.currentNode.textContent.trim();
    if (words && e.getBoundingClientRect().width > 0 && !e.closest('.sr, title, desc, thead, caption')) texts.push(words);
  }
  return texts.join('\n');
}).filter(words => words)
