import * as z from 'zod/mini'

/** Returns the keys that an object at this path may have; an empty list if the path does not lead to an object. */
export function knownKeys(schema: z.core.$ZodType, place: readonly PropertyKey[]): readonly string[] {
  const here = unwrapped(schema)
  const [step, ...rest] = place
  const found = here.flatMap((option) => {
    if (option instanceof z.ZodMiniObject) {
      const shape: Readonly<Record<string, z.core.$ZodType>> = option._zod.def.shape
      if (step === undefined) return Object.keys(shape)
      const child = shape[String(step)]
      return child ? knownKeys(child, rest) : []
    }
    return step !== undefined && option instanceof z.ZodMiniArray
      ? knownKeys(option._zod.def.element as z.core.$ZodType, rest)
      : []
  })
  return [...new Set(found)]
}

function unwrapped(schema: z.core.$ZodType): readonly z.core.$ZodType[] {
  if (schema instanceof z.ZodMiniOptional || schema instanceof z.ZodMiniNullable)
    return unwrapped(schema._zod.def.innerType)
  if (schema instanceof z.ZodMiniUnion) return schema._zod.def.options.flatMap(unwrapped)
  return [schema]
}
