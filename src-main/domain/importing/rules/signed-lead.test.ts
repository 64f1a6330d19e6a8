import { describe, expect, it } from 'vitest'
import { more, prose, roleOf, title } from './roles-in'

describe('signed-lead', () => {
  it.each(['(Baosonghuong.vn) - ', '(TTXVN) – ', 'TTO - ', 'Baosonghuong.vn - ', '(Dân trí) - '])('%s', (mark) => {
    expect(roleOf(`${mark}${prose}`, [title], [more])).toBe('lead < signed-lead')
  })

  it.each(['(TP Hạ Long) - ', 'Hải Triều - ', '(ảnh) - '])('not: %s', (mark) => {
    expect(roleOf(`${mark}${prose}`, [title], [more])).not.toMatch(/^lead/)
  })
})
