import { describe, expect, test } from 'vitest'
import { presentSplit, suggestGroups } from '../../../src/check/index.ts'
import { readInMemory } from '../../support/read_in_memory.ts'

type Files = Readonly<Record<string, string>>
type Case = readonly [name: string, files: Files, line: string]

/** Numbers in an order that looks random and is always the same. */
const mixed = (i: number, most: number): number => (Math.imul(i + 1, 2654435761) >>> 8) % most
const pad = (value: number, width = 4): string => String(value).padStart(width, '0')
const hex = (i: number, width: number): string =>
  Array.from({ length: width }, (_, at) => mixed(i * 37 + at * 11, 16).toString(16)).join('')
const EMOTIONS = ['anger', 'calm', 'joy', 'sadness']
const emotion = (i: number): string => EMOTIONS[mixed(i, 4)] ?? ''

/** A label file: one line per row. */
function table(header: string, size: number, row: (i: number) => string): Files {
  return { 'data/labels.csv': `${header}\n${Array.from({ length: size }, (_, i) => `${row(i)}\n`).join('')}` }
}

/** Files in class folders; the content is the position, so that no two are equal. */
function folders(size: number, path: (i: number) => string): Files {
  return Object.fromEntries(Array.from({ length: size }, (_, i) => [`data/${path(i)}`, String(i)]))
}

/** A table with the columns `file`, `label` and one more, whose values are given. */
function column(name: string, value: (i: number) => string | number, size = 200): Files {
  return table(`file,label,${name}`, size, (i) => `${hex(i, 8)}.wav,${emotion(i)},${value(i)}`)
}

/** A table whose file names are given. */
function named(name: (i: number) => string, size = 200): Files {
  return table('file,label', size, (i) => `${name(i)},${emotion(i)}`)
}

const inColumn = (name: string): string => `group: ${name}`
const inNames = (pattern: string): string => `group_pattern: '${pattern}'`

const COLUMNS: readonly Case[] = [
  ['patient_id', column('patient_id', (i) => `P${mixed(i, 40)}`), inColumn('patient_id')],
  ['Patient ID of NIH chest X-ray', column('Patient ID', (i) => mixed(i, 60)), "group: 'Patient ID'"],
  ['PatientID', column('PatientID', (i) => `ID0${mixed(i, 50)}`), inColumn('PatientID')],
  ['subject', column('subject', (i) => `sub-${pad(mixed(i, 20), 2)}`), inColumn('subject')],
  ['participant number', column('participant_no', (i) => mixed(i, 24)), inColumn('participant_no')],
  ['speaker', column('speaker', (i) => `spk${mixed(i, 12)}`), inColumn('speaker')],
  [
    'Speaker of MELD',
    table('Utterance,Speaker,Emotion', 200, (i) => `text ${i},S${mixed(i, 9)},${emotion(i)}`),
    inColumn('Speaker'),
  ],
  ['client_id of Common Voice', column('client_id', (i) => hex(mixed(i, 30), 16)), inColumn('client_id')],
  ['actor of CREMA-D', column('ActorID', (i) => 1001 + mixed(i, 91), 400), inColumn('ActorID')],
  [
    'lesion_id of HAM10000',
    table(
      'lesion_id,image_id,label',
      300,
      (i) => `HAM_${pad(i < 150 ? Math.floor(i / 2) : i, 7)},ISIC_${pad(i, 7)},${emotion(i)}`,
    ),
    inColumn('lesion_id'),
  ],
  ['song_id', column('song_id', (i) => Math.floor(i / 3)), inColumn('song_id')],
  ['session', column('session', (i) => `Ses${mixed(i, 5) + 1}`), inColumn('session')],
  ['recording', column('recording', (i) => `R${mixed(i, 15)}`), inColumn('recording')],
  ['artist', column('artist', (i) => `Artist ${mixed(i, 18)}`), inColumn('artist')],
  [
    'composer of MAESTRO',
    column('canonical_composer', (i) => `Composer ${mixed(i, 25)}`),
    inColumn('canonical_composer'),
  ],
  ['user.id', column('user.id', (i) => mixed(i, 31)), inColumn('user.id')],
  ['userid', column('userid', (i) => `u${mixed(i, 31)}`), inColumn('userid')],
  ['author', column('author', (i) => `author${mixed(i, 21)}`), inColumn('author')],
  ['video_id', column('video_id', (i) => hex(mixed(i, 25), 11)), inColumn('video_id')],
  ['document', column('doc_id', (i) => `D${mixed(i, 30)}`), inColumn('doc_id')],
  ['site', column('site', (i) => `site${mixed(i, 8)}`), inColumn('site')],
  ['device', column('device', (i) => `dev${mixed(i, 9)}`), inColumn('device')],
  ['hospital', column('hospital', (i) => `H${mixed(i, 6)}`), inColumn('hospital')],
  [
    'fsID of UrbanSound8K',
    table(
      'slice_file_name,fsID,fold,classID,class',
      200,
      (i) =>
        `${hex(i, 8)}.wav,${100000 + mixed(i, 40)},${mixed(i, 10) + 1},${EMOTIONS.indexOf(emotion(i))},${emotion(i)}`,
    ),
    inColumn('fsID'),
  ],
  ['src_file of ESC-50', column('src_file', (i) => 100000 + mixed(i, 50)), inColumn('src_file')],
  ['study_id', column('study_id', (i) => mixed(i, 40)), inColumn('study_id')],
  ['slide_id', column('slide_id', (i) => `TCGA-${mixed(i, 25)}`), inColumn('slide_id')],
  ['store_id', column('store_id', (i) => mixed(i, 30)), inColumn('store_id')],
  [
    'the patient before the site',
    table('file,label,site,patient', 200, (i) => `${hex(i, 8)}.wav,${emotion(i)},s${mixed(i, 7)},p${mixed(i * 3, 40)}`),
    inColumn('patient'),
  ],
  [
    'the patient before frames in names',
    table('file,label,patient', 200, (i) => `r${i % 20}_frame_${i}.png,${emotion(i)},p${i % 10}`),
    inColumn('patient'),
  ],
  ['rows that are sorted by user', column('user', (i) => `u${Math.floor(i / 400)}`, 4000), inColumn('user')],
  [
    'an entity for every second row only',
    column('speaker', (i) => (i % 2 ? '' : `s${mixed(i, 14)}`)),
    inColumn('speaker'),
  ],
]

