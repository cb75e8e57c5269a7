import { check } from '../../base/check.ts'

export const yamlComma = check({
  code: 'yaml-comma',
  level: 'error',
  stops: true,
  zh: '“{found}”里的逗号把一个值分成了几项',
  en: 'the comma in “{found}” makes several entries of one value',
  hints: [['加引号，写成 {meant}', 'quote it: {meant}']],
  about: '花括号里的逗号是各项之间的分隔；公式的逗号、文字的半角逗号会把一个值读成几项。',
  remedy: '给这个值加引号，或者不用花括号，分行写。',
  source: 'YAML 1.2.2，7.4.2 流映射',
  fires: [
    {
      in: 'templates/mini/figures.yaml',
      old: '{ formula: 人员.在职人数 ÷ 人员.编制数, show',
      new: '{ formula: 合计(人员.在职人数, 0) ÷ 人员.编制数, show',
    },
  ],
  silent: [
    {
      in: 'templates/mini/figures.yaml',
      old: '{ formula: 人员.在职人数 ÷ 人员.编制数, show',
      new: "{ formula: '合计(人员.在职人数, 0) ÷ 人员.编制数', show",
    },
  ],
})
