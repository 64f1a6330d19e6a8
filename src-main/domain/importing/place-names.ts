import { foldCase } from '#domain/search/fold'

/** Provinces as they were and as they are, and what is written for their names. */
const provinces =
  'An Giang, Bà Rịa - Vũng Tàu, Bắc Giang, Bắc Kạn, Bắc Cạn, Bạc Liêu, Bắc Ninh, Bến Tre, Bình Định, Bình Dương, Bình Phước, Bình Thuận, Cà Mau, Cần Thơ, Cao Bằng, Đà Nẵng, Đắk Lắk, Đăk Lăk, Đắc Lắc, Đắc Lắk, Đắk Nông, Đăk Nông, Đắc Nông, Điện Biên, Đồng Nai, Đồng Tháp, Gia Lai, Hà Giang, Hà Nam, Hà Nội, Hà Tây, Hà Tĩnh, Hải Dương, Hải Phòng, Hậu Giang, Hòa Bình, Hưng Yên, Khánh Hòa, Kiên Giang, Kon Tum, Lai Châu, Lâm Đồng, Lạng Sơn, Lào Cai, Long An, Nam Định, Nghệ An, Ninh Bình, Ninh Thuận, Phú Thọ, Phú Yên, Quảng Bình, Quảng Nam, Quảng Ngãi, Quảng Ninh, Quảng Trị, Sài Gòn, Sóc Trăng, Sơn La, Tây Ninh, Thái Bình, Thái Nguyên, Thanh Hóa, Thừa Thiên Huế, Thừa Thiên - Huế, Huế, Tiền Giang, Trà Vinh, Tuyên Quang, Vĩnh Long, Vĩnh Phúc, Yên Bái'

const cities =
  'Bà Rịa, Bảo Lộc, Bỉm Sơn, Biên Hòa, Buôn Ma Thuột, Cam Ranh, Cao Lãnh, Cẩm Phả, Chí Linh, Côn Đảo, Đà Lạt, Điện Biên Phủ, Đông Hà, Đồng Hới, Đồng Xoài, Gia Nghĩa, Hạ Long, Hà Tiên, Hội An, Lý Sơn, Long Khánh, Long Xuyên, Móng Cái, Mỹ Tho, Nha Trang, Phan Rang, Phan Rang - Tháp Chàm, Phan Thiết, Phủ Lý, Phú Quốc, Pleiku, Quy Nhơn, Rạch Giá, Sa Đéc, Sa Pa, Sầm Sơn, Tam Kỳ, Tân An, Thủ Dầu Một, Thủ Đức, Trường Sa, Tuy Hòa, Uông Bí, Vị Thanh, Việt Trì, Vũng Tàu'

/** Short, and as English pages write them. */
const otherwise =
  'TPHCM, TP HCM, Hanoi, Ha Noi, Ho Chi Minh City, HCM City, Saigon, Da Nang, Danang, Hue, Can Tho, Hai Phong, Haiphong'

const known: ReadonlySet<string> = new Set([provinces, cities, otherwise].join(', ').split(', ').map(keyOf))

/**
 * Whether this is the name of a province or of a large city, in whatever case and wherever its tones are put. Not one that is
 * first of all a person's: `Hồ Chí Minh` is a city where that is said.
 */
export function isKnownPlace(name: string): boolean {
  return known.has(keyOf(name))
}

function keyOf(name: string): string {
  return foldCase(name.normalize('NFC')).replace(/[^\p{L}]+/gu, ' ')
}