const NAMES: readonly Case[] = [
  [
    'frames of five recordings',
    folders(300, (i) => `${emotion(i)}/rec${i % 5}_cam1_frame_${pad(i * 10, 6)}.jpg`),
    inNames(String.raw`([^/]+)_frame_\d+\.jpg$`),
  ],
  [
    'frames with another separator',
    named((i) => `drive-${pad(i % 12, 2)}-frame${i}.png`),
    inNames(String.raw`([^/]+)-frame\d+\.png$`),
  ],
  [
    'frames in a folder per video',
    folders(240, (i) => `${emotion(i % 12)}/video_${i % 12}/frame_${pad(i, 5)}.jpg`),
    inNames(String.raw`([^/]+)/frame_\d+\.jpg$`),
  ],
  [
    'frames in Roboflow names',
    folders(200, (i) => `train/${emotion(i)}/tape${i % 8}_frame_${i}_jpg.rf.${hex(i, 32)}.jpg`),
    inNames(String.raw`([^/]+)_frame_\d+_jpg\.rf\.[0-9a-f]{32}\.jpg$`),
  ],
  ['clips', named((i) => `podcast_${i % 10}_clip${i}.wav`), inNames(String.raw`([^/]+)_clip\d+\.wav$`)],
  ['segments', named((i) => `${hex(i % 20, 10)}_seg_${i}.wav`), inNames(String.raw`([^/]+)_seg_\d+\.wav$`)],
  ['chunks', named((i) => `call ${i % 15} chunk ${i}.mp3`), inNames(String.raw`([^/]+) chunk \d+\.mp3$`)],
  ['slices', named((i) => `vol${i % 12}_slice_${i}.png`), inNames(String.raw`([^/]+)_slice_\d+\.png$`)],
  [
    'slices of NIfTI files',
    named((i) => `brain-${i % 9}_slice${i}.nii.gz`),
    inNames(String.raw`([^/]+)_slice\d+\.nii\.gz$`),
  ],
  ['patches', named((i) => `slide${i % 10}_patch_${i}.png`), inNames(String.raw`([^/]+)_patch_\d+\.png$`)],
  [
    'patches by their place, as in IDC',
    folders(300, (i) => `${i % 2}/${10250 + mixed(i, 20)}_idx5_x${i * 50 + 1}_y${i * 7 + 1}_class${i % 2}.png`),
    inNames(String.raw`([^/]+)_x\d+_y\d+_class\d+\.png$`),
  ],
  [
    'cells of a smear, as in malaria',
    folders(
      200,
      (i) =>
        `${i % 2 ? 'Parasitized' : 'Uninfected'}/C${i % 16}P${i % 16}thinF_IMG_20150619_11475${i % 10}a_cell_${i}.png`,
    ),
    inNames(String.raw`([^/]+)_cell_\d+\.png$`),
  ],
  [
    'copies by Roboflow',
    folders(300, (i) => `train/${emotion(i % 100)}/photo${hex(i % 100, 6)}_jpg.rf.${hex(i, 32)}.jpg`),
    inNames(String.raw`([^/]+)\.rf\.[0-9a-f]{32}\.jpg$`),
  ],
  [
    'augmented copies',
    folders(240, (i) => `${emotion(i % 60)}/${hex(i % 60, 8)}${i < 60 ? '' : `_aug${Math.floor(i / 60)}`}.jpg`),
    inNames(
      String.raw`(?:^|/)([^/]+?)(?:[-_](?:aug(?:mented)?|[hv]?flip(?:ped)?|rot(?:ate|ated)?|nois[ey]|blur(?:red)?|bright(?:ness)?)[-_]?\d*)*(?:\.nii)?(?:\.\w{1,5})?$`,
    ),
  ],
  [
    'flipped and rotated copies',
    folders(
      180,
      (i) => `${emotion(i % 60)}/${hex(i % 60, 8)}${['', '_hflip', '_rot90'][Math.floor(i / 60)] ?? ''}.png`,
    ),
    inNames(
      String.raw`(?:^|/)([^/]+?)(?:[-_](?:aug(?:mented)?|[hv]?flip(?:ped)?|rot(?:ate|ated)?|nois[ey]|blur(?:red)?|bright(?:ness)?)[-_]?\d*)*(?:\.nii)?(?:\.\w{1,5})?$`,
    ),
  ],
  [
    'copies of downloads',
    folders(120, (i) => `${emotion(i % 100)}/${hex(i % 100, 6)}${i < 100 ? '' : ' (1)'}.jpg`),
    inNames(String.raw`(?:^|/)([^/]+?)(?: ?\(\d+\)| - Copy(?: \(\d+\))?|[-_]copy\d*)?(?:\.nii)?(?:\.\w{1,5})?$`),
  ],
  [
    'CREMA-D',
    folders(
      400,
      (i) =>
        `${emotion(i)}/${1001 + mixed(i, 91)}_${['DFA', 'IEO', 'TIE'][i % 3]}_${['ANG', 'HAP', 'SAD'][i % 3]}_XX.wav`,
    ),
    inNames(String.raw`(?:^|/)(1[01]\d\d)_[A-Z]{3}_[A-Z]{3}_[A-Z]{2}(?:\.nii)?(?:\.\w{1,5})?$`),
  ],
  [
    'RAVDESS',
    named((i) => {
      const actor = pad((i % 24) + 1, 2)
      return `Actor_${actor}/03-01-0${(Math.floor(i / 24) % 8) + 1}-0${(Math.floor(i / 192) % 2) + 1}-01-01-${actor}.wav`
    }, 384),
    inNames(String.raw`(?:^|/)0[1-3]-0[12]-0[1-8]-0[12]-0[12]-0[12]-(\d\d)(?:\.nii)?(?:\.\w{1,5})?$`),
  ],
  [
    'EMO-DB',
    folders(
      200,
      (i) =>
        `${emotion(i)}/${['03', '08', '09', '10', '11', '12'][i % 6]}a0${(i % 7) + 1}${['F', 'W', 'N'][i % 3]}${['a', 'b', 'c'][Math.floor(i / 42) % 3]}.wav`,
    ),
    inNames(String.raw`(?:^|/)(\d\d)[abc]\d\d[A-Z][a-d]?(?:\.nii)?(?:\.\w{1,5})?$`),
  ],
  [
    'Speech Commands',
    folders(300, (i) => `${['yes', 'no', 'up', 'down'][i % 4]}/${hex(mixed(i, 50), 8)}_nohash_${i}.wav`),
    inNames(String.raw`([^/]+)_nohash_\d+\.wav$`),
  ],
  [
    'UrbanSound8K',
    named((i) => `${100000 + mixed(i, 40)}-${i % 10}-0-${i}.wav`),
    inNames(String.raw`([^/]+)-\d+-\d+-\d+\.wav$`),
  ],
  [
    'ESC-50',
    named((i) => `${(i % 5) + 1}-${100000 + (i % 60)}-${'ABC'[i % 3]}-${i % 50}.wav`),
    inNames(String.raw`(?:^|/)\d-(\d+)-[A-Z]-\d+(?:\.nii)?(?:\.\w{1,5})?$`),
  ],
  [
    'UCF101',
    folders(
      400,
      (i) => `Class${i % 4}/v_Class${i % 4}_g${pad(Math.floor(i / 4) % 25, 2)}_c${pad(Math.floor(i / 100), 2)}.avi`,
    ),
    inNames(String.raw`([^/]+)_c\d+\.avi$`),
  ],
  [
    'EMOPIA without its label file',
    folders(200, (i) => `Q${(i % 4) + 1}/Q${(i % 4) + 1}_${hex(i % 40, 11)}_${i}.mid`),
    inNames(String.raw`(?:^|/)Q[1-4]_([A-Za-z0-9_-]{11})_\d+(?:\.nii)?(?:\.\w{1,5})?$`),
  ],
  [
    'chest X-ray: patient and follow-up',
    named((i) => `${pad(mixed(i, 40), 8)}_${pad(i, 3)}.png`),
    inNames(String.raw`([^/]+)_\d+\.png$`),
  ],
  [
    'OCT: disease, patient, number',
    folders(300, (i) => `${['CNV', 'DME'][i % 2]}/${['CNV', 'DME'][i % 2]}-${1000000 + (i % 60)}-${i}.jpeg`),
    inNames(String.raw`([^/]+)-\d+\.jpeg$`),
  ],
  [
    'BreakHis: slide and number',
    folders(200, (i) => `${i % 2 ? 'benign' : 'malignant'}/SOB_B_A-14-${22500 + (i % 30)}AB-40-${pad(i, 3)}.png`),
    inNames(String.raw`([^/]+)-\d+\.png$`),
  ],
  [
    'pneumonia: person',
    folders(200, (i) => `${i % 2 ? 'NORMAL' : 'PNEUMONIA'}/person${mixed(i, 50)}_bacteria_${i}.jpeg`),
    inNames(String.raw`([^/]+)_bacteria_\d+\.jpeg$`),
  ],
  [
    'tracks of traffic signs',
    named((i) => `${pad(i % 3, 5)}/${pad(Math.floor(i / 3) % 20, 5)}_${pad(Math.floor(i / 60), 5)}.ppm`, 300),
    inNames(String.raw`([^/]+/[^/]+)_\d+\.ppm$`),
  ],
  [
    'Market-1501',
    named((i) => `${pad(i % 30)}_c${(i % 6) + 1}s1_${pad(i % 90, 6)}_${pad(Math.floor(i / 90), 2)}.jpg`, 300),
    inNames(String.raw`([^/]+)_\d+\.jpg$`),
  ],
]

