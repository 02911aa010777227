import { describe, expect, test } from 'vitest'
import { areNamedAsParts, mayBeParts } from '../../../src/dataset/layouts/part_names.ts'

describe('folders are named like parts of a dataset', () => {
  test.each([
    ['patients', ['patient001', 'patient002', 'patient101']],
    [
      'many samples of a split',
      Array.from({ length: 12 }, (_, i) => `BraTS20_Training_${String(i + 1).padStart(3, '0')}`),
    ],
    ['two kinds of people', ['control01', 'control02', 'patient01', 'patient02']],
    ['speakers with codes', ['p225', 'p226']],
    ['clips', ['clip_1', 'clip_2']],
    ['videos with their extension', ['v_1.avi', 'v_2.avi']],
    ['many with an unknown word', Array.from({ length: 24 }, (_, i) => `Subj-like_${String(i + 1).padStart(2, '0')}`)],
    ['many with an unknown word after the number', Array.from({ length: 12 }, (_, i) => `${i + 1}_tree`)],
    ['numbered before a side', ['plot_1_left', 'plot_2_left', 'plot_3_left']],
    ['cameras', ['cam0', 'cam1']],
    ['versions', ['v1', 'v2']],
    ['parts of an archive', ['HAM_images_part_1', 'HAM_images_part_2']],
    ['parts with letters', ['part_A', 'part_B']],
    ['sites with letters', ['siteA', 'siteB']],
    ['sampling rates without a unit', ['records100', 'records500']],
    ['sampling rates', ['audio_16k', 'audio_44k']],
    ['sizes', ['64x64', '128x128']],
    ['magnifications', ['10x', '20x', '40x']],
    ['dates', ['2019-03-01', '2019-03-02']],
    ['years', ['2017', '2018']],
    ['seasons', ['spring2019', 'autumn2019']],
    ['domains of splits', ['trainA', 'trainB']],
    ['samples and what describes them', ['annotations', 'shapes_train2018']],
    ['versions with the true one', ['giantmidi-piano', 'ground_truth', 'maestro']],
    ['sides', ['left', 'right']],
    ['sides of a face', ['left_eye', 'right_eye']],
    ['cameras of a car', ['center', 'left', 'right']],
    ['languages', ['en', 'de', 'zh-CN']],
    ['data types of BIDS', ['anat', 'func']],
    ['one data type of BIDS', ['eeg']],
  ])('if they are %s', (_, names) => {
    expect(areNamedAsParts(names, false)).toBe(true)
  })

  test.each([
    ['digits', ['0', '1', '2', '9']],
    ['numbers', ['00000', '00001', '00042']],
    ['words', ['cat', 'dog']],
    ['classes with numbers', ['class1', 'class2']],
    ['grades', ['grade_0', 'grade_1']],
    ['quadrants', ['Q1', 'Q2', 'Q3', 'Q4']],
    ['codes of classes', ['c0', 'c1', 'c2']],
    ['commands', ['left', 'right', 'stop']],
    ['synsets', ['n01440764', 'n01443537']],
    ['birds', ['001.Black_footed_Albatross', '002.Laysan_Albatross']],
    ['many classes with numbers', Array.from({ length: 24 }, (_, i) => `class_${i + 1}`)],
    ['numbers before classes', ['0_class', '1_class', '2_class']],
    ['numbers before names', ['0--Parade', '1--Handshaking', '2--Demonstration']],
    ['many synsets', Array.from({ length: 30 }, (_, i) => `n0144${1000 + 17 * i}`)],
    ['many names with numbers', Array.from({ length: 30 }, (_, i) => `First_Last${i}`)],
    ['aircraft', ['A320', '747-400', 'DC-10']],
  ])('but not if they are %s', (_, names) => {
    expect(areNamedAsParts(names, false)).toBe(false)
  })

  test('an unknown word before a number is a class if the folders repeat in several splits', () => {
    expect(areNamedAsParts(['sherd1', 'sherd2'], false)).toBe(true)
    expect(areNamedAsParts(['sherd1', 'sherd2'], true)).toBe(false)
    expect(areNamedAsParts(['cam0', 'cam1'], true)).toBe(true)
  })
})

test('folders of frames and channels may be parts of samples', () => {
  expect(mayBeParts(['rgb', 'depth'])).toBe(true)
  expect(mayBeParts(['cat', 'dog'])).toBe(false)
})
