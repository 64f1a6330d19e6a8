export const viThemes = {
  theme: {
    new: 'Chủ đề mới',
    edit: 'Sửa chủ đề',
    name: 'Tên',
    parent: 'Thuộc chủ đề',
    noParent: '(không thuộc chủ đề nào)',
    colour: 'Màu',
    description: 'Mô tả: khi nào dùng chủ đề này',
    removeTitle: 'Xóa chủ đề “{{name}}”?',
    removeBody_other:
      '{{count}} đoạn sẽ mất chủ đề này nhưng không bị xóa. Chủ đề con chuyển lên một bậc. Có thể hoàn tác.',
    mergeTitle: 'Gộp “{{name}}” vào chủ đề nào?',
    mergeBody_other: '{{count}} đoạn sẽ mang chủ đề được chọn. Có thể hoàn tác.',
    mergeDo: 'Gộp',
    empty: 'Chưa có đoạn nào mang chủ đề này.',
    emptyBody: 'Mở một bài, bôi đen một đoạn rồi gắn chủ đề này.',
    exists: 'Đã có chủ đề tên này ở cùng chỗ.',
    nameMissing: 'Hãy đặt tên cho chủ đề.',
    passages_other: '{{count}} đoạn',
    articles_other: 'trong {{count}} bài',
    open: 'Mở trong bài',
  },
}
