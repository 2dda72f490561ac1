// Words and figures of the page that a value of data or configuration moves from their place.
() => {
  const value = /שלום 9(\[U\+202E\]|\u202e)[א-ת]/g;
  const HOLDER = '[dir], p, li, dd, dt, td, th, h1, h2, h3, caption, figcaption';
  const faults = [];
  const holders = new Set();
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const e = walk.currentNode.parentElement;
    if (e.checkVisibility() && !e.closest('svg, .sr, .scroll')) {
      holders.add(e.closest(HOLDER));
    }
  }
  for (const holder of holders) {
    if (holder === null || getComputedStyle(holder).direction === 'rtl') continue;
    const letters = lettersOf(holder);
    judge(letters.map(l => l.letter).join(''), letters);
  }
  for (const text of document.querySelectorAll('svg text')) {
    const seen = text.textContent.slice(0, text.getNumberOfChars());
    const letters = [...seen].map((letter, i) => {
      const box = text.getExtentOfChar(i);
      return {letter, left: box.x, right: box.x + box.width, top: box.y, bottom: box.y + box.height};
    });
    judge(seen, letters);
  }
  return faults;

  function lettersOf(holder) {
    const letters = [];
    const inside = document.createTreeWalker(holder, NodeFilter.SHOW_TEXT);
    while (inside.nextNode()) {
      if (inside.currentNode.parentElement.closest(HOLDER) !== holder) continue;
      for (let i = 0; i < inside.currentNode.length; i++) {
        const range = document.createRange();
        range.setStart(inside.currentNode, i);
        range.setEnd(inside.currentNode, i + 1);
        const box = inside.currentNode.parentElement.closest('.sr') ? undefined : range.getClientRects()[0];
        letters.push({letter: inside.currentNode.data[i], ...(box ? box.toJSON() : {width: 0})});
      }
    }
    return letters;
  }

  // Outside of the values, what is read later stands further to the right on the same line.
  function judge(words, letters) {
    if (!value.test(words)) return;
    value.lastIndex = 0;
    const own = letters.map(() => true);
    for (const found of words.matchAll(value)) own.fill(false, found.index, found.index + found[0].length);
    let last = null;
    letters.forEach((letter, i) => {
      if (!own[i] || !/[a-z0-9]/i.test(letter.letter) || letter.left === undefined) return;
      const sameLine = last && letter.top < last.bottom - 2 && letter.bottom > last.top + 2;
      if (sameLine && letter.left < last.left) {
        faults.push(`“${letter.letter}” stands before “${last.letter}” in “${words.trim().slice(0, 120)}”`);
      }
      last = letter;
    });
  }
}
