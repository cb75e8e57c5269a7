import { type FormCheck, type Leaf, leavesOf } from '../../facts/facts.ts'
import { checksOf } from '../../figures/figures.ts'
import { dataCheck } from '../data-check.ts'
import { formWith } from '../example-form.ts'

const CHECK = '{ check: classes, class: 时效, words: [及时, 准时] }'

export const indicatorClass = dataCheck({
  code: 'indicator-class',
  level: 'warning',
  zh: '“{name}”说的是“{word}”，应归入“{expected}”，现在放在“{found}”',
  en: '“{name}” is about “{word}” and belongs to “{expected}”, it stands under “{found}”',
  hints: [['移到“{expected}”之下', 'move it to “{expected}”']],
  about: '指标的名称说明它属于另一类：及时、准时说的是时效，却放在质量之下，权重也就算到了别处。',
  remedy: '移到应属的一类之下，或改用与本类相符的指标。',
  source: '表式的指标分类（figures.yaml 的 classes）',
  fires: [formWith(CHECK), { in: 'templates/mini/indicators.yaml', old: '- name: 人员控制', new: '- name: 人员到岗及时率' }],
  silent: [formWith(CHECK), { in: 'templates/mini/indicators.yaml', old: '- name: 人员控制', new: '- name: 人员到岗率' }],
  run: (figures, tell) => {
    const { framework } = figures.derivation
    const known = checksOf(figures, 'classes')
    return (framework ? leavesOf(framework) : []).flatMap((leaf) => {
      const found = misplaced(leaf, known)
      return found ? [tell(leaf.at, { name: leaf.name, word: found.word, expected: found.name, found: leaf.path.at(-2) ?? '' })] : []
    })
  },
})

/** Nothing where the name has a word of its own class too: 及时整改合格率 may stand in either. */
function misplaced(leaf: Leaf, known: readonly FormCheck<'classes'>[]): { readonly name: string; readonly word: string } | undefined {
  const named = known.flatMap(({ name, words }) => words.filter((word) => leaf.name.includes(word)).map((word) => ({ name, word })))
  return named.some(({ name }) => leaf.path.includes(name)) ? undefined : named[0]
}
