import { expect, test } from 'vitest'
import { tokenVariables } from '../../../src/github/runner/git_token.ts'

const URL = 'https://github.com/octo-org/emopia'
const answering = (stdout: string) => async () => ({
  code: stdout === '' ? 1 : 0,
  stdout: Buffer.from(stdout),
  stderr: '',
})

test('the token is only sent as a header to its host', async () => {
  const variables = await tokenVariables({ git: answering(''), url: URL, token: 'secret' }, {})
  expect(variables).toEqual({
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: 'http.https://github.com/.extraheader',
    GIT_CONFIG_VALUE_0: `AUTHORIZATION: basic ${Buffer.from('x-access-token:secret').toString('base64')}`,
  })
})

test('existing settings keep their positions', async () => {
  const variables = await tokenVariables({ git: answering(''), url: URL, token: 'secret' }, { GIT_CONFIG_COUNT: '2' })
  expect(variables).toMatchObject({ GIT_CONFIG_COUNT: '3', GIT_CONFIG_KEY_2: 'http.https://github.com/.extraheader' })
})

test('nothing is added if the checkout left a header', async () => {
  expect(await tokenVariables({ git: answering('AUTHORIZATION: basic x\n'), url: URL, token: 'secret' }, {})).toEqual(
    {},
  )
})

test('nothing is added without a token', async () => {
  expect(await tokenVariables({ git: answering(''), url: URL, token: '' }, {})).toEqual({})
})
