// print, in the page: cells, paragraphs, headings and items whose box does not lie in their page: Paged.js lost them.
;[...document.querySelectorAll('.pagedjs_page')].flatMap((page, index) => {
  const area = page.querySelector('.pagedjs_page_content').getBoundingClientRect()
  const slack = 2
  return [...page.querySelectorAll('.pagedjs_page_content :is(td, th, p, h1, h2, h3, h4, h5, h6, li)')].flatMap((element) => {
    const box = element.getBoundingClientRect()
    const inside =
      box.width === 0 ||
      box.height === 0 ||
      (box.left >= area.left - slack && box.right <= area.right + slack && box.top >= area.top - slack && box.bottom <= area.bottom + slack)
    return inside ? [] : [{ kind: 'outside-page', text: element.textContent.replace(/\s+/g, ''), page: index + 1 }]
  })
})
