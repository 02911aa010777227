import { expect, test } from 'vitest'
import { renderExplain } from '../../../src/report/index.ts'

const SAMPLE = {
  id: 's5',
  class: 'b',
  split: 'train',
  seed: 42,
  hashed: '42:s5',
  hash: '9183',
  hashName: 'md5' as const,
  reasons: [],
}

function explained(more: Partial<Parameters<typeof renderExplain>[0]>): string {
  return renderExplain({ ...SAMPLE, ...more }, { format: 'text', color: false, width: 100 })
}

test('a number among all samples is not called one in the class', () => {
  expect(explained({ rank: { place: 72, of: 300, amongAll: true } })).toMatch(
    /number among all +73 of 300, sorted by hash/,
  )
  expect(explained({ rank: { place: 72, of: 150 } })).toMatch(/number in class +73 of 150/)
})

test('the hash is called by the function that made it', () => {
  expect(explained({})).toMatch(/MD5 hash +9183/)
  expect(explained({ hashName: 'sha256' })).toMatch(/SHA-256 hash +9183/)
  expect(
    JSON.parse(renderExplain({ ...SAMPLE, hashName: 'sha256' }, { format: 'json', color: false, width: 100 })),
  ).toMatchObject({
    sha256: '9183',
  })
})

test('a group of one has 1 sample', () => {
  expect(explained({ group: { name: 'g', size: 1 } })).toMatch(/group +g, 1 sample\n/)
  expect(explained({ group: { name: 'g', size: 2 } })).toMatch(/group +g, 2 samples\n/)
})
