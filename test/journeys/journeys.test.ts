/** The portal as people use it, in a real browser against a real server; one server serves them all. */
import { afterAll, afterEach, beforeAll, describe, expect } from 'vitest'
import { aComplaint } from './a-complaint.ts'
import { aNewVersion } from './a-new-version.ts'
import { openBrowser } from './browser.ts'
import { comingIn } from './coming-in.ts'
import { connecting } from './connecting.ts'
import { type Desk, openDesk } from './desk.ts'
import { everyScreen } from './every-screen.ts'
import { exploring } from './exploring.ts'
import { inTheSandbox } from './in-the-sandbox.ts'
import { inspecting } from './inspecting.ts'
import { keepingRecords } from './keeping-records.ts'
import { keyboardAlone } from './keyboard-alone.ts'
import { nothingLost } from './nothing-lost.ts'
import { publishingRules } from './publishing-rules.ts'
import { puttingRight } from './putting-right.ts'
import { readingRules } from './reading-rules.ts'
import { theAgency } from './the-agency.ts'
import { theDaysWork } from './the-days-work.ts'
import { theList } from './the-list.ts'
import { wholeFlows } from './whole-flows.ts'
import { workingACase } from './working-a-case.ts'
import { writingRules } from './writing-rules.ts'

const browser = await openBrowser()

describe.runIf(browser !== null)('the portal', () => {
  let desk: Desk
  const at = () => desk

  beforeAll(async () => {
    desk = await openDesk(browser!)
  })
  afterEach(() => {
    expect(desk.complaints()).toEqual([])
  })
  afterAll(() => desk.close())

  describe('coming in', () => comingIn(at))
  describe('the list of deadlines', () => theList(at))
  describe('the day’s work', () => theDaysWork(at))
  describe('working a case', () => workingACase(at))
  describe('a complaint', () => aComplaint(at))
  describe('putting right', () => puttingRight(at))
  describe('what is typed', () => nothingLost(at))
  describe('a new version', () => aNewVersion(at))
  describe('keeping records', () => keepingRecords(at))
  describe('inspecting', () => inspecting(at))
  describe('the agency', () => theAgency(at))
  describe('connecting', () => connecting(at))
  describe('reading rules', () => readingRules(at))
  describe('writing rules', () => writingRules(at))
  describe('publishing rules', () => publishingRules(at))
  describe('exploring the API', () => exploring(at))
  describe('in the sandbox', () => inTheSandbox(at))
  describe('the keyboard alone', () => keyboardAlone(at))
  describe('whole flows', () => wholeFlows(at))
  describe('every screen', () => everyScreen(at))
})
