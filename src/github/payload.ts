/** A value of JSON whose shape somebody else decides. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/** The value at a dotted path, or nothing where the path leads nowhere. */
export function valueAt(json: Json, path: string): Json | undefined {
  let value: Json | undefined = json
  for (const key of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined
    value = (value as { readonly [key: string]: Json })[key]
  }
  return value
}

export function textAt(json: Json, path: string): string | undefined {
  const value = valueAt(json, path)
  return typeof value === 'string' && value !== '' ? value : undefined
}

export function numberAt(json: Json, path: string): number | undefined {
  const value = valueAt(json, path)
  return typeof value === 'number' ? value : undefined
}
