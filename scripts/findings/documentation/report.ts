// findings: documentation of what is told about the report, its narrative and its layout.

import { explain } from '../documentation.ts'

const OUTLINE = '表式的提纲（format.yaml 的 outline）'
const TEMPLATE = '表式的模板（templates/<表式>/*.hbs）'
const WAIVERS = '绩报的约定：report.yaml 的 waivers'

export const REPORT = {
  'section-missing': explain(
    '正文缺少提纲规定的一节。',
    '# 基本情况（其后没有“绩效情况”）',
    '在提示的位置补上这一节；没有情况的写明没有。',
    OUTLINE,
  ),
  'section-children-missing': explain(
    '提纲要求这一节分小节写，正文没有小节。',
    '# 绩效情况\n\n各项工作完成良好。',
    '在这一节下写至少一个小标题。',
    OUTLINE,
  ),
  'section-order': explain('各节的次序与提纲不同。', '# 绩效情况\n# 基本情况', '移到提示的位置。', OUTLINE),
  'section-unknown': explain('提纲里没有这个标题，多半是错别字或放错了层级。', '# 基本情况况', '改成提示的标题，或并入别的小节。', OUTLINE),
  'section-empty': explain('标题下面没有文字，印出来只有一个标题。', '## 其他需要说明的情况', '写上内容；没有情况的写明没有。', OUTLINE),
  'narrative-missing': explain(
    '这套表式有正文，单位年度里没有 .md 文件。',
    'content/某单位/2024/（没有 narrative.md）',
    '新建 narrative.md，按提纲写各节。',
    OUTLINE,
  ),
  'reference-unknown': explain(
    '正文引用的名称不存在，印不出数。',
    '在职率{{在职绿}}',
    '改成提示的名称；可用 `jibao explain` 查看名称。',
    '绩报的正文约定（docs/1-write-a-report.md）',
  ),
  'input-blank': explain(
    '评分或公式一定要用的数据是空白。空白不是 0，不能代替计算。',
    '编制数: null',
    '填上数据。',
    '数据字典；空白与零是两回事',
  ),
  'identity-fails': explain(
    '两边应当相等（或一边不大于另一边）而不成立，差额已超过四舍五入能解释的范围。',
    '合计: { 决算: 100.5 }\n基本: { 决算: 60.25 }\n项目: { 决算: 41.25 }',
    '核对两边的原始数据，改正有误的一个。',
    '表式的核对关系（figures.yaml 的 identities），依据见提示',
  ),
  'stated-differs': explain(
    '已公布的文件所印的数与按公式算出的不同。这里只作核对，报告印的是算出的数。',
    'stated: { 在职人员控制率: 83.7% }',
    '改正 stated 的录入；原文确实印错的，写一条豁免说明。',
    '绩报的约定：stated 只核对、不使用',
  ),
  'stated-unknown': explain(
    'stated 里的名称不是一个算出的数，无从核对。',
    'stated: { 总份: 86 }',
    '改成提示的名称，或删去。',
    '绩报的约定：stated 只核对、不使用',
  ),
  'waiver-unknown': explain(
    '豁免写的代码不存在，什么也没有豁免。',
    'waivers: [{ code: stated-difers, reason: … }]',
    '改成提示的代码（本文件列有全部代码）。',
    WAIVERS,
  ),
  'check-unknown': explain(
    'site.yaml 改定级别的代码不存在，什么也没有改。',
    'findings: { stated-difers: error }',
    '改成提示的代码（本文件列有全部代码）。',
    '绩报的约定：site.yaml 的 findings',
  ),
  'waiver-unused': explain(
    '豁免没有对应的警告：问题已经改正，或本来就不是警告（错误不能豁免）。',
    'waivers: [{ code: stated-differs, reason: … }]（没有这种警告）',
    '删去这条豁免。',
    WAIVERS,
  ),
  'template-syntax': explain('模板写法有误，整页排不出来。', '{{#each rows}} …（没有 {{/each}}）', '按说明改正模板。', TEMPLATE),
  'template-name': explain('模板用了没有的名称，那里会印成空白。', '{{value "人员.编制"}}', '改成提示的名称。', TEMPLATE),
  'template-missing': explain('引用的模板文件不存在。', '{{> base-row}}（没有 base-row.hbs）', '新建这个模板，或改正名称。', TEMPLATE),
  'print-failed': explain(
    '这份报告没有印成 PDF，dist/ 保持原样。',
    '（浏览器中断或超时）',
    '再运行一次；仍然失败的，用 `--no-pdf` 发布并附上说明报告问题。',
    '绩报的约定：没有印好的不发布',
  ),
  'print-lost': explain(
    '印好的 PDF 与网页逐格逐段核对，发现文字缺漏、重复、错位、超出版心，或续页没有表头、书签与标题不同、字体没有嵌入。',
    '（无法断页的超长表头，或字体里没有的字）',
    '按提示的文字找到所在的单元格或段落：缩短过长的表头、换用字体里有的字；仍然失败的，用 `--no-pdf` 发布并附上说明报告问题。',
    '绩报的约定：印丢一个字也不发布',
  ),
  'print-fell-back': explain(
    '表式、站点或命令行选了 Paged.js，但它印出的 PDF 与原文核对不上，已自动改用 Chromium 重印并核对无误。',
    'engine: pagedjs',
    '不必处理；要消除提示的，改用 `engine: chromium`。',
    '绩报的约定：Paged.js 会漏印表格的行，两个引擎都要核对',
  ),
} as const
