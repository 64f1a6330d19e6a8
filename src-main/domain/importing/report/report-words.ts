/**
 * What an import report says, on the screen and in the file that it is saved to. The words go with the file, so they stand
 * here and not with the screen's; the screen shows the very same lines.
 */
export const reportWords = {
  vi: {
    title: 'Kết quả nhập',
    outcome: { imported: 'đã nhập', duplicate: 'đã có sẵn', refused: 'không nhập được' },
    column: { outcome: 'Kết quả', file: 'Tệp', title: 'Bài', note: 'Ghi chú' },
    check: {
      encoding: 'bảng mã đoán là {{encoding}}',
      year: 'ngày không có năm',
      date: 'không thấy ngày đăng',
      title: 'tên bài lấy từ những chữ đầu',
    },
    leftOut: {
      'too-large': 'ảnh quá lớn nên không giữ',
      'too-many': 'bài có quá nhiều ảnh, không giữ',
      unnamed: 'ảnh không tên',
      more: 'và {{count}} ảnh nữa',
    },
    refusal: {
      'not-found': 'Không thấy tệp này. Có thể tệp đã bị chuyển chỗ hoặc xóa.',
      unreadable: 'Không mở được tệp. Kiểm tra quyền đọc rồi thử lại.',
      empty: 'Tệp trống, không có chữ nào.',
      binary: 'Đây không phải tệp văn bản.',
      'unknown-format':
        'Sổ Tay chưa đọc được loại tệp này. Hãy dùng .txt, .md, .html, .mhtml, .docx, .pdf, .epub, .zip, hoặc dán nội dung.',
      'too-large': 'Tệp quá lớn: văn bản trên 20 MB, các loại khác trên 100 MB.',
      'not-utf8': 'Không nhận ra bảng mã của tệp, hoặc tệp bị hỏng. Hãy lưu lại dưới dạng UTF-8.',
      'no-text': 'PDF này chỉ có ảnh chụp trang, không có chữ. Hãy nhận dạng chữ (OCR) rồi nhập lại.',
      locked: 'Tệp có mật khẩu hoặc bị khóa bản quyền. Hãy lưu một bản không khóa rồi nhập lại.',
      damaged: 'Tệp bị hỏng, tải về chưa trọn, hoặc không đúng loại như tên gọi.',
      'unsafe-path': 'Tên mục này trỏ ra ngoài tệp nén hoặc là một liên kết, nên không đọc.',
      'expands-too-far': 'Tệp bung ra lớn bất thường, có thể gây hại, nên không mở.',
      'nested-archive': 'Tệp nén nằm trong tệp nén không được mở. Hãy giải nén rồi nhập các tệp bên trong.',
      'too-many': 'Tệp có quá nhiều trang hoặc quá nhiều mục để nhập một lần.',
    },
  },
  en: {
    title: 'Import result',
    outcome: { imported: 'imported', duplicate: 'already here', refused: 'not imported' },
    column: { outcome: 'Result', file: 'File', title: 'Article', note: 'Note' },
    check: {
      encoding: 'encoding guessed as {{encoding}}',
      year: 'date without a year',
      date: 'no date found',
      title: 'title taken from the first words',
    },
    leftOut: {
      'too-large': 'pictures too large to keep',
      'too-many': 'more pictures than an article keeps, left out',
      unnamed: 'a picture without a name',
      more: 'and {{count}} more',
    },
    refusal: {
      'not-found': 'The file is not there. It may have been moved or deleted.',
      unreadable: 'The file could not be opened. Check that you may read it and try again.',
      empty: 'The file is empty: there are no words in it.',
      binary: 'This is not a text file.',
      'unknown-format':
        'Sổ Tay cannot read this kind of file yet. Use .txt, .md, .html, .mhtml, .docx, .pdf, .epub or .zip, or paste the text.',
      'too-large': 'The file is too large: over 20 MB of text, or 100 MB of another kind.',
      'not-utf8': 'The encoding of the file is not recognised, or the file is damaged. Save it again as UTF-8.',
      'no-text': 'This PDF holds pictures of pages and no text. Recognise its text (OCR) and import it again.',
      locked: 'The file has a password or a licence lock. Save a copy without it and import that.',
      damaged: 'The file is damaged, not fully downloaded, or not what its name says.',
      'unsafe-path': 'This entry leads out of the archive or is a link, so it was not read.',
      'expands-too-far': 'The file unpacks to far more than it could honestly hold, so it was not opened.',
      'nested-archive': 'An archive inside an archive is not opened. Unpack it and import what it holds.',
      'too-many': 'The file holds too many pages or entries to import at once.',
    },
  },
} as const

export type ReportLanguage = keyof typeof reportWords
