import type { PartialDate } from '#domain/notebook/records'
import landTheSea from '../../../resources/sample/duong-ven-bien.txt?raw'
import hall from '../../../resources/sample/meeting-hall.txt?raw'
import boatOffice from '../../../resources/sample/mot-cua-tren-thuyen.txt?raw'
import saltWater from '../../../resources/sample/nuoc-man.txt?raw'
import gate from '../../../resources/sample/salt-at-the-gate.txt?raw'
import hamlets from '../../../resources/sample/sap-nhap-xom.txt?raw'

/** In both languages the app speaks: the sample is about the reader's own screen, whichever that is. */
export interface Said {
  readonly vi: string
  readonly en: string
}

export interface PlannedTheme {
  readonly key: string
  /** The key of the theme it stands in. */
  readonly inside?: string
  readonly name: Said
  readonly description: Said
}

export interface PlannedPassage {
  /** Named only where a note quotes it. */
  readonly key?: string
  /** Word for word, and once in the article. */
  readonly quote: string
  readonly themes: readonly string[]
  readonly note?: Said
}

export interface PlannedArticle {
  readonly fileName: string
  readonly text: string
  /** What a reader would have corrected by hand. */
  readonly source: string
  readonly publishedOn: PartialDate
  readonly passages: readonly PlannedPassage[]
}

export interface PlannedNote {
  readonly title: Said
  /** Passages stand in it as `![[passage:KEY]]`. */
  readonly body: Said
}

export const themes: readonly PlannedTheme[] = [
  {
    key: 'land',
    name: { vi: 'Đất đai', en: 'Land' },
    description: {
      vi: 'Thu hồi, giá đất, chỗ ở mới. Không dùng cho đất sản xuất bị nhiễm mặn.',
      en: 'Acquisition, prices, new housing. Not for fields that the salt has spoilt.',
    },
  },
  {
    key: 'price',
    inside: 'land',
    name: { vi: 'Giá đền bù', en: 'Compensation' },
    description: { vi: 'Con số, bảng giá, hệ số.', en: 'Figures, price lists, factors.' },
  },
  {
    key: 'resettling',
    inside: 'land',
    name: { vi: 'Tái định cư', en: 'Resettlement' },
    description: { vi: 'Nơi ở mới và việc làm ăn ở đó.', en: 'The new place, and making a living there.' },
  },
  {
    key: 'voice',
    name: { vi: 'Tiếng nói người dân', en: 'Villagers speak' },
    description: {
      vi: 'Lời nói trực tiếp của người dân, để trong ngoặc kép hoặc kể lại.',
      en: 'What villagers say themselves, quoted or retold.',
    },
  },
  {
    key: 'answer',
    name: { vi: 'Chính quyền trả lời', en: 'Officials answer' },
    description: {
      vi: 'Cán bộ giải thích, nhận lỗi hoặc hứa. Lời hứa có ngày thì thêm “Lời hứa”.',
      en: 'Officials explain, admit or promise. With a date, add “Promise”.',
    },
  },
  {
    key: 'promise',
    inside: 'answer',
    name: { vi: 'Lời hứa', en: 'Promise' },
    description: { vi: 'Có việc cụ thể và có hạn.', en: 'Says what and by when.' },
  },
  {
    key: 'agreement',
    name: { vi: 'Đồng thuận', en: 'Agreement' },
    description: { vi: 'Cách đi đến đồng ý, và ai không đồng ý.', en: 'How people came to agree, and who did not.' },
  },
  {
    key: 'left-out',
    name: { vi: 'Người bị bỏ sót', en: 'Left out' },
    description: {
      vi: 'Nhóm chịu thiệt mà chính sách không tính tới.',
      en: 'Those who lose and whom no policy has counted.',
    },
  },
  {
    key: 'money',
    name: { vi: 'Tiền ngân sách', en: 'Public money' },
    description: { vi: 'Chi phí, khoản tiết kiệm, nguồn vốn.', en: 'Costs, savings, funding.' },
  },
]

