import { describe, expect, it } from 'vitest'
import { rolesIn } from './roles-in'

const title = 'Xã Hải Triều rút ngắn giờ chờ ở bộ phận một cửa'
const slug = 'xa-hai-trieu-rut-ngan-gio-cho-o-bo-phan-mot-cua'
const prose =
  'Bộ phận một cửa của xã có năm cán bộ, mỗi tháng nhận chừng sáu trăm hồ sơ, quá nửa trong số đó liên quan đến đất đai và hộ tịch.'
const more =
  'Trước đây mỗi hồ sơ tách thửa phải qua bảy bước và ba lần đi lại, nay còn bốn bước và người dân chỉ phải đến một lần duy nhất.'

/** What the rules say of `line`, standing where the rows of a table say. */
function roleOf(line: string, before: readonly string[], after: readonly string[]): string {
  return rolesIn([...before, line, ...after])[before.length] ?? ''
}

describe('site-furniture: whole lines that only a page says', () => {
  it.each([
    'Đánh giá:',
    'lượt đánh giá: , trung bình: Bình luận',
    'Mã xác thực không đúng.',
    'Bình luận (0)',
    'Gửi bình luận',
    'Ý kiến bạn đọc (3)',
    '1.204 lượt xem',
    'Lượt xem: 1.204',
    'Online: 2',
    'Chia sẻ bài viết qua Facebook',
    'Facebook Zalo Sao chép liên kết',
    'Nhập mã xác nhận',
    'Theo dõi Báo Sông Hương trên Google News',
    'Quảng cáo',
    'Về trang chủ',
    'Đăng nhập | Đăng ký',
  ])('%s', (line) => {
    expect(roleOf(line, [title, prose], [])).toBe('site < site-furniture')
  })

  it.each([
    'Bình chọn là quyền của dân.',
    'Đánh giá lại hồ sơ cũ',
    'Có 120 lượt xem bản đồ quy hoạch trong buổi sáng, theo lời cán bộ xã.',
    'Hôm nay: trời mưa',
    'Theo dõi lịch họp chợ trên bảng tin của thôn.',
    'Online dạy và học',
  ])('not: %s', (line) => {
    expect(roleOf(line, [title, prose], [prose])).not.toMatch(/^site/)
  })
})

describe('site-menu: nothing but names of sections', () => {
  it.each([
    'Tin mới Emagazine Truyền hình Podcast',
    'Trang chủ > Chính trị > Xây dựng Đảng',
    'Thời sự | Kinh tế | Văn hóa - Xã hội',
    'Trang chủ',
    'Home News Sport Opinion',
  ])('%s', (line) => {
    expect(roleOf(line, [title, prose], [])).toBe('site < site-menu')
  })

  it.each(['Kinh tế', 'Giáo dục', 'Kinh tế Hải Triều', 'Thế giới và đời sống'])('not inside a story: %s', (line) => {
    expect(roleOf(line, [title, prose], [prose])).not.toMatch(/^site/)
  })

  it('takes a section above the title for a menu', () => {
    expect(rolesIn(['Chính trị', title, prose])).toEqual(['site < site-menu', 'title < title-line', 'paragraph < none'])
  })
})

describe('related-onward: what is announced as other articles', () => {
  it.each([
    'Đọc thêm',
    'Tin liên quan:',
    'XEM THÊM',
    'Có thể bạn quan tâm',
    'Các tin khác',
    'Tin cùng chuyên mục',
    'Related articles',
  ])('%s, and all that follows', (line) => {
    const roles = rolesIn([
      title,
      prose,
      line,
      'Chợ phiên đổi ngày họp',
      'Chợ phiên đổi ngày họp',
      more,
      'Lúa chín sớm',
    ])
    expect(roles.slice(2)).toEqual(Array(5).fill('related < related-onward'))
  })

  it('ends where two paragraphs in a row show that the article goes on', () => {
    expect(rolesIn([title, prose, 'Xem thêm', 'Chợ phiên đổi ngày họp', prose, more]).slice(3)).toEqual([
      'related < related-onward',
      'paragraph < none',
      'paragraph < none',
    ])
  })

  it.each(['>> Xem thêm: Chợ phiên đổi ngày họp', 'Đọc thêm: Chợ phiên đổi ngày họp', '» Chợ phiên đổi ngày họp'])(
    'one line in the middle: %s',
    (line) => {
      expect(rolesIn([title, prose, line, more]).slice(2)).toEqual(['related < related-onward', 'paragraph < none'])
    },
  )

  it.each(['Đọc thêm sách là cách ông giữ cho mình khỏi quên chữ.', 'Xem thêm bản đồ ở nhà văn hóa thôn'])(
    'not: %s',
    (line) => {
      expect(roleOf(line, [title, prose], [prose])).not.toMatch(/^related/)
    },
  )
})