const NO_COLUMNS: readonly (readonly [name: string, files: Files])[] = [
  ['age', column('age', (i) => 20 + mixed(i, 50))],
  ['price', column('price', (i) => mixed(i, 40))],
  ['patient_age', column('patient_age', (i) => 20 + mixed(i, 50))],
  ['Patient Gender', column('Patient Gender', (i) => 'MF'[i % 2] ?? '')],
  ['sex', column('sex', (i) => ['male', 'female', 'unknown'][i % 3] ?? '')],
  ['speaker with two values', column('speaker', (i) => ['OAF', 'YAF'][i % 2] ?? '')],
  ['site with three values', column('site', (i) => ['left', 'right', 'back'][i % 3] ?? '')],
  ['device with three values in many rows', column('device', (i) => `d${i % 3}`, 3000)],
  ['one patient per row', column('patient_id', (i) => `P${i}`)],
  ['one user for all rows', column('user', () => 'me')],
  ['one video per row in many rows', column('video_id', (i) => `v${i}`, 3000)],
  ['the same patient in nearly all rows', column('patient', (i) => (i < 190 ? 'p0' : `p${i}`))],
  ['one pair among many patients', column('patient_id', (i) => `P${i === 1 ? 0 : i}`)],
  ['class_id', column('class_id', (i) => mixed(i, 12))],
  ['category_id', column('category_id', (i) => mixed(i, 15))],
  ['label_id', column('label_id', (i) => EMOTIONS.indexOf(emotion(i)))],
  ['fold', column('fold', (i) => mixed(i, 10))],
  ['fold_id', column('fold_id', (i) => mixed(i, 10))],
  ['country_id', column('country_id', (i) => mixed(i, 30))],
  ['language', column('language', (i) => mixed(i, 12))],
  ['annotator_id', column('annotator_id', (i) => mixed(i, 12))],
  ['worker_id', column('worker_id', (i) => mixed(i, 20))],
  ['Utterance_ID within dialogues', column('Utterance_ID', (i) => i % 20)],
  ['frame_id', column('frame_id', (i) => i % 30)],
  ['an id with few values', column('model_version_id', (i) => i % 6)],
  ['an id that hardly repeats', column('order_ref_id', (i) => Math.floor(i / 1.2))],
  ['the label is the speaker', table('file,label,speaker', 200, (i) => `${hex(i, 8)}.wav,s${i % 8},speaker ${i % 8}`)],
  ['decimals', column('patient', (i) => `${mixed(i, 12)}.5`)],
  ['year and month', column('year', (i) => 2000 + mixed(i, 20))],
  ['zip code', column('zip', (i) => 10000 + mixed(i, 40))],
  ['no other column', table('file,label', 100, (i) => `${hex(i, 8)}.wav,${emotion(i)}`)],
  ['row numbers as ids', table('text,label', 100, (i) => `some text ${i % 7} frame ${i},${emotion(i)}`)],
]