export const articles: readonly PlannedArticle[] = [
  {
    fileName: 'sap-nhap-xom.txt',
    text: hamlets,
    source: 'Báo Nam Dương',
    publishedOn: '2020-10-14',
    passages: [
      {
        key: 'three-questions',
        quote:
          '“Bà con không chống, bà con chỉ hỏi: nhập rồi thì họp ở đâu, con cháu khai sinh ghi tên xóm nào, sổ đỏ có phải làm lại không. Ba câu ấy mà không trả lời được thì đừng nói chuyện bỏ phiếu”',
        themes: ['answer', 'agreement'],
        note: {
          vi: 'Cán bộ kể lại câu hỏi của dân, không phải chính người dân nói. Cẩn thận khi xếp vào “Tiếng nói người dân”.',
          en: 'An official retells what villagers asked; they do not speak here themselves.',
        },
      },
      { quote: 'nhập rồi thì họp ở đâu', themes: ['voice'] },
      {
        quote:
          'Xã lập một tổ chín người, đi từng nhà, mang theo một tờ giấy in sẵn mười hai câu hỏi và mười hai câu trả lời. Câu nào chưa trả lời được thì ghi lại, hẹn ngày.',
        themes: ['agreement'],
      },
      { quote: 'Câu nào chưa trả lời được thì ghi lại, hẹn ngày.', themes: ['promise'] },
      {
        quote:
          'Xã tính giảm được 12 bộ máy xóm, mỗi năm bớt chi khoảng 1,1 tỷ đồng phụ cấp; số ấy dồn cho đường và nước sạch.',
        themes: ['money'],
      },
      {
        key: 'seventeen',
        quote:
          'Ở xóm Trại, đến nay vẫn còn 17 hộ không đi họp xóm mới. Họ bảo nhà văn hóa mới cách hơn hai cây số, người già không đi được buổi tối.',
        themes: ['left-out', 'voice'],
      },
      {
        quote: 'Ông Lợi nhận đó là việc xã tính thiếu và hứa trước Tết sẽ họp luân phiên hai nơi.',
        themes: ['answer', 'promise'],
      },
    ],
  },
  {
    fileName: 'nuoc-man.txt',
    text: saltWater,
    source: 'Báo Nam Dương',
    publishedOn: '2021-02-23',
    passages: [
      {
        quote: '“Máy đo của trạm đúng hơn, nhưng trạm cách đây bảy cây số, mà nước thì đến tận gốc lúa nhà tôi”',
        themes: ['voice'],
      },
      {
        quote: 'kinh phí 2,7 tỷ đồng, trong đó ngân sách huyện 1,9 tỷ đồng, còn lại do dân góp công và cừ tràm',
        themes: ['money'],
      },
      {
        key: 'boat',
        quote: '“Ai cũng nói cứu lúa trước. Tôi hiểu. Nhưng cái ghe là ruộng của tôi”',
        themes: ['voice', 'left-out'],
        note: {
          vi: 'Câu **then chốt** của bài. So với cách bài tiếng Anh dịch lại.',
          en: 'The **key** sentence. Compare how the English article renders it.',
        },
      },
      {
        quote: 'Ấp có 14 hộ sống bằng nghề ghe như anh; đến nay chưa có khoản hỗ trợ nào dành cho họ.',
        themes: ['left-out'],
      },
      {
        quote: '“Chống mặn mà để một nhóm người gánh thay cả ấp thì không công bằng”, ông Được nói.',
        themes: ['answer'],
      },
      { quote: 'Dự án đã ba lần đưa vào danh mục, ba lần lùi.', themes: ['money', 'promise'] },
    ],
  },
  {
    fileName: 'duong-ven-bien.txt',
    text: landTheSea,
    source: 'Báo Nam Dương',
    publishedOn: '--07-05',
    passages: [
      {
        key: 'well',
        quote:
          'Cùng một thửa, phần làm nhà được tính 2,1 triệu đồng/m2, phần vườn liền kề 95.000 đồng/m2. “Tôi không xin thêm. Tôi chỉ hỏi vì sao cái giếng nhà tôi đứng bên này hàng rào thì hai triệu, bên kia hàng rào thì chín mươi lăm nghìn”',
        themes: ['price'],
      },
      {
        quote:
          '“Tôi không xin thêm. Tôi chỉ hỏi vì sao cái giếng nhà tôi đứng bên này hàng rào thì hai triệu, bên kia hàng rào thì chín mươi lăm nghìn”, bà Hồ Thị Nhạn, 67 tuổi, nói tại cuộc đối thoại.',
        themes: ['voice'],
      },
      {
        quote:
          'Nếu được duyệt, hệ số áp dụng cho cả những hộ đã nhận tiền trước, để người đi trước không thiệt. Huyện cũng nhận lỗi vì thông báo thu hồi gửi chậm 19 ngày so với quy định.',
        themes: ['answer', 'price'],
      },
      {
        quote: 'Người dân đề nghị chưa có nước thì chưa dời. Đề nghị này được ghi vào biên bản và huyện đồng ý.',
        themes: ['resettling', 'agreement'],
      },
      {
        quote: 'Sáu trong chín hộ làm nghề biển gần bờ; nhà mới xa bến, mỗi sáng phải kéo lưới gần hai cây số.',
        themes: ['resettling', 'left-out'],
      },
      {
        key: 'come-myself',
        quote:
          'Ông Trị nói sẽ trả lời trước ngày 30/7, và nói thêm: “Nếu trả lời là không, tôi sẽ xuống tận nơi để nói”.',
        themes: ['promise'],
      },
    ],
  },
  {
    fileName: 'mot-cua-tren-thuyen.txt',
    text: boatOffice,
    source: 'Báo Nam Dương',
    publishedOn: '2021-04-09',
    passages: [
      {
        quote: '“Chúng tôi tính ngược: không phải dân cần mấy lần đến, mà mình cần mấy lần đi”',
        themes: ['answer'],
      },
      {
        quote: '“Cái máy nó hỏi tôi mà nó không đợi tôi. Con nhỏ Duyên thì nó đợi”',
        themes: ['voice', 'left-out'],
      },
      { quote: 'Xã đã đề nghị huyện đưa vào dự toán; huyện trả lời là chưa có tiền lệ.', themes: ['money'] },
    ],
  },
  {
    fileName: 'meeting-hall.txt',
    text: hall,
    source: 'River & Delta',
    publishedOn: '2020-10-30',
    passages: [
      {
        quote: '"It was a fair vote. I would vote yes again. But a vote is one evening, and a meeting is every month."',
        themes: ['voice', 'agreement'],
      },
      { quote: 'We counted halls, we counted money, we did not count legs', themes: ['answer', 'left-out'] },
      {
        quote: 'He has promised that meetings will alternate between the two buildings before the Lunar New Year.',
        themes: ['promise'],
      },
    ],
  },
  {
    fileName: 'salt-at-the-gate.txt',
    text: gate,
    source: 'River & Delta',
    publishedOn: '2021-03-02',
    passages: [
      { quote: '"Everybody says save the rice first,"', themes: ['voice'] },
      { quote: '"I understand. But the boat is my field."', themes: ['voice', 'left-out'] },
      {
        quote: 'None is on any list for support, because the lists are of farmers.',
        themes: ['left-out'],
        note: {
          vi: 'Bài tiếng Việt chỉ nói “chưa có khoản hỗ trợ”; bài này nói vì sao.',
          en: 'The Vietnamese article only says there is no support; this one says why.',
        },
      },
    ],
  },
]

