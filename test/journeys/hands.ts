/** How somebody works the portal: with a mouse in a window of some width, or with the keyboard alone. A flow is written once for all of them. */
import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'

export interface Hands {
  readonly name: string
  readonly width: number
  /** Follows a link, presses a button, opens or closes what folds, chooses one of a few, ticks. */
  press(target: Locator): Promise<void>
  write(target: Locator, text: string): Promise<void>
  /** One of the options of a box, by its words. */
  choose(target: Locator, option: string): Promise<void>
  /** Goes into the box of the editor, or of another text. */
  enter(target: Locator): Promise<void>
  /** Looks at what has come: nothing is wider than the window, and what has the focus is seen. */
  look(page: Page): Promise<void>
}

// A machine may be slow: that it comes is what is looked at, and not when.
const patience = { timeout: 60_000 }

/** At 200% a window of 1280 pixels has room for 640. */
export const conditions: readonly Hands[] = [
  byKeyboard('the keyboard alone', 1280),
  byMouse('a window of 320 pixels', 320),
  byMouse('everything at 200%', 640),
]

/** The browser itself refuses to press what is covered or out of reach. */
function byMouse(name: string, width: number): Hands {
  const press = (target: Locator) => target.click()
  return {
    name,
    width,
    press,
    enter: press,
    write: (target, text) => target.fill(text),
    async choose(target, option) {
      await target.selectOption({ label: option })
    },
    async look(page) {
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    },
  }
}

function byKeyboard(name: string, width: number): Hands {
  return {
    name,
    width,
    async press(target) {
      await tabTo(target)
      const { tag, type, checked } = await target.evaluate((element) => ({
        tag: element.tagName,
        type: element.getAttribute('type'),
        checked: element instanceof HTMLInputElement && element.checked,
      }))
      if (type !== 'radio' && type !== 'checkbox') return target.page().keyboard.press(tag === 'A' ? 'Enter' : 'Space')
      if (!checked) await target.page().keyboard.press('Space')
    },
    enter: tabTo,
    async write(target, text) {
      await tabTo(target)
      await target.page().keyboard.press('ControlOrMeta+a')
      await target.page().keyboard.insertText(text)
    },
    async choose(target, option) {
      await tabTo(target)
      // The first that begins with what is typed is chosen; a space would open the list.
      await target.page().keyboard.type(option.split(' ')[0] ?? '')
      const chosen = () => target.evaluate((box: HTMLSelectElement) => box.selectedOptions[0]?.textContent)
      await expect.poll(chosen, patience).toBe(option)
    },
    async look(page) {
      // What had the focus may be gone, and then something near has it in a moment.
      await expect.poll(() => page.evaluate(() => document.activeElement !== document.body), patience).toBe(true)
    },
  }
}

const mostStops = 400

/** Presses Tab until it has the focus, and within a group of choices the arrows; each stop on the way must be seen. */
export async function tabTo(target: Locator): Promise<void> {
  const page = target.page()
  await target.waitFor()
  const stops: string[] = []
  let key = 'Tab'
  for (let stop = 0; stop < mostStops; stop++) {
    // A list that has come again has it as another element.
    if (!(await page.evaluate(isMarked))) await target.evaluate(mark)
    const here = await page.evaluate(hasFocus)
    if (here.isWanted) {
      await page.evaluate(() => document.activeElement?.removeAttribute('data-wanted'))
      return
    }
    // The editor says a moment later that it has it.
    if (stop > 0 && !here.isSeen)
      await expect
        .poll(async () => [here.name, (await page.evaluate(hasFocus)).isSeen], patience)
        .toEqual([here.name, true])
    stops.push(here.name)
    key = here.isBesideWanted ? 'ArrowDown' : 'Tab'
    await page.keyboard.press(key)
  }
  throw new Error(`Tab never came to ${target}; it went over ${stops.slice(-60).join(' | ')}`)
}

/** These run in the page. Words that are pressed may stand within what has the focus. */
function mark(element: Element): void {
  const pressed = element.closest('summary, a, button, input, select, textarea, [tabindex]') ?? element
  pressed.setAttribute('data-wanted', '')
}

function isMarked(): boolean {
  return document.querySelector('[data-wanted]') !== null
}

function hasFocus() {
  const element = document.activeElement ?? document.body
  const style = getComputedStyle(element)
  const yellow = 'rgb(255, 221, 0)'
  const marks = [style.outlineColor, style.backgroundColor, style.boxShadow]
  const inEditor = element.closest('.cm-focused')
  if (inEditor) marks.push(getComputedStyle(inEditor).outlineColor)
  const box = element.getBoundingClientRect()
  const isInWindow = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth
  const wanted = document.querySelector('[data-wanted]')
  const nameOf = (each: Element | null) =>
    each instanceof HTMLInputElement && each.type === 'radio' ? each.name : null
  return {
    name: (element.getAttribute('aria-label') || element.textContent || element.id || element.tagName).slice(0, 40),
    isWanted: element === wanted,
    // Leaving a page for the bar of the browser is no loss, and the heading of a page that opens is no stop of Tab's.
    isSeen:
      element === document.body ||
      element.matches('h1[tabindex="-1"]') ||
      (marks.some((mark) => mark.includes(yellow)) && isInWindow),
    isBesideWanted: nameOf(element) !== null && nameOf(element) === nameOf(wanted),
  }
}
