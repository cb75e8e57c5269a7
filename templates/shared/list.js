// assets: the home page's table, filtered, sorted and paged. Only the rows that are shown are loaded.
(() => {
  'use strict'
  const { get, make, numbers, both, rows, lookup } = window.jibao
  const form = document.getElementById('filters')
  const body = document.querySelector('.index-table tbody')
  const told = document.getElementById('shown')
  const pages = document.getElementById('pages')
  const link = document.getElementById('compare')
  const PAGE = 100
  const MOST = 5
  const chosen = new Set()
  const state = { page: 0, sort: 'year', down: true }
  let turn = 0

  /** The numbers of the rows that pass the filters, sorted. */
  const matching = async () => {
    const facets = await get('list/facets')
    const asked = Object.fromEntries(new FormData(form))
    let found = null
    const keep = (lists) => {
      const all = [...new Set(lists.flatMap(numbers))].sort((a, b) => a - b)
      found = found === null ? all : both(found, all)
    }
    for (const name of ['year', 'format', 'grade']) if (asked[name]) keep(facets[name].filter(([key]) => key === asked[name]).map(([, list]) => list))
    const region = asked.region.replace(/\s/g, '')
    if (region) keep(facets.region.filter(([key]) => key.includes(region)).map(([, list]) => list))
    if (lookup.normal(asked.unit) !== '') { // the index knows titles, units and regions by pairs of characters
      const titled = await lookup.titled(asked.unit)
      found = found === null ? titled : both(found, titled)
    }
    return ordered(found ?? Array.from({ length: facets.documents }, (_, i) => i))
  }

  /** The site's own order is by year; the others are kept as permutations. */
  const ordered = async (found) => {
    if (state.sort === 'year') return state.down ? found : found.toReversed()
    const order = await get(`list/by-${state.sort}`)
    const passing = new Set(found)
    const all = order.filter((number) => passing.has(number))
    return state.down ? all.reverse() : all
  }

  const show = async () => {
    const mine = ++turn
    const found = await matching()
    const last = Math.max(0, Math.ceil(found.length / PAGE) - 1)
    state.page = Math.min(state.page, last)
    const entries = await rows(found.slice(state.page * PAGE, (state.page + 1) * PAGE))
    if (mine !== turn) return
    body.replaceChildren(...entries.map(row))
    tell(found.length, last)
  }

  /** How many there are, and the way to the others. */
  const tell = (count, last) => {
    told.textContent = count <= PAGE ? `共 ${count} 份。` : `共 ${count} 份，第 ${state.page + 1} 页，共 ${last + 1} 页。`
    pages.hidden = last === 0
    pages.replaceChildren(...[{ text: '上一页', step: -1 }, { text: '下一页', step: 1 }].map(({ text, step }) => {
      const button = make('button', { type: 'button' }, text)
      button.disabled = state.page + step < 0 || state.page + step > last
      button.onclick = () => { state.page += step; void show().then(() => told.scrollIntoView({ block: 'nearest' })) }
      return button
    }))
  }

  const row = (entry) => make('tr', { 'data-key': entry.path },
    make('th', { scope: 'row', class: 'name' }, box(entry.path, entry.title), make('a', { href: entry.unitHref }, entry.name)),
    make('td', { class: 'year' }, String(entry.year)),
    make('td', { class: 'number' }, entry.total || '—'),
    make('td', { class: 'grade' }, entry.grade || '—'),
    make('td', {}, entry.region),
    make('td', { class: 'title' }, make('a', { href: `${entry.path}/index.html` }, entry.title)),
    make('td', {},
      ...(entry.pdf ? [make('a', { href: `${entry.path}/report.pdf`, 'aria-label': `PDF：${entry.title}` }, 'PDF'), ' '] : []),
      make('a', { href: `${entry.path}/data.json`, 'aria-label': `数据：${entry.title}` }, '数据')))

  /** Chooses a report for comparison. */
  const box = (key, title) => {
    const input = make('input', { type: 'checkbox', 'aria-label': `选择比较：${title}` })
    input.checked = chosen.has(key)
    input.onchange = () => {
      if (input.checked && chosen.size < MOST) chosen.add(key)
      else chosen.delete(key)
      input.checked = chosen.has(key)
      compare()
    }
    return input
  }

  const compare = () => {
    link.href = `compare.html${chosen.size > 0 ? `#${[...chosen].join(',')}` : ''}`
    link.textContent = chosen.size > 0 ? `比较所选（${chosen.size}）` : '比较所选'
  }

  const sorters = [...document.querySelectorAll('th[data-sort]')].map((head) => {
    const button = make('button', { type: 'button' }, head.textContent)
    head.replaceChildren(button)
    button.onclick = () => {
      const key = head.dataset.sort
      state.down = state.sort === key ? !state.down : key === 'total'
      state.sort = key
      state.page = 0
      mark()
      void show()
    }
    return head
  })
  const mark = () => sorters.forEach((head) => {
    if (head.dataset.sort === state.sort) head.setAttribute('aria-sort', state.down ? 'descending' : 'ascending')
    else head.removeAttribute('aria-sort')
  })

  for (const tr of body.rows) tr.querySelector('.box').replaceWith(box(tr.dataset.key, tr.querySelector('.title').textContent))
  mark()
  const again = () => { state.page = 0; void show() }
  form.addEventListener('input', again)
  form.addEventListener('submit', (event) => event.preventDefault())
  form.addEventListener('reset', () => setTimeout(again))
  const all = Number(told.dataset.all) // the first rows stand in the page itself
  if (all > PAGE) tell(all, Math.ceil(all / PAGE) - 1)
})()
