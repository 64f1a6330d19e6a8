/**
 * Writers of small files in the formats that articles come in, for tests and for `make.mjs`. They write what programs
 * write, plainly, and can write what no honest program does.
 */
import { crc32 as crc, deflateRawSync } from 'node:zlib'

/**
 * @typedef {{ path: string | Uint8Array, bytes: Uint8Array | string, stored?: boolean, mode?: number, saysSize?: number, encrypted?: boolean }} ZipEntry
 * `mode`: Unix kind and rights (0o120777 is a link); `saysSize`: what it claims to unpack to.
 */

/**
 * An archive, names in UTF-8.
 * @param {readonly ZipEntry[]} entries
 * @returns {Buffer}
 */
export function zip(entries) {
  const files = []
  const directory = []
  let offset = 0
  for (const { path, bytes, stored = false, mode = 0o100644, saysSize, encrypted = false } of entries) {
    const name = Buffer.from(path)
    const content = Buffer.from(bytes)
    const packed = stored ? content : deflateRawSync(content, { level: 9 })
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(0x0800 | (encrypted ? 1 : 0), 2)
    common.writeUInt16LE(stored ? 0 : 8, 4)
    common.writeUInt32LE(0x00210000, 6)
    common.writeUInt32LE(crc(content), 10)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(saysSize ?? content.length, 18)
    common.writeUInt16LE(name.length, 22)
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(mode * 0x10000, 6)
    rest.writeUInt32LE(offset, 10)
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, name, packed])
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x03'), common, rest, name]))
    files.push(local)
    offset += local.length
  }
  const list = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 0, 'latin1')
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(list.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...files, list, end])
}

/** @param {string} text */
function xml(text) {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;')
}

/**
 * @typedef {{ text: string, font?: string }} Run
 * @typedef {{ text: string, runs?: readonly Run[], style?: string, bold?: boolean, italic?: boolean, link?: string, list?: boolean, picture?: boolean | string }} Paragraph
 * `runs`: instead of `text`; `picture`: the words that stand for it, when they are given.
 * @typedef {{ picture?: Uint8Array, font?: string, styleFonts?: Readonly<Record<string, string>> }} DocxHow
 * `picture`: the bytes of every picture; `font`: of the whole document; `styleFonts`: by style.
 */

/**
 * The parts of a Word document.
 * @param {readonly Paragraph[]} paragraphs
 * @param {string} [extra] mark-up to put into the body as it is
 * @param {string} [prolog] what stands before the document element
 * @param {DocxHow} [how]
 * @returns {ZipEntry[]}
 */
