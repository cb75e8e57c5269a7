// test: the form of a report as plain data.

import { keyText, type ReportKey } from '../../scripts/base/report-key.ts'
import type { FormModel } from '../../scripts/preview/form/form.ts'
import { openSession } from '../../scripts/preview/session.ts'
import { modelOf, sourcesOf } from '../../scripts/preview/shown.ts'
import { makeMini, PROGRAM } from '../mini.ts'

export function modelAt(site: string, key: ReportKey): FormModel {
  const roots = { site, program: PROGRAM }
  const session = openSession(roots, 'zh', () => undefined)
  const found = modelOf(session.workspace(), session.view(key), sourcesOf(roots, key))
  session.close()
  if (!found) throw new Error(`no form for ${keyText(key)}`)
  return found
}

export function miniModel(changes: Readonly<Record<string, string>>, key: ReportKey = { unit: 'u', year: 2020 }): FormModel {
  return modelAt(makeMini(changes), key)
}
