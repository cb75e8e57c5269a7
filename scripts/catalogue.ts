// entry: all checks of the program, room by room, as docs/findings.md lists them.

import type { Check } from './base/check.ts'
import { CONTENT_CHECKS } from './content/content.ts'
import { FACTS_CHECKS } from './facts/facts.ts'
import { FIGURES_CHECKS } from './figures/figures.ts'
import { DATA_CHECKS, gradeDiffers, scoreDiffers, TEXT_CHECKS, totalDiffers } from './findings/findings.ts'
import { type Catalogue, MESSAGES_CHECKS } from './messages/messages.ts'
import { PAGES_CHECKS } from './pages/pages.ts'
import { PRINT_CHECKS } from './print/print.ts'
import { SITE_CHECKS } from './site/site.ts'

export const CATALOGUE: Catalogue = [
  { title: '读取文件、插图和字体', checks: CONTENT_CHECKS },
  { title: '数据与数据字典', checks: FACTS_CHECKS },
  { title: '公式、指标与评分标准', checks: FIGURES_CHECKS },
  { title: '数据之间、得分、日期、提纲和已公布的数', checks: DATA_CHECKS },
  { title: '正文里的数字、文字和个人信息', checks: TEXT_CHECKS },
  { title: '定级与豁免', checks: MESSAGES_CHECKS },
  { title: '页面', checks: PAGES_CHECKS },
  { title: '排印', checks: PRINT_CHECKS },
  { title: '网站', checks: SITE_CHECKS },
]

/** What is told of a value, and what may be told because of it. */
export const CAUSES = codesOf(FACTS_CHECKS)
export const EFFECTS = codesOf([...FIGURES_CHECKS, ...DATA_CHECKS, ...TEXT_CHECKS])
/** What rests on all that was filled in. */
export const LAST = codesOf([totalDiffers, gradeDiffers, scoreDiffers])

function codesOf(checks: readonly Check[]): ReadonlySet<string> {
  return new Set(checks.map(({ code }) => code))
}
