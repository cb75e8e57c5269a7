// assets: the search page: asks the index, shows each hit with its surroundings and a link to its place.
(() => {
  'use strict'
  const { make, lookup } = window.jibao
  const form = document.getElementById('asking')
  const input = document.getElementById('query')
  const told = document.getElementById('told')
  const list = document.getElementById('hits')
  const more = document.getElementById('more')
  const PAGE = 10
  const SHOWN = 3
  const AROUND = 40
  let turn = 0

  const search = async (query) => {
    const mine = ++turn
    list.replaceChildren()
    more.hidden = true
    told.textContent = ''
    if (lookup.normal(query) === '') return
    told.textContent = '正在查找……'
    try {
      const candidates = await lookup.candidates(query)
      if (mine === turn) await page(query, candidates, 0, 0, mine)
    } catch {
      if (mine === turn) told.textContent = '索引没有读到，请重新载入页面。'
    }
  }

  const page = async (query, candidates, from, before, mine) => {
    const { found, next } = await lookup.results(query, candidates, from, PAGE)
    if (mine !== turn) return
    list.append(...found.map((result) => item(query, result)))
    const shown = before + found.length
    const isAll = next >= candidates.length
    told.textContent = shown === 0 ? `没有找到“${query}”。` : isAll ? `在 ${shown} 份报告中找到“${query}”。` : `约 ${candidates.length} 份报告有“${query}”，已列出 ${shown} 份。`
    more.hidden = isAll
    more.onclick = () => void page(query, candidates, next, shown, mine)
  }

  const item = (query, { row, hits }) => make('li', {},
    make('h2', {}, make('a', { href: `${row.path}/index.html` }, row.title)),
    make('p', { class: 'about' }, [`${row.year}年度`, row.name, row.region, `${hits.length} 处`].filter(Boolean).join('　')),
    make('ul', {}, ...hits.slice(0, SHOWN).map((hit) => make('li', {}, snippet(query, row, hit))),
      ...(hits.length > SHOWN ? [make('li', { class: 'about' }, `另有 ${hits.length - SHOWN} 处。`)] : [])))

  const snippet = (query, row, { anchor, heading, text, from, to }) => {
    const start = Math.max(0, from - AROUND)
    const end = Math.min(text.length, to + AROUND)
    // The report itself marks what was asked for, see report.js.
    return make('a', { href: `${row.path}/index.html?q=${encodeURIComponent(query.trim())}#${encodeURIComponent(anchor)}` },
      ...(heading && heading !== text ? [make('span', { class: 'heading' }, heading), ' '] : []),
      `${start > 0 ? '…' : ''}${text.slice(start, from)}`, make('mark', {}, text.slice(from, to)), `${text.slice(to, end)}${end < text.length ? '…' : ''}`)
  }

  const asked = () => {
    try {
      return decodeURIComponent(/^#q=(.*)$/.exec(location.hash)?.[1] ?? '')
    } catch {
      return ''
    }
  }
  const fromAddress = () => {
    input.value = asked()
    void search(input.value)
  }
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const hash = `#q=${encodeURIComponent(input.value.trim())}`
    if (location.hash === hash) void search(input.value)
    else location.hash = hash
  })
  window.addEventListener('hashchange', fromAddress)
  fromAddress()
})()
