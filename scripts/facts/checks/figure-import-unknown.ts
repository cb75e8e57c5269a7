import { check } from '../../base/check.ts'

const TAKEN =
  '  控制率: { from: caiyu-2013-53, figure: 在职人员控制率, with: { 在职人员数: 人员.在职人数, 编制数: 人员.编制数 } }\nidentities:'

export const figureImportUnknown = check({
  code: 'figure-import-unknown',
  level: 'error',
  zh: '{where}没有“{name}”',
  en: '{where} has no “{name}”',
  hints: [
    ['是否应为“{nearest}”？', 'did you mean “{nearest}”?'],
    ['可写：{known}', 'known: {known}'],
  ],
  terms: {
    libraries: ['templates/shared/figures/ 里', 'templates/shared/figures/'],
    library: ['这个共性指标库里', 'this library of figures'],
    formula: ['这个共性指标的公式里', 'the formula of this figure'],
  },
  about: 'figures.yaml 的指标用 `from` 取自共性指标库，这里写的库、指标，或者 `with` 左边要换的名称，那里没有。',
  remedy: '改成提示的名称；`with` 的左边写库里公式用的名称，右边写本表式的名称。',
  source: '共性指标库（docs/2-add-a-format.md 第 4 节）',
  fires: [{ in: 'templates/mini/figures.yaml', old: 'identities:', new: TAKEN.replace('编制数: 人员', '编制人数: 人员') }],
  silent: [{ in: 'templates/mini/figures.yaml', old: 'identities:', new: TAKEN }],
})
