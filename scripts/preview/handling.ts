// preview: addresses and what answers them. Reports and files are found by their names among those that there are.

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { folderOf, keyText, type ReportKey } from '../base/report-key.ts'
import { edited, type ReadText, type Roots, sectionReplaced } from '../content/content.ts'
import { withFixes } from '../messages/messages.ts'
import { type Answer, html, json, refused, typeOf } from './answer.ts'
import { headingPut, headingTaken } from './form/missing-sections.ts'
import { linesReplaced } from './form/narrative.ts'
import { findingId } from './form/told.ts'
import type { Markup } from './markup.ts'
import { orderIn } from './order.ts'
import type { Papers } from './pdf.ts'
import type { Change, Saved, Saving } from './saving.ts'
import type { Asked, Handling } from './server.ts'
import type { Session, View } from './session.ts'
import { addressOf, keysOf, modelOf, namesOf, shellOf, shownOf, sourcesOf } from './shown.ts'
import { siteFile } from './site.ts'
import { sourceNamed } from './sources.ts'
import { type EditAsked, editAsked, fixAsked, type SectionAsked, sectionAsked, type TextAsked, textAsked } from './writes.ts'

export interface Preview {
  readonly roots: Roots
  readonly session: Session
  readonly saving: Saving
  readonly papers: Papers
  readonly markup: Markup
  readonly token: string
  /** The report that the terminal asked for. */
  readonly first?: ReportKey
}

export function openHandling(preview: Preview): Handling {
  const last: Last = {}
  return {
    get: ({ path, query }) => got(preview, path, query),
    post: (asked) => posted(preview, asked, last),
  }
}

/** The file that was changed last, as it was read then: many changes of one file come together. */
interface Last {
  reading?: ReadText
}

function got(preview: Preview, path: string, query: URLSearchParams): Answer | undefined | Promise<Answer | undefined> {
  const { first, markup, papers, roots, session, token } = preview
  if (path === '/') {
    if (first && !query.has('all')) return { ...html(''), status: 303, headers: { location: `/report/${addressOf(keyText(first))}` } }
    return html(
      markup.set('list', {
        token,
        reports: session.workspace().reports.map((key) => ({ path: addressOf(keyText(key)), name: keyText(key) })),
      }),
    )
  }
  if (path.startsWith('/preview/')) return ownAsset(roots, path.slice('/preview/'.length))
  if (path.startsWith('/site/')) return siteFile(decoded(path.slice('/site/'.length)), session, papers)
  const [, kind, name] = /^\/(report|form|names|printed)\/(.+)$/.exec(path) ?? []
  const key = name === undefined ? undefined : session.report(decoded(name))
  if (!key) return undefined
  const workspace = session.workspace()
  if (kind === 'report') return html(shellOf(roots, workspace, session.view(key), markup, token))
  if (kind === 'form') return json(shownOf(roots, workspace, session.view(key), markup))
  if (kind === 'names') return json(namesOf(session.view(key)))
  return printed(preview, key)
}

