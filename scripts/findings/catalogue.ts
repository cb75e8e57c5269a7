// findings: the sentences and the documentation of every code. The types make both complete: a code without words
// or without documentation does not compile.

import type { Code } from '../base/codes.ts'
import type { Documentation } from './documentation.ts'
import { CHECKS as CHECKS_EXPLAINED } from './documentation/checks.ts'
import { FORMULAS as FORMULAS_EXPLAINED } from './documentation/formulas.ts'
import { LOOK as LOOK_EXPLAINED } from './documentation/look.ts'
import { PROSE as PROSE_EXPLAINED } from './documentation/prose.ts'
import { READING as READING_EXPLAINED } from './documentation/reading.ts'
import { REPORT as REPORT_EXPLAINED } from './documentation/report.ts'
import { RUBRIC as RUBRIC_EXPLAINED } from './documentation/rubric.ts'
import { SCHEMA as SCHEMA_EXPLAINED } from './documentation/schema.ts'
import { SCORES as SCORES_EXPLAINED } from './documentation/scores.ts'
import { SITE as SITE_EXPLAINED } from './documentation/site.ts'
import type { Sentences } from './sentence.ts'
import { CHECKS } from './sentences/checks.ts'
import { FORMULAS } from './sentences/formulas.ts'
import { LOOK } from './sentences/look.ts'
import { PROSE } from './sentences/prose.ts'
import { READING } from './sentences/reading.ts'
import { REPORT } from './sentences/report.ts'
import { RUBRIC } from './sentences/rubric.ts'
import { SCHEMA } from './sentences/schema.ts'
import { SCORES } from './sentences/scores.ts'
import { SITE } from './sentences/site.ts'

export const CATALOGUE: Readonly<Record<Code, Sentences>> = {
  ...READING,
  ...SCHEMA,
  ...FORMULAS,
  ...RUBRIC,
  ...SCORES,
  ...CHECKS,
  ...REPORT,
  ...PROSE,
  ...LOOK,
  ...SITE,
}

export const DOCUMENTATION: Readonly<Record<Code, Documentation>> = {
  ...READING_EXPLAINED,
  ...SCHEMA_EXPLAINED,
  ...FORMULAS_EXPLAINED,
  ...RUBRIC_EXPLAINED,
  ...SCORES_EXPLAINED,
  ...CHECKS_EXPLAINED,
  ...REPORT_EXPLAINED,
  ...PROSE_EXPLAINED,
  ...LOOK_EXPLAINED,
  ...SITE_EXPLAINED,
}

/** The chapters of docs/findings.md, in the order in which a report is read and checked. */
export const SUBJECTS: readonly { readonly title: string; readonly documentation: Readonly<Partial<Record<Code, Documentation>>> }[] = [
  { title: '读取文件', documentation: READING_EXPLAINED },
  { title: '数据与数据字典', documentation: SCHEMA_EXPLAINED },
  { title: '公式', documentation: FORMULAS_EXPLAINED },
  { title: '指标与评分', documentation: RUBRIC_EXPLAINED },
  { title: '得分与目标', documentation: SCORES_EXPLAINED },
  { title: '表式规定的核对、日期与空白', documentation: CHECKS_EXPLAINED },
  { title: '报告、正文与排印', documentation: REPORT_EXPLAINED },
  { title: '正文里的数字、文字和个人信息', documentation: PROSE_EXPLAINED },
  { title: '插图和字体', documentation: LOOK_EXPLAINED },
  { title: '网站', documentation: SITE_EXPLAINED },
]
