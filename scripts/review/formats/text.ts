// review: for the terminal. What is gone stands in [-…-], what is new in {+…+}, as git writes words.

import { placeText } from '../../base/place.ts'
import { type Language, oneLine } from '../../messages/messages.ts'
import type { Line } from '../lines.ts'
import { chapters, headline } from '../sections.ts'
import { isEmpty, type SiteReview } from '../site-review.ts'
import type { Stretch } from '../stretches.ts'

export function text(review: SiteReview, language: Language): string {
  if (isEmpty(review)) return headline(review, language)
  return [
    headline(review, language),
    ...chapters(review, language).flatMap(({ about, sections, title }) => [
      '',
      oneLine(title),
      ...(about === '' ? [] : [`  ${oneLine(about)}`]),
      ...sections.flatMap((section) => [`  ${section.title}`, ...section.lines.map(lineText)]),
    ]),
  ].join('\n')
}

function lineText({ at, isEffect, parts }: Line): string {
  return `    ${isEffect ? '⇒ ' : ''}${oneLine(parts.map(marked).join(''))}${at ? `  ${placeText(at)}` : ''}`
}

function marked({ kind, text: words }: Stretch): string {
  return kind === 'gone' ? `[-${words}-]` : kind === 'new' ? `{+${words}+}` : words
}