/** Decoded for looking it up; what cannot be decoded is no name. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return ''
  }
}

async function printed({ papers, session }: Preview, key: ReportKey): Promise<Answer> {
  try {
    const { message, pdf, version } = await papers.print(() => session.view(key))
    return pdf ? json({ version }) : json({ message: message ?? '' }, 503)
  } catch (error) {
    const sentences = (error as { sentences?: { zh: string } }).sentences
    if (!sentences) throw error
    return json({ message: sentences.zh }, 503) // no browser, no font: it is told what to do
  }
}

const SCRIPTS = ['names.js', 'paste.js', 'preview.js', 'saving.js']

function ownAsset({ program }: Roots, name: string): Answer | undefined {
  const file = SCRIPTS.includes(name)
    ? join(program, 'templates/shared/preview', name)
    : name === 'preview.css'
      ? join(program, 'styles', name)
      : name === 'morphdom.js'
        ? createRequire(import.meta.url).resolve('morphdom/dist/morphdom-umd.min.js')
        : undefined
  return file === undefined ? undefined : { status: 200, type: typeOf(name), body: readFileSync(file) }
}

async function posted(preview: Preview, { body, path }: Asked, last: Last): Promise<Answer | undefined> {
  const { session } = preview
  const [, kind, name] = /^\/(edit|text|section|fix)\/(.+)$/.exec(path) ?? []
  const key = name === undefined ? undefined : session.report(decoded(name))
  if (!key) return undefined
  if (kind === 'fix') return fixed(preview, session.view(key), fixAsked(body))
  const asked = kind === 'edit' ? editAsked(body) : kind === 'text' ? textAsked(body) : sectionAsked(body)
  if (!asked) return refused(400, 'shape')
  const source = sourceNamed(preview.roots, key, asked.file)
  if (!source || asked.file.endsWith('.md') !== (kind !== 'edit')) return refused(404, 'no-such-file')
  const change =
    'edits' in asked
      ? yamlChange(preview, session.lastView(key), asked, last)
      : 'section' in asked
        ? headingChange(preview, session.view(key), asked)
        : textChange(preview, session.view(key), asked)
  return change ? answerOf(await preview.saving.save({ file: source.file, digest: asked.digest, ...change })) : refused(409, 'no-such-box')
}

type Making = Pick<Change, 'isExact' | 'make'>

function yamlChange({ session }: Preview, { good }: View, { edits, file }: EditAsked, last: Last): Making | undefined {
  if (!good) return undefined
  const order = orderIn(good.figures.derivation, keysOf(session.workspace(), good.figures.facts.format.id).known)
  return {
    isExact: edits.some(({ kind, path }) => (kind !== 'set' && kind !== 'comment') || path.some((step) => typeof step === 'number')),
    make: (text) => {
      const made = edited(text, edits, (path) => order(file, path), last.reading)
      if ('refused' in made) return { refused: made.refused.code }
      if (made.reading) last.reading = made.reading
      return made
    },
  }
}

/** Only a box that the page shows is written: its lines are those of the very file. */
function textChange({ roots, session }: Preview, view: View, { file, from, text, to }: TextAsked): Making | undefined {
  const narrative = modelOf(session.workspace(), view, sourcesOf(roots, view.key))?.narrative ?? []
  const box = narrative.find((one) => !one.isMissing && one.file === file && one.line === from && one.end === to)
  if (!box) return undefined
  return {
    isExact: true,
    make: (markdown) =>
      box.isFree || box.line === 0 ? { text: linesReplaced(markdown, from, to, text) } : sectionReplaced(markdown, from, text),
  }
}

/** A heading of the outline that is not there, or one that is and holds nothing. */
function headingChange({ roots, session }: Preview, view: View, { file, section }: SectionAsked): Making | undefined {
  const narrative = modelOf(session.workspace(), view, sourcesOf(roots, view.key))?.narrative ?? []
  const found = narrative.find((one) => one.file === file && one.id === section)
  if (!found?.isMissing && !found?.isRemovable) return undefined
  const { end, level, line, title } = found
  const make = (markdown: string): string =>
    found.isMissing ? headingPut(markdown, line, `${'#'.repeat(level)} ${title}`) : headingTaken(markdown, line - 1, end)
  return { isExact: true, make: (markdown) => ({ text: make(markdown) }) }
}

/** What is offered for a finding that is still there. */
async function fixed({ roots, saving }: Preview, { findings, key }: View, id: string | undefined): Promise<Answer> {
  const finding = findings.find((one) => one.fix && findingId(one) === id)
  const file = finding?.fix?.at.file
  const name = file?.split('/').at(-1)
  const source = name !== undefined && file === `content/${folderOf(key)}/${name}` ? sourceNamed(roots, key, name) : undefined
  if (!finding || !source) return refused(409, 'no-such-finding')
  const make: Change['make'] = (text) => {
    const { mended, text: next } = withFixes(text, [finding])
    return mended.length > 0 ? { text: next } : { refused: 'no-such-place' }
  }
  return answerOf(await saving.save({ file: source.file, digest: source.digest, isExact: true, make }))
}

function answerOf(saved: Saved): Answer {
  if ('refused' in saved) return refused(422, saved.refused)
  if ('conflict' in saved) return json({ digest: saved.conflict.digest, text: saved.conflict.text }, 409)
  return json(saved)
}
