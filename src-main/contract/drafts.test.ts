import { expect, it } from 'vitest'
import { draftName } from './drafts'

it.each(['revise-0f8fad5b-d9cb-469f-a165-70867728950e', 'edit-articles'])('a draft is called %s', (name) => {
  expect(draftName.safeParse(name).success).toBe(true)
})

it.each(['', '..', '../other', 'a/b', 'a\\b', 'a.json', 'A', '-a', 'a'.repeat(81)])(
  'no draft is called %j, which may lead elsewhere as the name of a file',
  (name) => {
    expect(draftName.safeParse(name).success).toBe(false)
  },
)