describe('topic-line: the subject labels of a paper', () => {
  it.each(['Chủ đề Thu hồi đất', 'Chủ đề: thu hồi đất', 'Từ khóa: đất đai, tái định cư', 'Tags: #đấtđai #bồithường'])(
    '%s',
    (line) => {
      expect(roleOf(line, [title, prose], [])).toBe('topic < topic-line')
    },
  )

  it.each(['Chủ đề của buổi họp là giá đất.', 'Chủ đề buổi họp', 'Chủ đề Thu hồi đất được bàn suốt buổi sáng.'])(
    'not: %s',
    (line) => {
      expect(roleOf(line, [title, prose], [prose])).not.toMatch(/^topic/)
    },
  )
})

describe('outlet-line and date-line: who published and when, on lines of their own', () => {
  it.each(['Báo Mường Khai điện tử', 'Nguồn: Báo Sông Hương', 'Trang thông tin điện tử huyện Mường Khai'])(
    '%s',
    (line) => {
      expect(roleOf(line, [title, prose], [])).toBe('byline < outlet-line')
    },
  )

  it.each(['Báo Mường Khai điện tử vừa đổi giao diện.', 'Báo cáo của xã', 'Nguồn nước sạch'])('not: %s', (line) => {
    expect(roleOf(line, [title, prose], [])).not.toMatch(/outlet-line$/)
  })

  it.each([
    'Thứ Ba, 24/11/2020 08:30',
    'Cập nhật: 24/11/2020, 08:30 [GMT+7]',
    '24/11/2020 | 08:30 GMT+7',
    'Hải Triều, ngày 15 tháng 7 năm 2021',
    'Cập nhật lúc 08:30, ngày 24/11/2020',
  ])('%s', (line) => {
    expect(roleOf(line, [title], [prose])).toBe('byline < date-line')
    expect(rolesIn([line, title, prose])[1]).toBe('title < title-line')
  })

  it('leaves a date inside the story alone', () => {
    expect(roleOf('24/11/2020', [title, prose, more], [prose])).not.toMatch(/date-line$/)
  })
})

describe('title-line and photo-place', () => {
  it.each([
    ['the title again', title],
    ['the title in capitals', title.toUpperCase()],
    ['its slug', slug],
    ['its slug with underscores', slug.replaceAll('-', '_')],
    ['its words without marks', slug.replaceAll('-', ' ')],
    ['the title with a number', `${title} - Ảnh 3`],
    ['its slug with a number', `${slug}-2`],
    ['its words with the tone elsewhere', 'Xã Hải Triều rút ngắn giờ chờ ở bộ phận một của'],
  ])('%s is where a picture stood', (_name, line) => {
    expect(roleOf(line, [title, prose], [more])).toBe('photo < photo-place')
  })

  it('knows đ in every disguise', () => {
    expect(rolesIn(['Đường đến đình Đông Hải', prose, 'duong-den-dinh-dong-hai', more])[2]).toBe('photo < photo-place')
    expect(rolesIn(['Đường đến đình Đông Hải', prose, 'Ðường đến đình Ðông Hải', more])[2]).toBe('photo < photo-place')
  })

  it('knows slugs of a title that was not copied', () => {
    expect(rolesIn([prose, slug, more, slug])).toEqual([
      'paragraph < none',
      'photo < photo-place',
      'paragraph < none',
      'photo < photo-place',
    ])
  })

  it('knows pictures and captions in text without blank lines', () => {
    const roles = rolesIn([[title, prose, title, 'Dân lấy số ở quầy', more, slug, 'Cán bộ đo đất', prose].join('\n')])
    expect(roles.map((role) => role.split(' ')[0])).toEqual([
      'title',
      'paragraph',
      'photo',
      'caption',
      'paragraph',
      'photo',
      'caption',
      'paragraph',
    ])
  })

  it('does not take a refrain for pictures', () => {
    const poem = 'Về đi em về với bến sông\n\nsông còn nước lớn\nVề đi em về với bến sông\nđò còn đợi khách'
    expect(rolesIn(poem.split('\n\n')).slice(1)).toEqual(Array(3).fill('paragraph < none'))
  })

  it('believes a title below the lead only when it stands at the pictures again', () => {
    const lead =
      'Chiều 9-3, huyện Mường Khai tổ chức buổi làm việc với đoàn công tác huyện Trường Khê về cách giữ rừng.'
    expect(rolesIn([lead, title, 'Quang cảnh buổi họp', prose, title, more]).slice(0, 3)).toEqual([
      'lead < lead-before-title',
      'title < title-line',
      'caption < caption-after-photo',
    ])
    expect(rolesIn([lead, 'Nỗi lo lớn nhất', prose])).toEqual([
      'paragraph < none',
      'heading < heading-between',
      'paragraph < none',
    ])
  })
})

