import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeInDateline, placeOfDateline } from './dateline'

const told = 'Sáng nay, bà con họp bàn chuyện be bờ giữ nước.'

describe('the place that a dateline names', () => {
  it.each([
    [`Lâm Đồng - ${told}`, 'Lâm Đồng'],
    [`Lâm Đồng – ${told}`, 'Lâm Đồng'],
    [`HÀ NỘI— ${told}`, 'Hà Nội'],
    [`LÂM ĐỒNG - ${told}`, 'Lâm Đồng'],
    [`Khánh Hoà - ${told}`, 'Khánh Hoà'],
    [`Bà Rịa - Vũng Tàu - ${told}`, 'Bà Rịa - Vũng Tàu'],
    [`Thừa Thiên-Huế - ${told}`, 'Thừa Thiên-Huế'],
    [`HUẾ - ${told}`, 'Huế'],
    [`TPHCM - ${told}`, 'TPHCM'],
    [`TP.HCM - ${told}`, 'TP.HCM'],
    [`TP. Hồ Chí Minh - ${told}`, 'TP. Hồ Chí Minh'],
    [`TP Vinh - ${told}`, 'TP Vinh'],
    [`(Đà Lạt) - ${told}`, 'Đà Lạt'],
    [`(Đà Lạt) ${told}`, 'Đà Lạt'],
    [`(TP.HCM) - ${told}`, 'TP.HCM'],
    [`(Đà Lạt, 5/6) - ${told}`, 'Đà Lạt'],
    [`TP. Hồ Chí Minh, ngày 5/6: ${told}`, 'TP. Hồ Chí Minh'],
    [`Cần Thơ, ngày 5 tháng 6 năm 2021 - ${told}`, 'Cần Thơ'],
    [`Cà Mau (5/6) - ${told}`, 'Cà Mau'],
    [`Bảo Lộc, Lâm Đồng - ${told}`, 'Bảo Lộc, Lâm Đồng'],
    [`Huyện Mường Khai (Sơn La) - ${told}`, 'Huyện Mường Khai (Sơn La)'],
    [`Xã Bình Lạc, huyện Hải Triều - ${told}`, 'Xã Bình Lạc, huyện Hải Triều'],
    [`Hà Nội (TTXVN) - ${told}`, 'Hà Nội'],
    [`Hà Nội, 23/2 (TTXVN) – ${told}`, 'Hà Nội'],
    [`Xã Hải Triều (TTXVN) - ${told}`, 'Xã Hải Triều'],
    [`Vientiane (TTXVN) - ${told}`, 'Vientiane'],
    ['Lâm Đồng - UBND tỉnh vừa họp bàn chuyện giữ nước.', 'Lâm Đồng'],
    ['Lâm Đồng - Điều tra ban đầu cho thấy nước rút từ đêm qua.', 'Lâm Đồng'],
    [`Hòa Bình (TTXVN) - ${told}`, 'Hòa Bình'],
    [`Hòa Bình, 5/6 - ${told}`, 'Hòa Bình'],
    ['GO NOI (RTW) — Traders on the river say the market moves.', 'Go Noi'],
    [`BPO - Đồng Xoài, ngày 5/6 - ${told}`, 'Đồng Xoài'],
    [`(Baosonghuong.vn) - Quảng Trị - ${told}`, 'Quảng Trị'],
    ['Lâm Đồng - Tỉnh ủy vừa họp bàn chuyện giữ nước.', 'Lâm Đồng'],
    ['Lâm Đồng - Huyện Bình Lạc vừa xong con đê thứ hai.', 'Lâm Đồng'],
    ['Lâm Đồng - Ông Lê Văn Thuần vừa trồng lại hai sào chè.', 'Lâm Đồng'],
    ['Lâm Đồng - “Nước về thì làm”, bà Mận nói ngoài bờ ruộng.', 'Lâm Đồng'],
  ])('%s', (lead, place) => {
    expect(placeOfDateline(lead)).toBe(place)
  })

  it.each([
    ['a date alone', `Ngày 5/6 - ${told}`],
    ['a day of the week', `Thứ tư - ${told}`],
    ['the mark of an agency', `(TTXVN) - ${told}`],
    ['the mark of a paper', `NDO - ${told}`],
    ['a person', `Lê Ngân - ${told}`],
    ['a person in capitals', `LÊ NGÂN - ${told}`],
    ['a person and the day', `Lê Ngân, ngày 5/6 - ${told}`],
    ['a person and the agency', `Lê Ngân (TTXVN) - ${told}`],
    ['a reporter and the agency', `PV (TTXVN) - ${told}`],
    ['a person and where they live', `Trần Thị Mận (Lâm Đồng) - ${told}`],
    ['a person called like a city', 'Hồ Chí Minh - Tên một con đường mới của thị trấn.'],
    ['a section', `Thời sự - ${told}`],
    ['a section in capitals', `XÃ HỘI - ${told}`],
    ['who, and not where', `Tỉnh Đoàn Lâm Đồng - ${told}`],
    ['a long clause', 'Mưa lớn ở Lâm Đồng làm ngập ba xã ven sông - Dân phải dời lên đồi.'],
    ['a sentence about a place', 'Lâm Đồng vừa trải qua một mùa mưa dài - Mưa suốt ba tháng.'],
    ['two ends of a road', 'Hà Nội - Hải Phòng là tuyến đường được sửa lâu nhất năm nay.'],
    ['several provinces', 'Quảng Ninh - Hà Tĩnh - Thanh Hóa: Ba tỉnh cùng bàn chuyện giữ rừng.'],
    ['what the place is called', 'Đà Lạt - Thành phố của sương vừa qua một mùa mưa dài.'],
    ['a name that begins with a place', 'Hà Nội - Điện Biên Phủ trên không là tên của triển lãm.'],
    ['words in small letters', 'Hà Nội - mùa thu năm ấy có nhiều mưa lắm.'],
    ['a colon alone', 'Lâm Đồng: Ba xã ven sông họp bàn chuyện giữ nước.'],
    ['a place in brackets in the middle of a sentence', 'Đà Lạt (mùa mưa) - phố vắng hơn mọi năm.'],
    [
      'a telling that gives the place later',
      'Sáng nay (23/2), tại TP Đà Lạt - tỉnh Lâm Đồng, bà con họp bàn giữ nước.',
    ],
    ['a title', 'Lâm Đồng - Mùa mưa'],
    ['a score', 'Hà Nội 2-1 - Đội khách đành chịu thua ở phút cuối.'],
    ['a score and a colon', 'Nam Định 3-1: Thắng lợi của những người chạy nhiều hơn.'],
    ['a match and its day', 'Thanh Hóa (2/1) - Hải Phòng chia điểm trong một trận mưa lớn.'],
    ['a match against a club of one word', 'Thanh Hóa - Viettel là trận đấu được chờ đợi nhất.'],
    ['a match against a club in capitals', 'Hải Phòng - HAGL là trận đấu được chờ đợi nhất.'],
    ['a flight abroad', 'Hà Nội - Vientiane mở đường bay thẳng từ tháng sau.'],
    ['a road to a city of one syllable', 'Hà Nội - Vinh mở thêm chuyến tàu đêm từ tháng sau.'],
    ['a title in capitals', 'HÀ NỘI - HẢI PHÒNG LÀ TUYẾN ĐƯỜNG ĐƯỢC SỬA LÂU NHẤT'],
    ['peace', 'Hòa Bình - Khát vọng của bao thế hệ người nơi đây.'],
    ['a person called like a province', 'Kiên Giang - Soạn giả của nhiều vở cải lương một thời.'],
    ['what a team is called', 'Nam Định - Đội bóng có nhiều người xem nhất mùa này.'],
    ['a reporter by two names and the agency', `Thu Trang (TTXVN) - ${told}`],
    ['a section and the agency', `Giá Vàng (TTXVN) - ${told}`],
    ['a section in English and the agency', 'Business (VNA) - Traders on the river say the market moves.'],
    ['an office', `Tỉnh Trưởng Lê Văn - ${told}`],
    ['a road by its number', `Tỉnh Lộ Mười - ${told}`],
    ['nothing', ''],
  ])('none: %s', (_what, lead) => {
    expect(placeOfDateline(lead)).toBeNull()
  })

  it('is written at the beginning of the line, whatever stands there', () => {
    const words = fc.constantFrom(
      'Lâm Đồng',
      'HÀ NỘI',
      'TP.',
      'xã',
      'Lê',
      ' - ',
      ', ',
      '(',
      ')',
      '5/6',
      'ngày',
      'TTXVN',
      ': ',
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(words, fc.string({ maxLength: 4 })), { maxLength: 14 }), (parts) => {
        const line = parts.join(' ')
        const place = placeOfDateline(line)
        if (place === null) return
        expect(line.replace(/\s+/gu, ' ').toLowerCase()).toContain(place.toLowerCase())
        expect(place).toMatch(/^\p{Lu}/u)
      }),
    )
  })
})

describe('a dateline that is stated as one', () => {
  it.each([
    ['Hà Nội', 'Hà Nội'],
    ['HẢI TRIỀU, 5/6', 'Hải Triều'],
    ['Hải Triều, ngày 5 tháng 6 năm 2021 -', 'Hải Triều'],
    ['Hải Triều (TTXVN)', 'Hải Triều'],
    ['Việt Nam', null],
    ['TTXVN', null],
    ['Nguyễn Văn Nam', null],
    ['Thời Sự', null],
    ['Hà Nam', 'Hà Nam'],
    ['5/6/2021', null],
    ['Thứ Hai, 5/6/2021', null],
    ['Bà con họp bàn chuyện giữ nước.', null],
  ])('%s', (words, place) => {
    expect(placeInDateline(words)).toBe(place)
  })
})
