/** News agencies and papers that sign with a short name or a web address. */
const known =
  'TTXVN|VNA|VietnamPlus|Vietnam\\+|Vietnam Plus|VnExpress|VOV(?:\\.VN)?|VTV(?: News)?|VTC(?: News)?|VGP(?: News)?|TTO|TNO|NLĐO|Dân trí|Tuổi Trẻ|Thanh Niên|Tiền Phong|Lao Động|Nhân Dân|Tin tức|Chinhphu\\.vn|Vietnamnet|VietNamNet|Zing(?: News)?|Znews|ĐCSVN|BNEWS|QĐND|CAND|AFP|AP|Reuters|Tân Hoa Xã|Xinhua|Kyodo|TASS|CNN|BBC'
const web = '[A-Za-z0-9-]{2,30}(?:\\.(?!jpe?g|png|webp|gif)[A-Za-z]{2,4}){1,3}'
const name = `(?:(?:Báo |báo )?(?:${known})|${web})`
/** `(TTXVN)`, `TTXVN/Vietnam+`, `Theo Chinhphu.vn`, `(Theo TTXVN)`: from end to end of a line. */
const whole = new RegExp(`^\\(?(?:(?:theo|nguồn)\\s*:?\\s*)?(${name}(?:\\s*[/,&-]\\s*${name}){0,2})\\)?$`, 'iu')
const trailing = new RegExp(`\\s*(?:[/-]\\s*|\\()(?:theo\\s+)?(${name}(?:\\s*[/,&-]\\s*${name}){0,2})\\)?$`, 'u')

/** The agency that a line names and nothing else; null for any other line. */
export function agencyOf(line: string): string | null {
  return line.length > 80 ? null : (whole.exec(line)?.[1] ?? null)
}

/** Where in a signature the agency begins that stands after the name, as in `Lê Ngân (TTXVN/Vietnam+)`; its end without one. */
export function agencyStart(line: string): number {
  const found = line.length > 120 ? null : trailing.exec(line)
  return found && found.index > 0 ? found.index : line.length
}
