// facts: the validator of JSON Schemas, with the words that our schemas use.

import addFormats from 'ajv-formats'
import { Ajv2020, type Options } from 'ajv/dist/2020.js'
import { linearPattern } from './pattern.ts'

export { linearPattern }

/** Words that the validator passes over: the data dictionary is made of those about a field, editors show the last. */
const ANNOTATIONS = ['x-unit', 'x-decimals', 'x-source', 'x-input', 'x-quantity', 'x-note', 'enumDescriptions']

/** The second is how generated code would name it, which is made of the program's own schemas only. */
const LINEAR = Object.assign(linearPattern, { code: 'linearPattern' })

export function openAjv(code: Options['code'] = {}): Ajv2020 {
  const ajv = new Ajv2020({
    // A validator is used a few times in a run: to make smaller code of it takes longer than it saves.
    code: { optimize: false, ...(code?.source ? {} : { regExp: LINEAR }), ...code },
    inlineRefs: false,
    allErrors: true,
    verbose: true,
    discriminator: true,
    allowUnionTypes: true,
    strictTypes: false,
    strictRequired: false,
    validateSchema: false, // we ask for it, and tell what is found
    logger: false,
  })
  addFormats.default(ajv)
  for (const keyword of ANNOTATIONS) ajv.addKeyword(keyword)
  return ajv
}
