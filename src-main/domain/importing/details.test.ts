import { describe, expect, it } from 'vitest'
import { authorOf } from './author'
import { dateOfLead, dateOfLine, statedDate } from './dates'
import { languageOf } from './language-of'
import { frontMatter } from './markdown/front-matter'
import { closingOutlet, outletMark } from './outlet'
import { topicsIn } from './rules/topic-line'

describe('the day that a lead gives', () => {
  it.each([
    ['Sáng nay (23/2), tại thành phố', '--02-23'],
    ['Chiều 5-7, Huyện ủy tổ chức', '--07-05'],
    ['Chiều ngày 5.7, Huyện ủy tổ chức', '--07-05'],
    ['Ngày 24/11/2020, UBND huyện', '2020-11-24'],
    ['Ngày 15 tháng 7 năm 2021, đoàn công tác', '2021-07-15'],
    ['Tối qua, ngày 4/3, dân làng', '--03-04'],
    ['Đoàn công tác làm việc với xã vào sáng 9/3 về đất đai', '--03-09'],
    ['Sáng 29/2, xã họp dân', '--02-29'],
  ])('%s', (lead, date) => {
    expect(dateOfLead(lead)).toBe(date)
  })

  it.each([
    'Xã đã hoàn thành 4/10 tiêu chí',
    'Thực hiện quyết định ngày 25/10/2017 của huyện, xã',
    'Kỷ niệm ngày 30/4/1975, huyện',
    'Ngày 2/9/1945, tại quảng trường',
    'Sáng 31/2, xã họp dân',
    'Chiều 5-13, xã họp dân',
    'Ngày 29/2/2021, xã họp dân',
    'Giá lúa 5-7 triệu đồng một tấn',
    'Chiều 5-7-20191, mã hồ sơ',
    'Đoàn vừa có chuyến công tác',
    '',
  ])('none: %s', (lead) => {
    expect(dateOfLead(lead)).toBeNull()
  })
})

describe('the day that a line or front matter states', () => {
  it.each([
    ['24/11/2020', '2020-11-24'],
    ['Thứ Ba, 24/11/2020 08:30', '2020-11-24'],
    ['Chủ nhật, ngày 15 tháng 7 năm 2021', '2021-07-15'],
    ['08:30 | 24-11-2020', '2020-11-24'],
    ['2020-11-24', '2020-11-24'],
    ['2020-11-24T08:30:00+07:00', '2020-11-24'],
    ['November 24, 2020', '2020-11-24'],
    ['24 November 2020', '2020-11-24'],
    ['23/2', '--02-23'],
  ])('%s', (line, date) => {
    expect(dateOfLine(line)).toBe(date)
    expect(statedDate(line)).toBe(date)
  })

  it.each([
    ['2020', '2020'],
    ['2020-11', '2020-11'],
    ['--11-24', '--11-24'],
    ['2020-13', null],
    ['--02-30', null],
    ['hôm qua', null],
    ['2020-11-31', null],
  ])('front matter may say %s', (value, date) => {
    expect(statedDate(value)).toBe(date)
  })

  it.each(['Có 24/11 xã đạt chuẩn', '24/11/2020 là ngày họp', '1.651.951', '18:30', ''])('none: %s', (line) => {
    expect(dateOfLine(line)).toBeNull()
  })
})

describe('outlets', () => {
  it.each([
    ['(Baosonghuong.vn) - Sáng nay', 'Baosonghuong.vn'],
    ['(TTXVN) – Sáng nay', 'TTXVN'],
    ['TTO - Sáng nay', 'TTO'],
    ['Baosonghuong.com.vn - Sáng nay', 'Baosonghuong.com.vn'],
  ])('%s', (lead, name) => {
    expect(outletMark(lead)?.name).toBe(name)
  })

  it('takes the whole mark, so that the words after it are the lead', () => {
    const lead = '(Baosonghuong.vn) - Sáng nay'
    expect(lead.slice(outletMark(lead)?.length)).toBe('Sáng nay')
  })

  it.each([
    ['Báo Mường Khai điện tử', 'Báo Mường Khai điện tử'],
    ['Theo Báo Sông Hương', 'Báo Sông Hương'],
    ['Nguồn: Báo Sông Hương', 'Báo Sông Hương'],
    ['Báo cáo kết quả', null],
    ['Báo Sông Hương đưa tin.', null],
  ])('closing: %s', (line, name) => {
    expect(closingOutlet(line)).toBe(name)
  })
})

