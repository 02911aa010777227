import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, relative } from 'node:path'
import fc from 'fast-check'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { commentPage, findBrowser, withBrowser } from '../../../scripts/comment_page.ts'
import { chart } from '../../../src/report/comment/classes/chart.ts'
import { asReportData } from '../../../src/report/data/index.ts'
import { hostile } from '../../support/hostile_strings.ts'
import { checkOf } from '../fixtures.ts'

const FOLDERS = ['golden', 'comment/golden', '../check/golden'].map((folder) => join(import.meta.dirname, '..', folder))
const ROOT = join(import.meta.dirname, '../../..')
const EXAMPLES = join(ROOT, 'examples')
const FILES = [
  ...FOLDERS.flatMap((folder) => readdirSync(folder).map((name) => join(folder, name))),
  ...readdirSync(EXAMPLES, { recursive: true, encoding: 'utf8' }).map((name) => join(EXAMPLES, name)),
]
const COMMENTS = FILES.filter(
  (path) => path.endsWith('.md') && readFileSync(path, 'utf8').startsWith('<!-- dataset-balance: '),
)

/** A phone. */
const SCREEN = { width: 390, height: 844 }
/** A row with one line of text is 37 pixels high, and one with two lines 61. */
const ONE_LINE = 45

/** What a person sees of a comment. */
interface Screen {
  readonly height: number
  readonly firstTableEnd: number
  /** The text of rows outside folded parts that have more than one line. */
  readonly wrapped: readonly string[]
  /** The text of tables outside folded parts that are wider than the screen. */
  readonly cut: readonly string[]
}

/** Runs in the browser, for which there are no types here. */
const LOOK = `(() => {
  const inSight = (found) => Array.from(found).filter((one) => one.closest('details:not([open])') === null)
  const tables = inSight(document.querySelectorAll('table'))
  const rows = inSight(document.querySelectorAll('tr'))
  const text = ({ textContent }) => textContent.replaceAll(/\\s+/g, ' ')
  return {
    height: document.documentElement.scrollHeight,
    firstTableEnd: tables[0] ? tables[0].getBoundingClientRect().bottom : 0,
    wrapped: rows.filter((row) => row.getBoundingClientRect().height > ${ONE_LINE}).map(text),
    cut: tables.filter((table) => table.scrollWidth > table.clientWidth + 1).map(text),
  }
})()`

/** What is in the picture of a chart. */
interface Drawn {
  readonly bars: number
  readonly lines: number
  /** The number of elements that could run or load something. */
  readonly foreign: number
}

/** Parses and draws a chart with the settings of GitHub. */
const draw = (source: string) => `(async () => {
  mermaid.initialize({ startOnLoad: false, securityLevel: 'strict' })
  const source = ${JSON.stringify(source)}
  await mermaid.parse(source)
  const { svg } = await mermaid.render('chart', source)
  const picture = new DOMParser().parseFromString(svg, 'image/svg+xml')
  const count = (selector) => picture.querySelectorAll(selector).length
  return {
    bars: count('.bar-plot-0 rect'),
    lines: count('[class^="line-plot"]'),
    foreign: count('script, a, image, iframe, foreignObject, parsererror'),
  }
})()`

/** Without a browser, these tests run in CI only. */
const isRun = findBrowser() !== undefined || process.env['CI'] !== undefined

describe.runIf(isRun)('on a phone', () => {
  let page: Page
  let end: () => void = () => undefined
  let browser: Promise<void>

  beforeAll(async () => {
    const context = await new Promise<BrowserContext>((resolve, reject) => {
      browser = withBrowser(async (opened) => {
        resolve(opened)
        await new Promise<void>((done) => {
          end = done
        })
      })
      browser.catch(reject)
    })
    page = await context.newPage()
    await page.setViewportSize(SCREEN)
  })
  afterAll(async () => {
    end()
    await browser
  })

  const shown = async (path: string, open = false) => {
    await page.setContent(commentPage(readFileSync(path, 'utf8'), { open }))
    return page.evaluate<Screen>(LOOK)
  }

  test('there are comments to look at', () => {
    expect(COMMENTS.length).toBeGreaterThan(25)
  })

  test.each(COMMENTS.map((path) => [relative(ROOT, path), path] as const))(
    'no cell of %s wraps, and no table is cut',
    async (_, path) => {
      expect(await shown(path)).toMatchObject({ wrapped: [], cut: [] })
    },
  )

  // A browser breaks lines at the hyphens of hostile names, too.
  test.each(COMMENTS.filter((path) => !path.includes('hostile')).map((path) => [relative(ROOT, path), path] as const))(
    'no cell of the folded tables of %s wraps, and none is cut',
    async (_, path) => {
      expect(await shown(path, true)).toMatchObject({ wrapped: [], cut: [] })
    },
  )

  test.each(
    COMMENTS.filter((path) => !path.includes('hostile') && readFileSync(path, 'utf8').includes('### ✅')).map(
      (path) => [relative(ROOT, path), path],
    ),
  )('%s, which passes, fits on one screen', async (_, path) => {
    expect((await shown(path)).height).toBeLessThanOrEqual(SCREEN.height)
  })

  test.each(COMMENTS.map((path) => [relative(ROOT, path), path]))(
    'the verdict, the action and the classes of %s are on the first screen',
    async (_, path) => {
      expect((await shown(path)).firstTableEnd).toBeLessThanOrEqual(SCREEN.height)
    },
  )

  describe('Mermaid', () => {
    beforeAll(async () => {
      await page.setContent('<!doctype html><meta charset="utf-8"><body></body>')
      await page.addScriptTag({ path: createRequire(import.meta.url).resolve('mermaid/dist/mermaid.min.js') })
    })

    const drawn = (source: string) => page.evaluate<Drawn>(draw(source))
    const sourceIn = (markdown: string) => /```+mermaid\n(.*?)\n```/s.exec(markdown)?.[1]

    test.each(COMMENTS.map((path) => [relative(ROOT, path), path] as const))(
      'draws the chart of %s with bars only',
      async (_, path) => {
        const source = sourceIn(readFileSync(path, 'utf8'))
        if (source === undefined) return
        const bars = /bar \[(.*)\]/.exec(source)?.[1]?.split(', ').length
        expect(await drawn(source)).toMatchObject({ bars, lines: 0, foreign: 0 })
      },
    )

    test('draws classes with any names', async () => {
      const lists = fc.sample(fc.uniqueArray(hostile, { minLength: 2, maxLength: 20 }), { numRuns: 60, seed: 7 })
      for (const names of lists) {
        const source = sourceIn(chart(asReportData(checkOf(Object.fromEntries(names.map((name) => [name, 7]))))))
        const bars = /bar \[(.*)\]/.exec(source ?? '')?.[1]?.split(', ').length ?? 0
        expect(bars).toBeGreaterThanOrEqual(names.length)
        expect(await drawn(source ?? ''), names.join()).toEqual({ bars, lines: 0, foreign: 0 })
      }
    })
  })
})
