export { type Address, addressOf } from './address.ts'
export { connectTo } from './connect.ts'
export type { Cell, Connection } from './connection.ts'
