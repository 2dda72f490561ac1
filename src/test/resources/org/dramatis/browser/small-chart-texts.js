// Texts in pictures that are smaller than ten pixels where they are seen.
() => [...document.querySelectorAll('svg text')]
  .filter(t => t.getBoundingClientRect().width > 0)
  .map(t => [t.textContent, parseFloat(getComputedStyle(t).fontSize) * t.getScreenCTM().d])
  .filter(([words, size]) => size < 10)
  .map(([words, size]) => `“${words}” is ${size.toFixed(1)} px high`)
