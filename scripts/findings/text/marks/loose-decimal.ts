import { NUMERALS } from '../../sources.ts'
import { written } from '../reading/item.ts'
import { textCheck } from '../text-check.ts'

export const proseLooseDecimal = textCheck({
  code: 'prose-loose-decimal',
  level: 'info',
  zh: '“{stated}”既精确到小数，又说有余',
  en: '“{stated}” is exact to its decimals and yet has something over',
  hints: [['删去“余”或“多”', 'leave out the word for “over”']],
  about: '写到小数第二位的数，后面不能再说“余”“多”。',
  remedy: '删去“余”，或者写成整数。',
  source: NUMERALS,
  fires: '追回资金36.25万余元。',
  silent: '追回资金36万余元。',
  run: ({ views }, tell) =>
    views.flatMap((view) =>
      view.items
        .filter((item) => item.places >= 2 && item.isDigital && item.bound === undefined)
        .filter((item) => /[余多]/.test(view.text.slice(item.digits[1], item.end)))
        .map((item) => tell(view, item.digits[0], item.end, { stated: written(view, item) })),
    ),
})
