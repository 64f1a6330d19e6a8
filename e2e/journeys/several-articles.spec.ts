import type { Locator } from '@playwright/test'
import { material } from '../screens/material'
import { expect, test } from '../screens/test'

test.describe('several articles', () => {
  const files = material('doi-thoai-thu-hoi-dat.txt', 'mot-cua-xa-ven-bien.txt', 'trao-doi-kinh-nghiem-giu-rung.txt')
  test.use({ importing: files })

  test('are not asked about when one alone is picked: its own details open', async ({ screens }) => {
    const { library, details, frame } = screens
    await expect(library.articles()).toHaveCount(3)
    const [only = ''] = await library.titles()
    await library.article(only).getByRole('checkbox').check()
    await frame.button('Sửa thông tin…').press('Enter')
    await expect(details.field('Tiêu đề')).toBeFocused()
    await expect(details.field('Tiêu đề')).toHaveValue(only)
    await library.show()
    await expect(library.article(only).getByRole('checkbox')).toBeChecked()
  })

  test('are corrected as one step, which one undo takes back', async ({ app, screens }) => {
    const { library, details, frame } = screens
    await expect(library.articles()).toHaveCount(3)
    const titles = await library.titles()
    const before = await library.articles().allTextContents()
    for (const one of titles) await library.article(one).getByRole('checkbox').check()
    await frame.button('Sửa thông tin…').click()
    const dialog = frame.dialog('Sửa thông tin 3 bài')
    const field = (label: string): Locator => dialog.getByRole('textbox', { name: label, exact: true })
    const save = dialog.getByRole('button', { name: 'Lưu', exact: true })
    await expect(field('Nguồn (tên báo)')).toBeFocused()
    await expect(save).toBeDisabled()
    await field('Ngày đăng').fill('31/2/2021')
    await expect(field('Ngày đăng')).toHaveAccessibleDescription(/Không đọc được ngày này/)
    await expect(save).toBeDisabled()
    await field('Ngày đăng').fill('2/2021')
    await field('Nơi xảy ra').fill('Trường Khê')
    await field('Thêm chủ đề của báo').fill('Nông thôn\nĐất đai')
    await field('Nguồn (tên báo)').fill('Báo Sông Hậu')
    await field('Nguồn (tên báo)').press('Enter')
    await expect(dialog).toBeHidden()
    const corrected = async (): Promise<void> => {
      for (const one of titles) {
        await expect(library.article(one)).toContainText('Báo Sông Hậu')
        await expect(library.article(one)).toContainText('2/2021')
      }
    }
    await corrected()
    await app.restart()
    await corrected()
    await library.open(titles[1] ?? '')
    await details.open()
    await expect(details.field('Nơi xảy ra')).toHaveValue('Trường Khê')
    await expect(details.field('Chủ đề của báo')).toHaveValue(/Nông thôn\nĐất đai$/)
    await library.show()
    await frame.undoes('sửa thông tin 3 bài')
    await expect(library.articles()).toHaveText(before)
    await app.restart()
    await expect(library.articles()).toHaveText(before)
  })
})
