import { matchesIn } from '../../../base/matches.ts'
import { OFFICIAL } from '../../sources.ts'
import type { Audit } from '../quantities/audit.ts'
import type { View } from '../reading/view.ts'
import { textCheck } from '../text-check.ts'

export const proseAnnexMissing = textCheck({
  code: 'prose-annex-missing',
  level: 'info',
  zh: '提到“{name}”，文中没有',
  en: '“{name}” is named and is not there',
  about: '正文提到一个附件或表格，文中没有。',
  remedy: '补上，或者删去这句话。',
  source: `${OFFICIAL} 7.3.4`,
  fires: '明细详见附件3。',
  silent: '明细详见附件3。\n\n附件3 支出明细',
  run: (audit, tell) => {
    const known = annexesOf(audit)
    return audit.views.flatMap((view) => [
      ...annexesNamed(view)
        .filter(({ name }) => !known.has(name))
        .map(({ name, start }) => tell(view, start, start + name.length, { name })),
      ...(audit.tables.length > 0 ? [] : tablesNamed(view)).map((start) => tell(view, start, start + 2, { name: '下表' })),
    ])
  },
})

function annexesOf({ views, tables, figures }: Audit): ReadonlySet<string> {
  const annexes = figures?.facts.format.parts.flatMap((part) => (part.annex === undefined ? [] : [`附件${part.annex}`])) ?? []
  const heads = [...views, ...tables.flat(2)].map(({ text }) => /^附[件表][\d一二三四五六七八九]{1,2}/.exec(text)?.[0] ?? '')
  return new Set([...annexes, ...heads])
}

/** 详见附件3, but not the annex of another document: 《…附件3》. */
function annexesNamed({ text }: View): { name: string; start: number }[] {
  return matchesIn(text, /(?<=[见附])附[件表][\d一二三四五六七八九]{1,2}/g)
    .filter(({ index }) => !/《[^》]*$/.test(text.slice(Math.max(0, index - 41), index - 1)))
    .map(({ 0: name, index }) => ({ name, start: index }))
}

/** 如下表. */
function tablesNamed({ text }: View): number[] {
  return matchesIn(text, /(?<=[如见])下表(?=[。：:所]|$)/g).map(({ index }) => index)
}
