import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './side-area.module.css'
import { type Area, isDrawer } from './state/areas'
import { useRoom } from './state/narrow'
import { changeSettings } from './state/settings'
import { useStore } from './state/store'
import { Resizer } from './ui/resizer'

interface Props {
  readonly area: Area
  readonly label: string
  readonly children: ReactNode
}

const limits = { sidebar: { min: 180, max: 480 }, inspector: { min: 220, max: 560 } } as const

/** An area beside the text that can be resized and hidden; in a narrow window it comes over the text when asked for. */
export function SideArea({ area, label, children }: Props) {
  const room = useRoom()
  const settings = useStore((state) => state.settings)
  const drawer = useStore((state) => state.drawer)
  if (isDrawer(area, room)) return drawer === area ? <Drawer area={area}>{children}</Drawer> : null
  if (area === 'sidebar' ? settings.sidebarHidden : settings.inspectorHidden) return null
  const key = area === 'sidebar' ? 'sidebarWidth' : 'inspectorWidth'
  const resize = (width: number, settled: boolean): void => {
    if (settled) void changeSettings({ [key]: width })
    else useStore.setState((state) => ({ settings: { ...state.settings, [key]: width } }))
  }
  const resizer = (
    <Resizer
      label={label}
      width={settings[key]}
      {...limits[area]}
      grows={area === 'sidebar' ? 'right' : 'left'}
      onResize={resize}
    />
  )
  return (
    <>
      {area === 'inspector' ? resizer : null}
      <div className={styles.side} style={{ width: settings[key] }}>
        {children}
      </div>
      {area === 'sidebar' ? resizer : null}
    </>
  )
}

function Drawer({ area, children }: Omit<Props, 'label'>) {
  const { t } = useTranslation()
  const close = (): void => useStore.setState({ drawer: null })
  return (
    <>
      <button
        type="button"
        tabIndex={-1}
        className={styles.shade}
        aria-label={area === 'sidebar' ? t('sidebar.hide') : t('annotating.hide')}
        onClick={close}
      />
      <div className={`${styles.drawer} ${styles[area]}`}>{children}</div>
    </>
  )
}
