import { describe, expect, it } from 'vitest'
import { heldUnder } from './hold-markdown'

describe('a note held inside a list item', () => {
  it.each([
    ['a\r\nb\rc', '  a\n  b\n  c'],
    ['\n\n  a\n\n\n', '    a'],
    ['a\n \t \nb', '  a\n\n  b'],
    ['\tmã\n- \tb', '      mã\n  - \tb'],
    ['```\nmã', '  ```\n  mã\n  ```'],
    ['```\nmã\n```', '  ```\n  mã\n  ```'],
    ['- a\n  ~~~~ js\n  mã\n  ~~~', '  - a\n    ~~~~ js\n    mã\n    ~~~\n    ~~~~'],
    ['``` `a` ```', '  ``` `a` ```'],
    ['một %%ẩn%% hai %%', '  một %%ẩn%% hai \\%\\%'],
    ['$$x$$ và $$', '  $$x$$ và \\$\\$'],
    ['<!-- ẩn --> <!-- hở', '  <!-- ẩn --> &lt;!-- hở'],
    ['<Style>a</style> <STYLE>', '  <Style>a</style> &lt;STYLE>'],
    ['e\u0302\u0301', '  ế'],
  ])('[X4] writes %j as %j', (note, held) => {
    expect(heldUnder('Ghi chú', note)).toBe(`- Ghi chú:\n\n${held}`)
  })
})
