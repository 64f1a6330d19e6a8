import type { RecordId } from '#domain/notebook/records'
import { focusWhenDrawn } from '../reading/focus-text'
import { showArea } from '../state/areas'
import { bringUp } from '../state/navigate'
import { useStore } from '../state/store'

/** Show what is said about the article beside it, with the first of its details ready to be corrected. */
export async function openDetails(id: RecordId): Promise<void> {
  if (!(await bringUp(id))) return
  useStore.setState({ inspectorTab: 'details', current: null })
  showArea('inspector')
  focusWhenDrawn('[data-article-details] textarea')
}
