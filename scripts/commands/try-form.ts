// jibao formats --check: a form that no unit has to use is read, and its page set with made-up data.

import { type Observation, observe } from '../base/observation.ts'
import { pointAt } from '../base/place.ts'
import { inquireShared } from '../compile.ts'
import { fileMissing } from '../content/content.ts'
import type { Format, Schemas } from '../facts/facts.ts'
import type { Figures } from '../figures/figures.ts'
import type { Finding } from '../messages/messages.ts'
import { factUnprinted, toReportPage } from '../pages/pages.ts'
import { blankReport, derivationOf, type Workspace } from '../workspace.ts'
import { madeUpFigures } from './made-up.ts'

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
  const year = Number(/\d{4}(?!.*\d)/.exec(id)?.[0] ?? YEAR)
  const trials = (): Figures[] => {
    const last = madeUpFigures(workspace, derivation, year - 1)
    return [madeUpFigures(workspace, derivation, year, last), blankReport(workspace, id, { unit: '示例', year }).empty]
  }
  const set = (isSound ? trials() : []).flatMap(
    (figures) => toReportPage(figures, workspace.site, true, workspace.templateCache).observations,
  )
  const seen = set.map((one) => (one.check === factUnprinted ? atSchema(one, format, schemas) : one))
  const own = ownFiles(format)
  return inquireShared(workspace, [...missing, ...seen]).filter(({ at }) => own(at.file))
}

/** What the made-up report lacks on paper is told where the form's schema asks for it. */
function atSchema(one: Observation, { id }: Format, schemas: Schemas): Observation {
  const steps = String(one.slots.name).split('.')
  const base = String(schemas.schema(`formats/${id}`)?.$id)
  return { ...one, at: schemas.place(base, ['properties', 'facts', ...steps.flatMap((step) => ['properties', step])]) }
}

/** Made-up data have no findings of their own, and other forms are none of this one's business. */
function ownFiles({ bases, id }: Format): (file: string) => boolean {
  const ids = [id, ...bases]
  const starts = ['templates/shared/', ...ids.flatMap((one) => [`templates/${one}/`, `schemas/formats/${one}.`, `styles/formats/${one}.`])]
  return (file) => starts.some((start) => file.startsWith(start)) || /^schemas\/[^/]+$/.test(file)
}
