// findings: a printed grade that is not that of the total, by the bands of the form.

import { plain } from '../../base/decimal.ts'
import { observe } from '../../base/observation.ts'
import { tellMissing } from '../comparing.ts'
import type { Rule } from '../rule.ts'
import { gradeDiffers } from '../stated/grade-differs.ts'

export const statedGrade: Rule = (figures) =>
  figures.facts.stated
    .filter(({ name }) => name === '等级')
    .flatMap((one) => {
      const { grade, scores } = figures
      if (grade === undefined) return tellMissing(figures, 'grade', ['等级'])
      if (one.text === grade) return []
      const bands = figures.derivation.format.grades.map(({ name, from }) => `${name} ${from} 分起`).join('，')
      return [
        observe(gradeDiffers, one.at, {
          name: one.name,
          stated: one.text,
          computed: grade,
          total: scores?.total ? plain(scores.total) : '',
          bands,
        }),
      ]
    })
