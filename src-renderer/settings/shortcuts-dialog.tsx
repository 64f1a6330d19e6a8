import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { matchesFolded } from '#domain/search/matches-folded'
import { groups } from '../actions/action'
import { actions } from '../actions/actions'
import { labelOf } from '../actions/shortcuts'
import { closeOverlay } from '../state/navigate'
import { changeSettings } from '../state/settings'
import { useStore } from '../state/store'
import { Button } from '../ui/button'
import { TextInput } from '../ui/fields'
import { Modal } from '../ui/modal'
import { ShortcutLine } from './shortcut-line'
import styles from './shortcuts-dialog.module.css'

/** Every shortcut, by group; each can be found and changed. */
export function ShortcutsDialog() {
  const { t } = useTranslation()
  const [typed, setTyped] = useState('')
  const isChanged = useStore((state) => Object.keys(state.settings.shortcuts).length > 0)
  const found = actions.filter((action) => matchesFolded(typed, labelOf(t, action)))
  return (
    <Modal title={t('shortcuts.title')} width="wide" onClose={closeOverlay}>
      <div className={styles.top}>
        <TextInput label={t('shortcuts.filter')} hint={t('shortcuts.hint')} value={typed} onChange={setTyped} />
        <Button isDisabled={!isChanged} onPress={() => void changeSettings({ shortcuts: {} })}>
          {t('shortcuts.resetAll')}
        </Button>
      </div>
      {found.length === 0 ? <p>{t('shortcuts.noMatch', { text: typed })}</p> : null}
      <div className={styles.groups}>
        {groups.map((group) => {
          const lines = found.filter((action) => action.group === group)
          return lines.length === 0 ? null : (
            <section key={group}>
              <h3>{t(`shortcuts.group.${group}`)}</h3>
              <ul>
                {lines.map((action) => (
                  <ShortcutLine key={action.id} action={action} />
                ))}
              </ul>
            </section>
          )
        })}
      </div>
    </Modal>
  )
}
