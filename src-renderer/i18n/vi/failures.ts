export const viFailures = {
  failure: {
    title: 'Chưa làm được',
    'not-saved': {
      'disk-full':
        'Ổ đĩa đã đầy nên việc vừa rồi chưa làm được. Những gì đã lưu trước đó vẫn an toàn. Hãy giải phóng chỗ trống rồi làm lại.',
      'no-permission':
        'Không có quyền ghi vào thư mục thư viện nên việc vừa rồi chưa làm được. Những gì đã lưu trước đó vẫn an toàn. Hãy kiểm tra quyền của thư mục.',
      'folder-gone':
        'Không thấy thư mục thư viện (có thể ổ đĩa đã được rút ra) nên việc vừa rồi chưa làm được. Hãy gắn lại ổ rồi làm lại.',
      'taken-over':
        'Thư viện đang mở ở nơi khác nên việc vừa rồi chưa làm được. Những gì đã lưu trước đó vẫn an toàn. Hãy đóng bên kia rồi làm lại.',
      unknown:
        'Không ghi được xuống đĩa nên việc vừa rồi chưa làm được. Những gì đã lưu trước đó vẫn an toàn. Hãy thử lại.',
    },
    'read-only': 'Thư viện đang mở ở chế độ chỉ đọc nên không ghi thay đổi nào.',
    'changed-meanwhile':
      'Chỗ này đã được sửa ở nơi khác nên thay đổi vừa rồi không được ghi đè. Hãy xem lại rồi làm lại nếu vẫn cần.',
    'not-valid': 'Thay đổi này không hợp lệ nên không được lưu. Dữ liệu vẫn nguyên vẹn.',
    'not-found': 'Không còn thấy mục này. Có thể nó đã bị xóa.',
    'library-missing': 'Không thấy thư viện ở {{path}}.',
    'library-unreadable': 'Không đọc được thư viện ở {{path}}. Không có gì bị sửa đổi. ({{reason}})',
    'library-newer':
      'Thư viện ở {{path}} do một bản Sổ Tay mới hơn ghi (định dạng {{version}}). Hãy cập nhật Sổ Tay; thư viện không bị đụng tới.',
    'library-in-use': 'Thư viện ở {{path}} đang được mở bởi {{by}}. Hãy đóng bên đó trước, hoặc mở ở chế độ chỉ đọc.',
    'library-damaged': 'Tệp {{path}} bị hỏng. Bản hỏng được giữ nguyên ở {{keptAt}}; phần còn lại vẫn dùng được.',
    'restored-from-backup':
      'Tệp {{path}} bị hỏng và đã được thay bằng bản sao lưu ngày {{from}}. Những gì sửa trong tệp này sau đó có thể thiếu. Bản hỏng được giữ ở {{keptAt}}.',
    'journal-damaged':
      'Nhật ký thay đổi {{path}} bị hỏng một phần. Mọi dòng còn đọc được đã được áp dụng; toàn bộ nhật ký được giữ ở {{keptAt}}. Hãy xem lại những việc làm gần đây nhất.',
    'outside-conflict':
      'Tệp {{path}} bị một chương trình khác sửa trong lúc Sổ Tay đang có thay đổi. Bản của Sổ Tay được giữ lại; bản kia nằm ở {{keptAt}}.',
    'conflict-copy': 'Chương trình đồng bộ đã để lại một bản xung đột: {{path}}. Sổ Tay không đụng tới bản này.',
    'clock-backwards':
      'Đồng hồ máy đang chậm hơn lần mở trước ({{last}}). Dữ liệu vẫn an toàn; hãy chỉnh lại đồng hồ để thời gian ghi được đúng.',
    'not-in-encoding': 'Tệp gốc không đọc được theo bảng mã {{encoding}}. Bài vẫn giữ nguyên như cũ.',
    stopped: 'Đã dừng. Không có gì thay đổi.',
    'nothing-to-undo': 'Không có gì để hoàn tác.',
    'nothing-to-redo': 'Không có gì để làm lại.',
    'cannot-watch':
      'Không thể theo dõi {{folder}}: thư viện nằm trong thư mục này, hoặc thư mục này nằm trong thư viện. Hãy chọn thư mục khác.',
    'watching-waits': {
      'disk-full':
        'Ổ đĩa chứa thư viện đã đầy nên tệp mới trong thư mục theo dõi chưa nhập được. Các tệp ấy và thư viện vẫn nguyên vẹn. Hãy giải phóng chỗ trống: Sổ Tay sẽ tự nhập tiếp.',
      'no-permission':
        'Sổ Tay không có quyền ghi vào thư viện nên tệp mới trong thư mục theo dõi chưa nhập được. Các tệp ấy và thư viện vẫn nguyên vẹn. Hãy kiểm tra quyền của thư mục thư viện: Sổ Tay sẽ tự nhập tiếp.',
      'folder-gone':
        'Không thấy thư mục thư viện (có thể ổ đĩa đã được rút ra) nên tệp mới trong thư mục theo dõi chưa nhập được. Các tệp ấy vẫn nguyên vẹn. Hãy gắn lại ổ: Sổ Tay sẽ tự nhập tiếp.',
      'taken-over':
        'Thư viện đang mở ở nơi khác nên tệp mới trong thư mục theo dõi chưa nhập được. Các tệp ấy và thư viện vẫn nguyên vẹn. Hãy đóng bên kia: Sổ Tay sẽ tự nhập tiếp.',
      'read-only':
        'Thư viện đang mở ở chế độ chỉ đọc nên tệp mới trong thư mục theo dõi chưa được nhập. Các tệp ấy vẫn nguyên vẹn. Hãy mở lại thư viện ở chế độ ghi.',
      unknown:
        'Không ghi được vào thư viện nên tệp mới trong thư mục theo dõi chưa nhập được. Các tệp ấy và những gì đã lưu vẫn nguyên vẹn. Sổ Tay sẽ tự thử lại.',
    },
    'cannot-read-watched':
      'Không đọc được thư mục theo dõi {{folder}} nên tệp mới ở đó chưa nhập được. Những gì đã có trong thư viện vẫn an toàn. Hãy kiểm tra quyền đọc: Sổ Tay sẽ tự thử lại.',
    'cannot-read-draft':
      'Phần viết dở lần trước chưa đọc được nên chưa mở ra, để không ghi đè lên nó. Nó vẫn nằm nguyên ở {{path}}. Hãy thử lại. ({{reason}})',
    'would-overwrite': 'Trong {{folder}} đã có tệp trùng tên với nội dung khác. Chưa ghi gì cả.',
    'not-written': 'Không ghi được {{path}}: {{reason}}. Các tệp ghi xong trước đó vẫn còn nguyên.',
    whyNotWritten: {
      'disk-full': 'ổ đĩa đã đầy',
      'no-permission': 'không có quyền ghi ở đó',
      'folder-gone': 'không còn thấy thư mục',
      'name-too-long': 'tên tệp quá dài',
      'unsafe-path': 'đường dẫn không an toàn',
      'named-twice': 'hai tệp trùng tên',
      'outside-folder': 'tệp sẽ nằm ngoài thư mục đã chọn',
      'not-a-file': 'ở đó đã có một thư mục cùng tên',
      'not-a-folder': 'ở đó đã có một tệp cùng tên',
      'came-meanwhile': 'một tệp khác vừa xuất hiện ở đó',
    },
    'not-understood': 'Yêu cầu không hợp lệ nên đã bị từ chối. Dữ liệu vẫn nguyên vẹn.',
    unexpected: 'Có lỗi ngoài dự tính; chi tiết nằm trong nhật ký. Những gì báo “Đã lưu” vẫn an toàn. Hãy thử lại.',
    openReadOnly: 'Mở chỉ đọc',
    retry: 'Thử lại',
    dismiss: 'Đã hiểu',
  },
}
