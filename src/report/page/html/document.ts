import { createHash } from 'node:crypto'
import { escapeMarkup } from '../../text/index.ts'
import { element, filled } from './elements.ts'
import { PAGE_SCRIPT, PAGE_STYLE } from './embedded.ts'
import { icon, type Sign } from './icons.ts'

/** A page, whose parts are markup except where it says otherwise. */
interface HtmlPage {
  /** The title as plain text. */
  readonly title: string
  readonly heading: string
  /** The result that the heading states, if there is one. */
  readonly sign?: Sign
  /** What the page is about, above the heading. */
  readonly about: string
  /** What follows the heading at once. */
  readonly lead: string
  readonly sections: readonly Section[]
  readonly footer: string
}

/** A section of a page. It is left out if its content is empty. */
export interface Section {
  readonly id: string
  readonly title: string
  readonly content: string
}

/**
 * Renders a page as one file. Its policy allows only this style and this script, by their hashes: no other script runs, and
 * nothing is loaded from anywhere.
 */
export function renderPage({ title, heading, sign, about, lead, sections, footer }: HtmlPage): string {
  const shown = sections.filter(({ content }) => content !== '')
  const policy = `default-src 'none'; style-src '${hashOf(PAGE_STYLE)}'; script-src '${hashOf(PAGE_SCRIPT)}'; base-uri 'none'; form-action 'none'`
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="generator" content="dataset-balance">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${escapeMarkup(title)}</title>
<style>${PAGE_STYLE}</style>
</head>
<body>
<header class="${sign ?? 'none'}">
${element('p', { class: 'about' }, about)}
<h1>${sign === undefined ? '' : icon(sign)}<span>${heading}</span></h1>
${lead}
</header>
${contents(shown)}<main>
${shown.map(renderSection).join('\n')}
</main>
<footer>${footer}</footer>
<script>${PAGE_SCRIPT}</script>
</body>
</html>
`
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`
}

function contents(sections: readonly Section[]): string {
  if (sections.length < 3) return ''
  const links = sections.map(({ id, title }) => filled('li', element('a', { href: `#${id}` }, title)))
  return `${element('nav', { 'aria-label': 'Sections' }, filled('ul', ...links))}\n`
}

function renderSection({ id, title, content }: Section): string {
  return element(
    'section',
    { id, 'aria-labelledby': `${id}-title` },
    element('h2', { id: `${id}-title` }, title),
    content,
  )
}
