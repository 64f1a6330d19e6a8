import { endOfBlock, startOfBlock } from './article-dom'
import { fitSpan } from './fit-span'
import { selectSpan } from './select-span'
import { spanOfSelection } from './span-of-selection'

/**
 * Widens the selection to all of every block it touches; false when it touches none. For a triple click (`detail` of
 * the click is 3): Chromium ends what it takes for a paragraph at furniture that is positioned or not selectable, so in
 * a block with a highlight a triple click alone selects a part.
 */
export function selectWholeBlocks(container: Element, selection: Selection | null): boolean {
  const span = spanOfSelection(container, selection)
  const fitted = span && fitSpan(container, span)
  return fitted !== null && selectSpan(container, startOfBlock(fitted.first), endOfBlock(fitted.last))
}
