import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { comparisonLink, lineLink } from '../../../src/report/text/links.ts'
import { markdownWording, placeClause, textWording } from '../../../src/report/text/wording.ts'

const PLACE = {
  repositoryUrl: 'https://github.com/octo-org/emopia',
  pullRequest: 7,
  baseSha: '8c1f02e4d7a64b9f0c3b5d2e1a7f6c8091b2c3d4',
  headSha: 'd41d8cd98f00b204e9800998ecf8427e3f2a91c0',
}
const anchor = (path: string) => createHash('sha256').update(path).digest('hex')

test('a line is linked by the SHA-256 of its path from the root of the repository', () => {
  const url = `https://github.com/octo-org/emopia/pull/7/files#diff-${anchor('music/EMOPIA_1.0/label.csv')}R1080`
  const place = { ...PLACE, folder: './music/' }
  expect(lineLink('line 1080', place, './EMOPIA_1.0/label.csv', 1080)).toBe(`[line 1080](${url})`)
})

test.each([
  ['without a place', undefined, 'a.csv', 3],
  ['without a pull request', { repositoryUrl: PLACE.repositoryUrl, headSha: PLACE.headSha }, 'a.csv', 3],
  ['without a file', PLACE, null, 3],
  ['without a line', PLACE, 'a.csv', 0],
  ['on a server with an odd address', { ...PLACE, repositoryUrl: 'javascript:alert(1)' }, 'a.csv', 3],
] as const)('a line stays text %s', (_, place, file, line) => {
  expect(lineLink('line 3', place, file, line)).toBe('line 3')
})

test('the base and the head are linked to their comparison', () => {
  expect(comparisonLink(PLACE)).toBe(
    `[\`8c1f02e\`…\`d41d8cd\`](https://github.com/octo-org/emopia/compare/${PLACE.baseSha}...${PLACE.headSha})`,
  )
  const { baseSha: _, ...withoutBase } = PLACE
  expect(comparisonLink(withoutBase)).toBe('')
  expect(comparisonLink({ ...PLACE, headSha: 'main)[x](https://evil.example' })).toBe('')
})

test('the place of a sentence has a link only where there is one', () => {
  expect(placeClause('a.csv', 3, markdownWording())).toBe(' (`a.csv:3`)')
  expect(placeClause('a.csv', 3, textWording())).toBe(' (a.csv:3)')
  expect(placeClause('a.csv', 3, markdownWording(60, PLACE))).toBe(
    ` (\`a.csv\`, [line 3](https://github.com/octo-org/emopia/pull/7/files#diff-${anchor('a.csv')}R3))`,
  )
  expect(placeClause('a.csv', null, markdownWording(60, PLACE))).toBe(' (`a.csv`)')
  expect(placeClause(null, null, markdownWording(60, PLACE))).toBe('')
})
