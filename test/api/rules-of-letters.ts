/** Rules with a limit, a notice of delay, a measure and a duty without a limit: what evidence is made of. */
import type { RuleFile } from './support.ts'

export const letters: RuleFile = {
  name: 'letters/2020-01-01.rules',
  text: `ruleset letters "Letters"
calendar england_and_wales
in force from 2020-01-01 assumed because "a house of our own, for tests"
role tenant outside the agency
role caretaker

procedure repair "Repair"
starts when fault_reported
owner caretaker
> a letter within ten working days
owner must "write to the tenant" within 10 working days of fault_reported, done when letter_sent
  may be extended to 20 working days with the agreement of tenant
  if late or expected late, owner must tell tenant "the reasons for delay"
owner must "answer the telephone" within 4 rings of each call_received, done when call_answered
owner should "look at it", done when looked_at
stage 1 "Open"
when fault_mended, close as mended
no time limit because "it takes as long as it takes"
`,
}
