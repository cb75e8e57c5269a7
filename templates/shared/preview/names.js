// Names are offered where {{ is typed in the narrative, with the values that they stand for.

;(() => {
  /** @type {Promise<{ name: string, label: string, text: string }[]> | undefined} */
  let names
  const list = document.createElement('ul')
  list.id = 'names'
  list.className = 'names'
  list.setAttribute('role', 'listbox')
  list.setAttribute('aria-label', '名称')
  /** @type {HTMLTextAreaElement | undefined} */
  let open
  let at = 0

  /** What stands between {{ and the caret. */
  const typed = (box) => /\{\{([^{}\n]*)$/.exec(box.value.slice(0, box.selectionStart))?.[1]

  const offer = async (box) => {
    const query = typed(box)
    if (query === undefined) return close()
    names ??= fetch(`/names/${document.body.dataset.address}`).then((answer) => answer.json())
    const all = await names
    const words = query.trim().split(/[\s.]+/).filter(Boolean)
    const found = all.filter(({ label, name }) => words.every((word) => name.includes(word) || label.includes(word))).slice(0, 12)
    if (found.length === 0 || typed(box) !== query) return close()
    list.replaceChildren(...found.map(option))
    at = 0
    if (open !== box) box.after(list)
    open = box
    box.setAttribute('aria-controls', list.id)
    mark()
  }

  const option = ({ label, name, text }, i) => {
    const item = document.createElement('li')
    item.id = `names-${i}`
    item.setAttribute('role', 'option')
    item.dataset.name = name
    const value = document.createElement('span')
    value.textContent = text === '' ? '空白' : text
    item.append(name === label || name.endsWith(`.${label}`) ? name : `${name}（${label}）`, ' ', value)
    return item
  }

  const mark = () => {
    ;[...list.children].forEach((item, i) => item.setAttribute('aria-selected', String(i === at)))
    open.setAttribute('aria-activedescendant', `names-${at}`)
    list.children[at]?.scrollIntoView({ block: 'nearest' })
  }

  const close = () => {
    open?.removeAttribute('aria-activedescendant')
    open?.removeAttribute('aria-controls')
    open = undefined
    list.remove()
  }

  const take = (name) => {
    const box = open
    const start = box.selectionStart - typed(box).length
    const rest = box.value.slice(box.selectionStart).replace(/^[^{}\n]*\}\}/, '')
    box.setRangeText(`${name}}}`, start, box.value.length - rest.length, 'end')
    close()
    box.dispatchEvent(new Event('input', { bubbles: true }))
  }

  document.addEventListener('input', ({ target }) => {
    if (target instanceof HTMLTextAreaElement && target.matches('.prose')) void offer(target)
  })
  document.addEventListener('keydown', (event) => {
    if (!open || event.target !== open || event.isComposing) return
    const keys = {
      ArrowDown: () => (at = (at + 1) % list.children.length),
      ArrowUp: () => (at = (at + list.children.length - 1) % list.children.length),
      Enter: () => take(/** @type {HTMLElement} */ (list.children[at]).dataset.name),
      Tab: () => take(/** @type {HTMLElement} */ (list.children[at]).dataset.name),
      Escape: close,
    }
    if (!keys[event.key]) return
    event.preventDefault()
    keys[event.key]()
    if (open) mark()
  })
  list.addEventListener('mousedown', (event) => {
    const item = /** @type {Element} */ (event.target).closest('li')
    event.preventDefault()
    if (item) take(item.dataset.name)
  })
  document.addEventListener('focusout', ({ target }) => {
    if (target === open) close()
  })
  document.addEventListener('preview:changed', () => (names = undefined))
})()
