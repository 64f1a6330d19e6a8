import { join } from 'node:path'

export interface Machine {
  /** Where the system keeps what belongs to apps. */
  readonly appData: string
  readonly packaged: boolean
  /** A folder that a test asks for. */
  readonly given: string | undefined
}

/**
 * The folder of settings, logs and Chromium's own files. ASCII and apart for development, so that trying a change never
 * touches the profile of the installed app. A packaged app does not listen to `given`: it would let whoever sets the
 * environment choose what the app believes.
 */
export function profileFolder({ appData, packaged, given }: Machine): string {
  if (packaged) return join(appData, 'sotay')
  return given || join(appData, 'sotay-dev')
}
