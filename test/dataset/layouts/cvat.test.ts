import { describe, expect, test } from 'vitest'
import { labelsById, readInMemory } from '../../support/read_in_memory.ts'
import { texts } from '../../support/texts.ts'

const META = `<version>1.1</version><meta><task><name>t</name><labels>
  <label><name>car</name><attributes><attribute><name>colour</name></attribute></attributes></label>
  <label><name>bus</name></label>
  <label><name>arm</name><parent>person</parent></label>
</labels></task></meta>`

function cvat(images: string): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n<annotations>${META}${images}</annotations>\n`
}

const BOXES = cvat(`
  <image id="0" name="a.jpg" subset="Train" width="9" height="9">
    <box label="car" xtl="0" ytl="0" xbr="1" ybr="1"><attribute name="colour">red</attribute></box>
    <polygon label="person" points="0,0;1,0;1,1"></polygon>
    <tag label="night"></tag>
  </image>
  <image id="1" name="b/c.jpg" subset="Validation" width="9" height="9">
    <polyline label="car" points="0,0;1,0"/><points label="car" points="0,0"/><mask label="car" rle="1"/>
    <ellipse label="car"/><cuboid label="car"/>
    <skeleton label="person"><points label="arm" points="0,0"/></skeleton>
  </image>
  <image id="2" name="d.jpg" subset="default" width="9" height="9"></image>`)

describe('CVAT image annotations', () => {
  test('are found: an image has the labels of its shapes and its tags', async () => {
    const dataset = await readInMemory({ 'data/annotations.xml': BOXES, 'data/images/a.jpg': 'a' })
    expect(labelsById(dataset)).toEqual({ 'a.jpg': '{car,night,person}', 'b/c.jpg': '{car,person}', 'd.jpg': '{}' })
    expect(dataset.table.classes).toEqual(['bus', 'car', 'night', 'person'])
    expect(dataset.layout).toMatchObject({ kind: 'cvat', detected: true, settings: ['file: annotations.xml'] })
  })

  test('can be set in the config, also as the dataset itself', async () => {
    for (const asked of [{ labels: { file: 'x.xml' } }, { path: 'data/x.xml' }]) {
      const dataset = await readInMemory({ 'data/x.xml': BOXES }, asked)
      expect(dataset.table.size).toBe(3)
    }
  })

  test("have the dataset's own split in their subsets", async () => {
    const { table } = await readInMemory({ 'data/annotations.xml': BOXES })
    const { names, codes } = table.splits ?? { names: [], codes: [] }
    expect(Array.from(codes, (code) => names[code])).toEqual(['train', 'val', undefined])
  })

  test('can be counted separately: the image is the group', async () => {
    const asked = { labels: { file: 'annotations.xml', label: 'annotations' } } as const
    const { table } = await readInMemory({ 'data/annotations.xml': BOXES }, asked)
    expect(texts(table.ids).slice(0, 4)).toEqual(['a.jpg#0', 'a.jpg#1', 'a.jpg#2', 'b/c.jpg#0'])
    expect(table.size).toBe(9)
    expect(table.groups?.names).toEqual(['a.jpg', 'b/c.jpg', 'd.jpg'])
  })

  test('with only tags, one per image, give each image one label', async () => {
    const tags = cvat('<image id="0" name="a"><tag label="car"/></image><image id="1" name="b"/>')
    expect(labelsById(await readInMemory({ 'data/annotations.xml': tags }))).toEqual({ a: 'car', b: null })
  })

  test('of several tasks are a choice', async () => {
    const files = { 'data/one.xml': BOXES, 'data/two.xml': BOXES }
    await expect(readInMemory(files)).rejects.toThrow(
      'To choose one, run its command or set `dataset_path` in a config:\n- CVAT image annotations, 3 samples:\ndataset-balance analyze data/one.xml\n',
    )
  })

  test.each([
    [
      '<annotations><track id="0" label="car"/></annotations>',
      "Cannot read CVAT annotations of a video (<track>). Export them from CVAT as 'CVAT for images 1.1'.",
    ],
    [
      '<annotations><image id="0" name="a"><box/></image></annotations>',
      "Found a <box> without a label in the image 'a'",
    ],
    ['<annotations><image id="0"/></annotations>', 'Found an <image> without a name'],
    ['<annotations/>', 'Found no <image>: the dataset is empty'],
    [
      '<annotation><filename>a.jpg</filename></annotation>',
      'data/x.xml: Expected a CVAT file, found Pascal VOC, which has one file per image. Set `labels: { format: voc }`',
    ],
    ['<svg/>', 'data/x.xml: Expected <annotations> as the root element of a CVAT file'],
    ['<annotations><image', 'data/x.xml:1:20: Cannot read this as XML'],
    ['<!DOCTYPE a [<!ENTITY e "x">]><annotations/>', 'Cannot read XML with a <!DOCTYPE>'],
  ])('%s is an error', async (content, message) => {
    await expect(readInMemory({ 'data/x.xml': content }, { labels: { file: 'x.xml' } })).rejects.toThrow(message)
  })
})
