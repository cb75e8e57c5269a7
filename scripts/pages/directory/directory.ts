// pages: the pages that lead to reports: home, lists, a unit's years, comparison, search, and what is not there.

import { inGroups } from '../../base/groups.ts'
import type { Observation } from '../../base/observation.ts'
import type { SourceText } from '../../content/content.ts'
import type { Site } from '../../facts/facts.ts'
import { type Page, toPage } from '../reading/page.ts'
import type { TemplateCache } from '../templates/cache.ts'
import { openLayout } from '../templates/layout.ts'
import type { Summary } from './entry.ts'
import { plainHead } from './head.ts'
import { distributions, filtersOf, type List, listsOf, rowOf, totals } from './home.ts'
import { siteView } from './imprint.ts'
import { lossesOfForms, lossesOfFormView, lossesView } from './losses.ts'
import { projectsView } from './projects.ts'
import { rankingsOf, rankingsView, rankingView } from './rankings.ts'
import { unitView } from './unit.ts'

export interface Directory {
  /**
   * Home, lists, comparison, search, 404; `entries` in the order of the site. `isAsked` says whether a page is to be set that
   * would be made from these reports and these texts, and for the same ones would be the same.
   */
  readonly common: (
    entries: readonly Summary[],
    isAsked?: (path: string, entries: readonly Summary[], texts: readonly string[]) => boolean,
  ) => Iterable<Page>
  /** All years of one unit. */
  readonly unit: (entries: readonly Summary[]) => Page
  /** The projects of one unit in one year; `hasReport`: the unit has a report of its own in the year, which leads here. */
  readonly projects: (entries: readonly Summary[], hasReport: boolean) => Page
  readonly observations: readonly Observation[]
}

/** So many rows stand in the home page itself and in a page of a list. */
export const ROWS = 100

export function openDirectory(site: Site, templates: ReadonlyMap<string, SourceText>, templateCache?: TemplateCache): Directory {
  const layout = openLayout(templates, undefined, templateCache)
  const set = (template: string, path: string, title: string, about: string, view: object): Page => {
    const base = '../'.repeat(path.split('/').length - 1)
    const shared = {
      language: 'zh-CN',
      title,
      pageTitle: title === site.title ? title : `${title}－${site.title}`,
      site: siteView(site),
      base,
      head: plainHead(site, path, about),
      current: path,
    }
    return toPage(path, title, layout.set(template, { ...shared, ...view }))
  }
  return {
    observations: layout.observations,
    common: function* (entries, isAsked = () => true) {
      for (const { about, from, path, template, texts = [], title, view } of commonPages(site, entries))
        if (isAsked(path, from, [template, title, about, ...texts])) yield set(template, path, title, about, view())
    },
    unit: (entries) => {
      const view = unitView(entries)
      return set('unit.hbs', `${view.unit}/index.html`, view.name, `${view.name}历年的绩效自评报告`, { ...view })
    },
    projects: (entries, hasReport) => {
      const view = projectsView(entries, hasReport)
      return set('projects.hbs', view.path, view.title, `${view.title}：各项目的绩效自评`, { ...view })
    },
  }
}

interface Draft {
  readonly template: string
  readonly path: string
  readonly title: string
  readonly about: string
  /** The view is made from these. */
  readonly from: readonly Summary[]
  readonly texts?: readonly string[]
  readonly view: () => object
}

