export const viSettings = {
  settings: {
    title: 'Cài đặt',
    language: 'Ngôn ngữ',
    languageSystem: 'Theo máy',
    appearance: 'Giao diện',
    system: 'Theo máy',
    light: 'Sáng',
    sepia: 'Giấy cũ',
    dark: 'Tối',
    contrast: 'Tương phản',
    font: 'Kiểu chữ khi đọc',
    measure: 'Bề rộng cột chữ',
    size: 'Cỡ chữ khi đọc',
    line: 'Giãn dòng',
    author: 'Tên ghi dưới đoạn đánh dấu',
  },
}
