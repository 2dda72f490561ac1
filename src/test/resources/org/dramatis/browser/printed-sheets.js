// The printed texts of each segment's sheet: a line with its letter, then a line for each text.
() => [...document.querySelectorAll('.sheet')].map(sheet => {
  const texts = [];
  const walk = document.createTreeWalker(sheet, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const e = walk.currentNode.parentElement;
    const words = walk.currentNode.textContent.trim();
    if (words && e.getBoundingClientRect().width > 0 && !e.closest('.sr, title, desc, details')) texts.push(words);
  }
  return texts.join('\n');
})
