// assets: the report page on its reader's printer: while it is printed it ends its pages where report.pdf does.
(() => {
  'use strict'
  const main = document.getElementById('main')
  const { copies, elements, faces, spans, styles, texts } = JSON.parse(main.dataset.settled)
  const undoing = []

  const widthOf = (family, text) => {
    const line = document.createElement('span')
    line.textContent = text
    for (const [name, value] of Object.entries({ position: 'absolute', visibility: 'hidden', 'white-space': 'nowrap', 'letter-spacing': '0', font: `1000px ${family}` })) line.style.setProperty(name, value)
    document.body.append(line)
    const { width } = line.getBoundingClientRect()
    line.remove()
    return width
  }

  // Other browsers, and other fonts, fill pages otherwise: a label told again in the middle of a page is worse than one
  // that is not told again, and a wrong page number worse than none.
  const endsAlike = () => /Chrom/.test(navigator.userAgent) && faces.every(([family, text, width]) => Math.abs(widthOf(family, text) - width) < width / 200)

  const span = (cell, rows) => {
    if (rows > 1) cell.rowSpan = rows
    else cell.removeAttribute('rowspan')
  }
  /** No id stands twice, and what is said of labels that go on stands at the end of the last line. */
  const copyOf = (cell) => {
    const copy = cell.cloneNode(true)
    for (const one of [copy, ...copy.querySelectorAll('[id]')]) one.removeAttribute('id')
    let last = copy
    while (last.lastElementChild && /^(P|DIV)$/.test(last.lastElementChild.tagName)) last = last.lastElementChild
    last.append(cell.closest('table').dataset.continued ?? '')
    return copy
  }

  const undo = () => {
    for (const one of undoing.splice(0).reverse()) one()
  }
  const settle = () => {
    undo()
    const all = [main, ...main.querySelectorAll('*')]
    if (all.length !== elements || !endsAlike()) return
    for (const [at, rows] of spans) {
      const before = all[at].getAttribute('rowspan')
      undoing.push(() => all[at].setAttribute('rowspan', before))
      span(all[at], rows)
    }
    for (const [at, row, place, rows] of copies) {
      const copy = copyOf(all[at])
      undoing.push(() => copy.remove())
      span(copy, rows)
      all[row].insertBefore(copy, all[row].cells[place] ?? null)
    }
    for (const [at, name, value] of styles) {
      all[at].style.setProperty(name, value)
      undoing.push(() => {
        all[at].style.removeProperty(name)
        if (all[at].getAttribute('style') === '') all[at].removeAttribute('style')
      })
    }
    for (const [at, text] of texts) {
      all[at].textContent = text
      undoing.push(() => all[at].replaceChildren())
    }
  }

  for (const [family] of faces) document.fonts.load(`16px ${family}`).catch(() => undefined)
  window.addEventListener('beforeprint', settle)
  window.addEventListener('afterprint', undo)
})()
