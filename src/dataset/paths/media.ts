import { isImage } from './image_names.ts'
import { lastStep } from './paths.ts'

/** What a file contains, judging by its name. */
export type FileKind =
  | 'image'
  | 'audio'
  | 'midi'
  | 'video'
  | 'text'
  /** Arrays, volumes, point clouds and signals: one file per sample, not in one of the formats above. */
  | 'data'
  | 'no-ending'
  | 'table'
  | 'annotation'
  | 'notebook'
  | 'code'
  | 'config'
  | 'documentation'
  | 'archive'
  | 'model'
  /** A `.dvc` file, which points to data that is stored elsewhere. */
  | 'pointer'
  | 'other'

const MEDIA: ReadonlySet<FileKind> = new Set(['image', 'audio', 'midi', 'video', 'text', 'data', 'no-ending'])

/** Whether files of a kind may be samples, one per file. */
export function isMedia(kind: FileKind): boolean {
  return MEDIA.has(kind)
}

/**
 * Returns the kind of a file, determined only by its name. Extensions are not case-sensitive.
 *
 * @example
 * kindOfFile('recordings/0_george_12.wav') // 'audio'
 */
export function kindOfFile(path: string): FileKind {
  const ending = endingOf(path)
  const known = KINDS.get(ending) ?? KINDS.get(ending.toLowerCase())
  if (known === undefined) return kindOfUnusual(path, ending)
  if ((known === 'table' || known === 'config') && LEFT_BEHIND.test(lastStep(path))) return 'other'
  if (known === 'text' && isAboutProject(lastStep(path))) return 'documentation'
  if (known === 'annotation' && PROJECT_JSON.test(lastStep(path))) return 'config'
  if (known === 'archive' && GZIPPED.test(path)) return kindOfPacked(path.slice(0, -'.gz'.length))
  return known
}

function endingOf(path: string): string {
  const dot = path.lastIndexOf('.')
  return dot > path.lastIndexOf('/') ? path.slice(dot + 1) : ''
}

const GZIPPED = /\.gz$/i
/** Texts about a project, which occur in every repository. */
const ABOUT =
  /^(?:(?:read[-_ ]?me|licen[cs]e|copying|copyright|contributing|changelog)(?:[-_.].*)?|(?:\w+-)?requirements(?:[-_]\w+)?\.txt|(?:notice|authors|contributors|maintainers|changes|todo|install|citation|version|cmakelists|robots)(?:\.\w+)?)$/i
/** In lower case, these are also names of classes of texts. */
const ABOUT_IN_CAPITALS = /^(?:HISTORY|NEWS)(?:\.\w+)?$/
const BUILD =
  /^(?:\w*makefile|dockerfile|containerfile|jenkinsfile|vagrantfile|rakefile|gemfile|procfile|pipfile|justfile|snakefile|build|workspace|configure|gradlew|mvnw)$/i
const PROJECT_JSON =
  /^(?:package|package-lock|tsconfig|jsconfig|composer|bower|deno|biome|lerna|nx|angular|vercel|config|\w+[-_]config|special_tokens_map)(?:\.\w+)?\.json$/i
/** A number or a hash, as in `37261.1` and `0001.ea7e79d3153e7469e7a9c3e0af6a357e`, is not an extension. */
const NO_ENDING = /^(?:|\d+|[0-9a-f]{8,})$/i

function kindOfPacked(path: string): FileKind {
  const kind = KINDS.get(endingOf(path).toLowerCase())
  return kind === 'table' || kind === 'data' ? kind : 'archive'
}

function isAboutProject(name: string): boolean {
  return ABOUT.test(name) || ABOUT_IN_CAPITALS.test(name)
}

/** Files that file managers create. */
const LEFT_BEHIND = /^(?:thumbs|ehthumbs(?:_vista)?)\.db$|^desktop\.ini$/i

function kindOfUnusual(path: string, ending: string): FileKind {
  if (isImage(path)) return 'image'
  if (!NO_ENDING.test(ending)) return 'other'
  const name = lastStep(path)
  if (isAboutProject(name)) return 'documentation'
  return BUILD.test(name) ? 'code' : 'no-ending'
}

