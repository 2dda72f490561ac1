// What scrolls sideways and cannot be reached with the keyboard.
() => [...document.querySelectorAll('body *')]
  .filter(e => e.scrollWidth > e.clientWidth + 1 && ['auto', 'scroll'].includes(getComputedStyle(e).overflowX))
  .filter(e => e.tabIndex < 0 || !e.ariaLabel && !e.getAttribute('aria-labelledby'))
  .map(e => `${e.localName} ${e.className} ${e.textContent.trim().slice(0, 40)}`)