export const notes: readonly PlannedNote[] = [
  {
    title: { vi: 'Ai không có tên trong danh sách?', en: 'Who is on no list?' },
    body: {
      vi: `Bốn bài, bốn việc khác nhau, một mẫu giống nhau: chính sách tính cho số đông, và luôn có một nhóm nhỏ không nằm trong bảng tính nào.

- Ở Tân Lũy là 17 hộ xóm Trại:

![[passage:seventeen]]

- Ở Phú Điền là 14 hộ chạy ghe:

![[passage:boat]]

**Cần xem tiếp:** các bài sau có nhắc lại những nhóm này không, hay họ chỉ có mặt một lần?`,
      en: `Four articles, four different matters, one pattern: a policy is reckoned for the many, and there is always a small group in no reckoning.

- In Tân Lũy the 17 households of Trại:

![[passage:seventeen]]

- In Phú Điền the 14 families of boatmen:

![[passage:boat]]

**To follow up:** do later articles come back to them, or do they appear only once?`,
    },
  },
  {
    title: { vi: 'Lời hứa có ngày', en: 'Promises with a date' },
    body: {
      vi: `Lời hứa nào có ngày thì kiểm tra được. Đây là lời rõ nhất:

![[passage:come-myself]]

Bài kế tiếp về Hải Lộc phải sau 30/7.`,
      en: `A promise with a date can be checked. This is the clearest:

![[passage:come-myself]]

The next article on Hải Lộc must be after 30 July.`,
    },
  },
]
