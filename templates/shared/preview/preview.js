// The four views of a report, told by the server when it has changed.

;(() => {
  const { address, folder, report } = document.body.dataset
  const fill = document.getElementById('fill')
  const told = document.getElementById('told')
  const frame = document.getElementById('page-frame')
  const pdf = document.getElementById('pdf-frame')
  const tabs = /** @type {HTMLButtonElement[]} */ ([...document.querySelectorAll('[role=tab]')])
  const page = `/site/${folder}/index.html`
  let version = Number(document.body.dataset.version)
  /** What each view shows. */
  const shown = { page: 0, pdf: 0 }

  const select = (name, isFocused = false) => {
    for (const tab of tabs) {
      const isOne = tab.id === `tab-${name}`
      tab.setAttribute('aria-selected', String(isOne))
      tab.tabIndex = isOne ? 0 : -1
      document.getElementById(tab.getAttribute('aria-controls')).hidden = !isOne
      if (isOne && isFocused) tab.focus()
    }
    document.body.dataset.view = name
    if (name === 'page') void showPage()
    if (name === 'pdf') void showPdf()
  }
  const selected = () => tabs.find((tab) => tab.getAttribute('aria-selected') === 'true').id.slice(4)
  document.getElementById('tabs').addEventListener('click', ({ target }) => {
    const tab = /** @type {Element} */ (target).closest('[role=tab]')
    if (tab) select(tab.id.slice(4))
  })
  document.getElementById('tabs').addEventListener('keydown', (event) => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    const at = tabs.findIndex((tab) => tab.id === `tab-${selected()}`)
    const to = by ? (at + by + tabs.length) % tabs.length : { Home: 0, End: tabs.length - 1 }[event.key]
    if (to === undefined) return
    event.preventDefault()
    select(tabs[to].id.slice(4), true)
  })

  const htmlOf = async (address) => {
    const response = await fetch(address)
    return response.ok ? new DOMParser().parseFromString(await response.text(), 'text/html') : undefined
  }

  /** What the author is writing stays; so does what was opened or closed, and the place in a list. */
  const keep = (from, to) => {
    if (preview.isDirty(from)) return false
    if (from === document.activeElement && from.matches('input, textarea, select') && 'value' in from) {
      if (from.value !== to.getAttribute('value') && from.tagName === 'INPUT' && from.type !== 'radio') from.value = to.getAttribute('value') ?? ''
    }
    if (from.matches('details') && from.open) to.setAttribute('open', '')
    return !from.isEqualNode(to) || 'value' in from
  }
  const morph = (element, html) => {
    const to = element.cloneNode(false)
    to.innerHTML = html
    morphdom(element, to, { childrenOnly: true, onBeforeElUpdated: keep, onBeforeNodeDiscarded: (node) => node.id !== 'names' && !node.classList?.contains('pasted') })
    element.querySelectorAll('textarea').forEach(fit)
  }

  /** What is to be gone to when it is shown: what has just been put in. */
  let awaited = ''
  const goOn = () => {
    const box = awaited && document.querySelector(awaited)
    if (!box) return
    awaited = ''
    box.focus()
  }

  document.addEventListener('focusin', () => (awaited = '')) // the author has gone on

  let loading = 0
  let loaded = 0
  preview.reload = async (isForced = false) => {
    const mine = (loading += 1)
    const answer = await fetch(`/form/${address}`)
    if (!answer.ok || (mine !== loading && !isForced)) return
    const { counts, fill: form, told: list, version: of } = await answer.json()
    version = of
    morph(fill, form)
    morph(told, list)
    goOn()
    count(counts)
    loaded = mine
  }
  preview.isSettled = () => !preview.isWriting() && loaded === loading && preview.isShown()
  const count = (counts) => {
    const badge = document.getElementById('told-count')
    const all = counts.error + counts.warning
    badge.textContent = all > 0 ? String(all) : ''
    badge.classList.toggle('is-error', counts.error > 0)
    badge.setAttribute('aria-label', `${counts.error} 个错误，${counts.warning} 个警告`)
  }

  const showPage = async () => {
    if (shown.page === version) return
    const of = version
    const note = document.getElementById('page-note')
    if (shown.page === 0) {
      const answer = await fetch(page)
      note.textContent = answer.ok ? '' : '还没有可以看的页面：先改好“问题”里的错误。'
      if (answer.ok) frame.src = page
    } else {
      const next = await htmlOf(page)
      const { body } = frame.contentDocument ?? {}
      if (next && body) morphdom(body, next.body, { onBeforeElUpdated: (from, to) => !from.isEqualNode(to) })
    }
    shown.page = of
  }

  const showPdf = async () => {
    if (shown.pdf === version) return
    const of = version
    const note = document.getElementById('pdf-note')
    note.textContent = '正在印……'
    const answer = await fetch(`/printed/${address}`)
    const { message } = await answer.json().catch(() => ({ message: '' }))
    if (of !== version) return showPdf()
    note.textContent = answer.ok ? '' : message
    if (answer.ok) pdf.src = `/site/${folder}/report.pdf?version=${of}`
    shown.pdf = of
  }

  /** Milliseconds without a change before a paper is printed anew. */
  const IDLE = 400
  let idle
  const changed = async (of) => {
    if (of <= version && shown.page >= of) return
    version = Math.max(version, of)
    document.dispatchEvent(new Event('preview:changed'))
    await Promise.all([selected() === 'page' ? showPage() : undefined, preview.reload()])
    clearTimeout(idle)
    if (selected() === 'pdf') idle = setTimeout(showPdf, IDLE)
  }

  const events = new EventSource('/events')
  let wasLost = false
  events.addEventListener('changed', ({ data }) => {
    const found = JSON.parse(data).find((one) => one.report === report)
    if (found) void changed(found.version)
  })
  events.addEventListener('open', () => {
    if (wasLost) void preview.reload().then(() => preview.say(''))
    wasLost = false
  })
  events.addEventListener('error', () => {
    wasLost = true
    preview.say('和预览断开了', true)
  })

  const edit = (button, edits) => {
    const { file } = button.dataset
    preview.want({ file, digest: preview.digestOf(file), edits, mine: button.textContent })
  }
  const blank = { kind: 'blank' }
  /** @type {Record<string, (button: HTMLElement) => void>} */
  const acts = {
    put: (button) => {
      const box = /** @type {Box} */ (document.getElementById(button.dataset.for))
      const { put } = button.dataset
      if (box && (put === 'blank' || put === 'zero')) {
        box.value = put === 'zero' ? '0' : ''
        return preview.commit(box)
      }
      const list = box ?? document.querySelector(`.records[id="${CSS.escape(button.dataset.for)}"]`)
      const { file } = list.dataset
      const of = JSON.parse(list.dataset.path)
      const none = [{ kind: 'remove', path: of }, { kind: 'insert', path: of, index: 0, row: blank }, { kind: 'remove', path: [...of, 0] }]
      const gone = [{ kind: 'remove', path: of }, { kind: 'set', path: of, value: blank }]
      preview.want({ file, digest: preview.digestOf(file), edits: /** @type {Edit[]} */ (put === 'none' ? none : gone), mine: button.textContent })
    },
    insert: (button) => {
      const at = JSON.parse(button.dataset.insert)
      const { kinds, row } = button.dataset
      const chosen = /** @type {HTMLSelectElement} */ (document.getElementById(kinds ?? ''))
      awaited = `[data-path^="${CSS.escape(JSON.stringify(at).slice(0, -1))}"]`
      edit(button, [{ kind: 'insert', path: at.slice(0, -1), index: at.at(-1), row: JSON.parse(chosen?.value ?? row) }])
    },
    add: (button) => {
      const box = /** @type {HTMLInputElement} */ (document.getElementById(button.dataset.of))
      const name = box.value.trim()
      if (name === '') return box.focus()
      const at = [...JSON.parse(button.dataset.add), name]
      const keys = button.dataset.takes === 'quantity' ? ['数值', '单位'] : [undefined]
      edit(button, keys.map((key) => ({ kind: 'set', path: key === undefined ? at : [...at, key], value: blank })))
      box.value = ''
    },
    move: (button) => {
      const at = JSON.parse(button.dataset.move)
      const to = Math.max(0, at.at(-1) + Number(button.dataset.to))
      awaited = `button[data-move="${CSS.escape(JSON.stringify([...at.slice(0, -1), to]))}"]:not(:disabled)`
      edit(button, [{ kind: 'move', path: at, to }])
    },
    remove: (button) => {
      const { remove } = button.dataset
      const list = JSON.stringify(JSON.parse(remove).slice(0, -1)).slice(0, -1)
      awaited = `button[data-remove="${CSS.escape(remove)}"], button[data-insert^="${CSS.escape(list)}"]`
      edit(button, [{ kind: 'remove', path: JSON.parse(remove) }])
    },
    section: (button) => {
      const { file, section, title } = button.dataset
      if (title) awaited = `textarea[data-title="${CSS.escape(title)}"][data-file="${CSS.escape(file)}"]`
      preview.want({ file, digest: preview.digestOf(file), section, mine: button.textContent })
    },
    fix: async (button) => {
      const answer = await preview.post('/fix/', { finding: button.dataset.fix })
      preview.say(answer.ok ? '已改好' : '没有改：文件已经变了', !answer.ok)
      if (!answer.ok) await preview.reload(true)
    },
  }
  document.addEventListener('click', (event) => {
    const target = /** @type {Element} */ (event.target)
    const button = target.closest('button')
    if (button) for (const act of Object.keys(acts)) if (act in button.dataset) acts[act](button)
    const link = /** @type {HTMLAnchorElement} */ (target.closest('a.to-field, .places a'))
    if (!link) return
    event.preventDefault()
    reveal(decodeURIComponent(link.hash.slice(1)))
  })

  /** Shows a place of the form and goes there. */
  const reveal = (id) => {
    select('fill')
    const place = document.getElementById(`${id}:field`) ?? document.getElementById(id)
    for (let around = place?.closest('details'); around; around = around.parentElement.closest('details')) /** @type {HTMLDetailsElement} */ (around).open = true
    place?.scrollIntoView({ block: 'center' })
    const box = document.getElementById(id)
    ;(box?.matches('input, textarea, select') ? box : (place?.querySelector('input, textarea, select') ?? place))?.focus({ preventScroll: true })
    const places = /** @type {HTMLDetailsElement} */ (document.getElementById('places'))
    if (places && !matchMedia('(min-width: 64rem)').matches) places.open = false
  }

  const fit = (box) => {
    if (CSS.supports('field-sizing', 'content')) return
    box.style.height = 'auto'
    box.style.height = `${box.scrollHeight + 2}px`
  }
  document.addEventListener('input', ({ target }) => target instanceof HTMLTextAreaElement && fit(target))
  document.querySelectorAll('textarea').forEach(fit)

  const places = /** @type {HTMLDetailsElement} */ (document.getElementById('places'))
  if (places && matchMedia('(min-width: 64rem)').matches) places.open = true
  void preview.reload()
  select('fill')
})()
