// preview: a report as its page shows it: the form, and what is told.

import { folderOf, keyText, type ReportKey } from '../base/report-key.ts'
import type { Roots } from '../content/content.ts'
import { allNames, named } from '../figures/figures.ts'
import type { Finding } from '../messages/messages.ts'
import { printed } from '../pages/pages.ts'
import type { Workspace } from '../workspace.ts'
import { boundText } from './bound.ts'
import { elementOf, type FormModel, formModel, type FormOf } from './form/form.ts'
import { readRubric } from './form/rubric.ts'
import { toldOf } from './form/told.ts'
import type { Markup } from './markup.ts'
import type { View } from './session.ts'
import { type Source, sourceNamed, sourceNames } from './sources.ts'

export interface Shown {
  readonly version: number
  /** HTML of the form, and of the list of findings. */
  readonly fill: string
  readonly told: string
  readonly counts: Readonly<Record<Finding['level'], number>>
}

export function sourcesOf(roots: Roots, key: ReportKey): ReadonlyMap<string, Source> {
  return new Map(
    sourceNames(roots, key).flatMap((name) => {
      const source = sourceNamed(roots, key, name)
      return source ? [[name, source] as const] : []
    }),
  )
}

/** Keys of a report, as the schema of its form has them. */
export function keysOf({ schemas }: Workspace, format: string): Pick<FormOf, 'known' | 'required' | 'rubric'> {
  const { properties, required } = schemas.schema(`formats/${format}`) ?? {}
  const rubric = readRubric(schemas.schema('indicators') ?? {})
  return { known: Object.keys(properties ?? {}), required: [required ?? []].flat().map(String), rubric }
}

/** Undefined where there is nothing that could be shown yet. */
export function modelOf(workspace: Workspace, view: View, sources: ReadonlyMap<string, Source>): FormModel | undefined {
  const figures = view.good?.figures
  return figures && formModel({ figures, findings: view.findings, sources, ...keysOf(workspace, figures.facts.format.id) })
}

export function shownOf(roots: Roots, workspace: Workspace, view: View, markup: Markup): Shown {
  const sources = sourcesOf(roots, view.key)
  const model = modelOf(workspace, view, sources)
  const told = view.findings.map((finding) => {
    const element = model && elementOf(finding, model, sources)
    return { ...toldOf(finding), ...(element === undefined ? {} : { element }) }
  })
  const waived = view.waived.map((one) => ({ ...toldOf(one), reason: one.waiver.reason }))
  const counts = { error: 0, warning: 0, info: 0 }
  for (const { level } of view.findings) counts[level] += 1
  return { version: view.version, counts, fill: fillOf(view, model, told, sources, markup), told: markup.set('told', { told, waived }) }
}

function fillOf(
  { good, isBroken }: View,
  model: FormModel | undefined,
  told: readonly ReturnType<typeof toldOf>[],
  sources: ReadonlyMap<string, Source>,
  markup: Markup,
): string {
  const figures = good?.figures
  return markup.set('fill', {
    isBroken,
    broken: isBroken ? told.filter(({ level }) => level === 'error') : [],
    braces: '{{名称}}',
    files: [...sources].map(([name, { digest }]) => ({ name, digest })),
    unitFields: figures
      ? ['单位.名称', '单位.简称', '单位.地区'].flatMap((name) => {
          const fact = figures.facts.facts.get(name)
          return fact ? [{ label: name.replace('.', ''), text: fact.text || '空白', place: `${fact.at.file}:${fact.at.line}` }] : []
        })
      : [],
    model: model && figures && { ...model, narrative: model.narrative.map((one) => ({ ...one, bound: boundText(one.text, figures) })) },
  })
}

export function shellOf(roots: Roots, workspace: Workspace, view: View, markup: Markup, token: string): string {
  const { fill, told, version } = shownOf(roots, workspace, view, markup)
  const report = keyText(view.key)
  return markup.set('shell', {
    title: `${report} 绩报 预览`,
    token,
    report,
    path: addressOf(report),
    folder: addressOf(folderOf(view.key)),
    version,
    fill,
    told,
  })
}

/** Folders may have names that an address cannot have as they are. */
export function addressOf(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/')
}

/** Every name that the narrative may ask for, with what it would print. */
export function namesOf({ good }: View): readonly { readonly name: string; readonly label: string; readonly text: string }[] {
  if (!good) return []
  const { figures } = good
  const sentences = [...figures.derivation.format.sentences.keys()].map((name) => `句.${name}`)
  return [...allNames(figures), ...sentences].flatMap((name) => {
    const found = named(figures, name)
    if (!found) return []
    const label = found.kind === 'fact' ? found.fact.field.label : found.kind === 'figure' ? found.figure.label : name
    const text = found.kind === 'sentence' ? (found.wording?.text ?? '') : printed(found, figures.facts.format)
    return [{ name, label, text }]
  })
}
