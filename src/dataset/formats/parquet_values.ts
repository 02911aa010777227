import type { LogicalType, SchemaElement } from 'hyparquet'
import { InputError } from '../../config/index.ts'
import { type JsonValue, parseJson } from './json_parser.ts'

/** A decoded value, before the logical type of its column is applied. */
export type RawValue = boolean | number | bigint | Uint8Array

export type ValueReader = (raw: RawValue) => JsonValue

export interface ValueOptions {
  readonly file: string
  readonly column: string
  /** With `hex`, bytes without a logical type are shown in hexadecimal. Otherwise, they must be UTF-8. */
  readonly bytes: 'text' | 'hex'
}

type Meaning = LogicalType['type'] | NonNullable<SchemaElement['converted_type']>

/**
 * Returns a function that formats the values of a column as text without loss: decimals by their scale, times in the
 * unit of the column.
 *
 * @throws {InputError} from the returned function, for bytes that are not text.
 */
export function valueReader(element: SchemaElement, options: ValueOptions): ValueReader {
  const { logical_type: logical, converted_type: converted, type } = element
  const meaning: Meaning | undefined = logical?.type ?? converted
  if (type === 'INT96') return (raw) => int96Text(BigInt(raw as bigint))
  if (type === 'BYTE_ARRAY' || type === 'FIXED_LEN_BYTE_ARRAY') return bytesReader(element, meaning, options)
  if (type === 'FLOAT') return (raw) => floatText(Number(raw), Math.fround, 6)
  if (type === 'DOUBLE') return (raw) => floatText(Number(raw))
  if (type === 'BOOLEAN') return (raw) => Boolean(raw)
  return integerReader(element, meaning)
}

function integerReader(element: SchemaElement, meaning: Meaning | undefined): ValueReader {
  const { logical_type: logical, type } = element
  const integer = (raw: RawValue) => BigInt(raw as number | bigint)
  const isUnsigned = logical?.type === 'INTEGER' ? !logical.isSigned : String(meaning).startsWith('UINT_')
  switch (meaning) {
    case 'DECIMAL':
      return (raw) => decimalText(integer(raw), scaleOf(element))
    case 'DATE':
      return (raw) => dateText(integer(raw))
    case 'TIME':
    case 'TIME_MILLIS':
    case 'TIME_MICROS':
      return (raw) => timeText(integer(raw), digitsOf(element))
    case 'TIMESTAMP':
    case 'TIMESTAMP_MILLIS':
    case 'TIMESTAMP_MICROS': {
      const isUtc = logical?.type === 'TIMESTAMP' ? logical.isAdjustedToUTC : true
      return (raw) => timestampText(integer(raw), digitsOf(element)) + (isUtc ? 'Z' : '')
    }
    default:
      if (!isUnsigned) return (raw) => String(raw)
      return (raw) => String(BigInt.asUintN(type === 'INT32' ? 32 : 64, integer(raw)))
  }
}

