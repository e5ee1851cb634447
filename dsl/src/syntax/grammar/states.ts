/** The grammar of the phrases in which a scenario says how something timed or owed stands. */
import type { TokenType } from 'chevrotain'
import type { ExpectedState } from '../../tree/scenario-nodes.ts'
import * as t from '../tokens.ts'
import { UnderRules } from './under.ts'

const { K } = t

export abstract class StateRules extends UnderRules {
  /** The phrases of `ExpectedState`, each word for word. */
  protected state = this.RULE('state', (): ExpectedState => {
    const first = this.LA(1)
    this.OR([
      {
        ALT: () => {
          this.CONSUME(K.done)
          this.OPTION(() => this.SUBRULE(this.timely))
        },
      },
      {
        ALT: () => {
          this.CONSUME(K.closed)
          this.SUBRULE1(this.timely)
        },
      },
      {
        ALT: () => {
          this.CONSUME(K.left)
          this.CONSUME(K.undone)
        },
      },
      { ALT: () => this.CONSUME(K.late) },
      { ALT: () => this.CONSUME(K.missed) },
      {
        ALT: () => {
          this.CONSUME(K.called)
          this.CONSUME(K.off)
        },
      },
      {
        ALT: () => {
          this.CONSUME(K.never)
          this.CONSUME(K.given)
        },
      },
      { ALT: () => this.CONSUME(K.required) },
      { ALT: () => this.CONSUME(K.started) },
      { ALT: () => this.CONSUME(K.running) },
      { ALT: () => this.CONSUME(K.stopped) },
      {
        ALT: () => {
          this.CONSUME(K.ended)
          this.CONSUME(K.with)
          this.CONSUME(K.its)
          this.CONSUME(K.stage)
        },
      },
      {
        ALT: () => {
          this.CONSUME(K.within)
          this.CONSUME(K.the)
          this.CONSUME(K.limit)
        },
      },
      {
        ALT: () => {
          this.CONSUME(K.over)
          this.OPTION1(() => {
            this.CONSUME1(K.the)
            this.CONSUME1(K.limit)
          })
        },
      },
    ])
    const last = this.LA(0)
    return this.ACTION(() => stateFrom(first.tokenType, last.tokenType))
  })

  protected timely = this.RULE('timely', () => {
    this.OR([
      {
        ALT: () => {
          this.CONSUME(K.in)
          this.CONSUME(K.time)
        },
      },
      { ALT: () => this.CONSUME(K.late) },
    ])
  })
}

/** A phrase is told by its first and its last word. */
function stateFrom(first: TokenType, last: TokenType): ExpectedState {
  return phrases.find(([from, to]) => from === first && to === last)![2]
}

const phrases: readonly (readonly [TokenType, TokenType, ExpectedState])[] = [
  [K.done, K.done, 'done'],
  [K.done, K.time, 'done in time'],
  [K.done, K.late, 'done late'],
  [K.closed, K.time, 'closed in time'],
  [K.closed, K.late, 'closed late'],
  [K.left, K.undone, 'left undone'],
  [K.late, K.late, 'late'],
  [K.missed, K.missed, 'missed'],
  [K.called, K.off, 'called off'],
  [K.never, K.given, 'never given'],
  [K.required, K.required, 'required'],
  [K.started, K.started, 'started'],
  [K.running, K.running, 'running'],
  [K.stopped, K.stopped, 'stopped'],
  [K.ended, K.stage, 'ended with its stage'],
  [K.within, K.limit, 'within the limit'],
  [K.over, K.over, 'over'],
  [K.over, K.limit, 'over the limit'],
]
