// jibao formats --check: a form that no unit has to use is read, and its page set with made-up data.

import { type Checked, type Observation, observe } from '../../base/observation.ts'
import { pointAt } from '../../base/place.ts'
import { inquireShared } from '../../compile.ts'
import { fileMissing } from '../../content/content.ts'
import type { Format, Schemas } from '../../facts/facts.ts'
import { type Derivation, type Figures, weightsNotEqual } from '../../figures/figures.ts'
import type { Finding } from '../../messages/messages.ts'
import { factUnprinted, toReportPage } from '../../pages/pages.ts'
import { derivationOf, type Workspace } from '../../workspace.ts'
import { blankReport } from './blank-report.ts'
import { madeUpFigures, madeUpKey } from './made-up.ts'

/** For a form that names none. */
const YEAR = 2025

/** Findings on the form's own files, on those of its bases, and on what all forms share. Nothing is written. */
export function tryForm(workspace: Workspace, id: string): Finding[] {
  const { schemas } = workspace
  const derivation = derivationOf(workspace, id)
  const { format } = derivation
  const schema = `schemas/formats/${id}.schema.json`
  const missing =
    schemas.schema(`formats/${id}`) || schemas.broken.has(`formats/${id}`) ? [] : [observe(fileMissing, pointAt(schema), { file: schema })]
  const isSound = missing.length === 0 && workspace.formats.get(id)?.fault === undefined
  const seen = (isSound ? trials(workspace, derivation) : []).flatMap(({ observations, value }) => [
    ...observations,
    ...toReportPage(value, workspace.site, true, workspace.templateCache).observations,
  ])
  const own = ownFiles(format)
  const told = seen.map((one) => (one.check === factUnprinted ? atSchema(one, format, schemas) : atForm(one, own)))
  return inquireShared(workspace, [...missing, ...told]).filter(({ at }) => own(at.file))
}

/** Filled in, with the year before behind it, and with nothing filled in. */
function trials(workspace: Workspace, derivation: Derivation): Checked<Figures>[] {
  const { format } = derivation
  const year = Number(/\d{4}(?!.*\d)/.exec(format.id)?.[0] ?? YEAR)
  const last = madeUpFigures(workspace, derivation, year - 1)
  const empty = blankReport(workspace, format.id, madeUpKey(format, year))
  return [madeUpFigures(workspace, derivation, year, last.value), { value: empty, observations: [] }]
}

/** What the made-up report lacks on paper is told where the form's schema asks for it. */
function atSchema(one: Observation, { id }: Format, schemas: Schemas): Observation {
  const steps = String(one.slots.name).split('.')
  const base = String(schemas.schema(`formats/${id}`)?.$id)
  return { ...one, at: schemas.place(base, ['properties', 'facts', ...steps.flatMap((step) => ['properties', step])]) }
}

/** The made-up indicators take just what the form leaves: where weights do not add up, it is the form's. */
function atForm(one: Observation, own: (file: string) => boolean): Observation {
  const at = one.check === weightsNotEqual ? one.related.find(({ file }) => own(file)) : undefined
  return at ? { ...one, at } : one
}

/** Made-up data have no findings of their own, and other forms are none of this one's business. */
function ownFiles({ bases, id }: Format): (file: string) => boolean {
  const ids = [id, ...bases]
  const starts = ['templates/shared/', ...ids.flatMap((one) => [`templates/${one}/`, `schemas/formats/${one}.`, `styles/formats/${one}.`])]
  return (file) => starts.some((start) => file.startsWith(start)) || /^schemas\/[^/]+$/.test(file)
}
