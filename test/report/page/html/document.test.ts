import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { renderPage } from '../../../../src/report/page/html/document.ts'

const page = (more: object = {}) =>
  renderPage({ title: 'a</title><script>', heading: 'b', about: '', lead: '', sections: [], footer: '', ...more })

test('a page permits its own style and script by their hashes, and nothing else', () => {
  const html = page()
  const hashes = ['style', 'script'].map((name) => {
    const [, text = ''] = new RegExp(`<${name}>(.*?)</${name}>`, 's').exec(html) ?? []
    return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
  })
  expect(html).toContain(
    `content="default-src 'none'; style-src ${hashes[0]}; script-src ${hashes[1]}; base-uri 'none'; form-action 'none'"`,
  )
  expect(html).not.toMatch(/unsafe|https?:|\bsrc=|@import|url\(/)
})

test('the title is escaped', () => {
  expect(page()).toContain('<title>a&lt;/title&gt;&lt;script&gt;</title>')
})

test('sections without content are left out, and three of them have links', () => {
  const sections = ['one', 'two', 'three', 'four'].map((id) => ({
    id,
    title: id,
    content: id === 'two' ? '' : '<p>x</p>',
  }))
  expect(page({ sections })).toContain(
    '<nav aria-label="Sections"><ul><li><a href="#one">one</a></li><li><a href="#three">three</a></li><li><a href="#four">four</a></li></ul></nav>',
  )
  expect(page({ sections })).not.toContain('two')
  expect(page({ sections: sections.slice(0, 3) })).not.toContain('<nav')
})