export function docxParts(paragraphs, extra = '', prolog = '', { picture: bytes, font, styleFonts = {} } = {}) {
  const links = paragraphs.flatMap(({ link }) => link ?? [])
  const body = paragraphs.map(({ text, runs = [{ text }], style, bold, italic, link, list, picture }) => {
    const written = runs.map((run) => {
      const marks = `${run.font ? fonts(run.font) : ''}${bold ? '<w:b/>' : ''}${italic ? '<w:i/>' : ''}`
      return `<w:r>${marks ? `<w:rPr>${marks}</w:rPr>` : ''}<w:t xml:space="preserve">${xml(run.text)}</w:t></w:r>`
    })
    const inner = link ? `<w:hyperlink r:id="l${links.indexOf(link)}">${written.join('')}</w:hyperlink>` : written.join('')
    const words = typeof picture === 'string' ? `<wp:docPr id="1" name="Picture 1" descr="${xml(picture)}"/>` : ''
    const drawn = picture ? `<w:r><w:drawing><wp:inline>${words}<a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="i1"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>` : ''
    const how = `${style ? `<w:pStyle w:val="${style}"/>` : ''}${list ? '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>' : ''}`
    return `<w:p>${how ? `<w:pPr>${how}</w:pPr>` : ''}${drawn}${inner}</w:p>`
  })
  const names = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
  const styles = ['Title', 'Subtitle', 'Heading1|heading 1', 'Heading2|heading 2', 'Caption|caption', 'Quote'].map((each) => {
    const [id, name] = each.split('|')
    const set = id && styleFonts[id] ? `<w:rPr>${fonts(styleFonts[id] ?? '')}</w:rPr>` : ''
    return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name ?? id}"/>${set}</w:style>`
  })
  const whole = font ? `<w:docDefaults><w:rPrDefault><w:rPr>${fonts(font)}</w:rPr></w:rPrDefault></w:docDefaults>` : ''
  const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  return [
    {
      path: '[Content_Types].xml',
      bytes: `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    },
    {
      path: '_rels/.rels',
      bytes: `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${relation}/officeDocument" Target="word/document.xml"/></Relationships>`,
    },
    {
      path: 'word/_rels/document.xml.rels',
      bytes: `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="s1" Type="${relation}/styles" Target="styles.xml"/><Relationship Id="n1" Type="${relation}/numbering" Target="numbering.xml"/><Relationship Id="i1" Type="${relation}/image" Target="media/image1.png"/>${links.map((href, at) => `<Relationship Id="l${at}" Type="${relation}/hyperlink" Target="${xml(href)}" TargetMode="External"/>`).join('')}</Relationships>`,
    },
    { path: 'word/styles.xml', bytes: `${head}<w:styles ${names}>${whole}${styles.join('')}</w:styles>` },
    {
      path: 'word/numbering.xml',
      bytes: `${head}<w:numbering ${names}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
    },
    { path: 'word/document.xml', bytes: `${head}${prolog}<w:document ${names}><w:body>${body.join('')}${extra}</w:body></w:document>` },
    { path: 'word/media/image1.png', bytes: bytes ?? Buffer.from('89504e470d0a1a0a', 'hex') },
  ]
}

/** @param {string} name */
function fonts(name) {
  return `<w:rFonts w:ascii="${xml(name)}" w:hAnsi="${xml(name)}"/>`
}

/** What a Word document with a password looks like from outside: a compound file with this stream in its directory. */
export function lockedDocx() {
  const bytes = Buffer.alloc(4096)
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(bytes)
  Buffer.from('EncryptedPackage', 'utf16le').copy(bytes, 1024)
  return bytes
}

/**
 * @typedef {{ text: string, x: number, y: number, size?: number, turned?: boolean }} Words
 * `y` counts from the top of the page, in points; every letter is half as wide as it is high.
 */

/**
 * @typedef {{ draw: string }} Drawing operators of PDF as they are; y counts from the bottom of the page.
 * @typedef {{ head: string, bytes: Uint8Array | string }} Stream what is drawn by name: entries of its dictionary, and bytes
 */

/**
 * A PDF with a text layer that says which letters it means. Every page may draw all `streams` by their names, and these each
 * other.
 * @param {readonly (readonly (Words | Drawing)[])[]} pages
 * @param {{ locked?: boolean, extra?: string, streams?: Readonly<Record<string, Stream>>, paper?: string }} [how]
 * @returns {Buffer}
 */
export function pdf(pages, { locked = false, extra = '', streams = {}, paper = '/MediaBox [0 0 595 842]' } = {}) {
  /** @type {string[]} */
  const objects = []
  const add = (/** @type {string} */ body) => objects.push(body)
  add('<< /Type /Catalog /Pages 2 0 R >>')
  add(`<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, at) => `${6 + at * 2} 0 R`).join(' ')}] >>`)
  add('<< /Type /Font /Subtype /Type0 /BaseFont /Sample /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode /Identity-H >>')
  add('<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Sample /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 500 /FontDescriptor 5 0 R >>')
  add('<< /Type /FontDescriptor /FontName /Sample /Flags 4 /FontBBox [0 -200 1000 800] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>')
  const names = Object.keys(streams)
  const places = names.map((name, at) => `/${name} ${6 + pages.length * 2 + at} 0 R`).join(' ')
  const resources = `<< /Font << /F1 3 0 R >>${names.length > 0 ? ` /XObject << ${places} >>` : ''} >>`
  for (const words of pages) {
    const drawn = words.map((each) => {
      if ('draw' in each) return each.draw
      const { text, x, y, size = 10, turned = false } = each
      const matrix = turned ? `0 1 -1 0 ${x} ${842 - y}` : `1 0 0 1 ${x} ${842 - y}`
      const hex = Buffer.from(text, 'utf16le').swap16().toString('hex')
      return `BT /F1 ${size} Tf ${matrix} Tm <${hex}> Tj ET`
    })
    const content = drawn.join('\n') + extra
    add(`<< /Type /Page /Parent 2 0 R ${paper} /Resources ${resources} /Contents ${objects.length + 2} 0 R >>`)
    add(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`)
  }
  for (const { head, bytes } of Object.values(streams)) {
    const content = Buffer.from(bytes).toString('latin1')
    const own = head.includes('/Form') ? ` /Resources ${resources}` : ''
    add(`<< /Type /XObject ${head}${own} /Length ${content.length} >>\nstream\n${content}\nendstream`)
  }
  let encrypt = ''
  if (locked) {
    const hex = 'ab'.repeat(32)
    add(`<< /Filter /Standard /V 1 /R 2 /O <${hex}> /U <${hex}> /P -4 >>`)
    encrypt = ` /Encrypt ${objects.length} 0 R /ID [<${'01'.repeat(16)}> <${'01'.repeat(16)}>]`
  }
  let file = '%PDF-1.7\n'
  const offsets = objects.map((body, at) => {
    const place = file.length
    file += `${at + 1} 0 obj\n${body}\nendobj\n`
    return place
  })
  const table = file.length
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')}`
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R${encrypt} >>\nstartxref\n${table}\n%%EOF\n`
  return Buffer.from(file, 'latin1')
}

/**
 * A book of pages (XHTML).
 * @param {{ title: string, creator: string, date: string, pages: readonly string[], opfProlog?: string, lockedPage?: boolean, files?: readonly ZipEntry[] }} book
 * @returns {Buffer}
 */
export function epub({ title, creator, date, pages, opfProlog = '', lockedPage = false, files = [] }) {
  const head = '<?xml version="1.0" encoding="UTF-8"?>'
  return zip([
    { path: 'mimetype', bytes: 'application/epub+zip', stored: true },
    {
      path: 'META-INF/container.xml',
      bytes: `${head}<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/content.opf" media-type="application/oebps-package+xml"/></rootfiles></container>`,
    },
    ...(lockedPage
      ? [{ path: 'META-INF/encryption.xml', bytes: `${head}<encryption><EncryptedData><CipherData><CipherReference URI="OEBPS/p1.xhtml"/></CipherData></EncryptedData></encryption>` }]
      : []),
    {
      path: 'OEBPS/content.opf',
      bytes: `${head}${opfProlog}<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/" version="3.0"><metadata><dc:title>${xml(title)}</dc:title><dc:creator>${xml(creator)}</dc:creator><dc:date>${date}</dc:date></metadata><manifest><item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>${pages.map((_, at) => `<item id="p${at}" href="p${at}.xhtml" media-type="application/xhtml+xml"/>`).join('')}</manifest><spine>${[...pages.keys()].reverse().map((at) => `<itemref idref="p${at}"/>`).join('')}</spine></package>`,
    },
    { path: 'OEBPS/nav.xhtml', bytes: '<html><body><nav>Mục lục không đọc</nav></body></html>' },
    ...pages.map((page, at) => ({
      path: `OEBPS/p${at}.xhtml`,
      bytes: `${head}<!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body>${page}</body></html>`,
    })),
    ...files,
  ])
}

