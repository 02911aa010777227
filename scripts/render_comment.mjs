// Renders a Markdown comment approximately as GitHub shows it. `node scripts/render_comment.mjs comment.md picture`
// writes picture-390.png and picture-900.png, which show the first screen on a phone and on a desktop. --full shows the
// whole comment, --open expands the collapsed sections, and --dark uses the dark theme and writes picture-390-dark.png and
// picture-900-dark.png. Chromium or Chrome must be on the PATH.
import { readFileSync } from 'node:fs'
import { commentPage, withBrowser } from './comment_page.ts'

const WIDTHS = [390, 900]

async function draw(source, picture, options) {
  const [open, dark] = [options.includes('--open'), options.includes('--dark')]
  await withBrowser(async (context) => {
    const tab = await context.newPage()
    for (const width of WIDTHS) {
      await tab.setViewportSize({ width, height: 844 })
      await tab.setContent(commentPage(readFileSync(source, 'utf8'), { open, dark }))
      await tab.screenshot({
        path: `${picture}-${width}${dark ? '-dark' : ''}.png`,
        fullPage: options.includes('--full'),
      })
    }
  })
}

const [source, picture, ...options] = process.argv.slice(2)
if (source === undefined || picture === undefined) {
  console.error('Usage: node scripts/render_comment.mjs COMMENT.md PICTURE [--open] [--full] [--dark]')
  process.exitCode = 2
} else await draw(source, picture, options)
