// findings: documentation of formulas.

import { explain } from '../documentation.ts'

const WRITING = '公式写法（docs/formulas.md）'

export const FORMULAS = {
  'formula-syntax': explain('公式读不懂：缺了运算符、括号或数。', '在职率: 在职人数 ÷', '按提示补上；运算符可用 + − × ÷。', WRITING),
  'formula-unknown-name': explain(
    '公式里的名称既不是数据，也不是算出的指标。',
    '在职率: 人员.在职人员 ÷ 人员.编制数',
    '改成提示的名称；数据用句点连起各级名称。',
    WRITING,
  ),
  'formula-type': explain(
    '运算的对象不对，例如拿文字做除法、拿是非值比大小。',
    '甲: 单位名称 + 1',
    '换成类型相符的数据，或用函数换算。',
    WRITING,
  ),
  'formula-cycle': explain(
    '几个公式互相引用，绕回了自身，谁也算不出。',
    '甲: 乙 + 1\n乙: 甲 − 1',
    '断开其中一环：让一个从数据算起。',
    WRITING,
  ),
  'formula-too-deep': explain('括号或函数嵌套太深。', '((((…))))', '拆成几个有名称的指标。', '绩报的限度'),
  'formula-too-long': explain('公式太长，读者也无法核对。', '甲 + 乙 + …（数千字）', '拆成几个有名称的指标。', '绩报的限度'),
  'formula-arguments': explain(
    '函数的参数个数不对。数字里的千分位逗号也会被当成两个参数。',
    '四舍五入(1,234.5)',
    '按提示补足或删去参数，数字不带千分位。',
    WRITING,
  ),
  'figure-name-taken': explain(
    '算出的指标与一个数据同名，引用时无法分辨。',
    '编制数: 甲 + 乙（数据里已有“编制数”）',
    '给算出的指标换一个名称。',
    WRITING,
  ),
} as const
