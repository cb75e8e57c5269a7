// print, in the page: marks tables with spanning cells in a body, their cells' columns and their rows' ids; returns their
// grids. The marks are attributes `data-jibao-…`; they have no part in the PDF.
;(() => {
  const spanOf = (cell, below) => Math.min(cell.rowSpan === 0 ? below : cell.rowSpan, below)
  const place = (rows, start, spans) => {
    const taken = rows.map(() => [])
    rows.forEach((row, index) => {
      let column = 0
      for (const cell of row.cells) {
        while (taken[index][column]) column += 1
        const height = spanOf(cell, rows.length - index)
        for (let down = 0; down < height; down += 1) {
          for (let right = 0; right < cell.colSpan; right += 1) taken[index + down][column + right] = true
        }
        cell.dataset.jibaoColumn = column
        if (height > 1) {
          cell.dataset.jibaoSpan = spans.length
          spans.push({ row: start + index, rows: height })
        } else {
          // Style sheets tell spanning cells by the attribute.
          cell.removeAttribute('rowspan')
        }
      }
    })
  }
  const whole = (table) => !table.parentElement.closest('table') && table.querySelector('tbody [rowspan]')
  return [...document.querySelectorAll('table')].filter(whole).flatMap((table, number) => {
    const spans = []
    const rows = []
    for (const body of table.tBodies) {
      place([...body.rows], rows.length, spans)
      rows.push(...body.rows)
    }
    if (spans.length === 0) return []
    table.dataset.jibaoTable = String(number)
    const ids = rows.map((row, index) => {
      // A row may begin on a page where only its spanning cells found room: a cell of its own says better where it is.
      const own = [...row.cells].find((cell) => !cell.dataset.jibaoSpan) ?? row
      own.id ||= 'jibao-row-' + number + '-' + index
      return own.id
    })
    return [{ number, rows: ids, spans }]
  })
})()
