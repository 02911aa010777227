import { mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startBrowser } from '../../scripts/comment_page.ts'
import { folderWith, writeFiles } from '../support/folders.ts'
import { git, runScript } from '../support/runtimes.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const HOSTILE = [
  '</script><script>document.title = "pwned"</script>',
  '<img src=x onerror="document.title = 1">',
  '" onmouseover="document.title = 1" x="',
  "' autofocus onfocus='document.title = 1' x='",
  'javascript:alert(1)',
  '<a href="https://evil.example">click</a>',
  '<svg onload=alert(1)>',
  '<!-- -->',
  ']]>&lt;b&gt;&amp;',
  '\u202egnihsihp',
  '__proto__',
  '</style><style>*{display:none}</style>',
  'x'.repeat(300),
]

const CONFIG = `data: { dataset_path: data/l.csv }
thresholds: { max_imbalance_ratio: { warn: 1.5, fail: 2.5 }, min_class_size: 10, max_unlabelled: 0 }
`

/** A label file with `size(place)` samples of each class. */
function labels(classes: readonly string[], size: (place: number) => number): string {
  const cell = (text: string) => `"${text.replaceAll('"', '""')}"`
  const rows = classes.flatMap((name, place) =>
    Array.from({ length: size(place) }, (_, at) => `s${place}-${at},${cell(name)}`),
  )
  return ['id,label', ...rows, ''].join('\n')
}

/** A repository whose label file changes in two commits, and once more since then. */
function project(classes: readonly string[]): string {
  const folder = folderWith({ '.github/dataset-balance.yml': CONFIG })
  git(folder, 'init', '--quiet')
  for (const more of [0, 4]) {
    writeFiles(folder, { 'data/l.csv': labels(classes, (place) => 10 + place + more) })
    git(folder, 'add', '--all')
    git(folder, 'commit', '--quiet', `--message=${more}`)
  }
  writeFiles(folder, { 'data/l.csv': labels(classes, (place) => 8 + 3 * place) })
  mkdirSync(join(folder, 'out'))
  return folder
}

/** The pages of all commands for a project. */
function pagesOf(folder: string): Readonly<Record<string, string>> {
  const written = (name: string, ...args: readonly string[]) => {
    const file = join(folder, 'out', `${name}.html`)
    const { code, stderr } = runScript([...args, '-o', file], folder)
    expect(code, stderr).toBe(name === 'check' ? 1 : 0)
    return file
  }
  return {
    check: written('check', 'check', '--base', 'HEAD'),
    analyze: written('analyze', 'analyze'),
    compare: written('compare', 'compare'),
    split: written('split', 'split', '--format', 'html'),
    history: written('history', 'history'),
  }
}

const COMMANDS = ['check', 'analyze', 'compare', 'split', 'history'] as const

let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser?.close())

interface Opened {
  readonly page: Page
  /** What the console said, and the errors and dialogs of the page. */
  readonly said: string[]
  readonly requests: string[]
  /** The requests that the policy did not stop. */
  readonly sent: string[]
}

async function open(file: string, options: BrowserContextOptions = {}): Promise<Opened> {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  const said: string[] = []
  const requests: string[] = []
  const sent: string[] = []
  await context.route(/^https?:/, (route) => {
    sent.push(route.request().url())
    return route.abort()
  })
  page.on('console', (message) => said.push(message.text()))
  page.on('pageerror', (error) => said.push(error.message))
  page.on('dialog', (dialog) => {
    said.push(dialog.message())
    void dialog.dismiss()
  })
  page.on('request', (request) => requests.push(request.url()))
  await page.goto(pathToFileURL(file).href)
  return { page, said, requests, sent }
}

interface Found {
  readonly scripts: readonly string[]
  readonly styles: number
  readonly media: number
  readonly handlers: readonly string[]
  readonly links: readonly string[]
  readonly text: string
}

