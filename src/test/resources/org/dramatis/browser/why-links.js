// Links from sentences to figures: where each leads, and what keeps one from being seen there.
() => {
  const links = [...document.querySelectorAll('a.why')];
  const faults = [];
  for (const link of links) {
    const target = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (target === null) faults.push(`${link.hash} leads nowhere`);
  }
  return [links.length, ...faults];
}
