import { expect, it } from 'vitest'
import type { MenuRequest } from '#contract/bridge'
import { createHandedOver } from './handed-over'

it('holds files back until a window can import them, then asks for each once', () => {
  const asked: MenuRequest[] = []
  const handed = createHandedOver((request) => asked.push(request))
  handed.add(['/a.txt'])
  handed.add(['/b.txt', '/c'])
  expect(asked).toEqual([])
  handed.ready()
  handed.ready()
  expect(asked).toEqual([{ action: 'import-paths', paths: ['/a.txt', '/b.txt', '/c'] }])
  handed.add([])
  handed.add(['/d.txt'])
  expect(asked.slice(1)).toEqual([{ action: 'import-paths', paths: ['/d.txt'] }])
})