const NO_NAMES: readonly (readonly [name: string, files: Files])[] = [
  ['img_001.jpg', folders(200, (i) => `${emotion(i)}/img_${pad(i, 3)}.jpg`)],
  ['frame_001.jpg in class folders', folders(200, (i) => `${emotion(i)}/frame_${pad(i)}.jpg`)],
  ['numbers only', folders(200, (i) => `${emotion(i)}/${pad(i, 5)}.png`)],
  ['hashes', folders(200, (i) => `${emotion(i)}/${hex(i, 32)}.jpg`)],
  ['the class in the name', folders(200, (i) => `${emotion(i)}/${emotion(i)}_${pad(i)}.jpg`)],
  ['ImageNet', folders(400, (i) => `n0144${pad(i % 20)}/n0144${pad(i % 20)}_${i}.JPEG`)],
  [
    'breeds below cats and dogs',
    table('file,label', 300, (i) => `breed_name_${'abcdefghijklmno'[i % 15]}_${i}.jpg,${i % 15 < 7 ? 'cat' : 'dog'}`),
  ],
  ['digits as classes', table('file,label', 200, (i) => `${i % 10}_${i}.png,digit${i % 10}`)],
  ['LFW', folders(200, (i) => `Person Name ${'abcdefghij'[i % 10]}/Person_Name_${'abcdefghij'[i % 10]}_${pad(i)}.jpg`)],
  ['a camera', named((i) => `DSC_${pad(i)}.JPG`)],
  ['two cameras', named((i) => `${i % 2 ? 'DSC' : 'IMG'}_${pad(i)}.JPG`)],
  [
    'days and times',
    named(
      (i) => `IMG_202001${pad((i % 28) + 1, 2)}_${pad(10 + (i % 12), 2)}${pad(i % 60, 2)}${pad((i * 7) % 60, 2)}.jpg`,
      300,
    ),
  ],
  [
    'WhatsApp images',
    named(
      (i) => `WhatsApp Image 2020-01-${pad((i % 28) + 1, 2)} at 12.${pad(i % 60, 2)}.${pad((i * 7) % 60, 2)}.jpeg`,
      300,
    ),
  ],
  ['ISIC', named((i) => `ISIC_${pad(24306 + i, 7)}.jpg`)],
  ['COCO', named((i) => `COCO_train2014_${pad(i * 13, 12)}.jpg`)],
  ['VOC', named((i) => `${2007 + (i % 6)}_${pad(i, 6)}.jpg`)],
  ['UTKFace', named((i) => `${20 + (i % 40)}_${i % 2}_${i % 5}_2017010402310${pad(i)}.jpg`)],
  ['numbered by Windows', folders(200, (i) => `${emotion(i)}/${emotion(i)} (${i + 1}).jpg`)],
  ['numbered by Windows without class', folders(200, (i) => `${emotion(i)}/image (${i + 1}).jpg`)],
  [
    'two copies among many files',
    folders(400, (i) => `${emotion(i)}/${hex(i === 399 ? 0 : i, 6)}${i === 399 ? ' (1)' : ''}.jpg`),
  ],
  ['brain tumors', folders(200, (i) => `${['glioma', 'pituitary'][i % 2]}/${['Tr-gl', 'Tr-pi'][i % 2]}_${pad(i)}.jpg`)],
  ['FER', named((i) => `${['Training', 'PublicTest', 'PrivateTest'][i % 3]}_${i}.jpg`)],
  ['folds in names', named((i) => `fold${(i % 10) + 1}_${i}.wav`)],
  ['Roboflow without copies', folders(200, (i) => `train/${emotion(i)}/img${pad(i)}_jpg.rf.${hex(i, 32)}.jpg`)],
  ['frames of two recordings', folders(200, (i) => `${emotion(i)}/rec${i % 2}_frame_${i}.jpg`)],
  ['one frame of each recording', named((i) => `rec${i}_frame_10.jpg`)],
  ['one patient per file', named((i) => `patient${pad(i)}.png`)],
  ['one actor per file', named((i) => `actor_${i}_take.wav`)],
  [
    'words',
    folders(
      100,
      (i) => `${emotion(i)}/a nice day number ${'abcdefghij'[i % 10]}${'klmnopqrst'[Math.floor(i / 10)]}.txt`,
    ),
  ],
  ['a few series among other names', named((i) => (i % 10 === 0 ? `set${i % 3}_${i}.jpg` : `${hex(i, 10)}.jpg`))],
  ['versions', named((i) => `model-${hex(i, 5)}-v2.obj`)],
  ['UUIDs', named((i) => `${hex(i, 8)}-${hex(i + 7, 4)}-4${hex(i, 3)}-a${hex(i + 3, 3)}-${hex(i + 1, 12)}.jpg`)],
]

