import { useTranslation } from 'react-i18next'
import { isRuleId } from '#domain/importing/rule-ids'
import type { Block } from '#domain/notebook/records'
import styles from './role-menu.module.css'

const mostReasons = 3

/** Why the lines are what they are, and how surely: what a person wants to know who is about to correct it. */
export function RoleReasons({ blocks, id }: { readonly blocks: readonly Block[]; readonly id: string }) {
  const { t } = useTranslation()
  const sentences = new Set(
    blocks.map(({ role, rule, confidence }) => {
      const name = t(`role.${role}`)
      if (!isRuleId(rule)) return t('reason.older', { role: name })
      const reason = t('reason.of', { role: name, why: t(`why.${rule}`) })
      if (confidence === undefined) return reason
      return `${reason} ${t('reason.sure', { percent: Math.round(confidence * 100) })}`
    }),
  )
  const shown = [...sentences].slice(0, mostReasons)
  const more = sentences.size - shown.length
  return (
    <div className={styles.reasons} id={id}>
      {shown.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {more > 0 ? <p>{t('reason.more', { count: more })}</p> : null}
    </div>
  )
}
