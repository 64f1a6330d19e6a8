import { memo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { pictureAddressOf } from '#contract/picture-address'
import type { PlacedPicture } from '#domain/article/pictures-by-block'
import styles from './picture.module.css'

interface Props {
  readonly picture: PlacedPicture
  /** How many the article has. */
  readonly of: number
  readonly enlarge: (picture: PlacedPicture) => void
}

/**
 * A picture between two blocks. It is furniture to `dom/`: no letter of the article, and not to be selected. Its room is
 * known before it is loaded, so that no line moves when it comes.
 */
export const Picture = memo(function Picture({ picture, of, enlarge }: Props) {
  const { t } = useTranslation()
  const [isLost, setLost] = useState(false)
  const { sha256, width, height } = picture.attachment
  const name = picture.words ?? t('reader.picture', { at: picture.index + 1, of })
  if (isLost) {
    return (
      <p data-decor className={styles.lost}>
        {t('reader.pictureLost', { name })}
      </p>
    )
  }
  return (
    <figure data-decor className={`${styles.figure} ${picture.caption === null ? '' : styles.captioned}`}>
      <button
        type="button"
        aria-label={t('reader.enlarge', { name })}
        className={styles.button}
        style={{
          width: `min(100%, ${width}px, calc(var(--picture-tallest) * ${width / height}))`,
          aspectRatio: `${width} / ${height}`,
        }}
        onClick={() => enlarge(picture)}
      >
        <img
          src={pictureAddressOf(sha256)}
          alt={name}
          width={width}
          height={height}
          loading="lazy"
          decoding="async"
          draggable={false}
          className={styles.image}
          onError={() => setLost(true)}
        />
      </button>
    </figure>
  )
})
