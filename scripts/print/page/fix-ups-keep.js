// print, in the page: remembers it as it came.
;(() => {
  const main = document.querySelector('main') ?? document.body
  globalThis.jibaoKept = [main, ...main.querySelectorAll('*')].map((element) => ({
    element,
    rows: element.getAttribute('rowspan'),
    style: element.getAttribute('style'),
  }))
})()
