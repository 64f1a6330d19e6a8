/** HTML's names for U+00A0 to U+00FF, in order (HTML 4.01, 24.2.1), which old pages use for Vietnamese letters too. */
const latin1 =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml'

const others: readonly (readonly [string, string])[] = [
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['hellip', '…'],
  ['ndash', '–'],
  ['mdash', '—'],
  ['lsquo', '‘'],
  ['rsquo', '’'],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['bull', '•'],
  ['ensp', ' '],
  ['emsp', ' '],
  ['thinsp', ' '],
  ['abreve', 'ă'],
  ['Abreve', 'Ă'],
  ['itilde', 'ĩ'],
  ['Itilde', 'Ĩ'],
  ['utilde', 'ũ'],
  ['Utilde', 'Ũ'],
  ['dstrok', 'đ'],
  ['Dstrok', 'Đ'],
  ['euro', '€'],
  ['trade', '™'],
  ['sbquo', '‚'],
  ['bdquo', '„'],
  ['lsaquo', '‹'],
  ['rsaquo', '›'],
  ['rarr', '→'],
  ['larr', '←'],
  ['minus', '−'],
  ['OElig', 'Œ'],
  ['oelig', 'œ'],
  ['Scaron', 'Š'],
  ['scaron', 'š'],
  ['zwnj', ''],
  ['zwj', ''],
]

const named = new Map([
  ...latin1.split(' ').map((name, at): readonly [string, string] => [name, String.fromCharCode(0xa0 + at)]),
  ...others,
])

/** The text with character references resolved; a name that we do not know stays as it stands. */
export function withoutEntities(text: string): string {
  return text.replace(
    /&(?:#([0-9]{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z][A-Za-z0-9]{1,8}));/g,
    (whole, dec, hex, name) => {
      if (name !== undefined) return named.get(name) ?? whole
      const point = dec === undefined ? Number.parseInt(hex, 16) : Number(dec)
      return point > 0 && point <= 0x10ffff && !(point >= 0xd800 && point <= 0xdfff)
        ? String.fromCodePoint(point)
        : '\ufffd'
    },
  )
}