describe('signed-lead', () => {
  it.each(['(Baosonghuong.vn) - ', '(TTXVN) – ', 'TTO - ', 'Baosonghuong.vn - ', '(Dân trí) - '])('%s', (mark) => {
    expect(roleOf(`${mark}${prose}`, [title], [more])).toBe('lead < signed-lead')
  })

  it.each(['(TP Hạ Long) - ', 'Hải Triều - ', '(ảnh) - '])('not: %s', (mark) => {
    expect(roleOf(`${mark}${prose}`, [title], [more])).not.toMatch(/^lead/)
  })
})

describe('captions', () => {
  it.each([
    'Bà con thôn Thượng xem bản đồ quy hoạch',
    'Bà con thôn Thượng xem bản đồ quy hoạch treo trước sân nhà văn hóa.',
    'Người dân lấy số chờ ở quầy đất đai...',
    '... và nhận kết quả ngay trong buổi sáng (thôn Đông Hải).',
    'Trưởng thôn Thượng Vũ Đình Khoát: Dân chỉ mong được biết trước và được tính cho đúng.',
    'Đồng chí Hà Thị Pâng, Phó Chủ tịch UBND huyện giới thiệu bản đồ giao rừng; cách chia tiền dịch vụ',
    'Khu tái định cư TP. Mường Khai nhìn từ trên cao',
    'The ferry landing in spring',
    'Ông Vũ Đình Khoát (thôn Thượng): Dân chỉ mong được biết trước.',
  ])('under a picture: %s', (line) => {
    expect(roleOf(line, [title, prose, slug], [more])).toBe('caption < caption-after-photo')
  })

  it.each([
    'Tại buổi họp, dân thôn Thượng xem bản đồ quy hoạch.',
    'Theo đó, hồ sơ được kiểm tra ngay khi nhận.',
    'Nhân dịp này, huyện đã tặng xã 5.000 cây lát giống.',
    'Ngoài ra, xã còn mở thêm một quầy vào sáng thứ bảy.',
    'Trưởng thôn Vũ Đình Khoát khẳng định, dân không tiếc đất.',
    'Hội nghị đã nghe báo cáo về công tác đền bù.',
    'Ông Khoát cho biết dân không tiếc đất cho con đường.',
    'Phó Chủ tịch xã Hồ Sỹ Lâm cũng đánh giá cao cách làm của thôn.',
    'Dân xem bản đồ. Cán bộ đứng bên trả lời.',
    'Bí thư xã nói với dân: Ai có điều gì chưa rõ thì cứ hỏi.',
    prose,
  ])('not under a picture, for it goes on with the story: %s', (line) => {
    expect(roleOf(line, [title, prose, slug], [more])).not.toMatch(/^caption/)
  })

  it('is not an answer of an interview', () => {
    const answer = 'Ông Vũ Đình Khoát: Dân chỉ mong được biết trước.'
    expect(roleOf(answer, [title, prose, 'Ông Vũ Đình Khoát: Chúng tôi họp ba lần.', slug], [more])).toBe(
      'paragraph < none',
    )
  })

  it.each([
    'Toàn cảnh buổi họp. Ảnh: Minh Hạnh',
    'Toàn cảnh buổi họp (Ảnh: PV)',
    'Ảnh minh họa',
    'The landing. Photo: J. Hall',
  ])('by its credit alone: %s', (line) => {
    expect(roleOf(line, [title, prose], [more])).toBe('caption < photo-credit')
  })
})

