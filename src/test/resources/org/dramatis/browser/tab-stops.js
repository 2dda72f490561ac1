// Where the tabulator key must lead, in the order of the document.
() => [...document.querySelectorAll('a[href], summary, [tabindex]')]
  .filter(e => e.checkVisibility())
  .map((e, i) => { e.dataset.stop = i; return `${i} ${e.localName} ${(e.ariaLabel || e.textContent).trim().slice(0, 40)}`; })