/** For the browser: lists everything that a label could have added to the page. */
const WHAT_IS_THERE = `({
  scripts: [...document.scripts].map(({ type }) => type),
  styles: document.querySelectorAll('style').length,
  media: document.querySelectorAll('img, iframe, object, embed, link, base, form').length,
  handlers: [...document.querySelectorAll('*')]
    .flatMap((one) => one.getAttributeNames())
    .filter((name) => /^on|^style$|^autofocus$/.test(name)),
  links: [...document.querySelectorAll('[href]')].map((one) => one.getAttribute('href') ?? ''),
  text: document.body.innerText,
})`

interface AxeResult {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[]
}

/** What axe-core finds. It is evaluated by the browser itself, because the policy of the page permits no other script. */
async function violationsIn(page: Page): Promise<string[]> {
  await page.evaluate(AXE)
  const { violations } = (await page.evaluate('axe.run()')) as AxeResult
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}

const EMOTIONS = ['joy', 'anger', 'sadness', 'calm']
const plain = project([...EMOTIONS, ...Array.from({ length: 10 }, (_, at) => `class ${at}`)])
const hostile = project(HOSTILE)
const plainPages = pagesOf(plain)
const hostilePages = pagesOf(hostile)
const fileOf = (pages: Readonly<Record<string, string>>, name: string) => pages[name] ?? ''

