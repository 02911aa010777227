import type { Files } from './repository_look.ts'

export function voc(name: string, ...labels: readonly string[]): string {
  const objects = labels.map((label) => `<object><name>${label}</name><bndbox><xmin>1</xmin></bndbox></object>`)
  return `<?xml version="1.0"?>\n<annotation><folder>images</folder><filename>${name}</filename>${objects.join('')}</annotation>\n`
}

export function box(...codes: readonly number[]): string {
  return codes.map((code) => `${code} 0.5 0.5 0.1 0.1\n`).join('')
}

/** COCO with one image for each list of categories. */
export function coco(names: readonly string[], ...labels: readonly (readonly number[])[]): string {
  return JSON.stringify({
    info: { year: 2020 },
    licenses: [],
    images: labels.map((_, id) => ({ id, file_name: names[id], width: 9, height: 9 })),
    categories: ['can', 'cup'].map((name, id) => ({ id, name, supercategory: 'thing' })),
    annotations: labels.flatMap((codes, image) =>
      codes.map((code, i) => ({ id: image * 10 + i, image_id: image, category_id: code, bbox: [1, 1, 2, 2] })),
    ),
  })
}

export function labelme(image: string, ...labels: readonly string[]): string {
  const shapes = labels.map((label) => ({ label, points: [[0, 0]], shape_type: 'polygon', flags: {} }))
  return JSON.stringify({ version: '5.0.1', flags: {}, shapes, imagePath: image, imageData: null })
}

export function cvat(...images: readonly (readonly [string, string])[]): string {
  const shown = images.map(
    ([name, label], id) => `<image id="${id}" name="${name}"><box label="${label}" xtl="0"/></image>`,
  )
  return `<?xml version="1.0" encoding="utf-8"?>\n<annotations><version>1.1</version>${shown.join('')}</annotations>\n`
}

/** One file for each name, which is an image if no content is given. */
export function each(
  names: readonly string[],
  pathOf: (name: string) => string,
  contentOf: (name: string) => string = () => '',
): Files {
  return Object.fromEntries(names.map((name) => [pathOf(name), contentOf(name)]))
}

/** Files that occur in any repository. */
export const CODE: Files = {
  'README.md': '# A dataset',
  LICENSE: 'MIT',
  'requirements.txt': 'torch\n',
  'train.py': 'x = 1\n',
  'src/model.py': 'x = 1\n',
  'notebooks/look.ipynb': '{}',
  'docs/example.png': '',
  'assets/logo.png': '',
  'result/out.jpg': '',
  'example.jpg': '',
}
