// test: a made-up unit that reports by the national forms, with projects by a small form for projects.

import { TASK_FORM } from '../projects/form.ts'
import { makeRoot } from '../roots.ts'

/** The small form for projects, asked for amounts by the names that the national summary looks for. */
const PROJECT_FORM: Readonly<Record<string, string>> = {
  ...TASK_FORM,
  'templates/task/figures.yaml': `figures:
  执行率: { formula: 执行数 ÷ 预算数, show: percent 2, source: 项目表第一条 }
  年度资金总额.年初预算数: { formula: 预算数 − 0, show: decimal 2, unit: 万元, source: 项目表第二条 }
  年度资金总额.全年预算数: { formula: 预算数 − 0, show: decimal 2, unit: 万元, source: 项目表第二条 }
  年度资金总额.全年执行数: { formula: 执行数 − 0, show: decimal 2, unit: 万元, source: 项目表第二条 }
`,
}

export function project(id: string, name: string, budget: string, spent: string): Record<string, string> {
  const text = `format: task\nname: ${name}\nfacts: { 预算数: ${budget}, 执行数: ${spent} }\nindicators: { 预算执行: { reason: 按合同进度支付。 } }\n`
  return { [`content/lan/2024/projects/${id}/report.yaml`]: text }
}

export function makeNational(files: Readonly<Record<string, string>>): string {
  return makeRoot({
    ...PROJECT_FORM,
    'content/site.yaml': 'title: 示例站\npublisher: 某县财政局\nlanguage: zh-CN\n',
    'content/lan/unit.yaml': 'name: 某县文化馆\nshortName: 县文化馆\nregion: 某省某县\nlevel: 县区级\nkind: 事业单位\n',
    ...files,
  })
}

/** A unit's overall report, sound as it stands. */
export const OVERALL: Readonly<Record<string, string>> = {
  'content/lan/2024/report.yaml': `format: guojia-zhengti-2013
dated: 2025-03-10
facts:
  财政供养人员: { 编制数: 20, 实际在职人数: 19 }
  部门预算: { 年初预算数: 400, 预算调整数: 30, 全年预算数: 430, 全年执行数: 408.5 }
  三公经费:
    因公出国: { 上年决算: 0, 本年预算: 0, 本年决算: 0 }
    公务用车: { 上年决算: 4, 本年预算: 4, 本年决算: 3.5 }
    公务接待: { 上年决算: 1, 本年预算: 1, 本年决算: 0.5 }
  公用经费: { 上年决算: 50, 本年预算: 48, 本年决算: 46.08 }
  项目支出: { 总额: 120, 重点项目: 60 }
  支付进度: { 实际进度: 95, 既定进度: 95 }
  结转结余: { 上年末: 25, 本年末: 21.5 }
  政府采购: { 预算: 40, 实际采购: 38 }
  固定资产: { 总额: 900, 在用: 855 }
  工作任务: { 计划: 40, 实际完成: 38, 及时完成: 36, 质量达标: 38 }
  重点工作: { 交办: 5, 办结: 5 }
  满意度: 93.5
indicators:
  绩效目标合理性: { 目标有依据: true, 目标合职责: true }
  绩效指标明确性: { 目标已分解: true, 指标可衡量: true }
  管理制度健全性（预算管理）: { 制度齐全: true, 制度执行: true }
  资金使用合规性: { 手续不全例数: 0, 违规使用例数: 0 }
  预决算信息公开性: { 公开情况: 按时公开 }
  基础信息完善性: { 资料完整: true }
  管理制度健全性（资产管理）: { 制度健全: true }
  资产管理安全性: { 问题例数: 1, reason: 一台设备报废后没有及时销账。 }
  重点支出安排率: { reason: 重点项目占项目支出的一半。 }
  预算完成率: { reason: 两笔尾款结转下年支付。 }
  预算调整率: { reason: 年中追加馆舍维修经费。 }
  政府采购执行率: { reason: 一项设备采购流标。 }
  固定资产利用率: { reason: 部分音响设备闲置。 }
  实际完成率: { reason: 两项工作推迟到下年。 }
  完成及时率: { reason: 两项工作推迟，两项晚于计划完成。 }
  质量达标率: { reason: 没有完成的两项未验收。 }
  经济效益: { score: 4, reason: 演出带动周边消费，没有统计数据。 }
  社会效益: { score: 4.5, reason: 场馆免费开放，活动没有覆盖全部乡镇。 }
  生态效益: { score: 5, reason: 职责不涉及生态环境。, actual: 不涉及 }
`,
  'content/lan/2024/narrative.md': `# 部门（单位）概况

## 主要职能

县文化馆组织群众文化活动，保护非物质文化遗产。

## 机构和人员

内设部门三个。

# 部门整体支出情况

# 绩效目标完成情况

全年计划工作{{工作任务.计划}}项，完成{{工作任务.实际完成}}项。

# 自评结论

失分主要在产出类指标。

# 存在的问题和原因

两项工作没有按期完成，一处资产账实不符。

# 改进措施

按季度核对进度和资产。
`,
}
