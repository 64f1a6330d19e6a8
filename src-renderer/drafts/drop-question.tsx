import { Button } from '../ui/button'
import styles from './drop-question.module.css'
import type { Dropping } from './use-dropping'

interface Props {
  readonly dropping: Dropping
  readonly question: string
  readonly drop: string
  readonly goOn: string
}

/** The question whether what was typed may go, in place of the buttons of its dialog. */
export function DropQuestion({ dropping, question, drop, goOn }: Props) {
  return (
    <>
      <p role="alert" className={styles.question}>
        {question}
      </p>
      <Button look="danger" onPress={dropping.end}>
        {drop}
      </Button>
      <Button autoFocus look="primary" onPress={dropping.goOn}>
        {goOn}
      </Button>
    </>
  )
}
