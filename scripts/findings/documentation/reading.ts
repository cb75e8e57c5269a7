// findings: documentation of what is met while reading files.

import { explain } from '../documentation.ts'

const LAYOUT = '绩报的内容约定：content/<单位>/<年度>/'
const YAML = 'YAML 1.2.2'
const MARKDOWN = '绩报的正文约定（docs/1-write-a-report.md）'

export const READING = {
  'file-missing': explain(
    '单位年度或表式缺少一个必备的文件，后面的检查无从做起。',
    'content/某单位/2024/（没有 report.yaml）',
    '新建所缺的文件；`jibao new` 可以生成整套骨架。',
    LAYOUT,
  ),
  'content-empty': explain(
    '`content/` 里没有任何单位年度，没有可以检查或发布的内容。',
    'content/（只有 site.yaml）',
    '运行 `jibao new <单位> <年度> --format <表式>`，或检查 `--root` 是否指错了文件夹。',
    LAYOUT,
  ),
  'file-not-utf8': explain(
    '文件不是 UTF-8 编码，汉字会读错，所以不读。',
    'narrative.md（以 GBK 保存）',
    '在编辑器里选择“以 UTF-8 编码另存”。',
    'GB 18030 与 UTF-8 不能混读',
  ),
  'file-too-large': explain(
    '文件超过读取上限。一份报告的源文件不会这么大，多半是放错了文件。',
    'report.yaml（8 MB）',
    '移走不属于这里的文件，或把正文分成几个 .md。',
    '绩报的限度：每个文件 5 000 000 字节',
  ),
  'yaml-syntax': explain(
    'YAML 写法有误，这个文件从此处起读不下去。',
    '财政供养人员: { 编制数: 52',
    '按提示补上或删去字符；先看所指的一行，再看它的上一行。',
    YAML,
  ),
  'yaml-duplicate-key': explain(
    '同一组里一个名称写了两次，无法知道以哪个为准。',
    '编制数: 52\n编制数: 53',
    '删去不要的一个。',
    `${YAML}，3.2.1.1：名称不得重复`,
  ),
  'yaml-tab': explain(
    '缩进用了制表符，各编辑器的宽度不一，YAML 不允许。',
    '财政供养人员:\n→编制数: 52',
    '改用空格，同一层缩进相同。',
    `${YAML}，6.1 缩进`,
  ),
  'yaml-alias': explain(
    '引用（`*名称`）层层展开，数量失控。',
    'a: &a [*b, *b, *b]',
    '直接写出各值，不用引用。',
    '绩报的限度：防止引用展开耗尽内存',
  ),
  'yaml-key-not-text': explain('名称写成了列表或一组值，没有对应的填报项。', '? [编制数, 在职人数]\n: 52', '名称写成普通文字。', LAYOUT),
  'yaml-many-documents': explain(
    '文件里用“---”隔出了第二份 YAML，它不会被读到。',
    'format: …\n---\nfacts: …',
    '删去“---”，把各项放在同一份里。',
    LAYOUT,
  ),
  'reference-unclosed': explain(
    '正文里的引用 `{{名称}}` 没有写完，会原样印出。',
    '编制{{财政供养人员.编制数人。',
    '补上“}}”；确实要印出“{{”的，改用其他写法。',
    MARKDOWN,
  ),
  'heading-in-list': explain('标题写在列表项里，它下面的文字不属于任何一节，印不出来。', '- # 基本情况', '把标题移到行首。', MARKDOWN),
  'list-too-deep': explain('列表的层次超过表式能编号的深度。', '- 一\n  - 二\n    - 三 …', '减少层次，或改写成小节。', MARKDOWN),
  'table-cells-lost': explain(
    '表格某一行的格数多于表头，多出的内容会丢失。',
    '| 项目 | 金额 |\n|---|---|\n| 基本支出 | 60 | 追加 |',
    '补足表头，或删去多出的“|”；格内要写“|”的写成“\\|”。',
    MARKDOWN,
  ),
} as const