async function suggestedIn(files: Files) {
  const dataset = await readInMemory(files)
  return { suggestions: await suggestGroups(dataset, presentSplit(dataset.table, undefined)), dataset }
}

describe('a group key is suggested, with a line that works', () => {
  test.each([...COLUMNS, ...NAMES])('%s', async (_, files, line) => {
    const { suggestions } = await suggestedIn(files)
    expect(suggestions.map((one) => one.line)).toEqual([line])
    const [found] = suggestions
    const labels = found?.by === 'column' ? { group: found.column ?? '' } : { groupPattern: patternOf(line) }
    const { table: grouped } = await readInMemory(files, { labels })
    const codes = [...(grouped.groups?.codes ?? [])].filter((code) => code >= 0)
    expect({ groups: new Set(codes).size, samples: codes.length }).toEqual({
      groups: found?.groups,
      samples: found?.samples,
    })
    expect(codes.length).toBeGreaterThan(new Set(codes).size)
  })
})

/** What YAML reads from the line: two apostrophes are one. */
function patternOf(line: string): string {
  return line.slice("group_pattern: '".length, -1).replaceAll("''", "'")
}

describe('nothing is suggested', () => {
  test.each([...NO_COLUMNS, ...NO_NAMES])('%s', async (_, files) => {
    const { suggestions } = await suggestedIn(files)
    expect(suggestions).toEqual([])
  })

  test('if there is a group key', async () => {
    const [, files] = COLUMNS[0] ?? ['', {}]
    const dataset = await readInMemory(files, { labels: { group: 'patient_id' } })
    expect(await suggestGroups(dataset, undefined)).toEqual([])
  })
})
