import { useTranslation } from 'react-i18next'
import { type Action, groups } from '../actions/action'
import { actions } from '../actions/actions'
import { closeOverlay } from '../state/navigate'
import { changeSettings } from '../state/settings'
import { useStore } from '../state/store'
import { Button } from '../ui/button'
import { Modal } from '../ui/modal'
import { FixedLines } from './fixed-lines'
import { ShortcutLine } from './shortcut-line'
import styles from './shortcuts-dialog.module.css'

/** Every shortcut, by group; each can be changed. */
export function ShortcutsDialog() {
  const { t } = useTranslation()
  const isChanged = useStore((state) => Object.keys(state.settings.shortcuts).length > 0)
  return (
    <Modal title={t('shortcuts.title')} width="wide" onClose={closeOverlay}>
      <div className={styles.top}>
        <p>{t('shortcuts.hint')}</p>
        <Button isDisabled={!isChanged} onPress={() => void changeSettings({ shortcuts: {} })}>
          {t('shortcuts.resetAll')}
        </Button>
      </div>
      <div className={styles.groups}>
        <FixedLines />
        {groups.map((group) => (
          <section key={group}>
            <h3>{t(`shortcuts.group.${group}`)}</h3>
            <ul>
              {actionsIn(group).map((action) => (
                <ShortcutLine key={action.id} action={action} />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Modal>
  )
}

function actionsIn(group: Action['group']): readonly Action[] {
  return actions.filter((action) => action.group === group)
}
