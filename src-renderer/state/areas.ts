import { roomNow } from './narrow'
import { changeSettings } from './settings'
import { useStore } from './store'

export type Area = 'sidebar' | 'inspector'

/** Whether the area lies over the text, in a window too narrow for both, instead of beside it. */
export function isDrawer(area: Area, room: ReturnType<typeof roomNow>): boolean {
  return room === 'narrow' || (room === 'medium' && area === 'sidebar')
}

export function toggleArea(area: Area): void {
  if (isDrawer(area, roomNow())) useStore.setState(({ drawer }) => ({ drawer: drawer === area ? null : area }))
  else if (area === 'sidebar') void changeSettings({ sidebarHidden: !useStore.getState().settings.sidebarHidden })
  else void changeSettings({ inspectorHidden: !useStore.getState().settings.inspectorHidden })
}

/** Make sure that the area can be seen: something in it is about to have the focus. */
export function showArea(area: Area): void {
  const { settings } = useStore.getState()
  if (isDrawer(area, roomNow())) useStore.setState({ drawer: area })
  else if (area === 'sidebar' ? settings.sidebarHidden : settings.inspectorHidden) toggleArea(area)
}
