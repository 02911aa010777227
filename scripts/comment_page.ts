import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, join } from 'node:path'
import { marked } from 'marked'
import { type Browser, type BrowserContext, chromium } from 'playwright-core'

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Returns the path of Chromium or Chrome, if it is on the PATH. */
export function findBrowser(): string | undefined {
  const names = ['chromium', 'chromium-browser', 'google-chrome']
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path))
}

/** Starts the browser with an empty profile, which it removes at the end. */
export async function startBrowser(): Promise<Browser> {
  const executablePath = findBrowser()
  if (executablePath === undefined)
    throw new Error('Cannot find chromium, chromium-browser or google-chrome on the PATH')
  return chromium.launch({ executablePath, headless: true, args: FLAGS })
}

/** Starts the browser, and ends it after it was used. */
export async function withBrowser(use: (context: BrowserContext) => Promise<void>): Promise<void> {
  const browser = await startBrowser()
  try {
    await use(await browser.newContext())
  } finally {
    await browser.close()
  }
}

const shape = (content: string): string =>
  `<svg width="1em" height="1em" viewBox="0 0 16 16" style="vertical-align:-0.12em">${content}</svg>`
const stroke = (path: string, color: string, width: number): string =>
  `<path d="${path}" fill="none" stroke="${color}" stroke-width="${width}" stroke-linecap="round"/>`
/** Emoji as SVG, because a machine without an emoji font shows boxes. */
const EMOJI: Readonly<Record<string, string>> = {
  '✅': shape(`<rect width="16" height="16" rx="3" fill="#5bb450"/>${stroke('M4 8.5l3 3 5.5-7', '#fff', 2)}`),
  '❌': shape(stroke('M2.5 2.5l11 11m0-11l-11 11', '#d7263d', 3)),
  '⚠️': shape(`<path d="M8 1l7.5 14h-15z" fill="#ffcc33"/>${stroke('M8 6v4m0 2.6v.01', '#333', 1.6)}`),
  ℹ️: shape(`<rect width="16" height="16" rx="3" fill="#3b82c4"/>${stroke('M8 7.5v4m0-7.4v.01', '#fff', 2)}`),
}

/** How a comment is shown. */
export interface Look {
  /** Whether the folded parts are open. */
  readonly open?: boolean
  readonly dark?: boolean
}

/** Renders a comment as a page that looks approximately as on GitHub, with the margins around a comment. */
export function commentPage(markdown: string, { open = false, dark = false }: Look = {}): string {
  const theme = dark ? 'dark' : 'light'
  const css = readFileSync(
    createRequire(import.meta.url).resolve(`github-markdown-css/github-markdown-${theme}.css`),
    'utf8',
  )
  const style = `body { margin: 0; background: ${dark ? '#0d1117' : '#fff'} } .markdown-body { padding: 16px; box-sizing: border-box }`
  const html = marked
    .parse(markdown, { gfm: true, async: false })
    .replaceAll(/✅|❌|⚠️|ℹ️/g, (emoji) => EMOJI[emoji] ?? emoji)
  const body = open ? html.replaceAll('<details>', '<details open>') : html
  return `<!doctype html><meta charset="utf-8"><style>${css}${style}</style><div class="markdown-body">${body}</div>`
}
