// print, in the page: undoes the last cuts of a table and makes these.
// oxlint-disable-next-line no-unused-expressions -- it is called with what it is about
;({ number, spans }, { splits, pins }) => {
  // A table that is to begin a page takes along what must not be parted from it.
  const leader = (element) => {
    const before = element.previousElementSibling
    if (before) return getComputedStyle(before).breakAfter === 'avoid' ? leader(before) : element
    return element.parentElement === document.body ? element : leader(element.parentElement)
  }
  const table = /** @type {HTMLTableElement} */ (document.querySelector('[data-jibao-table="' + number + '"]'))
  for (const copy of table.querySelectorAll('[data-jibao-copy]')) copy.remove()
  const rows = [...table.tBodies].flatMap((body) => [...body.rows])
  const pinned = rows.map((row, index) => (index === 0 ? leader(table) : row))
  pinned.forEach((element, index) => {
    element.style.breakBefore = pins.includes(index) ? 'page' : ''
  })
  const stretch = (cell, rows) => {
    if (rows > 1) cell.rowSpan = rows
    else cell.removeAttribute('rowspan')
  }
  const copyOf = (cell, index) => {
    const copy = cell.cloneNode(true)
    for (const one of [copy, ...copy.querySelectorAll('[id]')]) one.removeAttribute('id')
    copy.removeAttribute('data-jibao-span')
    copy.dataset.jibaoCopy = index
    let last = copy
    while (last.lastElementChild && /^(P|DIV)$/.test(last.lastElementChild.tagName)) last = last.lastElementChild
    last.append(table.dataset.continued ?? '')
    return copy
  }
  spans.forEach((span, index) => {
    const cell = table.querySelector('[data-jibao-span="' + index + '"]')
    const end = span.row + span.rows
    const starts = [span.row, ...splits.filter((row) => span.row < row && row < end)]
    stretch(cell, (starts[1] ?? end) - span.row)
    starts.slice(1).forEach((start, part) => {
      const copy = copyOf(cell, index)
      stretch(copy, (starts[part + 2] ?? end) - start)
      const column = Number(cell.dataset.jibaoColumn)
      const after = [...rows[start].cells].find((other) => Number(other.dataset.jibaoColumn) > column)
      rows[start].insertBefore(copy, after ?? null)
    })
  })
}
