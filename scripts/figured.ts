// entry: the way of a report through rooms 1 to 3, with the year before and the projects that it rests on.

import { type Checked, type Observation, observe } from './base/observation.ts'
import { type Place, placeText, pointAt } from './base/place.ts'
import { keyText, type ReportKey } from './base/report-key.ts'
import { formatIds, readUnitYear, reportWaits, type UnitYearContent } from './content/content.ts'
import {
  type Facts,
  formatNamed,
  formatUnknown,
  isTorn,
  nearest,
  schemaRequired,
  schemaUnknownKey,
  subjectFault,
  toFacts,
} from './facts/facts.ts'
import { type Derivation, indicatorUnknown, inputUnknown, recordsOfProjects, toFigures } from './figures/figures.ts'
import { levelOf } from './messages/messages.ts'
import { printed } from './pages/pages.ts'
import { derivationOf, type Figured, type ReadReport, type Workspace, yearBefore } from './workspace.ts'
/** Content → facts → figures, with last year's where content has it. A report that is asked for again is read again. */
export function figuresOf(workspace: Workspace, key: ReportKey): Figured {
  const { recent } = workspace
  const name = keyText(key)
  if (recent.unit !== key.unit || recent.asked.has(name)) {
    recent.unit = key.unit
    recent.read.clear()
    recent.asked.clear()
  }
  recent.asked.add(name)
  return figured(workspace, key)
}

/** `depth` ends the chain of years at one. */
function figured(workspace: Workspace, key: ReportKey, depth = 1): Figured {
  const read = readOnce(workspace, key)
  if ('stopped' in read) return read.stopped
  const { content, derivation, facts } = read
  const before = depth > 0 ? yearBefore(workspace, key) : undefined
  const last = before && figured(workspace, before, depth - 1)
  const projects = projectsOf(workspace, key, facts.value)
  const unread = [...unreadLastYear(last), ...unreadAmong(projects)]
  const [first] = unread
  if (first) {
    const [cause = first.at] = first.check === reportWaits ? first.related : []
    const told = waits(key, { at: pointAt(content.value.reportSheet.file), cause })
    return { observations: [...content.observations, ...unread, told] }
  }
  const records = recordsIn(facts.value, projects)
  const figures = toFigures(derivation, facts.value, last?.figures, records ? [records.value] : [])
  return {
    figures: figures.value,
    observations: [
      ...content.observations,
      ...facts.observations,
      ...(records?.observations ?? []),
      ...notRefused(figures.observations, facts.observations),
    ],
  }
}

/** A report is asked for by itself, by the year after and by its unit: as long as one unit's are, each is read once. */
function readOnce(workspace: Workspace, key: ReportKey): ReadReport {
  const { read } = workspace.recent
  const found = read.get(keyText(key)) ?? readReport(workspace, key)
  read.set(keyText(key), found)
  return found
}

function readReport(workspace: Workspace, key: ReportKey): ReadReport {
  const content = readUnitYear(workspace.roots, key)
  const { derivation, id, observations } = formatOf(workspace, content.value.reportSheet)
  const stopped = (...more: readonly Observation[]): ReadReport => ({ stopped: { observations: [...content.observations, ...more] } })
  const waiting = waitsFor(workspace, content, id)
  if (waiting) return stopped(waits(key, waiting))
  if (!derivation) return stopped(...observations)
  const misplaced = subjectFault(content.value, derivation.format)
  if (misplaced) return stopped(misplaced, waits(key, { at: misplaced.at }))
  const facts = toFacts(content.value, derivation.format, workspace.schemas)
  const isTornHere = facts.observations.some((one) => isTorn(one) && levelOf(one, workspace.site.levels) === 'error')
  return isTornHere ? stopped(...facts.observations) : { content, derivation, facts }
}

/** A year before that cannot be read keeps this one waiting; one whose form is unknown is no year before. */
function unreadLastYear(last: Figured | undefined): readonly Observation[] {
  return last && !last.figures ? last.observations.filter(({ check }) => check.stops) : []
}

/** What keeps the projects that this one rests on from being read as far as their forms. */
function unreadAmong(others: readonly Figured[]): readonly Observation[] {
  return others.flatMap(({ figures, observations }) => {
    const faults = observations.filter(({ check }) => check.stops || check.level === 'error')
    return figures ? [] : faults.length > 0 ? faults : observations // its form has the fault, and it waits itself
  })
}

/** Those whose values the form asks for. */
function projectsOf(workspace: Workspace, key: ReportKey, { format, projects }: Facts): Figured[] {
  return format.projects ? projects.map((project) => figured(workspace, { ...key, project })) : []
}

function recordsIn({ format, reportFile }: Facts, projects: readonly Figured[]): ReturnType<typeof recordsOfProjects> | undefined {
  if (!format.projects) return undefined
  const figures = projects.flatMap((one) => one.figures ?? [])
  return recordsOfProjects(format.projects, figures, pointAt(reportFile), (found, of) => printed(found, of.facts.format))
}

interface Waiting {
  readonly at: Place
  /** Where to begin, if that is not at `at`. */
  readonly cause?: Place
}

/** What keeps a unit-year from being understood: a file of its own that cannot be read, a fault of its form or of a schema. */
function waitsFor(workspace: Workspace, content: Checked<UnitYearContent>, format: string | undefined): Waiting | undefined {
  const own = content.observations.find(({ check }) => check.stops)
  if (own) return { at: own.at }
  const name = formatNamed(content.value.reportSheet)?.at ?? pointAt(content.value.reportSheet.file)
  const cause = format === undefined ? undefined : workspace.formats.get(format)?.fault
  return cause && { at: name, cause }
}

function waits(key: ReportKey, { at, cause }: Waiting): Observation {
  return observe(reportWaits, at, { report: keyText(key), cause: cause && placeText(cause) }, cause ? [cause] : [])
}

/** A key that the form's schema has refused is not told again as a name that no indicator asks for. */
function notRefused(observations: readonly Observation[], bySchema: readonly Observation[]): readonly Observation[] {
  const refused = new Set(bySchema.filter((one) => one.check === schemaUnknownKey).map((one) => placeText(one.at)))
  return observations.filter((one) => (one.check !== indicatorUnknown && one.check !== inputUnknown) || !refused.has(placeText(one.at)))
}

function formatOf(
  workspace: Workspace,
  report: Parameters<typeof formatNamed>[0],
): { id?: string; derivation?: Derivation; observations: readonly Observation[] } {
  const name = formatNamed(report)
  if (!name)
    return { observations: report.node ? [observe(schemaRequired, pointAt(report.file), { label: report.file, key: 'format' })] : [] }
  const known = workspace.formats.has(name.id) ? [name.id] : formatIds(workspace.roots)
  if (!known.includes(name.id)) {
    const near = nearest(name.id, known)
    const slots = { id: name.id, known: known.join('、'), ...(near === undefined ? {} : { nearest: near }) }
    return { observations: [observe(formatUnknown, name.at, slots)] }
  }
  return { id: name.id, derivation: derivationOf(workspace, name.id), observations: [] }
}
