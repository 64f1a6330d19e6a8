import { performAction } from '../actions/actions'
import { closeOverlay, go, openArticle } from '../state/navigate'
import { useStore } from '../state/store'
import { keyOfOffer, type Offer } from './offers'

const remembered = 12

/** Do or open what was chosen. What cannot be done now says why where it stands, and the palette stays. */
export function choose(offer: Offer): void {
  if (offer.kind === 'action' && offer.whyNot !== null) return
  const key = keyOfOffer(offer)
  useStore.setState(({ recentCommands }) => ({
    recentCommands: [key, ...recentCommands.filter((one) => one !== key)].slice(0, remembered),
  }))
  closeOverlay()
  switch (offer.kind) {
    case 'action':
      performAction(offer.action)
      break
    case 'theme':
      go({ kind: 'theme', id: offer.theme.id })
      break
    case 'note':
      go({ kind: 'note', id: offer.note.id })
      break
    case 'article':
      void openArticle(offer.row.id)
  }
}