describe.each(COMMANDS)('the page of %s', (name) => {
  test.each(['light', 'dark'] as const)('has no accessibility violation in %s', async (colorScheme) => {
    for (const pages of colorScheme === 'light' ? [plainPages, hostilePages] : [plainPages]) {
      const { page } = await open(fileOf(pages, name), { colorScheme })
      await page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
      expect(await violationsIn(page)).toEqual([])
      await page.context().close()
    }
  })

  test('requests nothing, and its policy allows no other script', async () => {
    const file = fileOf(plainPages, name)
    const { page, said, requests, sent } = await open(file)
    expect(requests).toEqual([pathToFileURL(file).href])
    expect(said).toEqual([])
    const policy = await page.locator('meta[http-equiv=Content-Security-Policy]').getAttribute('content')
    expect(policy).toMatch(
      /^default-src 'none'; style-src 'sha256-[\w+/=]+'; script-src 'sha256-[\w+/=]+'; base-uri 'none'; form-action 'none'$/,
    )
    await page.evaluate(`
      const script = document.createElement('script')
      script.textContent = 'document.title = "pwned"'
      document.body.append(script)
      const image = new Image()
      image.src = 'https://evil.example/x.png'
      document.body.setAttribute('style', 'display: none')
    `)
    await expect.poll(() => said.filter((text) => text.includes('Content Security Policy')).length).toBe(3)
    expect(await page.title()).not.toBe('pwned')
    expect(await page.locator('body').isVisible()).toBe(true)
    expect(sent).toEqual([])
    await page.context().close()
  })

  test('has no text outside its tables, whatever the names', async () => {
    const { page } = await open(fileOf(hostilePages, name), { viewport: { width: 1280, height: 900 } })
    const cut =
      "[...document.querySelectorAll('.history')].filter((one) => one.scrollWidth > one.parentElement.clientWidth + 1)"
    expect(await page.evaluate(`${cut}.length`)).toBe(0)
    await page.context().close()
  })

  test('has no element, link or script from a label', async () => {
    const { page, said, requests } = await open(fileOf(hostilePages, name))
    const title = await page.title()
    expect(title).not.toBe('1')
    expect(title).not.toBe('pwned')
    const found = (await page.evaluate(WHAT_IS_THERE)) as Found
    expect(found).toMatchObject({ styles: 1, media: 0, handlers: [] })
    expect(found.scripts.filter((type) => type !== 'application/json')).toEqual([''])
    expect(found.links.filter((link) => !/^#[\w-]+$/.test(link))).toEqual([])
    if (name !== 'history') expect(found.text).toContain('<svg onload=alert(1)>')
    if (name !== 'history') expect(found.text).toContain('\\u202egnihsihp')
    expect({ said, requests: requests.length }).toEqual({ said: [], requests: 1 })
    await page.context().close()
  })

  test('does not scroll sideways on a phone', async () => {
    for (const pages of [plainPages, hostilePages]) {
      const { page } = await open(fileOf(pages, name), { viewport: { width: 390, height: 844 } })
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390)
      await page.context().close()
    }
  })
})

describe('in the page of check', () => {
  const rowsShown = (page: Page) => page.locator('#class-table tbody tr:visible th').allInnerTexts()

  test('the verdict links to the findings', async () => {
    const { page } = await open(fileOf(plainPages, 'check'))
    expect(await page.title()).toMatch(/^Class balance fails: ratio \d/)
    expect(await page.locator('h1').innerText()).toBe(await page.title())
    const [first] = await page.locator('.chips a').all()
    await first?.click()
    expect(new URL(page.url()).hash).toBe('#finding-1')
    expect(await page.locator(':target').innerText()).toMatch(/^Fails: The imbalance ratio is/)
    await page.context().close()
  })

  test('a click on a heading sorts, and another one reverses the order', async () => {
    const { page } = await open(fileOf(plainPages, 'check'))
    const names = await rowsShown(page)
    await page.getByRole('button', { name: 'Class', exact: true }).click()
    const sorted = await rowsShown(page)
    expect(sorted).toEqual([...names].sort((a, b) => new Intl.Collator('en', { numeric: true }).compare(a, b)))
    expect(sorted).not.toEqual(names)
    const head = page.locator('#class-table th', { hasText: 'Class' }).first()
    expect(await head.getAttribute('aria-sort')).toBe('ascending')
    await page.getByRole('button', { name: 'Class', exact: true }).click()
    expect(await rowsShown(page)).toEqual(sorted.toReversed())
    await page.getByRole('button', { name: 'Change' }).click()
    const changes = await page.locator('#class-table tbody td:nth-child(4)').allInnerTexts()
    const values = changes.map((text) => Number(text.replace('−', '-') || 0))
    expect(values).toEqual(values.toSorted((a, b) => b - a))
    expect(values[0]).toBeGreaterThan(0)
    expect(values.at(-1)).toBeLessThan(0)
    expect(await page.locator('#class-table th[aria-sort]').count()).toBe(1)
    await page.context().close()
  })

  test('the field finds classes, and says how many', async () => {
    const { page } = await open(fileOf(plainPages, 'check'))
    const all = await rowsShown(page)
    await page.getByLabel('Find a class').fill(' CLASS 3 ')
    expect((await rowsShown(page)).map((name) => name.split('\n')[0]?.slice(0, 7))).toEqual(['class 3'])
    expect(await page.locator('#class-count').innerText()).toBe('1 of 14 classes')
    await page.getByLabel('Find a class').fill('no such class')
    expect(await rowsShown(page)).toEqual([])
    await page.getByLabel('Find a class').fill('')
    expect(await rowsShown(page)).toEqual(all)
    expect(await page.locator('#class-count').innerText()).toBe('14 classes')
    await page.context().close()
  })

  test('another strategy shows the class sizes that it produces', async () => {
    const { page } = await open(fileOf(plainPages, 'check'))
    const texts = () => page.locator('#sizes td.n').allInnerTexts()
    const widths = () =>
      page.locator('#sizes rect.after').evaluateAll((all) => all.map((one) => one.getAttribute('width')))
    await page.getByLabel('undersample').check()
    const under = { texts: await texts(), widths: await widths() }
    expect(new Set(under.widths).size).toBe(1)
    expect(await page.locator('#chosen-strategy').innerText()).toBe('undersample')
    expect(await page.locator('tr.chosen').innerText()).toContain('undersample')
    expect(await page.locator('tr.detail:visible').count()).toBe(1)
    await page.getByLabel('oversample').check()
    expect(await texts()).not.toEqual(under.texts)
    expect(await widths()).not.toEqual(under.widths)
    await page.getByLabel('weighted').check()
    expect((await texts()).every((text) => /, weight \d/.test(text))).toBe(true)
    await page.context().close()
  })

  test('everything can be operated with the keyboard', async () => {
    const { page } = await open(fileOf(plainPages, 'check'))
    await page.getByRole('button', { name: 'Samples' }).focus()
    await page.keyboard.press('Enter')
    expect(await page.locator('#class-table th[aria-sort]').getAttribute('aria-sort')).toBe('ascending')
    await page.getByLabel('oversample').focus()
    const before = await page.locator('#chosen-strategy').innerText()
    await page.keyboard.press('ArrowDown')
    expect(await page.locator('#chosen-strategy').innerText()).not.toBe(before)
    const summary = page.locator('summary').first()
    await summary.focus()
    await page.keyboard.press('Enter')
    expect(await page.locator('details').first().getAttribute('open')).not.toBeNull()
    await page.context().close()
  })

  test('everything can be read without JavaScript, and nothing that needs it is shown', async () => {
    const { page } = await open(fileOf(plainPages, 'check'), { javaScriptEnabled: false })
    expect(await page.locator('#class-table tbody tr:visible').count()).toBe(14)
    expect(await page.locator('tr.detail:visible').count()).toBe(4)
    expect(await page.locator('input:visible, button:visible').count()).toBe(0)
    await page.context().close()
  })

  test('the printed page has no controls and nothing folded', async () => {
    const { page } = await open(fileOf(plainPages, 'check'))
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('input:visible, nav:visible').count()).toBe(0)
    expect(await page.locator('summary:visible').count()).toBe(await page.locator('summary').count())
    expect(await page.locator('tr.detail:visible').count()).toBe(4)
    const folded = await page.locator('details:not([open]) table').all()
    expect(folded.length).toBeGreaterThan(0)
    for (const table of folded) expect((await table.boundingBox())?.height).toBeGreaterThan(20)
    await page.context().close()
  })
})

