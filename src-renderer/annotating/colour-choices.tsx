import { useTranslation } from 'react-i18next'
import type { Annotation } from '#domain/notebook/records'
import { themePalette } from '#domain/themes/theme-palette'
import styles from './colour-choices.module.css'
import { plainColour } from './colours'
import { changeColour } from './intents'

/** The colour of a passage that has no theme yet. */
export function ColourChoices({ annotation }: { readonly annotation: Annotation }) {
  const { t } = useTranslation()
  const chosen = annotation.colour ?? plainColour
  return (
    <div role="radiogroup" aria-label={t('annotating.colour')} className={styles.choices}>
      {[plainColour, ...themePalette.slice(0, 4)].map((colour) => (
        <label key={colour} className={styles.choice} style={{ background: colour }}>
          <input
            type="radio"
            className="visually-hidden"
            name={`colour ${annotation.id}`}
            aria-label={colour}
            checked={colour === chosen}
            onChange={() => changeColour([annotation], colour === plainColour ? null : colour)}
          />
        </label>
      ))}
    </div>
  )
}
