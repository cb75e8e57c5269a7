// print, in the page: the ids of what a table of contents names. `data-page-of` names the id of a section or a heading;
// a section's place is where its heading is.
;[...document.querySelectorAll('[data-page-of]')].map((entry, number) => {
  const target = document.getElementById(entry.dataset.pageOf)
  const heading = target?.querySelector('h1, h2, h3, h4, h5, h6') ?? target
  if (heading) heading.id ||= 'jibao-heading-' + number
  // The number is not the document's: the gate that counts its words must not miss it there.
  entry.dataset.jibaoCopy = ''
  return heading?.id ?? ''
})