describe('a page of 2,000 classes', () => {
  const names = Array.from({ length: 2000 }, (_, at) => `species ${at}`)
  const folder = folderWith({ 'l.csv': labels(names, (at) => 3 + (at % 7)) })
  const shown = (page: Page) => page.locator('#class-table tbody th:visible')

  test('shows 200 of them, which can be sorted and searched, until all are wanted', async () => {
    runScript(['analyze', 'l.csv', '-o', 'r.html'], folder)
    const { page } = await open(join(folder, 'r.html'))
    expect(await shown(page).count()).toBe(200)
    await page.getByRole('button', { name: 'Class', exact: true }).click()
    expect(await shown(page).first().innerText()).toBe('species 0')
    expect(await shown(page).last().innerText()).toBe('species 199')
    await page.getByLabel('Find a class').fill('199')
    expect(await page.locator('#class-count').innerText()).toBe('12 of 2,000 classes')
    expect(await page.getByRole('button', { name: 'Show all 2,000 classes' }).count()).toBe(0)
    await page.getByLabel('Find a class').fill('')
    await page.getByRole('button', { name: 'Show all 2,000 classes' }).click()
    await expect.poll(() => shown(page).count()).toBe(2000)
    expect(await shown(page).last().innerText()).toBe('species 1999')
    // The first rows are there at once, and the others follow.
    await page.getByRole('button', { name: 'Class', exact: true }).click()
    expect(await shown(page).first().innerText()).toBe('species 1999')
    await expect.poll(() => shown(page).count()).toBe(2000)
    expect(await shown(page).last().innerText()).toBe('species 0')
    await page.context().close()
  })

  test('shows all of them without JavaScript, and 100 on paper', async () => {
    const file = join(folder, 'r.html')
    const { page } = await open(file, { javaScriptEnabled: false })
    expect(await shown(page).count()).toBe(2000)
    await page.context().close()
    const printed = await open(file)
    expect(await printed.page.getByText('not printed').first().isVisible()).toBe(false)
    await printed.page.emulateMedia({ media: 'print' })
    expect(await shown(printed.page).count()).toBe(100)
    expect(await printed.page.locator('#class-table ~ .cut').innerText()).toBe('And 1,900 more rows, not printed.')
    await printed.page.context().close()
  })
})
