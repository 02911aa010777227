import { describe, expect, test } from 'vitest'
import { inOwnTerms } from '../../src/commands/flag_errors.ts'
import { InputError } from '../../src/config/index.ts'

const messageFor = (name: string, id?: string) => {
  const lines = ["- 'a'", "dataset-balance analyze 'my d.csv' --label x"]
  const error = inOwnTerms(new InputError('Run `dataset-balance analyze` or:', { lines }), {
    name,
    path: undefined,
    options: {},
    id,
  })
  return error instanceof InputError ? error.message.split('\n') : []
}

describe('an error of detection ends with the command that failed', () => {
  test.each(['check', 'split', 'balance', 'compare', 'card', 'badge', 'verify', 'history'])('%s', (name) => {
    expect(messageFor(name)).toEqual([
      `Run \`dataset-balance ${name}\` or:`,
      "- 'a'",
      `dataset-balance ${name} 'my d.csv' --label x`,
    ])
  })

  test('explain, with the id after the path', () => {
    expect(messageFor('explain', "it's").at(-1)).toBe("dataset-balance explain 'my d.csv' 'it'\\''s' --label x")
  })

  test('analyze', () => {
    expect(messageFor('analyze').at(-1)).toBe("dataset-balance analyze 'my d.csv' --label x")
  })
})
