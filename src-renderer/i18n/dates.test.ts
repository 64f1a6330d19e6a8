import { createInstance } from 'i18next'
import { describe, expect, it } from 'vitest'
import { describeDate, describeMoment } from './dates'
import { vi } from './vi'

const speech = createInstance()
void speech.init({
  lng: 'vi',
  initAsync: false,
  resources: { vi: { translation: vi } },
  interpolation: { escapeValue: false },
})
const { t } = speech

describe('describeDate', () => {
  it.each([
    ['2020-11-24', '24/11/2020'],
    ['2020-02-03', '3/2/2020'],
    ['2020-11', '11/2020'],
    ['2020', '2020'],
    ['--11-24', '24/11 (không rõ năm)'],
    ['--02-03', '3/2 (không rõ năm)'],
  ])('writes %s as a newspaper does: %s', (date, expected) => {
    expect(describeDate(t, date)).toBe(expected)
  })
})

describe('describeMoment', () => {
  const now = new Date(2026, 1, 3, 18, 0)

  it('gives the time alone for today, and the day with it for any other', () => {
    expect(describeMoment(t, new Date(2026, 1, 3, 9, 5).toISOString(), now)).toContain('9:05')
    expect(describeMoment(t, new Date(2026, 1, 3, 9, 5).toISOString(), now)).not.toContain('2026')
    const yesterday = describeMoment(t, new Date(2026, 1, 2, 23, 59).toISOString(), now)
    expect(yesterday).toContain('23:59')
    expect(yesterday).toContain('2/2/2026')
  })
})
