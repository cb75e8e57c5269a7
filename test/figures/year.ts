// test: a form and a unit-year as snippets, computed.

import { plain } from '../../scripts/base/decimal.ts'
import type { Observation } from '../../scripts/base/observation.ts'
import type { Value } from '../../scripts/base/value.ts'
import { toFacts, toFormat } from '../../scripts/facts/facts.ts'
import { type Derivation, type Figures, toDerivation, toFigures, valueNamed } from '../../scripts/figures/figures.ts'
import { only, schemas, sheet, unitYear } from '../facts/schema.ts'

const MONEY = { type: ['number', 'null'], 'x-unit': '万元', 'x-decimals': 2 }
const COUNT = { type: ['integer', 'null'], 'x-unit': '人' }
const SCHEMAS = schemas({
  'formats/f': only({
    format: {},
    indicators: {},
    stated: {},
    waivers: {},
    facts: only({
      a: MONEY,
      b: MONEY,
      c: MONEY,
      d: MONEY,
      人数: COUNT,
      编制: COUNT,
      说明: { type: ['string', 'null'] },
      有车: { type: ['boolean', 'null'] },
      机构: { type: 'array' },
      费: only({ 甲: MONEY, 乙: MONEY, '水、电': MONEY }),
      其他: { type: 'object', additionalProperties: MONEY },
    }),
  }),
})

export interface Form {
  /** Lines below `figures:`, each `name: formula`, or a whole mapping. */
  readonly figures?: Readonly<Record<string, string>>
  readonly identities?: readonly string[]
  /** indicators.yaml. */
  readonly indicators?: string
  readonly format?: string
}

export function derive({ figures = {}, identities = [], indicators, format = 'scores: { decimals: 2 }' }: Form): {
  value: Derivation
  observations: readonly Observation[]
} {
  const lines = Object.entries(figures).map(
    ([name, formula]) => `  ${name}: ${formula.startsWith('{') ? formula : `{ formula: '${formula}', show: asWritten }`}`,
  )
  const text = `figures:\n${lines.join('\n')}\nidentities:\n${identities.map((one) => `  - ${one}`).join('\n')}\n`
  const read = toFormat(
    {
      id: 'f',
      bases: [],
      format: sheet(format, 'format.yaml'),
      figures: sheet(text, 'figures.yaml'),
      indicators: indicators === undefined ? { file: 'indicators.yaml', node: undefined } : sheet(indicators, 'indicators.yaml'),
      templates: new Map(),
    },
    SCHEMAS,
  )
  const derived = toDerivation(read.value)
  return { value: derived.value, observations: [...read.observations, ...derived.observations] }
}

/** A unit-year of a sound form; `report` holds what stands below `facts:`, in flow style, then more of the report. */
export function compute(form: Form | Derivation, facts: string, rest = '', lastYear?: Figures): Figures {
  const derivation = 'order' in form ? form : sound(form)
  const { value } = toFacts(unitYear(`facts: { ${facts} }\n${rest}`), derivation.format, SCHEMAS)
  return toFigures(derivation, value, lastYear).value
}

export function sound(form: Form): Derivation {
  const { value, observations } = derive(form)
  if (observations.length > 0) throw new Error(JSON.stringify(observations))
  return value
}

/** The value of a name as text; `—` where it has none. */
export function shown(figures: Figures, name: string): string {
  const value: Value | undefined = valueNamed(figures, name)
  if (value === undefined) return 'unknown'
  if (value === null) return '—'
  return typeof value === 'object' ? plain(value) : String(value)
}
