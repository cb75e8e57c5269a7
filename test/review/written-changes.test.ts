import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pointAt } from '../../scripts/base/place.ts'
import { readYaml } from '../../scripts/content/content.ts'
import { type Written, writtenInSheet } from '../../scripts/facts/facts.ts'
import { pathOf, writtenChanges } from '../../scripts/review/written-changes.ts'

const written = (text: string): Written[] => writtenInSheet({ file: 'report.yaml', ...readYaml({ file: 'report.yaml', text }) })
const told = (before: string, after: string): string[] =>
  writtenChanges(written(before), written(after)).changes.map(({ after: is, before: was, steps }) => {
    const text = (side: readonly Written[] | undefined): string => side?.map((one) => one.text).join(',') ?? '-'
    return `${pathOf(steps)}: ${text(was)} → ${text(is)}`
  })

describe('written values that changed', () => {
  test.each<[title: string, before: string, after: string, told: string[]]>([
    ['a number', 'a: { b: 1, c: 2 }', 'a: { b: 1, c: 3 }', ['a.c: 2 → 3']],
    ['zeros at the end', 'a: 1.5', 'a: 1.50', ['a: 1.5 → 1.50']],
    ['another order, a comment', 'a: 1\nb: 2', 'b: 2\n# x\na: 1', []],
    ['a blank that is left out', 'a: null\nb: 1', 'b: 1', []],
    ['a value in place of a group', 'a: 1', 'a: { b: 1 }', ['a: 1 → -', 'a.b: - → 1']],
    ['no items, and a blank', 'a: []', 'a: null', ['a: [] → -']],
    ['no items, and some', 'a: []', 'a: [x]', ['a[1]: - → x']],
    ['an item put in', 'a: [x, z]', 'a: [x, y, z]', ['a[2]: - → y']],
    ['an item taken out', 'a: [x, y, z]', 'a: [x, z]', ['a[-2]: y → -']],
    ['an item that is mostly the same', 'a: [{ n: 道路, v: 1, w: 5 }]', 'a: [{ n: 道路, v: 2, w: 5 }]', ['a[1].v: 1 → 2']],
    [
      'the same below one that was put in',
      'a: [{ n: 道路, v: 1 }]',
      'a: [{ n: 桥梁, v: 7 }, { n: 道路, v: 2 }]',
      ['a[1]: - → 桥梁,7', 'a[2].v: 1 → 2'],
    ],
    [
      'an item that is called by its name',
      '- { name: 甲, w: 1 }\n- { name: 乙, w: 2 }',
      '- { name: 乙, w: 3 }\n- { name: 甲, w: 1 }',
      ['乙.w: 2 → 3'],
    ],
    [
      'one that is gone, with all below it',
      '- { name: 甲, w: 1, c: [{ name: 丙, w: 1 }] }\n- { name: 乙, w: 2 }',
      '- { name: 乙, w: 2 }',
      ['甲: 甲,1,丙,1 → -'],
    ],
  ])('%s', (_, before, after, expected) => {
    expect(told(before, after)).toEqual(expected)
  })

  const leaf = fc.constantFrom('1', '2', '甲', '乙丙', '')
  const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
    tree: fc.oneof(
      { depthSize: 'small' },
      leaf,
      fc.array(tie('tree'), { maxLength: 4 }),
      fc.dictionary(fc.constantFrom('a', 'b', 'c'), tie('tree')),
    ),
  }))

  test('whatever the two are: each value of either is told once, or is in both', () => {
    fc.assert(
      fc.property(tree, tree, (one, other) => {
        const [before, after] = [flat(one), flat(other)]
        const { changes } = writtenChanges(before, after)
        for (const [side, all] of [
          ['before', before],
          ['after', after],
        ] as const) {
          const some = changes.flatMap((change) => change[side] ?? [])
          expect(new Set(some).size).toBe(some.length)
          expect(all).toEqual(expect.arrayContaining(some))
        }
        const left = (side: 'before' | 'after', all: readonly Written[]): string[] => {
          const some = new Set(changes.flatMap((change) => change[side] ?? []))
          return all
            .filter((value) => !some.has(value) && value.text !== '[]')
            .map(({ steps, text }) => `${keys(steps)}=${text}`)
            .sort()
        }
        expect(left('before', before)).toEqual(left('after', after))
      }),
      { seed: 20231117, numRuns: 300 },
    )
  })

  test('nothing, where both are the same', () => {
    const isSame = (one: Tree): boolean => writtenChanges(flat(one), flat(one)).changes.length === 0
    fc.assert(fc.property(tree, isSame), { seed: 3, numRuns: 200 })
  })
})

type Tree = string | Tree[] | { [key: string]: Tree }

function flat(tree: Tree, steps: Written['steps'] = []): Written[] {
  if (typeof tree === 'string') return tree === '' ? [] : [{ steps, text: tree, at: pointAt('a.yaml') }]
  if (!Array.isArray(tree)) return Object.entries(tree).flatMap(([key, value]) => flat(value, [...steps, key]))
  if (tree.length === 0) return [{ steps, text: '[]', at: pointAt('a.yaml') }]
  return tree.flatMap((item, i) => flat(item, [...steps, i + 1]))
}

/** Items may have other numbers than before. */
function keys(steps: Written['steps']): string {
  return steps.map((step) => (typeof step === 'number' ? '#' : step)).join('.')
}
