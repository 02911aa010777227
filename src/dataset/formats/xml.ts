import type { XmlDocument, XmlElement } from '@rgrove/parse-xml'
import { InputError } from '../../config/index.ts'
import type { Tree } from '../tree/index.ts'
import { readLabelFile } from './label_file.ts'
import { utf8Text } from './utf8.ts'

/** @throws {InputError} with the line that is not XML, and for a document type declaration. */
export async function readXml(tree: Tree, file: string): Promise<XmlElement | null> {
  const text = utf8Text(await readLabelFile(tree, file), file)
  refuseDoctype(text, file)
  return (await parsed(text, file)).root
}

/** A document type declaration can define entities, which would remain in the names unresolved. */
function refuseDoctype(text: string, file: string): void {
  const place = text.indexOf('<!DOCTYPE')
  if (place === -1) return
  const line = text.slice(0, place).split('\n').length
  throw new InputError('Cannot read XML with a <!DOCTYPE>. Remove the declaration.', { file, line })
}

async function parsed(text: string, file: string): Promise<XmlDocument> {
  const { parseXml, XmlError } = await import(/* webpackMode: "eager" */ '@rgrove/parse-xml')
  try {
    return parseXml(text)
  } catch (error) {
    if (error instanceof RangeError) {
      throw new InputError('Cannot read this as XML: its elements are nested too deeply', { file })
    }
    if (!(error instanceof XmlError)) throw error
    const { line, column, message } = error
    const reason = message.replace(/ \(line \d+, column \d+\)[\s\S]*$/, '')
    throw new InputError(`Cannot read this as XML: ${reason}`, { file, line, column })
  }
}

/** Returns the name of the root element from the start of the file, or `undefined` if it is not XML. */
export function rootName(start: string): string | undefined {
  const text = start.replace(/^\uFEFF/, '').trimStart()
  if (!text.startsWith('<')) return undefined
  return /<([A-Za-z_][\w:.-]*)/.exec(withoutComments(text))?.[1]
}

/** Everything after a comment that is never closed is part of it. */
function withoutComments(text: string): string {
  let kept = ''
  for (let at = 0; ; ) {
    const start = text.indexOf('<!--', at)
    if (start === -1) return kept + text.slice(at)
    kept += text.slice(at, start)
    const end = text.indexOf('-->', start + 4)
    if (end === -1) return kept
    at = end + 3
  }
}

export function elementsOf({ children }: XmlElement): XmlElement[] {
  return children.filter((node): node is XmlElement => node.type === 'element')
}

export function childrenOf(element: XmlElement, name: string): XmlElement[] {
  return elementsOf(element).filter((child) => child.name === name)
}

export function textOf(element: XmlElement): string {
  return element.text.trim()
}