function bytesReader(element: SchemaElement, meaning: Meaning | undefined, options: ValueOptions): ValueReader {
  switch (meaning) {
    case 'DECIMAL':
      return (raw) => decimalText(signedInteger(raw as Uint8Array), scaleOf(element))
    case 'UUID':
      return (raw) => hexText(raw as Uint8Array).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
    case 'FLOAT16':
      return (raw) => floatText(float16(raw as Uint8Array), toFloat16, 3)
    case 'INTERVAL':
      return (raw) => intervalText(raw as Uint8Array)
    case 'JSON':
      return (raw) => parseJson(utf8(raw as Uint8Array, options), options)
    case 'UTF8':
    case 'STRING':
    case 'ENUM':
      return (raw) => utf8(raw as Uint8Array, options)
    default:
      return options.bytes === 'hex'
        ? (raw) => hexText(raw as Uint8Array)
        : (raw) => utf8(raw as Uint8Array, { ...options, mayBeHex: true })
  }
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

function utf8(bytes: Uint8Array, { file, column, mayBeHex }: ValueOptions & { readonly mayBeHex?: boolean }): string {
  try {
    return decoder.decode(bytes)
  } catch {
    throw noText(bytes, { file, column }, mayBeHex)
  }
}

function noText(
  bytes: Uint8Array,
  { file, column }: Pick<ValueOptions, 'file' | 'column'>,
  mayBeHex = false,
): InputError {
  const start = hexText(bytes.subarray(0, 8)) + (bytes.length > 8 ? '...' : '')
  const help = mayBeHex
    ? 'To show such bytes in hexadecimal, set `labels: { bytes: hex }`'
    : 'Write the texts as UTF-8.'
  const found = `it contains bytes that are not UTF-8 text (0x${start})`
  return new InputError(`Cannot read column '${column}': ${found}. ${help}`, { file })
}

function hexText(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex')
}

function scaleOf({ logical_type: logical, scale }: SchemaElement): number {
  return (logical?.type === 'DECIMAL' ? logical.scale : undefined) ?? scale ?? 0
}

/** Reads two's complement, with the highest byte first. */
function signedInteger(bytes: Uint8Array): bigint {
  return bytes.length === 0 ? 0n : BigInt.asIntN(8 * bytes.length, BigInt(`0x${hexText(bytes)}`))
}

function decimalText(unscaled: bigint, scale: number): string {
  if (scale <= 0) return String(unscaled * 10n ** BigInt(-scale))
  const sign = unscaled < 0n ? '-' : ''
  const digits = String(unscaled < 0n ? -unscaled : unscaled).padStart(scale + 1, '0')
  return `${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}`
}

/** Returns the number of decimal digits of a second in the unit of a column. */
function digitsOf({ logical_type: logical, converted_type: converted }: SchemaElement): 3 | 6 | 9 {
  const unit =
    logical?.type === 'TIMESTAMP' || logical?.type === 'TIME' ? logical.unit : String(converted).split('_').at(-1)
  return unit === 'NANOS' ? 9 : unit === 'MICROS' ? 6 : 3
}

function floorDivided(dividend: bigint, divisor: bigint): readonly [bigint, bigint] {
  const rest = ((dividend % divisor) + divisor) % divisor
  return [(dividend - rest) / divisor, rest]
}

function timestampText(units: bigint, digits: number): string {
  const [days, time] = floorDivided(units, 86_400n * 10n ** BigInt(digits))
  return `${dateText(days)}T${timeText(time, digits)}`
}

function timeText(units: bigint, digits: number): string {
  const [seconds, fraction] = floorDivided(units, 10n ** BigInt(digits))
  const [minutes, second] = floorDivided(seconds, 60n)
  const [hours, minute] = floorDivided(minutes, 60n)
  const two = (value: bigint) => String(value).padStart(2, '0')
  return `${two(hours)}:${two(minute)}:${two(second)}.${String(fraction).padStart(digits, '0')}`
}

/** Formats an INT96: nanoseconds of a day in the low 64 bits, the Julian day above them. */
function int96Text(value: bigint): string {
  const days = (value >> 64n) - 2_440_588n
  return timestampText(days * 86_400_000_000_000n + BigInt.asUintN(64, value), 9)
}

/**
 * Formats the date of a day counted from 1970-01-01, for any year.
 *
 * @see https://howardhinnant.github.io/date_algorithms.html#civil_from_days
 */
function dateText(days: bigint): string {
  const [era, dayOfEra] = floorDivided(days + 719_468n, 146_097n)
  const yearOfEra = (dayOfEra - dayOfEra / 1460n + dayOfEra / 36_524n - dayOfEra / 146_096n) / 365n
  const dayOfYear = dayOfEra - (365n * yearOfEra + yearOfEra / 4n - yearOfEra / 100n)
  const shifted = (5n * dayOfYear + 2n) / 153n
  const day = dayOfYear - (153n * shifted + 2n) / 5n + 1n
  const month = shifted < 10n ? shifted + 3n : shifted - 9n
  const year = yearOfEra + era * 400n + (month <= 2n ? 1n : 0n)
  const two = (value: bigint) => String(value).padStart(2, '0')
  return `${year < 0n ? '-' : ''}${String(year < 0n ? -year : year).padStart(4, '0')}-${two(month)}-${two(day)}`
}

/**
 * Formats a whole number unchanged, and any other number as the shortest decimal that is the same number. NaN is not a
 * label.
 *
 * @param rounded Rounds to the precision of the column.
 * @param fewest The number of decimal digits that every such number preserves.
 */
function floatText(value: number, rounded?: (value: number) => number, fewest = 17): string | null {
  if (Number.isNaN(value)) return null
  if (rounded === undefined || !Number.isFinite(value) || Number.isSafeInteger(value)) return String(value)
  for (let digits = fewest; digits < 10; digits++) {
    const shorter = Number(value.toPrecision(digits))
    if (rounded(shorter) === value) return String(shorter)
  }
  return String(value)
}

function float16([low = 0, high = 0]: Uint8Array): number {
  const bits = (high << 8) | low
  const sign = bits >> 15 === 0 ? 1 : -1
  const [exponent, fraction] = [(bits >> 10) & 0x1f, bits & 0x3ff]
  if (exponent === 0x1f) return fraction === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN
  return exponent === 0 ? sign * 2 ** -24 * fraction : sign * 2 ** (exponent - 25) * (1024 + fraction)
}

/** Rounds to a 16-bit float. */
function toFloat16(value: number): number {
  const exponent = Math.max(Math.floor(Math.log2(Math.abs(value))), -14)
  const unit = 2 ** (exponent - 10)
  return Math.round(value / unit) * unit
}

/** Formats months, days and milliseconds as an ISO 8601 duration. */
function intervalText(bytes: Uint8Array): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const [months, days, millis] = [0, 4, 8].map((place) => view.getUint32(place, true))
  return `P${months}M${days}DT${decimalText(BigInt(millis ?? 0), 3)}S`
}
