import { describe, expect, it } from 'vitest'
import { externalAddressOf } from './external-address'

describe('externalAddressOf', () => {
  it.each([
    [
      'https://baothanhhoa.vn/đất-đai?trang=2#bình-luận',
      'https://baothanhhoa.vn/%C4%91%E1%BA%A5t-%C4%91ai?trang=2#b%C3%ACnh-lu%E1%BA%ADn',
    ],
    ['HTTPS://BAO.VN', 'https://bao.vn/'],
    ['mailto:toasoan@bao.vn', 'mailto:toasoan@bao.vn'],
  ])('lets %s out', (address, expected) => {
    expect(externalAddressOf(address)).toBe(expected)
  })

  it.each([
    'http://bao.vn',
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'file:///etc/passwd',
    'smb://may-chu/chia-se',
    'ms-msdt:/id PCWDiagnostic',
    'app://sotay/index.html',
    'https://bao.vn@ke-gian.vn/',
    'https://',
    'bao.vn',
    '',
  ])('keeps %j in', (address) => {
    expect(externalAddressOf(address)).toBeNull()
  })
})
