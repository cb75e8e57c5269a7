// print, in the page: what a document holds that must be found on its paper. What is not displayed on paper and what is
// hidden from readers aloud (what an engine repeats at the edges of pages) does not count.
;(() => {
  const squeezed = (text) => text.replace(/[\s\u00ad\u200b\u2060\ufeff]+/g, '')
  const inOneLine = (text) =>
    text
      .replace(/([\u2e80-\uffef])[^\S\n]*\n\s*(?=[\u2e80-\uffef])/g, '$1')
      .replace(/\s+/g, ' ')
      .trim()
  const blocks = []
  const tables = []
  const headings = []
  let open
  const put = (text, { unit, added }) => {
    const words = squeezed(text)
    if (words === '') return
    if (open?.unit !== unit || open.added !== added) blocks.push((open = { unit, added, text: '' }))
    open.text += words
  }
  const literal = (element, pseudo) => {
    const { content, visibility } = getComputedStyle(element, pseudo)
    const found = visibility === 'visible' && /^"((?:[^"\\]|\\.)*)"/.exec(content)
    return found ? found[1].replace(/\\(.)/g, '$1') : ''
  }
  const headOf = (table) => {
    const head = table.tHead
    return head && getComputedStyle(head).display === 'table-header-group' ? squeezed(head.textContent) : ''
  }
  const visit = (element, within) => {
    const style = getComputedStyle(element)
    if (style.display === 'none' || element.ariaHidden === 'true' || element.tagName === 'IMG' || /^(title|desc)$/.test(element.tagName))
      return
    const here = {
      unit: /^(TD|TH|P|H[1-6]|LI|CAPTION|FIGCAPTION|DT|DD)$/.test(element.tagName) ? element : within.unit,
      added: within.added || element.hasAttribute('data-jibao-copy'),
    }
    if (element.tagName === 'TABLE') tables.push({ head: headOf(element), continues: element.hasAttribute('data-split-from') })
    if (/^H[1-6]$/.test(element.tagName) && !element.hasAttribute('data-split-from')) {
      const heading = inOneLine(element.innerText)
      if (heading !== '') headings.push(heading)
    }
    const says = style.visibility === 'visible'
    if (says) put(literal(element, '::before'), here)
    for (const child of element.childNodes) {
      if (child.nodeType === 1) visit(child, here)
      else if (child.nodeType === 3 && says) put(child.data, here)
    }
    if (says) put(literal(element, '::after'), here)
  }
  visit(document.body, { unit: null, added: false })
  return {
    tables,
    headings,
    blocks: blocks.map(({ unit, added, text }) => ({
      text,
      ...(added ? { added } : {}),
      ...(unit && unit.dataset.ref ? { ref: unit.dataset.ref } : {}),
    })),
  }
})()
