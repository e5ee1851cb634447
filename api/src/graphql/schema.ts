/** Builds the schema from every resolver of the house, each field at its root guarded and watched. */
import 'reflect-metadata'
import type { GraphQLSchema } from 'graphql'
import { buildSchemaSync, type PubSub } from 'type-graphql'
import { AdoptedRulesetResolver, AdoptResolver } from '../agency/adopt-resolver.ts'
import * as agency from '../agency/agency-resolver.ts'
import * as directory from '../agency/directory-resolver.ts'
import { AuditResolver } from '../audit/audit-resolver.ts'
import { watch } from '../audit/trail.ts'
import * as cases from '../case/case-resolver.ts'
import { CaseResumedResolver, CorrectionResolver, CorrectionTriedResolver } from '../case/correction-resolver.ts'
import { HolderResolver } from '../case/holder-resolver.ts'
import { OwedOpeningResolver, OwedOpeningsResolver } from '../case/owed-openings.ts'
import { RefusalResolver } from '../case/refusal-resolver.ts'
import { SwitchedResolver } from '../case/switched-resolver.ts'
import { CaseDeadlinesResolver, DeadlineResolver } from '../deadline/deadline-resolver.ts'
import { DueDateResolver } from '../deadline/due-date-resolver.ts'
import { DelayReasonResolver, EvidenceResolver, SelfAssessmentResolver } from '../evidence/evidence-resolver.ts'
import { ExportResolver } from '../export/export-resolver.ts'
import { CalendarFeedResolver } from '../feed/feed-resolver.ts'
import { ImportResolver } from '../import/import-resolver.ts'
import { EraseResolver, RetentionResolver } from '../keeping/erase-resolver.ts'
import { CaseChangeResolver, InboxChangeResolver, LiveResolver } from '../live/live-resolver.ts'
import { ChangeResolver } from '../notice/change-resolver.ts'
import { NoticeResolver, NoticeSettingResolver } from '../notice/notice-resolver.ts'
import { guard } from '../people/permit.ts'
import { SessionResolver } from '../people/session-resolver.ts'
import * as tokens from '../people/token-resolver.ts'
import { CalendarResolver } from '../ruleset/calendar-resolver.ts'
import { ClauseResolver } from '../ruleset/clause-resolver.ts'
import { CompareResolver } from '../ruleset/compare-resolver.ts'
import { DraftResolver, DraftSavedResolver, EditionPublishedResolver } from '../ruleset/draft-resolver.ts'
import { EditionResolver } from '../ruleset/ruleset-resolver.ts'
import { SourceResolver } from '../ruleset/source-resolver.ts'
import { AnnouncedHolidaysResolver } from '../switch/announced-resolver.ts'
import { SwitchedCaseResolver, SwitchResolver } from '../switch/switch-resolver.ts'
import { TriedDraftResolver } from '../switch/try-draft-resolver.ts'
import { DeliveryResolver, WebhookResolver } from '../webhook/webhook-resolver.ts'
import { callDirectly } from './call-directly.ts'
import { NodeResolver } from './node-resolver.ts'

/** Subscribers read what is committed, whichever process wrote it: nothing is published inside one. */
const ownSources: PubSub = {
  publish: neverAsked,
  subscribe: neverAsked,
}

function neverAsked(): never {
  throw new Error('A subscription says itself where its values come from: give it "subscribe".')
}

export function buildApiSchema(): GraphQLSchema {
  const schema = buildSchemaSync({
    resolvers: [
      NodeResolver,
      CalendarFeedResolver,
      DueDateResolver,
      DeadlineResolver,
      cases.CaseResolver,
      cases.CaseOpenedResolver,
      cases.StageResolver,
      cases.EventRecordedResolver,
      CaseDeadlinesResolver,
      EvidenceResolver,
      OwedOpeningsResolver,
      OwedOpeningResolver,
      DelayReasonResolver,
      SelfAssessmentResolver,
      RefusalResolver,
      ChangeResolver,
      LiveResolver,
      CaseChangeResolver,
      InboxChangeResolver,
      NoticeResolver,
      NoticeSettingResolver,
      AuditResolver,
      WebhookResolver,
      DeliveryResolver,
      EraseResolver,
      ExportResolver,
      RetentionResolver,
      CorrectionResolver,
      CorrectionTriedResolver,
      SwitchedResolver,
      HolderResolver,
      CaseResumedResolver,
      EditionResolver,
      CalendarResolver,
      SourceResolver,
      ClauseResolver,
      CompareResolver,
      DraftResolver,
      DraftSavedResolver,
      EditionPublishedResolver,
      AdoptResolver,
      directory.DirectoryResolver,
      directory.DeputyResolver,
      directory.DirectoryChangedResolver,
      SessionResolver,
      tokens.TokenResolver,
      tokens.TokenCreatedResolver,
      tokens.TokenRevokedResolver,
      AdoptedRulesetResolver,
      TriedDraftResolver,
      SwitchResolver,
      AnnouncedHolidaysResolver,
      ImportResolver,
      SwitchedCaseResolver,
      agency.PersonResolver,
      agency.AgencyResolver,
      agency.SandboxResolver,
      agency.RoleHolderResolver,
      agency.LogEntryResolver,
    ],
    // The verbs look at what they are given themselves, and answer with a type instead of an error.
    validate: false,
    pubSub: ownSources,
  })
  return guard(watch(callDirectly(schema)))
}
