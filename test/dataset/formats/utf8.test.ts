import { expect, test } from 'vitest'
import { utf8Text } from '../../../src/dataset/formats/utf8.ts'

test('more bytes than a text of this length can have are refused before they are decoded', () => {
  expect(() => utf8Text(new Uint8Array(0x1fffffe9), 'a.json')).toThrow(
    'Cannot read 536,870,889 bytes as a single string: the limit is 536,870,888 bytes',
  )
})
