import { readFileSync } from 'node:fs'

/** A JSON value of unknown shape. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/** The value at a dotted path, if there is one. */
export function jsonAt(json: Json, path: string): Json | undefined {
  let value: Json | undefined = json
  for (const key of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined
    value = (value as { readonly [key: string]: Json })[key]
  }
  return value
}

export function jsonTextAt(json: Json, path: string): string | undefined {
  const value = jsonAt(json, path)
  return typeof value === 'string' && value !== '' ? value : undefined
}

export function numberAt(json: Json, path: string): number | undefined {
  const value = jsonAt(json, path)
  return typeof value === 'number' ? value : undefined
}

/** The payload of an event, or why it cannot be read. */
export type Payload = { readonly content: Json } | { readonly flaw: string }

/** @param path `GITHUB_EVENT_PATH` */
export function readPayload(path: string | undefined): Payload {
  if (!path) return { flaw: "Cannot read the event's payload: GITHUB_EVENT_PATH is not set" }
  try {
    return { content: JSON.parse(readFileSync(path, 'utf8')) }
  } catch (error) {
    return { flaw: `Cannot read the event's payload '${path}' (GITHUB_EVENT_PATH): ${(error as Error).message}` }
  }
}
