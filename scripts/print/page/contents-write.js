// print, in the page: writes page numbers into the table of contents.
// oxlint-disable-next-line no-unused-expressions -- it is called with what it is about
;(numbers) => {
  document.querySelectorAll('[data-page-of]').forEach((entry, index) => {
    entry.textContent = numbers[index]
  })
}
