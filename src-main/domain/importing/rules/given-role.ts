import type { Rule } from '../page'

/** Mark-up that says what a line is (`#`, `>`, `-`) was put there by a person or a program that knew. */
export const givenRole: Rule = {
  id: 'given-role',
  confidence: 1,
  on: () => (_index, line) => line.given,
}
