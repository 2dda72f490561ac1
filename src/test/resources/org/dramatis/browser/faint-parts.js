// Parts of charts that cannot be told from the ground in the reader's own colours. A drawing has a
// ground of its own.
() => {
  const ground = getComputedStyle(document.body).backgroundColor;
  const faults = [];
  for (const part of document.querySelectorAll(':is(rect.part, rect.bar, polyline, circle):not(.drawing *)')) {
    const style = getComputedStyle(part);
    const paints = [style.fill, style.stroke].filter(paint => paint !== 'none' && paint !== ground);
    if (paints.length === 0) faults.push(`${part.localName} ${part.className.baseVal} is ${style.fill} on ${ground}`);
  }
  for (const text of document.querySelectorAll('svg text:not(.mark)')) {
    if (getComputedStyle(text).fill === ground) faults.push(`“${text.textContent}” is ${ground} on ${ground}`);
  }
  return faults;
}
