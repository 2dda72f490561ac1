// What has the focus, and how it shows: nothing once the page has been left.
() => {
  const e = document.activeElement;
  if (!e || e === document.body) return [];
  const style = getComputedStyle(e);
  const box = e.getBoundingClientRect();
  const onScreen = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
  const ring = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
  return [`${e.dataset.stop} ${e.localName} ${(e.ariaLabel || e.textContent).trim().slice(0, 40)}`,
    onScreen ? 'on screen' : 'off screen', ring ? 'ring' : 'no ring'];
}
