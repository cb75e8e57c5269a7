// facts: indicators that a unit brings itself, where its form leaves them to the unit.

import { type Checked, observe } from '../base/observation.ts'
import { pointAt } from '../base/place.ts'
import { fileMissing, type UnitYearContent } from '../content/content.ts'
import { indicatorsNotAsked } from './checks/indicators-not-asked.ts'
import type { Format } from './format.ts'
import { type Framework, readFramework } from './rubric/framework.ts'
import type { Schemas } from './schemas.ts'
import { validate } from './validate.ts'

/** Nothing but observations where the file is missing, not asked for, or against its schema. */
export function readOwnIndicators(content: UnitYearContent, { indicatorsFrom }: Format, schemas: Schemas): Checked<Framework | undefined> {
  const sheet = content.indicatorsSheet
  if (indicatorsFrom === 'form') {
    return { value: undefined, observations: sheet ? [observe(indicatorsNotAsked, pointAt(sheet.file), { file: sheet.file })] : [] }
  }
  if (!sheet) {
    const file = content.reportSheet.file.replace(/[^/]+$/, 'indicators.yaml')
    return { value: undefined, observations: [observe(fileMissing, pointAt(file), { file })] }
  }
  const observations = validate(sheet, schemas, 'indicators')
  return sheet.node && observations.length === 0 ? readFramework(sheet.node) : { value: undefined, observations }
}
