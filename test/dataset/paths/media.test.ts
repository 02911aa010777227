import { describe, expect, it } from 'vitest'
import { isMedia, kindOfFile } from '../../../src/dataset/paths/media.ts'

describe('kindOfFile', () => {
  it.each([
    ['image', 'images/a.jpg', 'a.JPEG', 'x.y/a.webp', 'a.gif', 'a.heic'],
    ['audio', 'a.wav', 'speech/LJ001-0001.FLAC', 'a.b.mp3'],
    ['midi', 'Q1_xxxxx_0.mid', 'a.MIDI'],
    ['video', 'v_ApplyEyeMakeup_g01_c01.avi', 'a.mp4'],
    [
      'text',
      'pos/cv000_29416.txt',
      '0006.1999-12-13.kaminski.ham.txt',
      'news-12.txt',
      'news.txt',
      'todo_3.txt',
      'page.html',
      'a.pdf',
    ],
    ['data', 'chair_0001.off', 'scan.nii', 'scan.nii.gz', 'a.npy', 'a.dcm'],
    ['no-ending', 'alt.atheism/49960', 'spam/0001.ea7e79d3153e7469e7a9c3e0af6a357e', 'maildir/12.', 'lists/1.2'],
    ['table', 'a.csv', 'a.TSV', 'a.csv.gz', 'a.parquet', 'a.xlsx', 'iris.data', 'a.arff'],
    ['annotation', 'annotations/a.xml', 'instances_val2017.json', 'manifest.json'],
    ['notebook', 'a.ipynb'],
    ['code', 'src/train.py', 'a.ts', 'run.sh', 'Makefile', 'docker/Dockerfile'],
    ['config', 'data.yaml', 'package.json', 'tsconfig.build.json', 'obj.names', 'pyproject.toml'],
    [
      'documentation',
      'README',
      'NEWS.txt',
      'HISTORY',
      'README.md',
      'readme.txt',
      'LICENSE',
      'LICENSE-MIT',
      'requirements.txt',
      'CITATION.cff',
    ],
    ['archive', 'data.zip', 'a.tar.gz', 'a.tgz', 'a.jpg.gz', 'a.7z'],
    ['model', 'a.pt', 'a.onnx'],
    ['pointer', 'data.csv.dvc'],
    ['other', 'a.unknown', 'a.log', 'font.ttf'],
  ])('recognizes %s by its extension', (kind, ...paths) => {
    expect(paths.map((path) => [path, kindOfFile(path)])).toEqual(paths.map((path) => [path, kind]))
  })

  it('uses the name of the file, not dots in a folder', () => {
    expect(kindOfFile('data.csv/37261')).toBe('no-ending')
  })

  it('does not recognize an extension that is a property of every object', () => {
    expect(kindOfFile('a.constructor')).toBe('other')
  })
})

describe('isMedia', () => {
  it('is true for kinds of files that can be samples', () => {
    expect(
      ['a.jpg', 'a.wav', 'a.mid', 'a.mp4', 'a.txt', 'a.npy', '49960'].map((path) => isMedia(kindOfFile(path))),
    ).toEqual(Array(7).fill(true))
  })

  it('is false for code, tables, notebooks, annotations and files that describe a project', () => {
    const paths = ['a.py', 'a.csv', 'a.ipynb', 'a.xml', 'README.md', 'LICENSE', 'a.zip', 'a.pt', 'a.yaml']
    expect(paths.filter((path) => isMedia(kindOfFile(path)))).toEqual([])
  })
})
