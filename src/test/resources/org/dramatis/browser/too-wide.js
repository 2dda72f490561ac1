// What makes the page as a whole scroll sideways.
() => {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) return [];
  const wide = [...document.querySelectorAll('body *')]
    .filter(e => e.getBoundingClientRect().right > width + 0.5 && !e.parentElement.closest('.scroll'))
    .map(e => `<${e.localName} class="${e.className.baseVal ?? e.className}"> reaches ${Math.round(e.getBoundingClientRect().right)}`);
  return [`${document.documentElement.scrollWidth} px instead of ${width}`, ...wide];
}
