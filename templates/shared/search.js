// assets: the search page: asks the index, shows each hit with its surroundings and a link to its place. What is asked stands
// in the address.
(() => {
  'use strict'
  const { make, lookup } = window.jibao
  const form = document.getElementById('asking')
  const input = document.getElementById('query')
  const told = document.getElementById('told')
  const list = document.getElementById('hits')
  const more = document.getElementById('more')
  const FILTERS = ['year', 'region', 'format']
  const PAGE = 10
  const SHOWN = 3
  const AROUND = 40
  let turn = 0

  const search = async ({ q, ...filters }) => {
    const mine = ++turn
    list.replaceChildren()
    more.hidden = true
    told.textContent = ''
    const words = lookup.wordsOf(q)
    if (words.length === 0) return
    told.textContent = '正在查找……'
    try {
      const found = await lookup.candidates(q, filters)
      const about =
        words.length > lookup.MOST_WORDS
          ? `${q.trim().split(/\s+/).slice(0, lookup.MOST_WORDS).join(' ')}（只按前${lookup.MOST_WORDS}个词）`
          : q.trim()
      if (mine === turn) await page(about, found, 0, 0, mine)
    } catch {
      if (mine === turn) told.textContent = '索引没有读到，请重新载入页面。'
    }
  }

  const page = async (about, candidates, from, before, mine) => {
    const { found, next } = await lookup.results(candidates, from, PAGE)
    if (mine !== turn) return
    list.append(...found.map(item))
    const shown = before + found.length
    const left = candidates.length - next
    told.textContent = sentence(about, shown, left)
    more.hidden = left === 0
    more.textContent = shown === 0 ? '继续查找' : '显示更多'
    more.onclick = () => void page(about, candidates, next, shown, mine)
  }

  const sentence = (about, shown, left) => {
    if (left > 0)
      return shown === 0 ? `“${about}”还没有找到，还有 ${left} 份报告没有查完。` : `“${about}”已列出 ${shown} 份，还有约 ${left} 份。`
    return shown === 0 ? `没有找到“${about}”。` : `在 ${shown} 份报告中找到“${about}”。`
  }

  const item = ({ row, hits }) =>
    make(
      'li',
      {},
      make('h2', {}, make('a', { href: `${row.path}/index.html` }, row.title)),
      make(
        'p',
        { class: 'about' },
        [`${row.year}年度`, row.name, row.name.startsWith(row.region) ? '' : row.region].filter(Boolean).join('　'),
      ),
      make('ul', {}, ...telling(hits).map((hit) => make('li', {}, snippet(row, hit)))),
    )

  /** The blocks that are shown: every word once, those with most words first. */
  const telling = (hits) => {
    const words = ({ marks }) => new Set(marks.map(([, , word]) => word))
    const rich = [...hits].sort((a, b) => words(b).size - words(a).size)
    const met = new Set()
    const first = rich.filter((hit) => [...words(hit)].filter((word) => !met.has(word) && met.add(word)).length > 0)
    return [...new Set([...first, ...rich])].slice(0, Math.max(SHOWN, first.length))
  }

  const snippet = (row, { anchor, heading, text, marks }) => {
    const [first, ...others] = marks
    const last = others.filter(([, to]) => to <= first[1] + AROUND).at(-1) ?? first
    const start = Math.max(0, first[0] - AROUND)
    const end = Math.min(text.length, last[1] + AROUND)
    const parts = []
    let at = start
    for (const [from, to] of marks) {
      if (from < at || to > end) continue
      parts.push(text.slice(at, from), make('mark', {}, text.slice(from, to)))
      at = to
    }
    // The report itself marks what was asked for, see report.js.
    return make(
      'a',
      { href: `${row.path}/index.html?q=${encodeURIComponent(text.slice(first[0], first[1]))}#${encodeURIComponent(anchor)}` },
      ...(heading && heading !== text ? [make('span', { class: 'heading' }, heading), ' '] : []),
      start > 0 ? '…' : '',
      ...parts,
      text.slice(at, end),
      end < text.length ? '…' : '',
    )
  }

  const filter = (name) => /** @type {HTMLInputElement} */ (form.elements.namedItem(name))
  const fromAddress = () => {
    const stated = new URLSearchParams(location.hash.slice(1))
    const asked = Object.fromEntries(['q', ...FILTERS].map((name) => [name, stated.get(name) ?? '']))
    input.value = asked.q
    for (const name of FILTERS) filter(name).value = asked[name]
    void search(asked)
  }
  const toAddress = () => {
    const said = Object.entries(Object.fromEntries(new FormData(form))).map(([name, value]) => [name, value.trim()])
    const stated = new URLSearchParams(said.filter(([, value]) => value !== ''))
    if (location.hash.slice(1) === String(stated)) fromAddress()
    else location.hash = String(stated)
  }
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    toAddress()
  })
  form.addEventListener('change', ({ target }) => target !== input && toAddress())
  window.addEventListener('hashchange', fromAddress)
  fromAddress()
})()
