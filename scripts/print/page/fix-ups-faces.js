// print, in the page: the faces that it is set in, and how wide a text is in each.
;(() => {
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
  return [...faces].map(([family, text]) => [family, text, widthOf(family, text)])
})()
