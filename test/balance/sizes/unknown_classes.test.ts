import { expect, test } from 'vitest'
import { unknownClasses } from '../../../src/balance/sizes/unknown_classes.ts'

const CLASSES = ['joy', 'anger', 'lead ', 'x=3']

function messages(given: readonly string[] | ReadonlyMap<string, number>, isInFile = false) {
  const START = /^Cannot resample class '(.*)' \(balancing\.target\): no sample has it/s
  return unknownClasses({ strategy: 'oversample', given, isInFile }, CLASSES).map((text) => text.replace(START, '$1:'))
}

test('a mistyped class or word is corrected', () => {
  expect(messages(['jjoy'])).toEqual(["jjoy: (did you mean 'joy'?)"])
  expect(messages(['not_majority'])).toEqual(["not_majority: (did you mean 'not majority'?)"])
  expect(messages(['not minorty'])).toEqual(["not minorty: (did you mean 'not minority'?)"])
  expect(messages(['Minorty'])).toEqual(["Minorty: (did you mean 'minority'?)"])
  expect(messages(['xyzzyxyzzy'])).toEqual(['xyzzyxyzzy:'])
})

test('a word is not suggested where none can be used', () => {
  expect(messages(['minorty', 'joy'])).toEqual(['minorty:'])
  expect(messages(new Map([['minorty', 3]]))).toEqual(['minorty:'])
  expect(unknownClasses({ strategy: 'hybrid', given: ['minorty'], isInFile: false }, CLASSES)).toEqual([
    "Cannot resample class 'minorty' (balancing.target): no sample has it",
  ])
})

test('a name with spaces is quoted as a shell or YAML needs it', () => {
  expect(messages(new Map([['lead', 12]]))).toEqual([
    `lead:. To name class 'lead ' with its spaces, write '"lead "=12'`,
  ])
  expect(messages(['lead'])).toEqual([`lead:. To name class 'lead ' with its spaces, write '"lead "'`])
  expect(messages(['lead'], true)).toEqual([
    `lead:. To name class 'lead ' with its spaces, write it in quotation marks: "lead "`,
  ])
})

test('a name that ends like a size', () => {
  expect(messages(new Map([['x', 3]]))).toEqual(["x:. To set the size of class 'x=3', write x=3=SIZE"])
})

test('several classes in one value', () => {
  const advice = ':. Repeat --target for each class instead of using commas'
  expect(messages(new Map([['joy=100,anger', 90]]))).toEqual([`joy=100,anger${advice}`])
  expect(messages(['joy, calm'])).toEqual([`joy, calm${advice}`])
  expect(messages(['joy,anger'], true)).toEqual(['joy,anger:. List each class separately'])
})
