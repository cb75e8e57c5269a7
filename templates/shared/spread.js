// assets: one unit's place among all, on the page of a figure: `?of=<unit>/<year>` names the report, whose own data say the value.
(() => {
  'use strict'
  const { get } = window.jibao
  const here = document.getElementById('here')
  const key = new URLSearchParams(location.search).get('of') ?? ''
  if (!/^[^/]+\/\d{4}$/.test(key)) return

  const tell = (entry) => {
    const found = entry.common.find(([name]) => name === here.dataset.common)
    const value = Number(found?.[2] || NaN)
    const values = here.dataset.quantiles.split(' ').map(Number)
    if (!Number.isFinite(value)) return
    const below = values.filter((one) => one < value).length
    const text = found[1] || String(value)
    const place = values.length > 1 ? `，高于其他单位的${Math.round((below / (values.length - 1)) * 100)}%` : ''
    here.textContent = `${entry.name}${entry.year}年度：${text}${found[3] && !text.endsWith('%') ? found[3] : ''}${place}。`
    draw(value, entry.name)
    document.getElementById(decodeURIComponent(key))?.classList.add('marked')
    for (const row of document.querySelectorAll(`tr[id="${CSS.escape(key)}"]`)) row.classList.add('marked')
  }

  /** A line through the picture, with the unit's name. */
  const draw = (value, name) => {
    const figure = document.querySelector('.histogram')
    const picture = figure?.querySelector('svg')
    if (!picture) return
    const [low, high] = [Number(figure.dataset.low), Number(figure.dataset.high)]
    const { left, right, base } = picture.dataset
    const x = Number(left) + ((Math.min(high, Math.max(low, value)) - low) / (high - low)) * (Number(right) - Number(left))
    const make = (tag, attributes, text = '') => {
      const element = document.createElementNS('http://www.w3.org/2000/svg', tag)
      for (const [key, one] of Object.entries(attributes)) element.setAttribute(key, String(one))
      element.textContent = text
      picture.append(element)
    }
    make('line', { class: 'here', x1: x, x2: x, y1: 30, y2: base })
    make('text', { class: x > 480 ? 'end' : x < 160 ? 'start' : '', x, y: Number(base) + 38 }, `▲ ${name}`)
  }

  get(`${key}/entry`).then(tell).catch(() => { here.textContent = '没有找到这份报告。' })
})()
