// print, in the page: pages that Paged.js has made, put in order for the paper. Each gets paper of its own size (Paged.js
// gives all the first one's), its place in the count, and margins that are not read aloud; the rest of a heading that two
// pages share is a paragraph to the bookmarks.
;(() => {
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
  style.textContent = [...sizes]
    .map(([size, name]) => {
      const [width, height] = size.split(' ')
      const page = '[data-jibao-size="' + name + '"]'
      return (
        '@page ' +
        name +
        ' { size: ' +
        size +
        '; margin: 0 } @media print { ' +
        page +
        ', ' +
        page +
        ' .pagedjs_sheet {' +
        ' width: ' +
        width +
        ' !important; height: ' +
        height +
        ' !important; min-height: 0 !important; max-height: none !important } }'
      )
    })
    .join('\n')
  document.head.append(style)
})()
