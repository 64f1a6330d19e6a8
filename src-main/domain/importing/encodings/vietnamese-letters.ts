/** How one letter (NFC) is written in the encodings that Vietnamese had before Unicode. Bytes, one or two of them. */
export interface LegacyLetter {
  readonly letter: string
  readonly tcvn3: readonly number[]
  readonly vni: readonly number[]
  readonly viscii: readonly number[]
  readonly windows1258: readonly number[]
}

/**
 * The 134 letters that Vietnamese adds to ASCII: TCVN3 (ABC fonts), VNI for Windows, VISCII, windows-1258; in hex.
 *
 * Collected from converters and specifications and checked against iconv, where it knows the encoding. Two columns lose
 * capitals: ABC fonts have only seven accented ones (the others were set in a capital font), and the seven capitals that
 * VISCII keeps where others have control characters (RFC 1456) stand here as small letters.
 */
const table = `
à b5 61f8 e0 61cc, á b8 61f9 e1 61ec, ả b6 61fb e4 61d2, ã b7 61f5 e3 61de,
ạ b9 61ef d5 61f2, ă a8 61ea e5 e3, ằ bb 61e8 a2 e3cc, ắ be 61e9 a1 e3ec,
ẳ bc 61fa c6 e3d2, ẵ bd 61fc c7 e3de, ặ c6 61eb a3 e3f2, â a9 61e2 e2 e2,
ầ c7 61e0 a5 e2cc, ấ ca 61e1 a4 e2ec, ẩ c8 61e5 a6 e2d2, ẫ c9 61e3 e7 e2de,
ậ cb 61e4 a7 e2f2, è cc 65f8 e8 65cc, é d0 65f9 e9 65ec, ẻ ce 65fb eb 65d2,
ẽ cf 65f5 a8 65de, ẹ d1 65ef a9 65f2, ê aa 65e2 ea ea, ề d2 65e0 ab eacc,
ế d5 65e1 aa eaec, ể d3 65e5 ac ead2, ễ d4 65e3 ad eade, ệ d6 65e4 ae eaf2,
ì d7 ec ec 69cc, í dd ed ed 69ec, ỉ d8 e6 ef 69d2, ĩ dc f3 ee 69de,
ị de f2 b8 69f2, ò df 6ff8 f2 6fcc, ó e3 6ff9 f3 6fec, ỏ e1 6ffb f6 6fd2,
õ e2 6ff5 f5 6fde, ọ e4 6fef f7 6ff2, ô ab 6fe2 f4 f4, ồ e5 6fe0 b0 f4cc,
ố e8 6fe1 af f4ec, ổ e6 6fe5 b1 f4d2, ỗ e7 6fe3 b2 f4de, ộ e9 6fe4 b5 f4f2,
ơ ac f4 bd f5, ờ ea f4f8 b6 f5cc, ớ ed f4f9 be f5ec, ở eb f4fb b7 f5d2,
ỡ ec f4f5 de f5de, ợ ee f4ef fe f5f2, ù ef 75f8 f9 75cc, ú f3 75f9 fa 75ec,
ủ f1 75fb fc 75d2, ũ f2 75f5 fb 75de, ụ f4 75ef f8 75f2, ư ad f6 df fd,
ừ f5 f6f8 d7 fdcc, ứ f8 f6f9 d1 fdec, ử f6 f6fb d8 fdd2, ữ f7 f6f5 e6 fdde,
ự f9 f6ef f1 fdf2, ỳ fa 79f8 cf 79cc, ý fd 79f9 fd 79ec, ỷ fb 79fb d6 79d2,
ỹ fc 79f5 db 79de, ỵ fe ee dc 79f2, đ ae f1 f0 f0, À b5 41d8 c0 41cc,
Á b8 41d9 c1 41ec, Ả b6 41db c4 41d2, Ã b7 41d5 c3 41de, Ạ b9 41cf 80 41f2,
Ă a1 41ca c5 c3, Ằ bb 41c8 82 c3cc, Ắ be 41c9 81 c3ec, Ẳ bc 41da c6 c3d2,
Ẵ bd 41dc c7 c3de, Ặ c6 41cb 83 c3f2, Â a2 41c2 c2 c2, Ầ c7 41c0 85 c2cc,
Ấ ca 41c1 84 c2ec, Ẩ c8 41c5 86 c2d2, Ẫ c9 41c3 e7 c2de, Ậ cb 41c4 87 c2f2,
È cc 45d8 c8 45cc, É d0 45d9 c9 45ec, Ẻ ce 45db cb 45d2, Ẽ cf 45d5 88 45de,
Ẹ d1 45cf 89 45f2, Ê a3 45c2 ca ca, Ề d2 45c0 8b cacc, Ế d5 45c1 8a caec,
Ể d3 45c5 8c cad2, Ễ d4 45c3 8d cade, Ệ d6 45c4 8e caf2, Ì d7 cc cc 49cc,
Í dd cd cd 49ec, Ỉ d8 c6 9b 49d2, Ĩ dc d3 ce 49de, Ị de d2 98 49f2,
Ò df 4fd8 d2 4fcc, Ó e3 4fd9 d3 4fec, Ỏ e1 4fdb 99 4fd2, Õ e2 4fd5 f5 4fde,
Ọ e4 4fcf 9a 4ff2, Ô a4 4fc2 d4 d4, Ồ e5 4fc0 90 d4cc, Ố e8 4fc1 8f d4ec,
Ổ e6 4fc5 91 d4d2, Ỗ e7 4fc3 92 d4de, Ộ e9 4fc4 93 d4f2, Ơ a5 d4 b4 d5,
Ờ ea d4d8 96 d5cc, Ớ ed d4d9 95 d5ec, Ở eb d4db 97 d5d2, Ỡ ec d4d5 b3 d5de,
Ợ ee d4cf 94 d5f2, Ù ef 55d8 d9 55cc, Ú f3 55d9 da 55ec, Ủ f1 55db 9c 55d2,
Ũ f2 55d5 9d 55de, Ụ f4 55cf 9e 55f2, Ư a6 d6 bf dd, Ừ f5 d6d8 bb ddcc,
Ứ f8 d6d9 ba ddec, Ử f6 d6db bc ddd2, Ữ f7 d6d5 ff ddde, Ự f9 d6cf b9 ddf2,
Ỳ fa 59d8 9f 59cc, Ý fd 59d9 dd 59ec, Ỷ fb 59db d6 59d2, Ỹ fc 59d5 db 59de,
Ỵ fe ce dc 59f2, Đ a7 d1 d0 d0
`

function bytesOf(hex = ''): readonly number[] {
  return (hex.match(/../gu) ?? []).map((pair) => Number.parseInt(pair, 16))
}

export const legacyLetters: readonly LegacyLetter[] = table
  .trim()
  .split(/,\s/u)
  .map((row) => {
    const [letter = '', tcvn3, vni, viscii, windows1258] = row.split(' ')
    return {
      letter,
      tcvn3: bytesOf(tcvn3),
      vni: bytesOf(vni),
      viscii: bytesOf(viscii),
      windows1258: bytesOf(windows1258),
    }
  })
