import { expect, it } from 'vitest'
import { suiteNamesIn } from './arguments.mjs'
import { oneStep, skippedStep, summaryOf } from './result.mjs'

const known = ['lint', 'types', 'unit']

it('ends with one line that adds everything up', () => {
  const results = [
    { name: 'biome', seconds: 1, ...oneStep(true) },
    { name: 'knip', seconds: 2.25, ...oneStep(false, 'the reason stands above') },
    { name: 'unit tests', seconds: 30, passed: 120, failed: 2, skipped: 0 },
    { name: 'end to end', seconds: 0, ...skippedStep('not run') },
  ]
  expect(summaryOf(results).split('\n')).toEqual([
    '   step        passed  failed  skipped    time',
    '✓  biome            1       0        0   1.0 s',
    '✗  knip             0       1        0   2.3 s  the reason stands above',
    '✗  unit tests     120       2        0  30.0 s',
    '–  end to end       0       0        1   0.0 s  not run',
    '',
    '121 passed, 3 failed, 1 skipped',
  ])
})

it('does not speak of skipped tests when there are none', () => {
  expect(summaryOf([{ name: 'types', seconds: 1, ...oneStep(true) }])).toMatch(/\n1 passed, 0 failed$/)
})

it.each([
  [[], known],
  [['--only', 'unit'], ['unit']],
  [
    ['--only', 'unit,lint'],
    ['lint', 'unit'],
  ],
  [
    ['--only=types', 'unit'],
    ['types', 'unit'],
  ],
])('understands %j', (args, names) => {
  expect(suiteNamesIn(args, known)).toEqual(names)
})

it.each([[['--only']], [['--only', 'everything']], [['--fast']], [['unit']]])(
  'refuses %j, and says what it understands',
  (args) => {
    expect(() => suiteNamesIn(args, known)).toThrow('lint,types,unit')
  },
)
