import { keysShown } from '../actions/keys'
import styles from './shortcuts-dialog.module.css'

/** Keys as they stand on this machine's keyboard. */
export function Keys({ keys }: { readonly keys: readonly string[] }) {
  return (
    <span className={styles.keys}>
      {keys.map((one) => (
        <kbd key={one}>{keysShown(one)}</kbd>
      ))}
    </span>
  )
}
