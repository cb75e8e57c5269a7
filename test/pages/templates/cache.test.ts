import { expect, test } from 'vitest'
import { openTemplateCache, toReportPage } from '../../../scripts/pages/pages.ts'
import { checkMini, REPORT, report } from '../../mini.ts'

const SITE = { title: '公开站', publisher: '某市', language: 'zh' as const, levels: new Map() }

test('reports that share a cache are set as they are apart, and no report sees the values of another', () => {
  const years = [REPORT, REPORT.replace('编制数: 52', '编制数: 86')].map((text) => checkMini(report(text)).figures!)
  const templateCache = openTemplateCache()
  const together = [...years, ...years].map((figures) => toReportPage(figures, SITE, true, templateCache).value.html)
  const apart = [...years, ...years].map((figures) => toReportPage(figures, SITE, true).value.html)
  expect(together).toEqual(apart)
  expect(together[0]).not.toEqual(together[1])
})

test('a template is read once, another text of the same name again', () => {
  const templateCache = openTemplateCache()
  const source = { file: 'templates/a.hbs', text: '{{title}}' }
  expect(templateCache.take({ ...source })).toBe(templateCache.take({ ...source }))
  expect(templateCache.take({ ...source, text: '{{other}}' })).not.toBe(templateCache.take(source))
})

test('a partial that one form has and another lacks is told where it is missing', () => {
  const templateCache = openTemplateCache()
  const { template } = templateCache.take({ file: 'templates/a.hbs', text: '{{> b}}' })
  expect(template.calls.map(({ name }) => name)).toEqual(['b'])
  expect(template.observations).toEqual([])
})
