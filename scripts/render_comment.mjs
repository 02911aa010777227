// Renders a Markdown comment approximately as GitHub shows it. `node scripts/render_comment.mjs comment.md picture`
// writes picture-390.png and picture-900.png, which show the first screen on a phone and on a desktop. --full shows the
// whole comment, and --open expands the collapsed sections. Chromium or Chrome must be on the PATH.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { marked } from 'marked'
import { startBrowser } from './browser.ts'

const WIDTHS = [390, 900]

/** The margins that GitHub uses around a comment. */
const PAGE_STYLE = 'body { margin: 0; background: #fff } .markdown-body { padding: 16px; box-sizing: border-box }'

const shape = (content) =>
  `<svg width="1em" height="1em" viewBox="0 0 16 16" style="vertical-align:-0.12em">${content}</svg>`
const stroke = (path, color, width) =>
  `<path d="${path}" fill="none" stroke="${color}" stroke-width="${width}" stroke-linecap="round"/>`
/** Emoji as SVG, because a machine without an emoji font shows boxes. */
const EMOJI = {
  '✅': shape(`<rect width="16" height="16" rx="3" fill="#5bb450"/>${stroke('M4 8.5l3 3 5.5-7', '#fff', 2)}`),
  '❌': shape(stroke('M2.5 2.5l11 11m0-11l-11 11', '#d7263d', 3)),
  '⚠️': shape(`<path d="M8 1l7.5 14h-15z" fill="#ffcc33"/>${stroke('M8 6v4m0 2.6v.01', '#333', 1.6)}`),
  ℹ️: shape(`<rect width="16" height="16" rx="3" fill="#3b82c4"/>${stroke('M8 7.5v4m0-7.4v.01', '#fff', 2)}`),
}

function page(markdown, open) {
  const css = readFileSync(
    createRequire(import.meta.url).resolve('github-markdown-css/github-markdown-light.css'),
    'utf8',
  )
  const html = marked.parse(markdown, { gfm: true }).replaceAll(/✅|❌|⚠️|ℹ️/g, (emoji) => EMOJI[emoji])
  const body = open ? html.replaceAll('<details>', '<details open>') : html
  return `<!doctype html><meta charset="utf-8"><style>${css}${PAGE_STYLE}</style><div class="markdown-body">${body}</div>`
}

async function draw(source, picture, options) {
  const browser = await startBrowser()
  try {
    const tab = await browser.newPage()
    for (const width of WIDTHS) {
      await tab.setViewportSize({ width, height: 844 })
      await tab.setContent(page(readFileSync(source, 'utf8'), options.includes('--open')))
      await tab.screenshot({ path: `${picture}-${width}.png`, fullPage: options.includes('--full') })
    }
  } finally {
    await browser.close()
  }
}

const [source, picture, ...options] = process.argv.slice(2)
if (source === undefined || picture === undefined) {
  console.error('Usage: node scripts/render_comment.mjs COMMENT.md PICTURE [--open] [--full]')
  process.exitCode = 2
} else await draw(source, picture, options)
