/** Begins with the files that take minutes, so that no core waits for one of them at the end. */
import { BaseSequencer, type TestSpecification } from 'vitest/node'

const folders = ['/journeys/', '/faults/', '/start/', '/bench/']

export default class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const placeOf = ({ moduleId }: TestSpecification) => {
      const at = folders.findIndex((folder) => moduleId.includes(folder))
      return at < 0 ? folders.length : at
    }
    return files.toSorted((one, other) => placeOf(one) - placeOf(other))
  }
}
