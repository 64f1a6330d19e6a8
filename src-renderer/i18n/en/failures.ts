import type { viFailures } from '../vi/failures'
import type { Shape } from './shape'

export const enFailures: Shape<typeof viFailures> = {
  failure: {
    title: 'That did not work',
    'not-saved': {
      'disk-full':
        'The disk is full, so this was not done. Everything saved before is safe. Free some space and do it again.',
      'no-permission':
        'The library folder cannot be written to, so this was not done. Everything saved before is safe. Check the permissions of the folder.',
      'folder-gone':
        'The library folder is gone (a drive may have been removed), so this was not done. Connect it and do it again.',
      'taken-over':
        'The library is open elsewhere, so this was not done. What was saved before is safe. Close it there and do it again.',
      unknown: 'Writing to disk failed, so this was not done. Everything saved before is safe. Try again.',
    },
    'read-only': 'The library is open read-only, so nothing is changed.',
    'changed-meanwhile':
      'This was changed elsewhere meanwhile, so your last change did not overwrite it. Look again and repeat it if you still want it.',
    'not-valid': 'This change is not valid and was not saved. Your data is untouched.',
    'not-found': 'This is no longer here. It may have been deleted.',
    'library-missing': 'There is no library at {{path}}.',
    'library-unreadable': 'The library at {{path}} cannot be read. Nothing was changed. ({{reason}})',
    'library-newer':
      'The library at {{path}} was written by a newer Sổ Tay (format {{version}}). Update Sổ Tay; the library was not touched.',
    'library-in-use': 'The library at {{path}} is open in {{by}}. Close it there first, or open it read-only.',
    'library-damaged': 'The file {{path}} is damaged. It was kept as it is at {{keptAt}}; everything else can be used.',
    'restored-from-backup':
      'The file {{path}} was damaged and has been replaced by the backup of {{from}}. What was changed in it after that may be missing. The damaged file is kept at {{keptAt}}.',
    'journal-damaged':
      'The journal {{path}} is partly damaged. Every line that can be read was applied; the whole journal is kept at {{keptAt}}. Look over what you did last.',
    'outside-conflict':
      'The file {{path}} was changed by another program while Sổ Tay had changes of its own. Ours was kept; the other is at {{keptAt}}.',
    'conflict-copy': 'A sync program left a conflicting copy: {{path}}. Sổ Tay leaves it as it is.',
    'clock-backwards':
      'The clock of this computer is earlier than when the library was last open ({{last}}). Your data is safe; set the clock so that times are right.',
    'not-in-encoding': 'The original file cannot be read as {{encoding}}. The article is as it was.',
    stopped: 'Stopped. Nothing was changed.',
    'nothing-to-undo': 'There is nothing to undo.',
    'nothing-to-redo': 'There is nothing to redo.',
    'cannot-watch':
      '{{folder}} cannot be watched: the library is in it, or it is in the library. Choose another folder.',
    'watching-waits': {
      'disk-full':
        'The disk of the library is full, so new files in watched folders are not imported. They and the library are as they were. Make room: Sổ Tay then goes on by itself.',
      'no-permission':
        'Sổ Tay may not write to the library, so new files in watched folders are not imported. They and the library are as they were. Check the permissions of the library folder: Sổ Tay then goes on by itself.',
      'folder-gone':
        'The library folder is not there (a drive may have been taken out), so new files in watched folders are not imported. They are as they were. Put the drive back: Sổ Tay then goes on by itself.',
      'taken-over':
        'The library is open elsewhere, so new files in watched folders are not imported. They and the library are as they were. Close it there: Sổ Tay then goes on by itself.',
      'read-only':
        'The library is open read-only, so new files in watched folders are not imported. They are as they were. Open the library again so that it can be written to.',
      unknown:
        'The library could not be written to, so new files in watched folders are not imported. They and what was saved are as they were. Sổ Tay tries again by itself.',
    },
    'cannot-read-watched':
      'The watched folder {{folder}} cannot be read, so new files there are not imported. What is in the library is safe. Check that you may read it: Sổ Tay tries again by itself.',
    'cannot-read-draft':
      'What you were writing last time cannot be read at the moment, so it was not opened, lest it be overwritten. It is as it was at {{path}}. Try again. ({{reason}})',
    'would-overwrite': '{{folder}} has files of the same names with other content. Nothing was written.',
    'not-written': '{{path}} could not be written: {{reason}}. Files written before it are complete.',
    whyNotWritten: {
      'disk-full': 'the disk is full',
      'no-permission': 'writing there is not allowed',
      'folder-gone': 'the folder is gone',
      'name-too-long': 'the name is too long',
      'unsafe-path': 'the path is not safe',
      'named-twice': 'two files have one name',
      'outside-folder': 'it would lie outside the chosen folder',
      'not-a-file': 'a folder of that name is there',
      'not-a-folder': 'a file of that name is there',
      'came-meanwhile': 'another file has just appeared there',
    },
    'not-understood': 'The request was not valid and was refused. Your data is untouched.',
    unexpected: 'Something unforeseen went wrong; the log has details. Whatever says “Saved” is safe. Try again.',
    openReadOnly: 'Open read-only',
    retry: 'Try again',
    dismiss: 'Understood',
  },
}