function* commonPages(site: Site, entries: readonly Summary[]): Generator<Draft> {
  const lists = entries.length > ROWS ? listsOf(entries, ROWS) : []
  const draft: DraftMaker = (name, title, about, from, view) => ({
    template: `${name}.hbs`,
    path: `${name}.html`,
    title,
    about,
    from,
    view,
  })
  const about = `${site.publisher}：各部门、单位整体支出绩效自评报告`
  yield draft('index', site.title, about, entries, () => homeView(entries, lists))
  for (const [i, list] of lists.entries()) yield listDraft(list, lists[i - 1], lists[i + 1])
  yield* acrossUnits(entries, draft)
  yield draft('compare', '单位比较', '按各套表式共有的数据比较二至五份报告', [], () => ({}))
  const filters = filtersOf(entries, 0)
  const search = draft('search', '全文搜索', '在全部报告的标题、正文、表格、指标名称和扣分理由中查找', [], () => ({ filters }))
  yield { ...search, texts: [JSON.stringify(filters)] }
  const years = [...inGroups(entries, ({ year }) => year)].map(([year, own]) => ({ year, reports: own.length }))
  const downloads = draft('downloads', '数据下载', '全部报告的数据和表格，供下载和再利用', [], () => ({
    years,
    licence: site.licence ?? null,
  }))
  yield { ...downloads, texts: [JSON.stringify([years, site.licence ?? null])] }
  const [home, seeks] = [site.baseUrl ?? 'index.html', site.baseUrl === undefined]
  yield { ...draft('404', '没有这个页面', '网址有误，或者页面已经移走', [], () => ({ home, seeks })), texts: [home] }
}

type DraftMaker = (name: string, title: string, about: string, from: readonly Summary[], view: () => object) => Draft

/** What all units are compared by: each page is made from the reports of one year, and from what else there is to compare. */
function* acrossUnits(entries: readonly Summary[], draft: DraftMaker): Generator<Draft> {
  const rankings = rankingsOf(entries)
  yield draft('rankings', '数据比较', '各单位预算、执行率、人数和自评得分的分布、排列和各地区合计', entries, () =>
    rankingsView(rankings, entries),
  )
  for (const ranking of rankings) {
    const { entries: from, path, title } = ranking
    const others = rankings.map((one) => one.path).join()
    yield { ...draft('ranking', title, `${title}：各单位的分布和排列`, from, () => rankingView(ranking, rankings)), path, texts: [others] }
  }
  const forms = lossesOfForms(entries)
  yield {
    ...draft('losses-overview', '失分比较', '哪些指标失分最多，各单位失多少、为什么', entries, () => lossesView(forms)),
    path: 'losses.html',
  }
  for (const one of forms) {
    const others = forms.map(({ path }) => path).join()
    const about = `${one.title}：哪些指标失分，失多少，为什么`
    yield { ...draft('losses-of-form', one.title, about, one.entries, () => lossesOfFormView(one, forms)), path: one.path, texts: [others] }
  }
}

function listDraft(list: List, before: List | undefined, after: List | undefined): Draft {
  const { about, entries, path, title } = list
  const beside = [before, after].flatMap((other) => [other?.path ?? '', other?.title ?? ''])
  return {
    template: 'entries.hbs',
    path,
    title,
    about: title,
    from: entries,
    texts: [about, ...beside],
    view: () => listView(list, before, after),
  }
}

function homeView(entries: readonly Summary[], lists: readonly List[]): object {
  return {
    totals: totals(entries),
    distributions: distributions(entries, lists),
    rows: entries.slice(0, ROWS).map((entry) => rowOf(entry, '')),
    shown: Math.min(ROWS, entries.length),
    all: entries.length,
    isPart: entries.length > ROWS,
    lists: byYear(lists),
    filters: filtersOf(entries),
  }
}

function listView(list: List, before: List | undefined, after: List | undefined): object {
  const link = (other: List | undefined): object | null => (other ? { href: `../${other.path}`, title: other.title } : null)
  return {
    rows: list.entries.map((entry) => rowOf(entry, '../')),
    before: link(before),
    after: link(after),
    about: list.about,
  }
}

/** The pages of each year, for the reader without JavaScript. */
function byYear(lists: readonly List[]): object[] {
  return [...inGroups(lists, (list) => list.year)].map(([year, pages]) => ({
    year,
    pages: pages.map(({ path, page, about }) => ({ href: path, page, about })),
  }))
}
