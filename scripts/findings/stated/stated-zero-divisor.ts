import { printedInterval } from '../../base/interval.ts'
import { dataCheck } from '../data-check.ts'
import { factPlaces } from '../fact-places.ts'

export const statedZeroDivisor = dataCheck({
  code: 'stated-zero-divisor',
  level: 'warning',
  zh: '“{name}”原文印作 {stated}，除数为 0，没有结果，应印“{mark}”',
  en: '“{name}” was printed as {stated}, but its divisor is 0 and it has no value; print “{mark}”',
  hints: [['公式：{formula}', 'formula: {formula}']],
  about: '分母是 0，比率没有结果，已公布的文件却印了一个数（多半是 0% 或 100%）。',
  remedy: '照表式的不适用符号印；原文的写法写豁免说明。',
  source: '除数为零没有结果',
  fires: [
    { in: 'report.yaml', old: '人员: { 编制数: 52, 在职人数: 43 }', new: '人员: { 编制数: 0, 在职人数: 43 }' },
    { in: 'report.yaml', old: 'format: mini', new: 'format: mini\nstated: { 在职率: 0% }' },
  ],
  silent: [
    { in: 'report.yaml', old: '人员: { 编制数: 52, 在职人数: 43 }', new: '人员: { 编制数: 0, 在职人数: 43 }' },
    { in: 'report.yaml', old: 'format: mini', new: 'format: mini\nstated: { 在职率: —— }' },
  ],
  run: (figures, tell) =>
    figures.facts.stated.flatMap((one) => {
      const figure = figures.figures.get(one.name)
      if (figure?.lack !== 'zero-divisor' || !printedInterval(one.text)) return []
      const slots = { name: one.name, stated: one.text, formula: figure.formula.text, mark: figures.derivation.format.notApplicable }
      return [tell(one.at, slots, factPlaces(figures, figure.inputs))]
    }),
})