describe('authors and topics', () => {
  it.each([
    ['Lê Thị Ngân', { name: 'Lê Thị Ngân', labelled: false }],
    ['Bài, ảnh: Minh Hạnh', { name: 'Minh Hạnh', labelled: true }],
    ['Theo TTXVN', { name: 'Theo TTXVN', labelled: true }],
    ['By Jane Hall', { name: 'Jane Hall', labelled: true }],
    ['PV', { name: 'PV', labelled: true }],
    ['theo đó', null],
    ['Đất đai', null],
    ['Hải Triều.', null],
  ])('%s', (line, author) => {
    expect(authorOf(line)).toEqual(author)
  })

  it.each([
    ['Chủ đề Thu hồi đất, tái định cư', ['Thu hồi đất, tái định cư']],
    ['Từ khóa: đất đai, tái định cư', ['đất đai', 'tái định cư']],
    ['Tags: #đấtđai #bồithường', ['đấtđai', 'bồithường']],
    ['Chủ đề của buổi họp', []],
  ])('%s', (line, topics) => {
    expect(topicsIn(line)).toEqual(topics)
  })
})

describe('languages', () => {
  it.each([
    ['vi', 'Bà con thôn Thượng xem bản đồ quy hoạch treo trước sân.'],
    ['en', 'The river was measured again by the volunteers of the two schools.'],
    ['und', 'ba con thon thuong xem ban do quy hoach treo truoc san'],
    ['und', 'Le préfet a reçu les élèves de la commune à la mairie.'],
    ['und', 'Xin chào'],
    ['und', ''],
  ])('%s: %s', (language, text) => {
    expect(languageOf(text)).toBe(language)
  })
})

describe('front matter', () => {
  it.each([
    [
      'a web clipper',
      'title: "A: b"\nsource: https://a.example/b\nauthor:\n  - "[[Lê Ngân]]"\npublished: 2021-07-15\nlocation: Hải Triều\ntags: [clippings]',
    ],
    [
      'our own names',
      'title: "A: b"\nurl: https://a.example/b\nbyline: Lê Ngân\ndate: 15/7/2021\nplace: Hải Triều\ntopics: clippings',
    ],
    [
      'Vietnamese names',
      'Tiêu đề: "A: b"\nlink: https://a.example/b\nTác giả: Lê Ngân\nNgày: 15 tháng 7 năm 2021\nĐịa phương: Hải Triều\nTừ khóa: "#clippings"',
    ],
  ])('of %s', (_name, yaml) => {
    const document = `---\n${yaml}\n---\nChữ`
    const { stated, bodyFrom } = frontMatter(document)
    expect(stated).toEqual({
      title: 'A: b',
      source: null,
      byline: 'Lê Ngân',
      publishedOn: '2021-07-15',
      place: 'Hải Triều',
      url: 'https://a.example/b',
      topics: ['clippings'],
    })
    expect(document.slice(bodyFrom)).toBe('Chữ')
  })

  it.each([
    ['not closed', '---\ntitle: a\nChữ'],
    ['not YAML', '---\n: : [\n---\nChữ'],
    ['a list', '---\n- a\n---\nChữ'],
    ['not at the start', '\n---\ntitle: a\n---\nChữ'],
    ['a rule between paragraphs', '---\n\nChữ\n'],
  ])('that is %s is text', (_name, document) => {
    expect(frontMatter(document).bodyFrom).toBe(0)
  })

  it('may be empty', () => {
    expect(frontMatter('---\n---\nChữ').bodyFrom).toBe(8)
  })
})
