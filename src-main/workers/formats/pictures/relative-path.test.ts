import fc from 'fast-check'
import { describe, it } from 'vitest'
import { relativePathOf } from './relative-path'

describe('relativePathOf', () => {
  it('never leaves the folder, whatever the address', () => {
    const piece = fc.oneof(
      fc.constantFrom('..', '.', '/', '%2e%2e', '%2f', '%5c', '\\', '%00', 'C:', 'file:', 'a', '%252e', '?', '#'),
      fc.string({ maxLength: 4 }),
    )
    fc.assert(
      fc.property(fc.array(piece), fc.constantFrom('.', 'trong', 'a/b'), (pieces, below) => {
        const path = relativePathOf(pieces.join(''), below)
        if (path === null) return true
        return !path.startsWith('/') && !/[\\\0]/.test(path) && !path.split('/').includes('..')
      }),
      { numRuns: 2000 },
    )
  })
})