/**
 * A page as Chromium saves it in one file.
 * @param {{ html: Uint8Array, url: string, charset?: string, transfer?: 'quoted-printable' | 'base64' | '8bit', pictures?: readonly { headers: string, bytes: Uint8Array }[] }} page
 * `pictures`: each with what it is called, as `Content-Location: ...` or `Content-ID: ...`.
 * @returns {Buffer}
 */
export function mhtml({ html, url, charset = 'utf-8', transfer = 'quoted-printable', pictures = [] }) {
  const boundary = '----MultipartBoundary--sotay----'
  const body =
    transfer === 'base64'
      ? Buffer.from(Buffer.from(html).toString('base64').replace(/.{76}/g, '$&\r\n'))
      : transfer === '8bit'
        ? Buffer.from(html)
        : Buffer.from(quoted(html))
  return Buffer.concat([
    Buffer.from(
      `From: <Saved by Blink>\r\nSnapshot-Content-Location: ${url}\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="${boundary}"\r\n\r\n\r\n--${boundary}\r\nContent-Type: text/html${charset ? `; charset="${charset}"` : ''}\r\nContent-ID: <frame-0@mhtml.blink>\r\nContent-Transfer-Encoding: ${transfer}\r\nContent-Location: ${url}\r\n\r\n`,
    ),
    body,
    Buffer.from(
      `\r\n--${boundary}\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: 8bit\r\nContent-Location: https://ads.test/frame\r\n\r\n<p>Khung quảng cáo bên cạnh</p>\r\n--${boundary}\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n${pictures.map((each) => `--${boundary}\r\nContent-Type: image/png\r\n${each.headers}\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(each.bytes).toString('base64').replace(/.{76}/g, '$&\r\n')}\r\n`).join('')}--${boundary}--\r\n`,
    ),
  ])
}

/** @param {Uint8Array} bytes */
function quoted(bytes) {
  let text = ''
  let column = 0
  for (const byte of bytes) {
    const plain = byte === 10 || (byte >= 33 && byte <= 126 && byte !== 61) || byte === 32
    const next = plain ? String.fromCharCode(byte) : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
    if (column + next.length > 72 && byte !== 10) {
      text += '=\r\n'
      column = 0
    }
    if (byte === 10) {
      text += '\r\n'
      column = 0
    } else {
      text += next
      column += next.length
    }
  }
  return text
}
