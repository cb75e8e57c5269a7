// review: what is told of two states of a site, section by section.

import type { Language } from '../messages/messages.ts'
import { changeParts, findingLine, type Line, pictureLine, ruleLine, say, textLine, threadLines, verdictText } from './lines.ts'
import { type ReportReview, weightOf } from './report-review.ts'
import type { SiteReview } from './site-review.ts'

export type Kind = 'data' | 'appeared' | 'gone' | 'narrative' | 'pictures' | 'rules' | 'moved' | 'unit' | 'site' | 'files' | 'unfetched'

export interface Section {
  readonly kind: Kind
  readonly title: string
  readonly lines: readonly Line[]
}

export interface Chapter {
  readonly title: string
  /** Under the title: total and grade, what it is compared with. */
  readonly about: string
  readonly sections: readonly Section[]
}

export function titleOf(kind: Kind, language: Language): string {
  const titles: Readonly<Record<Kind, readonly [zh: string, en: string]>> = {
    data: ['数据和由此而来的变动', 'data, and what followed'],
    appeared: ['新出现的问题', 'findings that appeared'],
    gone: ['不再有的问题', 'findings that went'],
    narrative: ['正文', 'narrative'],
    pictures: ['插图', 'pictures'],
    rules: ['规则', 'rules'],
    moved: ['因规则而变动的报告', 'reports that moved by rules'],
    unit: ['单位信息', 'units'],
    site: ['站点设置', 'site'],
    files: ['表式、schema、样式的文件', 'files of forms, schemas and styles'],
    unfetched: ['没有取到的 LFS 文件，没有比较', 'LFS files that are not at hand, not compared'],
  }
  return titles[kind][language === 'zh' ? 0 : 1]
}

/** Reports, in their order or the most important first; then forms, units and the site. */
export function chapters(review: SiteReview, language: Language, isRanked = false): Chapter[] {
  const reports = isRanked ? [...review.reports].sort(byWeight) : review.reports
  return [...reports.map((one) => reportChapter(one, language)), ...formChapters(review, language), ...siteChapters(review, language)]
}

function byWeight(a: ReportReview, b: ReportReview): number {
  const errors = ({ findings }: ReportReview): number => findings.appeared.filter(({ level }) => level === 'error').length
  return weightOf(b) - weightOf(a) || errors(b) - errors(a)
}

function reportChapter(report: ReportReview, language: Language): Chapter {
  const section = sectionIn(language)
  const { findings, narrative, pictures, threads } = report
  return {
    title: chapterTitle(report),
    about: [kindText(report, language), verdictText(report, language)].filter((text) => text !== '').join(say(language, '；', '; ')),
    sections: [
      ...section(
        'data',
        threads.flatMap((thread) => threadLines(thread, language)),
      ),
      ...section(
        'appeared',
        findings.appeared.map((one) => findingLine(one, language)),
      ),
      ...section(
        'narrative',
        narrative.map((one) => textLine(one, language)),
      ),
      ...section(
        'pictures',
        pictures.map((one) => pictureLine(one, language)),
      ),
      ...section(
        'gone',
        findings.gone.map((one) => findingLine(one, language)),
      ),
    ],
  }
}

export function chapterTitle({ name, report }: ReportReview): string {
  return `${report} ${name}`.trim()
}

function kindText({ from = '', kind, unread }: ReportReview, language: Language): string {
  const kinds: Readonly<Record<ReportReview['kind'], string>> = {
    changed: '',
    added: say(language, '新增的报告', 'a new report'),
    removed: say(language, '删去的报告', 'the report is gone'),
    renamed: say(language, `原来是 ${from}`, `was ${from}`),
    'year-before': say(language, `新增的年度，与 ${from} 相比`, `a new year, compared with ${from}`),
    years: say(language, `与 ${from} 相比`, `compared with ${from}`),
  }
  const faults = {
    before: say(language, '旧版本读不出来，只列问题', 'it could not be read before: only findings are told'),
    after: say(language, '现在读不出来，只列问题', 'it cannot be read: only findings are told'),
    both: say(language, '前后都读不出来，只列问题', 'it cannot be read in either state: only findings are told'),
  }
  return [kinds[kind], unread ? faults[unread] : ''].filter((text) => text !== '').join(say(language, '；', '; '))
}

function formChapters({ forms }: SiteReview, language: Language): Chapter[] {
  const section = sectionIn(language)
  return forms.map(({ form, moved, rules }) => ({
    title: say(language, `表式 ${form}`, `form ${form}`),
    about: '',
    sections: [
      ...section(
        'rules',
        rules.map((rule) => ruleLine(rule, language)),
      ),
      ...section('moved', moved.map(textOnly)),
    ],
  }))
}

function siteChapters({ files, site, unfetched, units }: SiteReview, language: Language): Chapter[] {
  const section = sectionIn(language)
  const data = (changes: SiteReview['site']['data']): Line[] =>
    changes.map((change) => ({ parts: changeParts(change, language), at: change.at }))
  const chapter = (title: string, sections: readonly Section[]): Chapter[] => (sections.length > 0 ? [{ title, about: '', sections }] : [])
  return [
    ...units.flatMap(({ data: changes, unit }) => chapter(unit, section('unit', data(changes)))),
    ...chapter(say(language, '全站', 'the site'), [
      ...section('site', data(site.data)),
      ...section(
        'appeared',
        site.findings.appeared.map((one) => findingLine(one, language)),
      ),
      ...section(
        'gone',
        site.findings.gone.map((one) => findingLine(one, language)),
      ),
      ...section('files', files.map(textOnly)),
      ...section('unfetched', unfetched.map(textOnly)),
    ]),
  ]
}

function textOnly(text: string): Line {
  return { parts: [{ kind: 'same', text }] }
}

function sectionIn(language: Language): (kind: Kind, lines: readonly Line[]) => Section[] {
  return (kind, lines) => (lines.length > 0 ? [{ kind, title: titleOf(kind, language), lines }] : [])
}

/** 比较：a → b：3 份报告有变动 */
export function headline({ base, head, reports }: SiteReview, language: Language): string {
  const here = say(language, '现在的文件', 'the files as they are')
  const [one] = reports
  if (one?.kind === 'years') return `${one.from ?? ''} → ${one.report}`
  const what = `${base ?? here} → ${head ?? here}`
  if (reports.length === 0) return say(language, `${what}：报告没有变动`, `${what}: no report is otherwise`)
  return say(language, `${what}：${reports.length} 份报告有变动`, `${what}: ${reports.length} reports are otherwise`)
}
