import { app } from 'electron'
import * as z from 'zod/mini'
import { type StartArguments, startArguments } from './arguments'

/**
 * Claim to be the one running app of this profile. False: another one runs and has been handed what this start was
 * asked for. Arguments travel as data: Chromium reorders the words of the second command line.
 */
export function claimSingleInstance(mine: StartArguments, heard: (theirs: StartArguments) => void): boolean {
  if (!app.requestSingleInstanceLock(mine)) return false
  app.on('second-instance', (_event, _argv, _cwd, data) => {
    const theirs = z.safeParse(startArguments, data)
    heard(theirs.success ? theirs.data : { library: null, importing: [] })
  })
  return true
}
