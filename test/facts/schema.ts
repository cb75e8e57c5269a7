// test: schemas and sheets as snippets.

import { readYaml, type Sheet, type UnitYearContent } from '../../scripts/content/content.ts'
import { compileSchemas, type Schemas } from '../../scripts/facts/facts.ts'
import { validate } from '../../scripts/facts/validate.ts'

const HEAD = { $schema: 'https://json-schema.org/draft/2020-12/schema' }

/** Schemas by name, which must be sound: `formats/f` becomes schemas/formats/f.schema.json. */
export function schemas(byName: Readonly<Record<string, object>>): Schemas {
  const sources = Object.entries(byName).map(([name, schema]) => ({
    file: `schemas/${name}.schema.json`,
    text: JSON.stringify({ ...HEAD, $id: `https://test.example/schemas/${name}.schema.json`, ...schema }),
  }))
  const { schemas: compiled, observations } = compileSchemas(sources)
  if (observations.length > 0) throw new Error(JSON.stringify(observations))
  return compiled
}

export function sheet(text: string, file = 'report.yaml'): Sheet {
  return { file, node: readYaml({ file, text }).node }
}

/** An object schema that knows these keys and no others. */
export function only(properties: object, more: object = {}): object {
  return { type: 'object', additionalProperties: false, properties, ...more }
}

/** What one schema says of one YAML text. */
export function faults(schema: object, text: string): ReturnType<typeof validate> {
  return validate(sheet(text), schemas({ one: schema }), 'one')
}

export function unitYear(report: string, unit = 'name: 甲局\nshortName: 甲\nregion: 某市\n', year = 2020): UnitYearContent {
  return {
    unit: 'a',
    year,
    unitSheet: sheet(unit, 'unit.yaml'),
    reportSheet: sheet(report),
    narrative: { lead: [], sections: [] },
    narrativeFiles: [],
    illustrations: new Map(),
    projects: [],
  }
}
