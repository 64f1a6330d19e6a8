import { Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useStore } from '../state/store'
import { IconButton } from '../ui/button'
import styles from './apply-learned.module.css'
import { forgetLesson, keyOfLesson } from './remember-lessons'

/** What is applied to new articles by itself, and how to stop it. Articles that are here already stay as they are. */
export function LessonsList() {
  const { t } = useTranslation()
  const lessons = useStore((state) => state.settings.lessons)
  if (lessons.length === 0) return null
  return (
    <section aria-label={t('learning.kept')}>
      <h3>{t('learning.kept')}</h3>
      <ul className={styles.lessons}>
        {lessons.map((lesson) => (
          <li key={keyOfLesson(lesson)}>
            <span className={styles.lesson}>
              {t(lesson.kind === 'label' ? 'learning.keptLabel' : 'learning.keptLine', { words: lesson.words })}
              <small>
                {lesson.source} · {t(`role.${lesson.role}`)}
              </small>
            </span>
            <IconButton
              label={t('learning.forget', { words: lesson.words })}
              icon={<Trash2 size={16} />}
              onPress={() => void forgetLesson(lesson)}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}
