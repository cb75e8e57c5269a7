// print, in the page: what has been done to it since it came. Followers say in its attributes what they do there; read
// off the page it is all in one place, whoever did it.
;(() => {
  const kept = globalThis.jibaoKept
  const numbers = new Map(kept.map(({ element }, number) => [element, number]))
  const inMain = (selector) => [...kept[0].element.querySelectorAll(selector)]
  const original = (copy) => copy.closest('[data-jibao-table]').querySelector('[data-jibao-span="' + copy.dataset.jibaoCopy + '"]')
  // A face for some characters alone has no Chinese ones; what other faces say of figures does not count.
  const probe = ({ unicodeRange }) => (/^U\+0+-10FFFF$/i.test(unicodeRange) ? '国永（。' : '0123456789.%A')
  const widthOf = (family, text) => {
    const line = document.createElement('span')
    line.textContent = text
    line.style.cssText = 'position: absolute; white-space: nowrap; letter-spacing: 0; font: 1000px ' + family
    document.body.append(line)
    const { width } = line.getBoundingClientRect()
    line.remove()
    return Math.round(width)
  }
  const faces = new Map([...document.fonts].filter(({ status }) => status === 'loaded').map((face) => [face.family, probe(face)]))
  return {
    elements: kept.length,
    faces: [...faces].map(([family, text]) => [family, text, widthOf(family, text)]),
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
