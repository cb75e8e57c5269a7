// print, in the page: what Paged.js has to be told about tables (cells that span rows, heads, labels on the next page) and headings.
// Paged.js loses rows where a cell spans them: so each row gets a cell of its own while it is at
// work, whose words take no height, and on each page they become one cell again. A table that goes on repeats its head.
// It keeps a heading with its next sibling only: so what may not end a page goes along with the text that follows it.
// A table of contents gets its page numbers when all pages are made; they are not the document's, so the gate does
// not look for them there.
;(() => {
  const spanOf = (cell, below) => Math.min(cell.rowSpan === 0 ? below : cell.rowSpan, below)
  const bare = (copy) => {
    for (const one of [copy, ...copy.querySelectorAll('*')]) {
      one.removeAttribute('id')
      one.removeAttribute('data-ref')
    }
    return copy
  }
  let spans = 0
  const takeApart = (rows) => {
    const waiting = rows.map(() => [])
    rows.forEach((row, index) => {
      let column = 0
      const cells = [...row.cells]
      const inOrder = []
      for (;;) {
        const held = waiting[index].find((one) => one.column === column)
        const cell = held ? held.cell : cells.shift()
        if (!cell) {
          if (waiting[index].some((one) => one.column > column)) {
            column += 1
            continue
          }
          break
        }
        inOrder.push(cell)
        if (!held) {
          const height = spanOf(cell, rows.length - index)
          cell.removeAttribute('rowspan')
          if (height > 1) {
            cell.dataset.jibaoSpan = spans
            const box = document.createElement('div')
            box.dataset.jibaoLabel = ''
            box.append(...cell.childNodes)
            cell.append(box)
            for (let down = 1; down < height; down += 1) {
              waiting[index + down].push({ column, cell: bare(cell.cloneNode(true)) })
            }
            spans += 1
          }
        }
        column += cell.colSpan
      }
      row.replaceChildren(...inOrder)
    })
  }
  const putTogether = (table) => {
    const open = new Map()
    for (const row of table.querySelectorAll(':scope > tbody > tr')) {
      const seen = new Set()
      for (const cell of Array.from(row.cells)) {
        // it changes meanwhile
        const span = cell.dataset.jibaoSpan
        if (span === undefined) continue
        seen.add(span)
        if (open.has(span)) {
          open.get(span).rowSpan += 1
          cell.remove()
          continue
        }
        open.set(span, cell)
        const box = cell.querySelector(':scope > [data-jibao-label]')
        if (box) box.replaceWith(...box.childNodes)
        if (told.has(span)) {
          cell.dataset.jibaoCopy = ''
          let last = cell
          while (last.lastElementChild && /^(P|DIV)$/.test(last.lastElementChild.tagName)) last = last.lastElementChild
          last.append(table.dataset.continued ?? '')
        }
        told.add(span)
      }
      for (const span of open.keys()) if (!seen.has(span)) open.delete(span)
    }
  }
  const told = new Set()
  class Tables extends Paged.Handler {
    beforeParsed(content) {
      for (const body of content.querySelectorAll('tbody')) {
        if (body.querySelector(':scope > tr > [rowspan]')) takeApart([...body.rows])
      }
    }
    renderNode(clone, node) {
      const table = clone && clone.nodeType === 1 ? clone.closest('table') : null
      if (!table || table === clone || !table.hasAttribute('data-split-from') || table.querySelector(':scope > thead, :scope > colgroup'))
        return
      const source = node.closest('table')
      if (!source) return
      const repeated = [...source.querySelectorAll(':scope > colgroup, :scope > thead')].map((one) => bare(one.cloneNode(true)))
      for (const one of repeated) if (one.tagName === 'THEAD') one.setAttribute('aria-hidden', 'true')
      table.prepend(...repeated)
    }
    afterRendered() {
      for (const table of document.querySelectorAll('.pagedjs_page_content table')) putTogether(table)
    }
  }
  const before = (node, top) => {
    while (node !== top && !node.previousElementSibling) node = node.parentElement
    let last = node === top ? null : node.previousElementSibling
    while (last && last.dataset.breakAfter !== 'avoid' && last.lastElementChild && !/^(P|TABLE|H[1-6])$/.test(last.tagName))
      last = last.lastElementChild
    return last
  }
  class Headings extends Paged.Handler {
    onOverflow(overflow, rendered) {
      if (!overflow || (overflow.startContainer.nodeType === 3 && overflow.startOffset > 0)) return undefined
      const { startContainer, startOffset } = overflow
      let first = startContainer.nodeType === 3 ? startContainer.parentElement : startContainer.childNodes[startOffset]
      if (first && first.nodeType !== 1) first = first.parentElement
      if (!first || !rendered.contains(first)) return undefined
      let kept = null
      for (let last = before(first, rendered); last && last.dataset.breakAfter === 'avoid'; last = before(last, rendered)) kept = last
      // a page of nothing but headings has to end somewhere
      if (!kept || !before(kept, rendered)) return undefined
      const moved = overflow.cloneRange()
      moved.setStartBefore(kept)
      return moved
    }
  }
  class Contents extends Paged.Handler {
    beforeParsed(content) {
      content.querySelectorAll('[data-page-of]').forEach((entry, number) => {
        const target = content.querySelector('#' + CSS.escape(entry.dataset.pageOf))
        const heading = target?.querySelector('h1, h2, h3, h4, h5, h6') ?? target
        if (heading) heading.dataset.jibaoEntry = (heading.dataset.jibaoEntry ?? '') + ' ' + number
        entry.dataset.jibaoCopy = ''
      })
    }
    afterRendered() {
      const entries = [...document.querySelectorAll('[data-page-of]')]
      document.querySelectorAll('.pagedjs_page').forEach((page, index) => {
        for (const heading of page.querySelectorAll('[data-jibao-entry]')) {
          for (const number of heading.dataset.jibaoEntry.trim().split(' ')) entries[number].textContent ||= index + 1
        }
      })
    }
  }
  Paged.registerHandlers(Tables, Headings, Contents)
  const style = document.createElement('style')
  style.textContent = '[data-jibao-label] { height: 0; overflow: visible }'
  document.head.append(style)
})()
