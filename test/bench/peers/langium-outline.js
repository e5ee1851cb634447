/** Turns the tree that Langium makes of a rule file into the list by which readers are compared. */

export const outlineOf = ({ lines }) => lines.map(outlined)

const unquoted = (text) => text ?? null
const unitOf = (unit) => (unit.startsWith('working') ? 'working_day' : unit.replace(/s$/, ''))
const periodOf = ({ count, unit }) => [Number(count), unitOf(unit)]

function outlined(line) {
  const { $type: type } = line
  switch (type) {
    case 'Quote':
      return ['quote', line.words.slice(1).trim()]
    case 'Ruleset':
      return ['ruleset', line.name, unquoted(line.title)]
    case 'Calendar':
      return ['calendar', line.name]
    case 'InForce':
      return ['inForce', line.on]
    case 'Role':
      return ['role', line.name, line.outside]
    case 'Procedure':
      return ['procedure', line.name, unquoted(line.title)]
    case 'Starts':
      return ['starts', line.event]
    case 'Owner':
      return ['owner', line.role]
    case 'Stage':
      return ['stage', line.name, unquoted(line.title)]
    case 'Scenario':
      return ['scenario', unquoted(line.title)]
    case 'Given':
      return ['given', line.event, line.on]
    case 'ExpectDue':
    case 'ExpectFrom':
      return ['expect', line.name, line.on]
    case 'Extension':
      return ['extension', ...periodOf(line.period), line.role]
    case 'IfLate':
      return ['ifLate', line.duty.role, line.duty.told ?? null, unquoted(line.duty.text)]
    case 'NotResolved':
      return ['notResolved', ...periodOf(line.period), ...line.actions.map(actionOf)]
    case 'When':
      return ['when', line.event, ...line.actions.map(actionOf)]
    case 'MayAsk':
      return ['mayAsk', line.role, line.stage, line.event ?? null]
    case 'Duty':
      return [
        ...['duty', line.role, line.strength, unquoted(line.text)],
        ...[
          ...(line.period === undefined ? [null, null] : periodOf(line.period)),
          line.start ?? null,
          line.done ?? null,
        ],
      ]
  }
}

function actionOf(action) {
  if (action.$type === 'Escalate') return ['escalate', action.role]
  return action.$type === 'Close' ? ['close', action.outcome] : ['tell', action.role, unquoted(action.text)]
}
