/** The command `test`: runs the scenarios of rule files and says which transitions none of them tries. */
import { Command } from 'commander'
import type { Machine } from '../machine/machine.ts'
import { runScenario, type Taken } from '../scenario/run.ts'
import { scenariosOf } from '../scenario/scenario.ts'
import { transitionInWords, untried } from '../scenario/untried.ts'
import { positionsIn } from '../text/source.ts'
import { calendarsFolder, calendarsIn } from './calendars.ts'
import { errorsInRules } from './errors-in-rules.ts'
import { compileFiles } from './rule-files.ts'

export function testCommand(): Command {
  return new Command('test')
    .description('Run the scenarios of rule files: rules test rulesets')
    .argument('<paths...>', 'rule files, or folders of them')
    .action((paths: string[]) => {
      const find = calendarsIn(calendarsFolder)
      let [passed, failed, neverTried, notRun] = [0, 0, 0, 0]
      const calendarOf = (machine: Machine) => find(machine.calendars.join(', '))
      for (const compiled of compileFiles(paths)) {
        const errors = errorsInRules(compiled)
        if (errors !== null) {
          console.error(errors)
          console.log(`not run: ${compiled.source.name} has errors`)
          notRun++
          continue
        }
        const { source, tree, model, machines } = compiled
        const positionOf = positionsIn(source)
        const taken = new Map<string, Taken[]>()
        for (const scenario of scenariosOf(tree, model.days)) {
          const result = runScenario(scenario, machines, calendarOf)
          taken.set(result.procedure ?? '', [...(taken.get(result.procedure ?? '') ?? []), ...result.taken])
          if (result.passed) passed++
          else failed++
          console.log(`${result.passed ? 'pass' : 'FAIL'} ${source.name}: ${scenario.title}`)
          for (const { span, expected, got, working } of result.failures) {
            console.log(`  line ${positionOf(span.start).line}: expected ${expected}; got ${got}`)
            for (const sentence of working) console.log(`    ${sentence}`)
          }
        }
        for (const machine of machines) {
          const left = untried(machine, taken.get(machine.procedure) ?? [], calendarOf(machine))
          for (const move of left) console.log(`never tried in ${source.name}: ${transitionInWords(machine, move)}`)
          neverTried += left.length
        }
      }
      if (neverTried > 0) console.log(`transitions never tried: ${neverTried}`)
      else if (notRun === 0) console.log('every transition is tried')
      console.log(
        `${passed} passed, ${failed} failed${notRun === 0 ? '' : `, ${notRun} ${notRun === 1 ? 'file' : 'files'} not run`}`,
      )
      if (failed + notRun > 0) process.exitCode = 1
    })
}
