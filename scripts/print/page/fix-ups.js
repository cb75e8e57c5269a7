// print, in the page: what has been done to it since it came. Followers say in its attributes what they do there; read
// off the page it is all in one place, whoever did it.
;(() => {
  const kept = globalThis.jibaoKept
  const numbers = new Map(kept.map(({ element }, number) => [element, number]))
  const inMain = (selector) => [...kept[0].element.querySelectorAll(selector)]
  const original = (copy) => copy.closest('[data-jibao-table]').querySelector('[data-jibao-span="' + copy.dataset.jibaoCopy + '"]')
  return {
    elements: kept.length,
    spans: kept.flatMap(({ element, rows }, number) => (element.getAttribute('rowspan') === rows ? [] : [[number, element.rowSpan]])),
    copies: inMain('td[data-jibao-copy], th[data-jibao-copy]').map((copy) => [
      numbers.get(original(copy)),
      numbers.get(copy.parentElement),
      copy.cellIndex,
      copy.rowSpan,
    ]),
    styles: kept.flatMap(({ element, style }, number) =>
      element.getAttribute('style') === style ? [] : [...element.style].map((name) => [number, name, element.style.getPropertyValue(name)]),
    ),
    texts: inMain('[data-page-of]').flatMap((entry) => (entry.textContent === '' ? [] : [[numbers.get(entry), entry.textContent]])),
  }
})()
