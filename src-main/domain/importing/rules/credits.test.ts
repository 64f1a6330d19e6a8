import { describe, expect, it } from 'vitest'
import { creditsIn } from '../credits'
import { outletMark } from '../outlet'
import { more, prose, roleOf, rolesIn, title } from './roles-in'

describe('agency-line and credit-line', () => {
  it.each(['(TTXVN)', 'TTXVN', 'TTXVN/Vietnam+', 'Theo TTXVN', '(Theo VnExpress)', 'Theo Chinhphu.vn', '(Vietnam+)'])(
    'an agency: %s',
    (line) => {
      expect(roleOf(line, [title, prose, more], [])).toBe('byline < agency-line')
    },
  )

  it.each([
    'Đức Thắng | 03/02/2021 06:30',
    'PV - TTXVN - 12/4/2021',
    '24/11/2020 - Minh Hạnh',
    'Posted: March 4, 2020 | Updated: March 5, 2020',
    'lengan@example.vn',
  ])('name and date: %s', (line) => {
    expect(roleOf(line, [title], [prose])).toBe('byline < credit-line')
  })

  it('names of agencies at work: contributed to this report', () => {
    const line = 'Associated writer Le Ngan in Go Noi contributed to this report.'
    expect(roleOf(line, [title, prose, more], [])).toBe('byline < credit-line')
  })

  it.each(['Theo chân người gác đê', 'Tin tức - sự kiện trong tuần', 'Minh Hạnh - người giữ lửa', 'Lúa | ngô | khoai'])(
    'not: %s',
    (line) => {
      expect(roleOf(line, [title, prose], [more])).not.toMatch(/(?:agency|credit)-line$/)
    },
  )

  it('says who and when', () => {
    expect(creditsIn('Đức Thắng | 03/02/2021 06:30')).toEqual({ author: 'Đức Thắng', date: '2021-02-03' })
    expect(creditsIn('Đức Thắng')).toBeNull()
    expect(creditsIn('03/02/2021 | 06:30')).toBeNull()
  })
})

describe('header dates of many papers', () => {
  it.each([
    'Cập nhật: 14:05 | 23/02/2019',
    'Thứ Hai, ngày 12 tháng 4 năm 2021',
    'Thứ hai, 12/04/2021 - 09:15',
    'Ngày đăng: 16/11/2020 10:12',
    'Đăng lúc: 08:00 | 05/08/2021',
    'Thứ năm, 5/11/2020, 14:20 (GMT+7)',
    'Chủ nhật, ngày 20 tháng 6 năm 2021',
    'Published 9:41 AM, November 24, 2020',
    'Thu 12 Nov 2020 07.00 GMT',
    'Last updated: Sept. 3, 2020',
  ])('%s', (line) => {
    expect(roleOf(line, [title], [prose, more])).toBe('byline < date-line')
  })
})

describe('datelines and marks at the beginning of a lead', () => {
  it.each([
    ['Hà Nội (TTXVN) - Sáng nay', 'TTXVN'],
    ['Hà Nội, 23/2 (TTXVN) – Sáng nay', 'TTXVN'],
    ['GO NOI (RTW) — Traders', 'RTW'],
    ['NDO - Sáng nay', 'NDO'],
    ['TP - Những ngày giáp Tết', 'TP'],
    ['GD&TĐ - Sáng nay', 'GD&TĐ'],
  ])('%s', (line, name) => {
    expect(outletMark(line)?.name).toBe(name)
    expect(line.slice(outletMark(line)?.length)).toMatch(/^(?:Sáng|Traders|Những)/)
  })

  it.each([
    'TPHCM - Sáng nay',
    '(TP.HCM) - Sáng nay',
    'HUẾ - Sáng nay',
    'UBND - Sở Y tế',
    'Hà Nội (mùa thu) - phố',
    'THPT - Hướng nghiệp',
  ])('not: %s', (line) => {
    expect(outletMark(line)).toBeNull()
  })
})

describe('header-lead, series-line and credits-run', () => {
  it('takes a short first paragraph for the lead where the page shows who or when', () => {
    expect(rolesIn([title, '24/11/2020 08:30', prose, more])[2]).toBe('lead < header-lead')
    expect(rolesIn([title, prose, 'By Jane Hall', '24/11/2020', more])[1]).toBe('lead < header-lead')
  })

  it('leaves the first paragraph of a page without either, or a long one, a paragraph', () => {
    expect(rolesIn([title, prose, more])[1]).toBe('paragraph < none')
    expect(rolesIn([title, '24/11/2020 08:30', `${prose} ${more}`, more])[2]).toBe('paragraph < none')
  })

  it('knows the part of a series above the story', () => {
    expect(rolesIn([title, 'Kỳ 2: Làng sau lưng đê', prose, more])[1]).toBe('heading < series-line')
    expect(rolesIn([title, prose, 'Kỳ 2: Làng sau lưng đê'])[2]).not.toMatch(/series-line$/)
  })

  it('takes two labelled credits in a row for what they are, pictures included', () => {
    expect(rolesIn([title, prose, more, 'Nội dung: Hoàng Yến', 'Ảnh: Đức Thắng']).slice(3)).toEqual(
      Array(2).fill('byline < credits-run'),
    )
    expect(rolesIn([title, prose, 'Ảnh: Đức Thắng', more])[2]).toBe('caption < photo-credit')
  })
})
