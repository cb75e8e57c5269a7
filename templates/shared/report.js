// assets: the report page in the hand of its reader: where a number comes from, and where one is reading.
(() => {
  'use strict'
  const entries = new Map([...document.querySelectorAll('.trace-list > li')].map((entry) => [entry.dataset.of ?? entry.id, entry]))
  const numbers = [...document.querySelectorAll('main data[data-name]')]
    .filter((number) => entries.has(number.dataset.name) && number.textContent.trim() !== '' && !number.closest('.traces'))

  const make = (tag, attributes = {}, ...children) => {
    const element = document.createElement(tag)
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
    element.append(...children)
    return element
  }

  // The panel: one for the page, beside the number that it is about.
  const title = make('h2', { id: 'panel-title', class: 'panel-title' }, '数据来源')
  const link = make('a', { class: 'panel-link' }, '这个数的链接')
  const close = make('button', { type: 'button', class: 'panel-close', 'aria-label': '关闭' }, '×')
  const body = make('div', { class: 'panel-body' })
  const hint = make('p', { class: 'panel-hint' }, '方向键 ← → 换一个数，回车进入说明，Esc 关闭')
  const panel = make('div', { id: 'panel', class: 'panel screen', role: 'dialog', 'aria-labelledby': 'panel-title', tabindex: '-1', hidden: '' },
    make('div', { class: 'panel-head' }, title, link, close), body, hint)

  let about = null
  let pinned = false
  let timer = 0

  /** Copies of an entry carry no ids: each stands in the document once. */
  const fill = (entry) => {
    link.setAttribute('href', `#${entry.id}`)
    body.replaceChildren(...[...entry.children].map((child) => child.cloneNode(true)))
    body.scrollTop = 0
  }

  /** Below the number, or above it where there is no room; a narrow screen has it at its foot, see the style sheet. */
  const place = () => {
    const at = about.getBoundingClientRect()
    const { offsetWidth: width, offsetHeight: height } = panel
    const room = document.documentElement.clientWidth
    const left = Math.max(8, Math.min(at.left, room - width - 8))
    const below = at.bottom + 6
    const top = below + height > window.innerHeight && at.top - height - 6 > 0 ? at.top - height - 6 : below
    const covered = at.bottom + 12 - (window.innerHeight - height)
    if (getComputedStyle(panel).position === 'fixed' && covered > 0) window.scrollBy({ top: covered, behavior: 'instant' }) // a sheet at the foot
    panel.style.setProperty('--left', `${left + window.scrollX}px`)
    panel.style.setProperty('--top', `${top + window.scrollY}px`)
  }

  const show = (number) => {
    clearTimeout(timer)
    if (about === number && !panel.hidden) return
    about?.setAttribute('aria-expanded', 'false')
    about = number
    about.setAttribute('aria-expanded', 'true')
    fill(entries.get(number.dataset.name))
    panel.hidden = false
    place()
  }

  const hide = () => {
    clearTimeout(timer)
    if (!about) return
    const inside = panel.contains(document.activeElement)
    about.setAttribute('aria-expanded', 'false')
    panel.hidden = true
    const last = about
    about = null
    pinned = false
    if (inside) reach(last, false)
  }

  const hideSoon = () => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      if (!pinned && !panel.matches(':hover') && document.activeElement !== about) hide()
    }, 250)
  }

  /** `#编制数`: an entry by the name of its value, or by the last step of it. */
  const entryAt = (hash) => {
    const name = decoded(hash)
    const found = name === '' ? null : document.getElementById(name)
    if (found) return found.matches('.trace-list > li') ? found : null
    return name === '' ? null : [...entries].find(([own]) => own.endsWith(`.${name}`))?.[1] ?? null
  }

  const decoded = (hash) => {
    try {
      return decodeURIComponent(hash.slice(1))
    } catch {
      return ''
    }
  }

  /** An address that names a value leads to where it is printed, with its origin beside it. */
  const follow = () => {
    const entry = entryAt(location.hash)
    const number = entry && (numbers.find((one) => one.closest('.parts') && entries.get(one.dataset.name) === entry) ?? numbers.find((one) => entries.get(one.dataset.name) === entry))
    if (!number) return
    for (const one of numbers) one.classList.toggle('linked', one === number)
    number.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' })
    hide()
    show(number)
    pinned = true
  }

  // One number of each table or section is reached with Tab; the arrows lead from number to number.
  const groupOf = (number) => number.closest('table, .cards, .section, .part')
  const stops = new Map()
  const stopAt = (number) => {
    const group = groupOf(number)
    stops.get(group)?.setAttribute('tabindex', '-1')
    stops.set(group, number)
    number.setAttribute('tabindex', '0')
  }

  let silent = false
  const reach = (number, telling = true) => {
    if (!number) return
    stopAt(number)
    silent = !telling
    number.focus()
    silent = false
  }

  const next = (number, step) => numbers[(numbers.indexOf(number) + step + numbers.length) % numbers.length]
  const inGroup = (number) => numbers.filter((one) => groupOf(one) === groupOf(number))
  const moves = {
    ArrowRight: (number) => next(number, 1), ArrowDown: (number) => next(number, 1),
    ArrowLeft: (number) => next(number, -1), ArrowUp: (number) => next(number, -1),
    Home: (number) => inGroup(number)[0], End: (number) => inGroup(number).at(-1),
  }

  const onKey = (event) => {
    const number = event.currentTarget
    if (event.altKey || event.ctrlKey || event.metaKey) return
    if (moves[event.key]) reach(moves[event.key](number))
    else if (event.key === 'Enter' || event.key === ' ') {
      show(number)
      pinned = true
      panel.focus({ preventScroll: true })
    } else return
    event.preventDefault()
  }

  for (const number of numbers) {
    for (const [key, value] of Object.entries({ role: 'button', tabindex: '-1', 'aria-haspopup': 'dialog', 'aria-expanded': 'false', 'aria-controls': 'panel' })) number.setAttribute(key, value)
    if (!stops.has(groupOf(number))) stopAt(number)
    number.addEventListener('pointerenter', (event) => {
      if (event.pointerType !== 'mouse' || pinned) return
      clearTimeout(timer)
      timer = setTimeout(() => show(number), 120)
    })
    number.addEventListener('pointerleave', hideSoon)
    number.addEventListener('focus', () => {
      stopAt(number)
      if (!silent) show(number)
    })
    number.addEventListener('blur', hideSoon)
    number.addEventListener('keydown', onKey)
    number.addEventListener('click', () => {
      show(number)
      pinned = true
    })
  }

  if (numbers.length > 0) {
    document.body.append(panel)
    document.documentElement.classList.add('traced')
    panel.addEventListener('pointerleave', hideSoon)
    close.addEventListener('click', hide)
    document.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') hide()
    })
    document.addEventListener('pointerdown', (event) => {
      if (about && !panel.contains(event.target) && !about.contains(event.target)) hide()
    })
    // From one value to those that it rests on, without leaving the place.
    body.addEventListener('click', (event) => {
      const entry = entryAt(event.target.closest('a[href^="#"]')?.hash ?? '')
      if (!entry) return
      event.preventDefault()
      fill(entry)
      panel.focus({ preventScroll: true })
    })
    // Whoever leaves the panel at one of its ends is back at the number.
    panel.addEventListener('keydown', (event) => {
      if (event.key !== 'Tab') return
      const inside = [link, close, ...body.querySelectorAll('a')]
      const at = inside.indexOf(document.activeElement)
      if ((event.shiftKey && at <= 0) || (!event.shiftKey && at === inside.length - 1)) {
        event.preventDefault()
        hide()
      }
    })
    window.addEventListener('resize', () => about && place())
    window.addEventListener('hashchange', follow)
    follow()
    // The browser goes to the entry itself once more when all has loaded: at once, so that the number is in sight again.
    if (entryAt(location.hash)) {
      document.documentElement.style.scrollBehavior = 'auto'
      window.addEventListener('load', () => setTimeout(() => {
        follow()
        document.documentElement.style.scrollBehavior = ''
      }, 50))
    }
  }

  // Whoever comes from the search finds the words marked, and the first of them in sight. Width, case and spaces do not count.
  const normal = (text) => [...text].map((char) => char.normalize('NFKC').toLowerCase().replace(/\s/g, '')).join('')
  const wordsIn = (block, wanted) => {
    const origin = []
    let flat = ''
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      let at = 0
      for (const char of node.data) {
        const plain = normal(char)
        for (let i = 0; i < plain.length; i++) origin.push([node, at, at + char.length])
        flat += plain
        at += char.length
      }
    }
    const ranges = []
    for (let i = flat.indexOf(wanted); i >= 0; i = flat.indexOf(wanted, i + wanted.length)) {
      const range = new Range()
      range.setStart(origin[i][0], origin[i][1])
      range.setEnd(origin[i + wanted.length - 1][0], origin[i + wanted.length - 1][2])
      ranges.push(range)
    }
    return ranges
  }
  const wanted = normal(new URLSearchParams(location.search).get('q') ?? '')
  if (wanted !== '' && globalThis.Highlight && CSS.highlights) {
    const blocks = [...document.querySelectorAll('.parts :is(h1, h2, h3, h4, h5, h6, p, td, th, li)')].filter((block) => !block.querySelector('p, td, th, li'))
    const ranges = blocks.flatMap((block) => wordsIn(block, wanted))
    CSS.highlights.set('asked', new Highlight(...ranges))
    const place = document.getElementById(decodeURIComponent(location.hash.slice(1)))
    const first = ranges.find((range) => place?.contains(range.startContainer)) ?? ranges[0]
    first?.startContainer.parentElement.scrollIntoView({ block: 'center', behavior: 'instant' })
  }

  // A box that scrolls is reached with the keyboard and says what it is.
  const boxes = [...document.querySelectorAll('.table-box')]
  const markScrolling = () => {
    for (const [i, box] of boxes.entries()) {
      const scrolls = box.scrollWidth > box.clientWidth
      if (!scrolls) for (const name of ['tabindex', 'role', 'aria-label']) box.removeAttribute(name)
      else for (const [name, value] of [['tabindex', '0'], ['role', 'region'], ['aria-label', `表格${i + 1}，可以左右滚动`]]) box.setAttribute(name, value)
    }
  }
  markScrolling()
  window.addEventListener('resize', markScrolling)

  // Contents lie open beside the text, which the style sheet does by itself; whoever listens is told so here.
  const side = document.querySelector('.side details')
  const wide = window.matchMedia('(min-width: 64rem)')
  const fold = () => side.toggleAttribute('open', wide.matches)
  fold()
  wide.addEventListener('change', fold)

  // The last place that the reader has passed.
  const links = [...document.querySelectorAll('.side a')]
  const places = links.flatMap((link) => {
    const target = document.getElementById(decodeURIComponent(link.hash.slice(1)))
    return target ? [{ link, target }] : []
  })
  let current = null
  let asked = 0
  const mark = () => {
    asked = 0
    const line = window.innerHeight * 0.3
    const atEnd = window.scrollY + window.innerHeight >= document.documentElement.scrollHeight - 2
    const passed = places.filter(({ target }) => target.getBoundingClientRect().top <= line)
    const found = (atEnd ? places.at(-1) : passed.at(-1) ?? places[0])?.link
    if (!found || found === current) return
    current?.removeAttribute('aria-current')
    current = found
    current.setAttribute('aria-current', 'location')
    const list = current.closest('.side')
    if (list.scrollHeight > list.clientHeight) list.scrollTop = current.offsetTop - list.clientHeight / 2
  }
  const ask = () => {
    asked ||= requestAnimationFrame(mark)
  }
  window.addEventListener('scroll', ask, { passive: true })
  window.addEventListener('resize', ask)
  mark()
})()