describe('quotation', () => {
  const words = '“Chúng tôi chỉ xin nhà mới có nước, có trường trước khi nhà cũ bị dỡ”'
  it.each([
    `${words} - ông Vũ Đình Khoát nói.`,
    `${words}, bà Lụa kể.`,
    `${words} (ông Vũ Đình Khoát, trưởng thôn)`,
    '"We only wrote down what we saw," said their teacher.',
  ])('signed: %s', (line) => {
    expect(roleOf(line, [title, prose], [more])).toBe('quote < quotation')
  })

  it('holds the line that names its speaker', () => {
    expect(rolesIn([title, prose, words, 'Ông Vũ Đình Khoát, trưởng thôn Thượng', more]).slice(2, 4)).toEqual([
      'quote < quotation',
      'quote < quotation',
    ])
  })

  it('may be announced by a colon', () => {
    expect(roleOf(words, [title, `${prose.slice(0, -1)}, ông nói:`], [more])).toBe('quote < quotation')
  })

  it.each([
    '“Hàng thẳng, lối thông, đồng lòng cùng tiến” phục vụ dân',
    '“Một cửa” là tên gọi quen thuộc của bộ phận tiếp dân, nơi hồ sơ được nhận và trả trong cùng một ngày.',
    `Ông Khoát nói: ${words}.`,
    `${words} - ông nói. Rồi ông im lặng một lúc lâu.`,
  ])('not: %s', (line) => {
    expect(roleOf(line, [title, prose], [more])).not.toMatch(/^quote/)
  })
})

describe('author-line', () => {
  it.each([
    'Minh Hạnh',
    'LÊ NGÂN',
    'Minh Hạnh - Quốc Trung',
    'Bài, ảnh: Minh Hạnh',
    'PV',
    'Nhóm PV',
    'Theo TTXVN',
    'Lê Thị Ngân (tổng hợp)'.slice(0, 11),
  ])('signs the end: %s', (line) => {
    expect(roleOf(line, [title, prose], ['Đọc thêm'])).toBe('byline < author-line')
  })

  it.each(['Lê Thị Ngân', 'By Jane Hall', 'Tác giả: Lê Thị Ngân'])('stands under the title: %s', (line) => {
    expect(roleOf(line, [title], [prose])).toBe('byline < author-line')
  })

  it.each(['Minh Hạnh ra bến', 'Nỗi lo lớn nhất', 'Hết'])('not: %s', (line) => {
    expect(roleOf(line, [title, prose], [])).not.toMatch(/^byline/)
  })
})

describe('list-run, heading-between and among-site', () => {
  it('knows bullets anywhere, dashes and numbers after a colon', () => {
    expect(rolesIn([title, prose, '• cá sông', '• lá dong']).slice(2)).toEqual(Array(2).fill('list-item < list-run'))
    expect(rolesIn([title, 'Hàng về chợ gồm:', '- cá sông', '- lá dong', more]).slice(2)).toEqual([
      'list-item < list-run',
      'list-item < list-run',
      'paragraph < none',
    ])
    expect(rolesIn([title, prose, '- Anh đi đâu?', '- Tôi ra bến.']).slice(2)).toEqual(
      Array(2).fill('paragraph < none'),
    )
  })

  it.each(['Nỗi lo lớn nhất là nơi ở mới', 'Vì sao dân chưa đồng thuận?', '2. Khó ở đâu', '“Nút thắt” hạ tầng'])(
    'a heading: %s',
    (line) => {
      expect(roleOf(line, [title, prose], [more])).toBe('heading < heading-between')
    },
  )

  it.each([
    ['with a stop', 'Nỗi lo lớn nhất là nơi ở mới.', [more]],
    ['at the end', 'Nỗi lo lớn nhất là nơi ở mới', []],
    ['in small letters', 'nỗi lo lớn nhất', [more]],
    ['above another short line', 'Nỗi lo lớn nhất', ['Một dòng ngắn nữa', more]],
  ])('not %s', (_name, line, after) => {
    expect(roleOf(line, [title, prose], after)).toBe('paragraph < none')
  })

  it('takes a short line in the midst of forms for one of them', () => {
    expect(rolesIn([title, prose, 'Đánh giá:', 'Rất hài lòng', 'Bình chọn', 'Online: 6']).slice(2)).toEqual([
      'site < site-furniture',
      'site < among-site',
      'site < site-furniture',
      'site < site-furniture',
    ])
  })
})
