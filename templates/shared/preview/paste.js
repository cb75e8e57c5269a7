// A column or a block from Excel or WPS goes into the boxes from where it is pasted on: right by tabs, down by lines.

;(() => {
  document.addEventListener('paste', (event) => {
    const box = /** @type {HTMLInputElement} */ (event.target)
    if (!(box instanceof HTMLInputElement) || box.dataset.path === undefined) return
    const text = event.clipboardData?.getData('text/plain') ?? ''
    const rows = text.replace(/\r\n?/g, '\n').replace(/\n+$/, '').split('\n').map((line) => line.split('\t'))
    if (rows.length === 1 && rows[0].length === 1) return
    event.preventDefault()
    const targets = targetsOf(box, rows)
    const cleaned = []
    const wrong = []
    for (const [target, pasted] of targets) {
      const value = preview.valueOf(target, pasted)
      if (value === undefined) {
        wrong.push(pasted)
        continue
      }
      if (value.kind === 'number' && value.text !== pasted.trim()) cleaned.push(`${pasted.trim()} → ${value.text}`)
      target.value = value.text ?? ''
      preview.want({
        file: target.dataset.file,
        digest: preview.digestOf(target.dataset.file),
        edits: [{ kind: 'set', path: JSON.parse(target.dataset.path), value }],
        mine: target.value,
        box: target,
      })
    }
    const count = rows.flat().length
    const left = count - targets.length
    const parts = [`粘贴了 ${targets.length - wrong.length} 格`]
    if (cleaned.length > 0) parts.push(`去掉千分位等 ${cleaned.length} 处：${cleaned.slice(0, 3).join('、')}`)
    if (wrong.length > 0) parts.push(`不是数，没有填：${wrong.slice(0, 3).join('、')}`)
    if (left > 0) parts.push(`多出 ${left} 格，没有地方填`)
    const note = document.createElement('p')
    note.className = 'pasted'
    note.setAttribute('role', 'status')
    note.textContent = parts.join('；')
    const place = box.closest('.grid, .records, .group, .block') ?? box.parentElement
    place.querySelector(':scope > .pasted')?.remove()
    place.append(note)
  })

  /** Which box takes which text. @returns {[HTMLInputElement, string][]} */
  const targetsOf = (box, rows) => {
    const cell = /** @type {HTMLTableCellElement} */ (box.closest('td'))
    if (cell) {
      const body = cell.closest('tbody')
      const lines = /** @type {HTMLTableRowElement[]} */ ([...body.querySelectorAll(':scope > tr')].filter((row) => row.querySelector('input[data-path]')))
      const first = lines.indexOf(/** @type {HTMLTableRowElement} */ (cell.parentElement))
      return rows.flatMap((row, down) =>
        row.flatMap((text, right) => {
          const found = lines[first + down]?.cells[cell.cellIndex + right]?.querySelector('input[data-path]')
          return found ? [/** @type {[HTMLInputElement, string]} */ ([found, text])] : []
        }),
      )
    }
    const group = box.closest('.group, .block')
    const boxes = /** @type {HTMLInputElement[]} */ ([...group.querySelectorAll('input[data-path]:not([type=radio])')])
    const first = boxes.indexOf(box)
    return rows.flat().flatMap((text, i) => (boxes[first + i] ? [/** @type {[HTMLInputElement, string]} */ ([boxes[first + i], text])] : []))
  }
})()
