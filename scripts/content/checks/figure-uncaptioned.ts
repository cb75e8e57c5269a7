import { check } from '../../base/check.ts'

export const figureUncaptioned = check({
  code: 'figure-uncaptioned',
  level: 'warning',
  zh: '插图“{name}”没有图题',
  en: 'the figure “{name}” has no caption',
  hints: [['写在方括号里：![图题]({name})', 'write it in the brackets: ![caption]({name})']],
  about: '没有图题的插图只印图号；看不见图的读者也无从知道图里是什么。',
  remedy: '在方括号里写图题。',
  source: '无障碍环境建设法；GB/T 37668-2019',
  fires: '![](支出构成.png)',
  silent: '',
})
