// messages: docs/findings.md, made from the checks themselves, so that what is documented is what is checked.

import type { Check, Example, Level } from '../base/check.ts'
import type { Catalogue } from './catalogue.ts'
import { exampleText } from './example.ts'
import { sentenceOf } from './wording.ts'

const LEVELS: Readonly<Record<Level, string>> = { error: '错误', warning: '警告', info: '提示' }

const INTRODUCTION = `# 检查项目

<!-- 本文件由 npm run docs 生成，请改各项检查自己的文件。 -->

\`jibao check\` 和 \`jibao build\` 查出的每一种问题都有一个代码。三个级别：

- **错误**：报告不能发布，退出码为 1；
- **警告**：很可能有误，照样发布；经核实无误的，可以在 \`report.yaml\` 里写明理由豁免；
- **提示**：供参考。

站点可以在 \`content/site.yaml\` 里改定级别，\`off\` 是不检查：

\`\`\`yaml
findings: { stated-differs: error, points-lost-without-reason: info }
\`\`\`

单位可以在 \`report.yaml\` 里豁免警告，理由会随审阅意见一同列出：

\`\`\`yaml
waivers:
  - code: stated-differs
    of: 在职人员控制率
    for: 82.7% / 82.6%
    reason: 原公开文件印错，已另行说明
\`\`\`

\`of\` 是警告说的名称，\`for\` 是警告当时说的内容，照提示抄来就是（几处的写成列表）。内容变了，豁免就不再有效；没有写 \`for\` 的、理由照抄上年的、问题已经没有了的豁免，都会提示。
`

/** The whole page. `…` stands where a message names what it found. */
export function findingsPage(catalogue: Catalogue): string {
  const chapters = catalogue.map(({ checks, title }) => [`## ${title}`, ...checks.map(entry)].join('\n\n'))
  return `${[INTRODUCTION, ...chapters].join('\n\n')}\n`.replace(/\n{3,}/g, '\n\n')
}

function entry(check: Check): string {
  const { about, code, fires, level, remedy, silent, source } = check
  return [
    `### ${code}`,
    `**${LEVELS[level]}**：${sentenceOf(check, 'zh')}`,
    about,
    `例：\n\n${fenced(fires)}`,
    `不算：\n\n${fenced(silent)}`,
    `- 改法：${remedy}\n- 依据：${source}`,
  ].join('\n\n')
}

function fenced(example: Example): string {
  return `\`\`\`text\n${exampleText(example)}\n\`\`\``
}
