// assets: two to five reports side by side, on the facts and figures that their forms share.
(() => {
  'use strict'
  const { get, make, rows, lookup } = window.jibao
  const MOST = 5
  const ORDER = ['得分', '等级', '年初预算', '全年预算', '全年执行', '执行率', '人均支出', '基本支出', '项目支出', '三公经费', '编制数', '在职人数']
  const told = document.getElementById('told')
  const box = document.getElementById('compared')
  const picker = document.getElementById('picker')
  const input = document.getElementById('pick')
  const picks = document.getElementById('picks')

  const keys = () => [...new Set(location.hash.slice(1).split(',').filter((key) => /^[^/]+\/\d{4}(\/projects\/[^/]+)?$/.test(key)))].slice(0, MOST)
  const go = (list) => { location.hash = `#${list.join(',')}` }

  const show = async () => {
    const wanted = keys()
    const read = await Promise.all(wanted.map((key) => get(`${key}/entry`).catch(() => null)))
    const entries = read.flatMap((entry, i) => (entry ? [{ ...entry, key: wanted[i] }] : []))
    const lost = read.length - entries.length
    const sentence = entries.length === 0 ? '还没有选择报告。' : entries.length === 1 ? '再添加至少一份报告。' : `比较 ${entries.length} 份报告。`
    told.textContent = lost > 0 ? `有 ${lost} 份报告没有找到。${sentence}` : sentence
    picker.hidden = entries.length >= MOST
    box.hidden = entries.length === 0
    document.getElementById('rubrics').hidden = new Set(entries.map((entry) => entry.format)).size < 2
    box.replaceChildren(...(entries.length > 0 ? [table(entries)] : []))
  }

  const table = (entries) => {
    const named = (entry, name) => entry.common.find(([own]) => own === name)
    const names = ORDER.filter((name) => entries.some((entry) => named(entry, name)))
    const head = make('tr', {}, make('th', { scope: 'col' }, '项目'), ...entries.map((entry) => make('th', { scope: 'col' },
      make('a', { href: `${entry.key}/index.html` }, entry.name), make('br'), `${entry.year}年度`, make('br'), ...(entry.projectName ? [entry.projectName, make('br')] : []), remove(entry))))
    const about = [['地区', 'region'], ['评分标准', 'formatName']].map(([label, key]) => make('tr', {}, make('th', { scope: 'row' }, label), ...entries.map((entry) => make('td', { 'data-label': short(entry) }, entry[key]))))
    const figures = names.map((name) => {
      const units = [...new Set(entries.map((entry) => named(entry, name)?.[3]).filter(Boolean))]
      const said = name === '得分' ? '自评得分' : name
      const label = units.length === 1 ? `${said}（${units[0]}）` : said
      return make('tr', {}, make('th', { scope: 'row' }, label), ...entries.map((entry) => {
        const found = named(entry, name)
        if (!found || found[1] === '') return make('td', { class: 'number', 'data-label': short(entry) }, make('span', { class: 'none' }, found ? '未填' : '表式无此项'))
        return make('td', { class: 'number', 'data-label': short(entry) }, units.length > 1 ? found[1] + found[3] : found[1], ...(name === '执行率' && Number(found[2]) > 1 ? [make('span', { class: 'remark' }, ' 超过100%')] : []))
      }))
    })
    return make('table', { class: `index-table cards-below compare-table of-${entries.length}` }, make('thead', {}, head), make('tbody', {}, ...about, ...figures))
  }

  /** On a narrow screen each value stands behind this: the name, or the year where all are of one unit. */
  const short = ({ name, unit, year }) => (keys().every((key) => key.startsWith(`${encodeURIComponent(unit)}/`)) ? `${year}年度` : `${name}${year}年度`)

  const remove = (entry) => {
    const button = make('button', { type: 'button', 'aria-label': `去掉${entry.name}${entry.year}年度` }, '去掉')
    button.onclick = () => go(keys().filter((key) => key !== entry.key))
    return button
  }

  const PROPOSED = 8
  let turn = 0
  /** Before a word is typed: the beginning of the site's list. */
  const first = async () => Array.from({ length: Math.min(PROPOSED + MOST, (await get('list/facets')).documents) }, (_, i) => i)
  const propose = async () => {
    const mine = ++turn
    const wanted = lookup.normal(input.value) === '' ? await first() : await lookup.titled(input.value)
    const found = await rows(wanted.slice(0, PROPOSED + MOST))
    if (mine !== turn) return
    const here = new Set(keys())
    picks.replaceChildren(...found.filter((row) => !here.has(row.path)).slice(0, PROPOSED).map((row) => {
      const button = make('button', { type: 'button' }, row.project === '' ? `${row.name} ${row.year}年度` : `${row.name} ${row.title}`)
      button.onclick = () => { go([...keys(), row.path]); input.value = ''; picks.replaceChildren(); input.focus() }
      return make('li', {}, button)
    }))
  }

  input.addEventListener('input', () => void propose())
  input.addEventListener('focus', () => void propose())
  window.addEventListener('hashchange', () => void show())
  picker.hidden = false
  void show()
})()
