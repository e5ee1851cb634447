/** The limit of reading rule files: a descent by hand over the characters, for what the measured files hold and no more; it explains no mistake. */

interface Span {
  readonly start: number
  readonly end: number
}
interface Name {
  readonly text: string
  readonly span: Span
}
interface Text {
  readonly value: string
  readonly span: Span
}
export type Node = { readonly kind: string; readonly span: Span } & Readonly<Record<string, unknown>>

export function parseByHand(text: string): readonly Node[] {
  let at = 0
  const nodes: Node[] = []
  while (at < text.length) {
    spaces()
    const code = text.charCodeAt(at)
    if (code === 35 /* # */) at = endOfLine()
    else if (code !== 10 && code !== 13 && at < text.length) nodes.push(line())
    spaces()
    if (text.charCodeAt(at) === 35) at = endOfLine()
    if (text.charCodeAt(at) === 13) at++
    if (at < text.length && text.charCodeAt(at++) !== 10) fail()
  }
  return nodes

  function line(): Node {
    const start = at
    if (text.charCodeAt(at) === 62 /* > */) {
      at = endOfLine()
      return { kind: 'quote', words: text.slice(start + 1, at).trim(), span: { start, end: at } }
    }
    const first = name()
    const read = statement(first)
    return { ...read, span: { start, end: at } }
  }

  function statement(first: Name) {
    switch (first.text) {
      case 'ruleset':
        return { kind: 'ruleset', name: name(), title: string() }
      case 'calendar':
        return { kind: 'calendar', name: name() }
      case 'in':
        words('force', 'from')
        return { kind: 'inForce', on: date() }
      case 'role': {
        const role = name()
        const outside = isLetter(text.charCodeAt(at))
        if (outside) words('outside', 'the', 'agency')
        return { kind: 'role', name: role, outside }
      }
      case 'procedure':
        return { kind: 'procedure', name: name(), title: maybeString() }
      case 'starts':
        words('when')
        return { kind: 'starts', event: name() }
      case 'stage':
        return { kind: 'stage', name: number(), title: maybeString() }
      case 'scenario':
        return { kind: 'scenario', title: string() }
      case 'given': {
        const event = name()
        words('on')
        return { kind: 'given', event, on: date() }
      }
      case 'expect':
        return expected(name())
      case 'may': {
        words('be', 'extended', 'to')
        const to = period()
        words('with', 'the', 'agreement', 'of')
        return { kind: 'extension', period: to, role: name() }
      }
      case 'if': {
        if (name().text === 'late') {
          words('or', 'expected', 'late')
          comma()
          return { kind: 'ifLate', duty: duty(name(), name()) }
        }
        words('resolved', 'within')
        const within = period()
        comma()
        return { kind: 'notResolved', period: within, actions: actions() }
      }
      case 'when': {
        const event = name()
        comma()
        return { kind: 'when', event, actions: actions() }
      }
      default:
        return byRole(first)
    }
  }

  function byRole(role: Name) {
    const verb = name()
    if (verb.text === 'may') {
      words('ask', 'for', 'stage')
      const stage = number()
      if (!isLetter(text.charCodeAt(at))) return { kind: 'mayAsk', role, stage, event: null }
      words('once')
      return { kind: 'mayAsk', role, stage, event: name() }
    }
    if (verb.text === 'must' || verb.text === 'should') return duty(role, verb)
    return role.text === 'owner' ? { kind: 'owner', role: verb } : fail()
  }

  function duty(role: Name, strength: Name) {
    let told: Name | null = null
    if (text.charCodeAt(at) !== 34) {
      words('tell')
      told = name()
    }
    const said = string()
    let [within, start, done]: [ReturnType<typeof period> | null, Name | null, Name | null] = [null, null, null]
    if (text.startsWith('within', at)) {
      words('within')
      within = period()
    }
    if (text.startsWith('of', at)) {
      words('of')
      start = name()
    }
    comma()
    if (text.startsWith('done', at)) {
      words('done', 'when')
      done = name()
    }
    return { kind: 'duty', role, strength: strength.text, told, text: said, within, start, done }
  }

  function expected(first: Name) {
    if (first.text === 'stage') {
      const stage = number()
      words('from')
      return { kind: 'expectFrom', name: stage, on: date() }
    }
    words('due', 'by', 'the', 'end', 'of')
    return { kind: 'expectDue', name: first, on: date() }
  }

  function actions(): Node[] {
    const list = [action()]
    while (text.startsWith('and', at)) {
      words('and')
      list.push(action())
    }
    return list
  }

  function action(): Node {
    const start = at
    const verb = name().text
    if (verb === 'tell') return { kind: 'tell', role: name(), text: string(), span: { start, end: at } }
    words(verb === 'close' ? 'as' : 'to')
    if (verb === 'close') return { kind: 'close', outcome: name(), span: { start, end: at } }
    return verb === 'escalate' ? { kind: 'escalate', role: name(), span: { start, end: at } } : fail()
  }

  function period() {
    const start = at
    const count = number().value
    let unit = name().text
    if (unit === 'working') unit = `working_${name().text}`
    return { count, unit: unit.endsWith('s') ? unit.slice(0, -1) : unit, span: { start, end: at } }
  }

  function name(): Name {
    const start = at
    while (isLetter(text.charCodeAt(at)) || isDigit(text.charCodeAt(at))) at++
    if (at === start) fail()
    const span = { start, end: at }
    spaces()
    return { text: text.slice(start, span.end).toLowerCase(), span }
  }

  function words(...expectedWords: readonly string[]): void {
    for (const word of expectedWords) {
      if (!text.startsWith(word, at)) fail()
      at += word.length
      spaces()
    }
  }

  function maybeString(): Text | null {
    return text.charCodeAt(at) === 34 ? string() : null
  }

  function string(): Text {
    const start = at
    const end = text.indexOf('"', start + 1)
    if (text.charCodeAt(start) !== 34 || end < 0) fail()
    at = end + 1
    spaces()
    return { value: text.slice(start + 1, end), span: { start, end: end + 1 } }
  }

  function number() {
    const start = at
    let value = 0
    for (; isDigit(text.charCodeAt(at)); at++) value = value * 10 + text.charCodeAt(at) - 48
    if (at === start) fail()
    const span = { start, end: at }
    spaces()
    return { value, span }
  }

  function date() {
    const span = { start: at, end: at + 10 }
    at += 10
    const on = text.slice(span.start, span.end)
    spaces()
    return { on, span }
  }

  function comma(): void {
    if (text.charCodeAt(at) !== 44) return
    at++
    spaces()
  }

  function spaces(): void {
    while (text.charCodeAt(at) === 32 || text.charCodeAt(at) === 9) at++
  }

  function endOfLine(): number {
    const end = text.indexOf('\n', at)
    return end < 0 ? text.length : end
  }

  function fail(): never {
    throw new SyntaxError(`Not a rule, at ${at}: ${text.slice(at, at + 40)}`)
  }
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95
}
