import { describe, expect, test } from 'vitest'
import { addressOf } from '../../../src/engines/connections/index.ts'

describe('the address of a database', () => {
  test('the secret adds the user and the password', () => {
    expect(addressOf('postgres://db.example.com/clips', 'postgres://me:p%40ss@db.example.com:5432/clips')).toEqual({
      engine: 'postgres',
      host: 'db.example.com',
      port: 5432,
      database: 'clips',
      user: 'me',
      password: 'p@ss',
      isLoopback: false,
      shown: 'postgres://db.example.com:5432/clips',
    })
  })

  test.each([
    ['clickhouse://localhost/lab', 8123, true],
    ['clickhouse://127.0.0.1/lab', 8123, true],
    ['clickhouse://[::1]/lab', 8123, true],
    ['clickhouse://db.example.com/lab', 8443, false],
    ['clickhouse://127.0.0.1.example.com/lab', 8443, false],
  ])('%s', (path, port, isLoopback) => {
    expect(addressOf(path, undefined)).toMatchObject({ port, isLoopback })
  })

  test.each([
    ['postgres://a/clips', 'postgres://u:secret@b/clips', 'host'],
    ['postgres://a/clips', 'postgres://u:secret@a:1/clips', 'port'],
    ['postgres://a/clips', 'postgres://u:secret@a/others', 'database'],
    ['postgres://a/clips', 'clickhouse://u:secret@a:5432/clips', 'scheme'],
  ])('%s is not the database of %s', (path, secret, what) => {
    const connect = () => addressOf(path, secret)
    expect(connect).toThrow(`its ${what} is not that of data.dataset_path`)
    expect(connect).not.toThrow('secret')
  })

  test.each([
    ['postgres://u:secret@a/clips', 'Cannot use a user or password in data.dataset_path'],
    ['postgres://a', 'it must name a host and a database'],
    ['postgres://a/clips?sslmode=disable', "it contains '?' or '#'"],
    ['duckdb://file.db', 'the path of the file must be absolute'],
  ])('%s is refused', (path, message) => {
    const connect = () => addressOf(path, undefined)
    expect(connect).toThrow(message)
    expect(connect).not.toThrow('secret')
  })
})