const ENDINGS: readonly (readonly [FileKind, string])[] = [
  ['image', 'jpe jfif pbm pnm gif heic heif avif jxl jp2 svg ico tga exr hdr psd'],
  ['image', 'dng cr2 nef arw'],
  [
    'audio',
    'wav wave flac mp3 ogg oga m4a aac aif aiff aifc opus wma amr au snd sph caf ra mka weba gsm wv ape ac3 voc',
  ],
  ['midi', 'mid midi kar smf rmi'],
  ['video', 'mp4 avi mov mkv webm mpg mpeg m4v wmv flv 3gp ogv mts m2ts vob mjpeg mjpg y4m asf'],
  ['text', 'txt text eml msg html htm xhtml mht pdf ps doc docx odt rtf epub story ann srt vtt sgm sgml'],
  ['data', 'npy npz pkl pickle mat h5 hdf5 hdf he5 nc zarr bin dat raw'],
  ['data', 'dcm dicom nii mha mhd nrrd mgz mgh fits svs ndpi czi lif edf bdf gdf fif set vhdr eeg hea fcs mzml'],
  ['data', 'off ply pcd stl obj las laz xyz pts c3d bvh skeleton aedat'],
  ['data', 'pdb cif mol mol2 sdf smi fasta fa fastq gexf gml graphml abc krn mxl musicxml mscz mscx'],
  ['table', 'csv tsv tab jsonl ndjson parquet feather arrow orc avro xls xlsx xlsm xlsb ods'],
  ['table', 'sqlite sqlite3 db mdb arff data libsvm svm svmlight sav dta rds rda rdata'],
  ['annotation', 'json xml geojson'],
  ['notebook', 'ipynb rmd qmd'],
  [
    'code',
    'py pyi pyx pxd js mjs cjs jsx ts mts cts tsx vue svelte java kt kts scala groovy clj cljs c cc cpp cxx h hh hpp',
  ],
  [
    'code',
    'hxx cu cuh cs fs vb go rs swift m mm r jl lua pl pm rb php sh bash zsh fish ps1 bat cmd awk sql hs ml mli ex exs',
  ],
  [
    'code',
    'erl elm dart zig nim f f90 f95 asm s v vhd css scss sass less proto thrift graphql tf mk cmake gradle prototxt gd',
  ],
  ['code', 'so dll exe pyc o a jar class wasm'],
  ['config', 'yaml yml toml ini cfg conf lock properties env names in editorconfig'],
  ['documentation', 'md markdown mdx rst adoc org tex bib cff pptx ppt odp key'],
  ['archive', 'zip tar tgz tbz tbz2 txz gz bz2 xz zst 7z rar lz4 lzma z'],
  [
    'model',
    'pt pth ckpt onnx safetensors pb tflite joblib keras caffemodel weights pdparams gguf ggml mlmodel pmml model',
  ],
  ['pointer', 'dvc'],
  ['other', 'tfrecord tfrecords lmdb log tmp bak swp md5 sha1 sha256 ttf otf woff woff2 patch diff'],
]

const KINDS: ReadonlyMap<string, FileKind> = new Map(
  ENDINGS.flatMap(([kind, endings]) => endings.split(' ').map((ending) => [ending, kind] as const)),
)

const KINDS_OF_SAMPLES: ReadonlySet<FileKind> = new Set([
  'image',
  'audio',
  'midi',
  'video',
  'text',
  'data',
  'annotation',
  'table',
])
const MOST_CHARACTERS = 400
const NAME = /[^/\\\s.][^/\\.]*\.\w[\w.]*$/

/** Whether a value looks like the name of a file that could be a sample. URLs of web pages do not. */
export function looksLikeFile(value: string): boolean {
  if (value.length > MOST_CHARACTERS || !NAME.test(value) || /[\r\n]|:\/\//.test(value)) return false
  return KINDS_OF_SAMPLES.has(kindOfFile(value))
}
