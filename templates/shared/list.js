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
  const rubrics = document.getElementById('rubrics')
  const state = { page: 0, sort: 'year', down: true }
  const field = (name) => form.querySelector(`[name=${name}]`)
  const forms = new Map([...field('format').options].map(({ value, text }) => [value, text]))
  /** What the address can hold, besides the page. */
  const ASKED = ['unit', 'year', 'region', 'format', 'grade', 'sort']
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
    const shown = found.slice(state.page * PAGE, (state.page + 1) * PAGE)
    const [entries, rubricOf] = await Promise.all([rows(shown), rubricsOf()])
    if (mine !== turn) return
    body.replaceChildren(...entries.map((entry, i) => row(entry, rubricOf(shown[i] ?? -1))))
    align()
    rubrics.hidden = state.sort !== 'total' || new Set(found.map((number) => rubricOf(number))).size < 2
    tell(found.length, last)
  }

  /** The form of a report by its number. */
  const rubricsOf = async () => {
    const { documents, format } = await get('list/facets')
    const known = Array.from({ length: documents }, () => '')
    for (const [key, list] of format) for (const number of numbers(list)) known[number] = key
    return (number) => known[number] ?? ''
  }

  /** Decimal points in one line, as the build has them: digits that nobody sees. */
  const align = () => {
    const cells = [...body.querySelectorAll('td.number')]
    const places = cells.map((cell) => cell.textContent.split('.')[1]?.length ?? 0)
    const most = Math.max(0, ...places)
    cells.forEach((cell, i) => {
      const lacking = most - (places[i] ?? 0)
      if (lacking > 0 && /\d/.test(cell.textContent)) cell.replaceChildren(make('span', { 'data-trail': `${places[i] === 0 ? '.' : ''}${'0'.repeat(lacking)}` }, cell.textContent))
    })
  }

  /** How many there are, and the way to the others. */
  const tell = (count, last) => {
    told.textContent = count <= PAGE ? `共 ${count} 份。` : `共 ${count} 份，第 ${state.page + 1} 页，共 ${last + 1} 页。`
    pages.hidden = last === 0
    pages.replaceChildren(...[{ text: '上一页', step: -1 }, { text: '下一页', step: 1 }].map(({ text, step }) => {
      const button = make('button', { type: 'button' }, text)
      button.disabled = state.page + step < 0 || state.page + step > last
      button.onclick = () => { state.page += step; write(); void show().then(() => told.scrollIntoView({ block: 'nearest' })) }
      return button
    }))
  }

  const row = (entry, rubric) => make('tr', { 'data-key': entry.path },
    make('th', { scope: 'row', class: 'name' }, box(entry.path, entry.title), make('a', { href: entry.unitHref }, entry.name)),
    make('td', { class: 'year', 'data-label': '年度' }, String(entry.year)),
    make('td', { class: 'number', 'data-label': '自评得分' }, entry.total || '—'),
    make('td', { class: 'grade', 'data-label': '等级' }, entry.grade || '—'),
    make('td', { 'data-label': '地区' }, entry.region),
    make('td', { class: 'form', 'data-label': '评分标准' }, forms.get(rubric) ?? ''),
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
    return make('label', {}, input)
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
      write()
      void show()
    }
    return head
  })
  const mark = () => {
    field('sort').value = `${state.sort}${state.down ? '' : '-up'}`
    for (const head of sorters) {
      if (head.dataset.sort === state.sort) head.setAttribute('aria-sort', state.down ? 'descending' : 'ascending')
      else head.removeAttribute('aria-sort')
    }
  }

  /** What is shown has an address: `#year=2023&sort=total&page=2`. */
  const write = () => {
    const asked = new FormData(form)
    const given = ASKED.flatMap((name) => { const value = String(asked.get(name) ?? ''); return value === '' || (name === 'sort' && value === 'year') ? [] : [[name, value]] })
    const hash = new URLSearchParams([...given, ...(state.page > 0 ? [['page', String(state.page + 1)]] : [])]).toString()
    history.replaceState(null, '', hash === '' ? location.pathname + location.search : `#${hash}`)
  }
  const read = () => {
    const given = new URLSearchParams(location.hash.slice(1))
    for (const name of ASKED) field(name).value = given.get(name) ?? (name === 'sort' ? 'year' : '')
    const [sort = 'year', up] = (given.get('sort') ?? 'year').split('-')
    Object.assign(state, { page: Math.max(0, (Number(given.get('page')) || 1) - 1), sort: ['year', 'name', 'region', 'total'].includes(sort) ? sort : 'year', down: up !== 'up' })
    mark()
  }

  for (const tr of body.rows) tr.querySelector('.box').replaceWith(box(tr.dataset.key, tr.querySelector('.title').textContent))
  const again = () => {
    const [sort = 'year', up] = field('sort').value.split('-')
    Object.assign(state, { page: 0, sort, down: up !== 'up' })
    mark()
    write()
    void show()
  }
  form.addEventListener('input', again)
  form.addEventListener('submit', (event) => event.preventDefault())
  form.addEventListener('reset', () => setTimeout(again))
  window.addEventListener('hashchange', () => { read(); void show() })
  read()
  const all = Number(told.dataset.all) // the first rows stand in the page itself
  if (location.hash.includes('=')) void show()
  else if (all > PAGE) tell(all, Math.ceil(all / PAGE) - 1)
})()
