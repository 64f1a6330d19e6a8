import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { squashChanges } from '#domain/notebook/change'
import { createTheme } from '#domain/notebook/commands/create-theme'
import { editTheme } from '#domain/notebook/commands/edit-theme'
import { moveTheme } from '#domain/notebook/commands/move-theme'
import type { Colour, RecordId, Theme } from '#domain/notebook/records'
import { nextColour, themePalette } from '#domain/themes/theme-palette'
import { descendantsOf, themePathName, themesInOrder, themeTree } from '#domain/themes/tree'
import { newId, perform } from '../state/commit'
import { useThemes } from '../state/hooks'
import { closeOverlay } from '../state/navigate'
import { Button } from '../ui/button'
import { ChoiceField, TextInput } from '../ui/fields'
import { Modal } from '../ui/modal'
import styles from './theme-dialog.module.css'

const atRoot = 'root'

interface Draft {
  readonly name: string
  readonly parentId: RecordId | null
  readonly colour: Colour
  readonly description: string
}

/** A new theme, or one that is there: its name, its place in the tree, its colour and what it means. */
export function ThemeDialog({ id, parentId }: { readonly id: RecordId | null; readonly parentId: RecordId | null }) {
  const { t } = useTranslation()
  const themes = useThemes()
  const theme = id === null ? null : (themes.get(id) ?? null)
  const [draft, setDraft] = useState<Draft>(
    () => theme ?? { name: '', parentId, colour: nextColour([...themes.values()]), description: '' },
  )
  const [error, setError] = useState<string | null>(null)
  const edit = (part: Partial<Draft>): void => {
    setDraft({ ...draft, ...part })
    setError(null)
  }
  const save = (): void => {
    const problem = theme ? saveEdited(theme, draft, themes) : saveNew(draft, themes)
    if (problem === null) closeOverlay()
    else setError(t(problem))
  }
  const below = theme ? descendantsOf(themes.values(), theme.id) : new Set<RecordId>()
  const parents = themesInOrder(themeTree(themes.values()))
    .filter((node) => node.theme.id !== id && !below.has(node.theme.id))
    .map((node) => ({ id: node.theme.id, label: themePathName(node.theme, themes) }))
  return (
    <Modal
      title={theme ? t('theme.edit') : t('theme.new')}
      onClose={closeOverlay}
      footer={
        <>
          <Button onPress={closeOverlay}>{t('common.cancel')}</Button>
          <Button look="primary" onPress={save}>
            {t('common.save')}
          </Button>
        </>
      }
    >
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <TextInput
          autoFocus
          label={t('theme.name')}
          value={draft.name}
          error={error}
          onChange={(name) => edit({ name })}
        />
        <ChoiceField
          label={t('theme.parent')}
          value={draft.parentId ?? atRoot}
          choices={[{ id: atRoot, label: t('theme.noParent') }, ...parents]}
          onChange={(chosen) => edit({ parentId: chosen === atRoot ? null : chosen })}
        />
        <Palette chosen={draft.colour} onChoose={(colour) => edit({ colour })} />
        <TextInput
          lines={4}
          label={t('theme.description')}
          value={draft.description}
          onChange={(description) => edit({ description })}
        />
        <button type="submit" hidden />
      </form>
    </Modal>
  )
}

function Palette({ chosen, onChoose }: { readonly chosen: Colour; readonly onChoose: (colour: Colour) => void }) {
  const { t } = useTranslation()
  const colours = themePalette.includes(chosen) ? themePalette : [chosen, ...themePalette]
  return (
    <fieldset className={styles.palette}>
      <legend>{t('theme.colour')}</legend>
      {colours.map((colour) => (
        <label key={colour} style={{ background: colour }}>
          <input
            type="radio"
            name="theme-colour"
            className="visually-hidden"
            aria-label={colour}
            checked={colour === chosen}
            onChange={() => onChoose(colour)}
          />
        </label>
      ))}
    </fieldset>
  )
}

type Problem = 'theme.exists' | 'theme.nameMissing'
type Themes = ReadonlyMap<RecordId, Theme>

function siblingsAt(themes: Themes, parentId: RecordId | null): readonly Theme[] {
  return [...themes.values()].filter((theme) => theme.parentId === parentId)
}

function saveNew(draft: Draft, themes: Themes): Problem | null {
  const { name, parentId, colour, description } = draft
  const created = createTheme({ name, parentId, colour, siblings: siblingsAt(themes, parentId), id: newId() })
  if (created.kind === 'refused') return 'theme.nameMissing'
  if (created.kind === 'exists') return 'theme.exists'
  const described = { ...created.theme, description }
  void perform({ kind: 'create-theme', name: created.theme.name }, { put: [{ after: described }], remove: [] })
  return null
}

function saveEdited(theme: Theme, draft: Draft, themes: Themes): Problem | null {
  const { name, colour, description, parentId } = draft
  const edited = editTheme({ theme, name, colour, description, siblings: siblingsAt(themes, parentId) })
  if (edited.kind === 'refused') return 'theme.nameMissing'
  if (edited.kind === 'exists') return 'theme.exists'
  if (parentId === theme.parentId) {
    void perform({ kind: 'edit-theme', name: edited.theme.name }, edited.change)
    return null
  }
  const moved = moveTheme({ theme: edited.theme, parentId, beforeId: null, themes: [...themes.values()] })
  if (moved.kind !== 'moved') return 'theme.exists'
  void perform({ kind: 'move-theme', name: edited.theme.name }, squashChanges([edited.change, moved.change]))
  return null
}
