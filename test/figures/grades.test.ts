import { expect, test } from 'vitest'
import { brief, checkMini, miniFiles } from '../mini.ts'

test('the grades of a form give every total one grade', () => {
  const grades = (text: string) =>
    brief(
      checkMini({
        'templates/mini/format.yaml': (miniFiles()['templates/mini/format.yaml'] ?? '').replace(
          /grades:\n(?: .*\n){2}/,
          `grades:\n${text}`,
        ),
      }).findings.filter(({ code }) => code !== 'report-waits'),
    )
  expect(grades('  - { name: 优, from: 90 }\n  - { name: 差, from: 0 }\n')).toEqual([])
  expect(grades('  - { name: 优, from: 90 }\n  - { name: 差, from: 60 }\n')).toEqual(['grades-not-sound format.yaml:13:5'])
  expect(grades('  - { name: 优, from: 90 }\n  - { name: 差, from: 1 }\n')).toEqual(['grades-not-sound format.yaml:13:5'])
  expect(grades('  - { name: 优, from: 90 }\n  - { name: 差, from: 0.01 }\n')).toEqual(['grades-not-sound format.yaml:13:5'])
  expect(grades('  - { name: 优, from: 90 }\n  - { name: 优, from: 0 }\n')).toEqual(['grades-not-sound format.yaml:13:5'])
  expect(grades('  - { name: 优, from: 90 }\n  - { name: 良, from: 90.0 }\n  - { name: 差, from: 0 }\n')).toEqual([
    'grades-not-sound format.yaml:13:5',
  ])
})
