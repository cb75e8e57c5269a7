// print, in the page: stretches the white below tables and figures.
// oxlint-disable-next-line no-unused-expressions -- it is called with what it is about
;(whites) => {
  for (const { number, white } of whites) {
    document.querySelector('[data-jibao-box="' + number + '"]').style.marginBottom = white + 'pt'
  }
}
