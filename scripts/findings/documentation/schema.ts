// findings: documentation of data against the data dictionary.

import { explain } from '../documentation.ts'

const DICTIONARY = '数据字典：schemas/ 里这套表式的 schema'

export const SCHEMA = {
  'schema-type': explain(
    '值的类型不对：该填数的填了文字，该填一组值的填了一个值。这个值在后面的检查里按空白处理。',
    '编制数: 五十二',
    '按“应为”改写；数字用阿拉伯数字，不带单位和千分位。没有数据的写 null。',
    DICTIONARY,
  ),
  'schema-required': explain(
    '缺少必填的一项。空白和没有写是两回事：没有数据也要写明 null。',
    '财政供养人员: { 实际在职人数: 43 }',
    '补上所缺的名称；没有数据的写 null。',
    DICTIONARY,
  ),
  'schema-unknown-key': explain(
    '名称不在数据字典里，多半是错别字；这个值不会被任何公式和表格用到。',
    '实际在职人员数: 43',
    '改成提示的名称，或删去。',
    DICTIONARY,
  ),
  'schema-choice': explain('值不在可选的范围里。', '限定: 大约', '从列出的各项中选一个，字字相同。', DICTIONARY),
  'schema-range': explain('数超出了规定的范围，例如负的人数。', '编制数: -3', '核对后改正。', DICTIONARY),
  'schema-length': explain('文字或列表过短或过长。', 'reason: ""', '按所列的字数或项数改写。', DICTIONARY),
  'schema-pattern': explain(
    '文字的写法不合规定的格式，例如标识码位数不对。',
    "siteIdCode: '430111'",
    '按提示的格式改写；以 0 开头的编号加引号。',
    DICTIONARY,
  ),
  'schema-format': explain(
    '不是规定形式的日期或网址。',
    'dated: 2021年3月25日',
    '日期写成 YYYY-MM-DD，印出时自动换成“2021年3月25日”。',
    DICTIONARY,
  ),
  'schema-decimals': explain(
    '小数位数多于这一项规定的位数，印出来会与数据不符。',
    '本年预算: 5.941',
    '按规定的位数四舍五入后填写。',
    `${DICTIONARY}（x-decimals）`,
  ),
  'schema-other': explain('不合数据字典的其他规定。', '（见提示所附的说明）', '按说明改正。', DICTIONARY),
  'schema-broken': explain(
    'schema 文件本身不能用：JSON 写错、没有 $id、用了没有的关键字或引用。',
    '"type": "nummber"',
    '按说明改正这份 schema。',
    'JSON Schema 2020-12',
  ),
  'format-unknown': explain(
    'report.yaml 的 format 所写的表式不存在，整份报告无从检查。',
    'format: some-district-2021',
    '改成 `jibao formats` 列出的一个。',
    '绩报的约定：templates/<表式>/',
  ),
} as const
