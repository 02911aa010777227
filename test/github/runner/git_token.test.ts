import { expect, test } from 'vitest'
import { tokenVariables } from '../../../src/github/runner/git_token.ts'

const URL = 'https://github.com/octo-org/emopia'
const answering = (stdout: string) => async () => ({
  code: stdout === '' ? 1 : 0,
  stdout: Buffer.from(stdout),
  stderr: '',
})

test('the token is a header for its host alone', async () => {
  const variables = await tokenVariables({ git: answering(''), url: URL, token: 'secret' }, {})
  expect(variables).toEqual({
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: 'http.https://github.com/.extraheader',
    GIT_CONFIG_VALUE_0: `AUTHORIZATION: basic ${Buffer.from('x-access-token:secret').toString('base64')}`,
  })
})

test('settings that are there already keep their places', async () => {
  const variables = await tokenVariables({ git: answering(''), url: URL, token: 'secret' }, { GIT_CONFIG_COUNT: '2' })
  expect(variables).toMatchObject({ GIT_CONFIG_COUNT: '3', GIT_CONFIG_KEY_2: 'http.https://github.com/.extraheader' })
})

test('where the checkout left a header nothing is added', async () => {
  expect(await tokenVariables({ git: answering('AUTHORIZATION: basic x\n'), url: URL, token: 'secret' }, {})).toEqual(
    {},
  )
})

test('without a token there is nothing to lend', async () => {
  expect(await tokenVariables({ git: answering(''), url: URL, token: '' }, {})).toEqual({})
})
