import { check } from '../../base/check.ts'

export const characterInvisible = check({
  code: 'character-invisible',
  level: 'error',
  zh: '这里有看不见的字符 {code}（{name}）',
  en: 'there is a character that cannot be seen here: {code} ({name})',
  hints: [
    [
      '删去它：光标移到它后面按退格键，或把前后的字重打一遍',
      'delete it: put the cursor behind it and press backspace, or type the words again',
    ],
  ],
  terms: {
    'character:zero-width-space': ['零宽空格', 'zero width space'],
    'character:joiner': ['零宽连接符', 'zero width joiner'],
    'character:byte-order-mark': ['零宽不换行空格，即字节序标记', 'byte order mark'],
    'character:soft-hyphen': ['软连字符', 'soft hyphen'],
    'character:direction': ['改变文字方向的控制符', 'it changes the direction of the text'],
    'character:selector': ['字形选择符', 'variation selector'],
    'character:replacement': ['转换编码时没有认出的字', 'a character that a conversion did not know'],
    'character:control': ['控制字符', 'control character'],
    'character:other': ['没有字形的格式字符', 'format character'],
  },
  about:
    '从网页、聊天软件、输入法粘贴来的文字里夹着没有字形的字符。它们看不见，却会使名称对不上、搜索不到，有的还会颠倒文字的次序；印出来的与写的不一样。',
  remedy: '删去。光标移到它后面按退格键；找不到的，把前后的字重打一遍。',
  source: 'Unicode 标准，5.21：默认不显示的字符',
  fires: [{ in: 'narrative.md', old: '全年培训', new: '全年\u200b培训', shown: '全年U+200B培训' }],
  silent: [{ in: 'narrative.md', old: '全年培训', new: '全年\u3000培训', shown: '全年　培训' }],
})
