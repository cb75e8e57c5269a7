// print: pages that Paged.js has made, put in order for the paper: size, number, what a reader aloud hears of them.

/**
 * Runs in the page. Each page gets paper of its own size (Paged.js gives all the first one's), its place in the count,
 * and margins that are not read aloud; the rest of a heading that two pages share is a paragraph to the bookmarks.
 */
export const SHEETS = `(() => {
  // Paged.js styles first letters, to no effect but that the browser leaves them without tags.
  for (const sheet of document.styleSheets) {
    for (let rule = sheet.cssRules.length - 1; rule >= 0; rule -= 1) {
      if (/pagedjs.*::first-letter/s.test(sheet.cssRules[rule].selectorText ?? '')) sheet.deleteRule(rule)
    }
  }
  const style = document.createElement('style')
  const sizes = new Map()
  document.querySelectorAll('.pagedjs_page').forEach((page, index) => {
    const box = page.querySelector('.pagedjs_pagebox').getBoundingClientRect()
    const size = Math.round(box.width) + 'px ' + Math.round(box.height) + 'px'
    if (!sizes.has(size)) sizes.set(size, 'jibao' + sizes.size)
    page.style.page = sizes.get(size)
    page.style.counterReset = 'none'
    page.style.counterIncrement = 'none'
    page.style.counterSet = 'page ' + (index + 1)
    page.dataset.jibaoSize = sizes.get(size)
    for (const margin of page.querySelectorAll('[class*="pagedjs_margin"]')) margin.setAttribute('aria-hidden', 'true')
    for (const rest of page.querySelectorAll(':is(h1, h2, h3, h4, h5, h6)[data-split-from]')) rest.setAttribute('role', 'paragraph')
  })
  style.textContent = [...sizes].map(([size, name]) => {
    const [width, height] = size.split(' ')
    const page = '[data-jibao-size="' + name + '"]'
    return '@page ' + name + ' { size: ' + size + '; margin: 0 } @media print { ' + page + ', ' + page + ' .pagedjs_sheet {'
      + ' width: ' + width + ' !important; height: ' + height + ' !important; min-height: 0 !important; max-height: none !important } }'
  }).join('\\n')
  document.head.append(style)
})()`

/** Runs in the page. Cells, paragraphs, headings and items whose box does not lie in their page: Paged.js lost them. */
export const OVERFLOWS = `[...document.querySelectorAll('.pagedjs_page')].flatMap((page, index) => {
  const area = page.querySelector('.pagedjs_page_content').getBoundingClientRect()
  const slack = 2
  return [...page.querySelectorAll('.pagedjs_page_content :is(td, th, p, h1, h2, h3, h4, h5, h6, li)')].flatMap((element) => {
    const box = element.getBoundingClientRect()
    const inside = box.width === 0 || box.height === 0 || (box.left >= area.left - slack && box.right <= area.right + slack
      && box.top >= area.top - slack && box.bottom <= area.bottom + slack)
    return inside ? [] : [{ kind: 'outside-page', text: element.textContent.replace(/\\s+/g, ''), page: index + 1 }]
  })
})`
