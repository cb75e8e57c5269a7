// print, in the page: makes Chromium write destinations for ids; returns those that no link of the document itself
// leads to.
// oxlint-disable-next-line no-unused-expressions -- it is called with what it is about
;(ids) => {
  const linked = new Set(
    [...document.querySelectorAll('a[href], area[href]')].map((link) => {
      const [address, id = ''] = String(link.href).split('#')
      if (address !== document.baseURI.split('#')[0]) return ''
      try {
        return decodeURIComponent(id)
      } catch {
        return id
      }
    }),
  )
  const box = document.createElement('div')
  box.hidden = true
  box.style.setProperty('display', 'none', 'important')
  for (const id of ids) {
    const link = document.createElement('a')
    link.href = '#' + encodeURIComponent(id)
    box.append(link)
  }
  document.body.append(box)
  return ids.filter((id) => !linked.has(id))
}
