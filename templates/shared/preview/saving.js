// What is filled in becomes changes of the files, one request after another, and none is lost on the way.

window.preview = /** @type {Preview} */ ({})

;(() => {
  const token = document.querySelector('meta[name=jibao-token]').getAttribute('content')
  const saved = document.getElementById('saved')
  const conflict = document.getElementById('conflict')
  /** Boxes with words that no file has yet, and the digest of the file when they were begun. @type {Map<Element, string>} */
  const dirty = new Map()
  /** @type {Wanted[]} */
  let waiting = []
  let isBusy = false

  preview.say = (text, isBad = false) => {
    saved.textContent = text
    saved.classList.toggle('is-bad', isBad)
  }
  preview.isDirty = (box) => dirty.has(box)
  preview.isWriting = () => isBusy || waiting.length > 0
  preview.digestOf = (file) => {
    const found = [...document.querySelectorAll('input.digest')].find((one) => one.dataset.file === file)
    return /** @type {HTMLInputElement} */ (found)?.value ?? ''
  }
  /** Of each file as it was last written here. @type {Map<string, string>} */
  const latest = new Map()
  preview.isShown = () =>
    [...document.querySelectorAll('input.digest')].every(({ dataset: { file, shown } }) => !latest.has(file) || latest.get(file) === shown)
  const keepDigest = (file, digest) => {
    latest.set(file, digest)
    for (const one of document.querySelectorAll('input.digest'))
      if (one.dataset.file === file) /** @type {HTMLInputElement} */ (one).value = digest
  }
  preview.post = (path, body) =>
    fetch(path + document.body.dataset.address, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-jibao-token': token },
      body: JSON.stringify(body),
    })

  preview.plainNumber = (text) => {
    const plain = text
      .normalize('NFKC')
      .replace(/[\s,]/g, '')
      .replace(/^[−–—]/, '-')
      .replace(/^[-+]?0+(?=\d)/, (zeros) => zeros.replace(/0/g, ''))
    return /^[-+]?\d+(\.\d+)?$/.test(plain) ? plain.replace(/^\+/, '') : undefined
  }

  preview.valueOf = (box, text) => {
    const { takes } = box.dataset
    if (text.trim() === '') return { kind: 'blank' }
    if (takes === 'truth') return { kind: 'truth', text }
    if (takes === 'number') {
      const number = preview.plainNumber(text)
      return number === undefined ? undefined : { kind: 'number', text: number }
    }
    if (takes === 'any' && /^[-+]?(0|[1-9]\d*)(\.\d+)?$/.test(text.trim())) return { kind: 'number', text: text.trim() }
    return { kind: 'text', text: text.replace(/[ \t]+$/gm, '').trim() }
  }

  /** @param {Wanted} wanted */
  preview.want = (wanted) => {
    waiting.push(wanted)
    void pump()
  }

  /** So that the server answers others between two of them. */
  const MOST_AT_ONCE = 20

  const pump = async () => {
    if (isBusy || waiting.length === 0) return
    isBusy = true
    const [first] = waiting
    // Changes that lead by names go together; a list's items and a text's lines go by themselves.
    const isNamed = (one) => one.edits?.every(({ kind }) => kind === 'set' || kind === 'comment') && one.file === first.file && one.digest === first.digest
    const end = isNamed(first) ? waiting.findIndex((one) => !isNamed(one)) : 1
    const batch = waiting.splice(0, Math.min(MOST_AT_ONCE, end === -1 ? waiting.length : end))
    preview.say('正在写入……')
    await send(batch)
    isBusy = false
    if (waiting.length > 0) return pump()
  }

  /** @param {Wanted[]} batch */
  const send = async (batch) => {
    const [{ digest, file, lines, section }] = batch
    const edits = batch.flatMap((one) => one.edits ?? [])
    let response
    try {
      response = await preview.post(section ? '/section/' : lines ? '/text/' : '/edit/', { file, digest: current(file, digest), ...(section ? { section } : (lines ?? { edits })) })
    } catch {
      return preview.say('预览已经停止，没有写入。重新运行 jibao preview 后再填。', true)
    }
    const answer = await response.json().catch(() => ({}))
    if (response.ok) return done(batch, answer.digest)
    if (response.status === 409) return ask(batch, answer)
    preview.say(refusals[answer.refused] ?? `没有写入（${answer.refused ?? response.status}）`, true)
    batch.forEach(({ box }) => box && dirty.delete(box))
    await preview.reload(true)
  }

  /** Digests that our own saves have led from, to what they led to. @type {Map<string, string>} */
  const followed = new Map()
  const current = (file, digest) => {
    let at = digest
    for (let next = followed.get(`${file}:${at}`); next !== undefined; next = followed.get(`${file}:${at}`)) at = next
    return at
  }

  const done = (batch, digest) => {
    const [{ file }] = batch
    const before = current(file, batch[0].digest)
    if (before !== digest) followed.set(`${file}:${before}`, digest)
    followed.delete(`${file}:${digest}`) // a file that is what it was before leads nowhere, and in no circle
    keepDigest(file, digest)
    for (const { box, mine } of batch) if (box?.value === mine) dirty.delete(box)
    preview.say(dirty.size > 0 ? '还有没写入的' : '已写入文件')
  }

  const ask = (batch, { digest, text }) =>
    new Promise((chosen) => {
      conflict.querySelector('#conflict-file').textContent = batch[0].file
      conflict.querySelector('#conflict-mine').textContent = batch.map(({ box, mine }) => `${nameOf(box)}${mine === '' ? '空白' : mine}`).join('\n')
      conflict.querySelector('#conflict-theirs').textContent = text
      conflict.querySelector('#take-mine').onclick = () => {
        batch.forEach((one) => (one.digest = digest))
        waiting.unshift(...batch)
        conflict.close()
      }
      conflict.querySelector('#take-theirs').onclick = () => {
        batch.forEach(({ box }) => box && dirty.delete(box))
        conflict.close()
      }
      conflict.onclose = async () => {
        if (!waiting.includes(batch[0])) {
          batch.forEach(({ box }) => box && dirty.delete(box))
          preview.say('没有写入，显示的是文件现在的内容')
          await preview.reload(true)
        }
        chosen(undefined)
      }
      conflict.showModal()
    })

  const nameOf = (box) => {
    const label = box?.getAttribute('aria-label') ?? box?.labels?.[0]?.firstChild?.textContent ?? ''
    return label === '' ? '' : `${label}：`
  }

  const refusals = {
    syntax: '文件读不懂，先改好文件里的错误',
    gone: '文件不在了',
    'no-place-for-comment': '这一处写在一行花括号里，批注没有地方写；请写在它所在的分组上',
    layout: '这一处的写法特别，请直接在文件里改',
  }

  /** Begins when the first character is typed. @param {Box} box */
  const begin = (box) => {
    if (!dirty.has(box)) dirty.set(box, preview.digestOf(box.dataset.file))
    preview.say('还没有写入')
  }

  /** @param {Box} box */
  preview.commit = (box) => {
    clearTimeout(timers.get(box))
    const { file } = box.dataset
    if (file === undefined) return
    const digest = dirty.get(box) ?? preview.digestOf(file)
    const mine = box.value
    if ('text' in box.dataset) {
      const { end, line } = box.dataset
      return preview.want({ file, digest, lines: { from: Number(line), to: Number(end), text: mine }, mine, box })
    }
    const path = JSON.parse(box.dataset.path)
    if ('comment' in box.dataset) return preview.want({ file, digest, edits: [{ kind: 'comment', path, text: mine.trim() }], mine, box })
    if ('list' in box.dataset) return preview.want({ file, digest, edits: listEdits(box, path), mine, box })
    const value = preview.valueOf(box, mine)
    box.toggleAttribute('data-wrong', value === undefined)
    if (value?.kind === 'blank' && box.dataset.clears) return preview.want({ file, digest, edits: clearing(box, path), mine, box })
    if (value === undefined) return preview.say(`“${mine}”不是数，没有写入；没有填就清空，没有发生写 0`, true)
    if (box.dataset.takes === 'number' && value.kind === 'number' && value.text !== mine) {
      box.value = value.text
      preview.want({ file, digest, edits: [{ kind: 'set', path, value }], mine: value.text, box })
      return preview.say(`已整理：${mine} → ${value.text}`)
    }
    preview.want({ file, digest, edits: [{ kind: 'set', path, value }], mine, box })
  }

  /** What need not be there goes with its key. @returns {Edit[]} */
  const clearing = (box, path) => (box.dataset.clears === 'key' ? [{ kind: 'remove', path }] : [])

  /** From the items that the file has to the lines of the box. @returns {Edit[]} */
  const listEdits = (box, path) => {
    /** @type {Edit[]} */
    const edits = []
    const before = JSON.parse(box.dataset.items)
    const lines = box.value.split('\n').map((line) => line.trim()).filter(Boolean)
    if (lines.length === 0 && box.dataset.clears) return clearing(box, path)
    if ('single' in box.dataset && before.length <= 1 && lines.length <= 1) return [{ kind: 'set', path, value: lines[0] ? { kind: 'text', text: lines[0] } : { kind: 'blank' } }]
    if ('single' in box.dataset) {
      if (before.length > 0) edits.push({ kind: 'remove', path })
      for (const [index, text] of lines.entries()) edits.push({ kind: 'insert', path, index, row: { kind: 'text', text } })
      return edits
    }
    if (lines.length === 0) return before.length === 0 && box.dataset.state === 'blank' ? [] : [{ kind: 'remove', path }, { kind: 'set', path, value: { kind: 'blank' } }]
    const both = Math.min(before.length, lines.length)
    for (let i = 0; i < both; i += 1)
      if (lines[i] !== before[i]) edits.push({ kind: 'set', path: [...path, i], value: { kind: 'text', text: lines[i] } })
    for (let i = both; i < lines.length; i += 1) edits.push({ kind: 'insert', path, index: i, row: { kind: 'text', text: lines[i] } })
    for (let i = before.length - 1; i >= both; i -= 1) edits.push({ kind: 'remove', path: [...path, i] })
    return edits
  }

  const timers = new Map()
  /** Milliseconds after the last key. */
  const PAUSE = 700
  const isBox = (target) => target instanceof HTMLElement && target.dataset.file !== undefined && /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)

  document.addEventListener('input', ({ target }) => {
    if (!isBox(target)) return
    begin(/** @type {Box} */ (target))
    clearTimeout(timers.get(target))
    const isNumber = /** @type {HTMLElement} */ (target).dataset.takes === 'number'
    // A number that is half typed is a number too: it is written when its box is left.
    if (!isNumber) timers.set(target, setTimeout(() => preview.commit(/** @type {Box} */ (target)), PAUSE))
  })
  document.addEventListener('change', ({ target }) => {
    if (isBox(target)) preview.commit(/** @type {Box} */ (target))
  })
  document.addEventListener('keydown', (event) => {
    const { target } = event
    const isLine = target instanceof HTMLInputElement && isBox(target) && target.type !== 'radio'
    if (event.key === 'Enter' && isLine && !event.isComposing && preview.isDirty(target)) preview.commit(target)
  })
  window.addEventListener('beforeunload', (event) => {
    if (dirty.size > 0 || waiting.length > 0) event.preventDefault()
  })
})()
