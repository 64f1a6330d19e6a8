function names(list: string): ReadonlySet<string> {
  return new Set(list.split(' '))
}

export const voidElements = names('area base br col embed hr img input link meta param source track wbr')

/** Elements whose content is not mark-up; it ends where the element does. */
export const rawElements = names('script style iframe noembed noframes noscript textarea title xmp plaintext')

/** Elements that a reader never sees, or that hold nothing to read. */
export const unseen = names(
  'head script style iframe noembed noframes noscript textarea template svg math select datalist object audio video canvas map title xml',
)

export const blockElements = names(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol optgroup option p pre search section summary table tbody td tfoot th thead tr ul',
)

/** A paragraph ends where one of these begins. */
export const endsParagraph = names(
  'address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr main menu nav ol p pre search section summary table ul li dd dt',
)

/** What an element ends when it begins, and how far up that reaches. */
export const impliedEnds: Readonly<
  Record<string, { readonly ends: ReadonlySet<string>; readonly within: ReadonlySet<string> }>
> = {
  li: { ends: names('li'), within: names('ul ol menu dir table td th') },
  dt: { ends: names('dt dd'), within: names('dl table td th') },
  dd: { ends: names('dt dd'), within: names('dl table td th') },
  tr: { ends: names('tr'), within: names('table') },
  td: { ends: names('td th'), within: names('tr table') },
  th: { ends: names('td th'), within: names('tr table') },
  thead: { ends: names('thead tbody tfoot'), within: names('table') },
  tbody: { ends: names('thead tbody tfoot'), within: names('table') },
  tfoot: { ends: names('thead tbody tfoot'), within: names('table') },
  option: { ends: names('option'), within: names('select datalist') },
}

/** An end tag inside a cell does not end what is outside the table. */
export const walls = names('table td th caption')
