import { z } from 'zod'

/** Returns the keys that an object at this path may have; an empty list if the path does not lead to an object. */
export function knownKeys(schema: z.ZodType, place: readonly PropertyKey[]): readonly string[] {
  const here = unwrapped(schema)
  const [step, ...rest] = place
  const found = here.flatMap((option) => {
    if (option instanceof z.ZodObject) {
      const shape: Readonly<Record<string, z.ZodType>> = option.shape
      if (step === undefined) return Object.keys(shape)
      const child = shape[String(step)]
      return child ? knownKeys(child, rest) : []
    }
    return step !== undefined && option instanceof z.ZodArray ? knownKeys(option.element as z.ZodType, rest) : []
  })
  return [...new Set(found)]
}

function unwrapped(schema: z.ZodType): readonly z.ZodType[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return unwrapped(schema.unwrap() as z.ZodType)
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => unwrapped(option as z.ZodType))
  return [schema]
}
