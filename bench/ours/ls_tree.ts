/** Counts the class folders of a repository's last commit, in process: node ls_tree.ts REPOSITORY */
import { defaultConfig } from '../../src/config/index.ts'
import { commitTree, countClasses, gitIn, readDataset, resolveCommit } from '../../src/dataset/index.ts'

// In the bundles, modules that are loaded on demand are already in the file.
await import('../../src/dataset/layouts/detect_by_files.ts')
const [repository = '.'] = process.argv.slice(2)
const git = gitIn(repository)
const config = defaultConfig()
const asked = { data: { ...config.data, datasetPath: '.' }, labels: config.labels }
const commit = (await resolveCommit(git, 'HEAD')) ?? ''
const start = performance.now()
const { table } = await readDataset(commitTree({ git, commit, prefix: '' }), asked, { purpose: 'counts' })
const seconds = (performance.now() - start) / 1000
const { classes, counts } = countClasses(table)
console.log(JSON.stringify({ seconds, counts: Object.fromEntries(classes.map((name, code) => [name, counts[code]])) }))
