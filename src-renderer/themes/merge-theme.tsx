import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RecordId } from '#domain/notebook/records'
import { themePathName, themesInOrder, themeTree } from '#domain/themes/tree'
import { performWide } from '../state/commit'
import { useThemeCounts, useThemes } from '../state/hooks'
import { closeOverlay } from '../state/navigate'
import { Button } from '../ui/button'
import { ChoiceField } from '../ui/fields'
import { Modal } from '../ui/modal'

export function MergeTheme({ id }: { readonly id: RecordId }) {
  const { t } = useTranslation()
  const themes = useThemes()
  const count = useThemeCounts().get(id) ?? 0
  const others = themesInOrder(themeTree(themes.values())).filter((node) => node.theme.id !== id)
  const [intoId, setIntoId] = useState(others[0]?.theme.id ?? '')
  const merge = (): void => {
    closeOverlay()
    void performWide({ kind: 'merge-themes', fromId: id, intoId })
  }
  return (
    <Modal
      title={t('theme.mergeTitle', { name: themes.get(id)?.name ?? '' })}
      onClose={closeOverlay}
      footer={
        <>
          <Button onPress={closeOverlay}>{t('common.cancel')}</Button>
          <Button look="primary" isDisabled={intoId === ''} onPress={merge}>
            {t('theme.mergeDo')}
          </Button>
        </>
      }
    >
      <ChoiceField
        label={t('sidebar.themes')}
        value={intoId}
        choices={others.map(({ theme }) => ({ id: theme.id, label: themePathName(theme, themes) }))}
        onChange={setIntoId}
      />
      <p style={{ marginTop: 12 }}>{t('theme.mergeBody', { count })}</p>
    </Modal>
  )
}
