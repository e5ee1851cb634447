/* eslint-disable */
import * as types from './graphql.ts';



/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  query Clock { me { id agency { id name isSandbox now } } }\n": typeof types.ClockDocument,
    "\n  mutation AdvanceClock($to: DateTime!) {\n    advanceClock(to: $to) {\n      __typename\n      ... on ClockAdvanced { now moved }\n      ... on InvalidInput { message field }\n    }\n  }\n": typeof types.AdvanceClockDocument,
    "\n  query NextWorkingDay($start: DateTime!, $calendar: String!) {\n    dueDate(start: $start, period: \"1 working day\", calendar: $calendar) {\n      __typename\n      ... on DueDate { dueOn }\n      ... on InvalidInput { message }\n    }\n  }\n": typeof types.NextWorkingDayDocument,
    "\n  query Cases($first: Int, $after: String, $filter: CaseFilter) {\n    cases(first: $first, after: $after, filter: $filter) {\n      nodes { id reference title status openedOn closedOn outcome stage { name title } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n": typeof types.CasesDocument,
    "\n  query Case($id: ID!) {\n    case(id: $id) {\n      id\n      reference\n      procedure\n      title\n      status\n      openedOn\n      closedOn\n      outcome\n      version\n      edition { id title inForceFrom report { procedures { name stages { name title owner } } } }\n      stage { name title enteredOn owner holder { id name } }\n      deadlines { ...CaseDeadline }\n      log { seq event label happenedOn happenedAt recordedAt by { id name } about words effects }\n      holders { role outside person { id name email } }\n      mayRecord { ...Possible }\n      facts { question text answer }\n    }\n  }\n": typeof types.CaseDocument,
    "\n  fragment CaseDeadline on Deadline {\n    id\n    clock\n    occurrence\n    kind\n    text\n    strength\n    state\n    duty\n    stage\n    owner\n    outside\n    holder { id name }\n    startedOn\n    dueOn\n    dueAt\n    provisional\n    metOn\n    late\n    workingDaysLeft\n    daysLeft\n    explanation { dayZero skipped { on why } sentences }\n    clause { ...ClauseWords }\n  }\n": typeof types.CaseDeadlineFragmentDoc,
    "\n  fragment ClauseWords on Clause { words document assumed rule file line }\n": typeof types.ClauseWordsFragmentDoc,
    "\n  fragment Possible on PossibleEvent {\n    name\n    about\n    label\n    kind\n    needsTime\n    needsReasons\n    needsNumber\n    needsNumberOf\n    needsWriting\n    needsAgreementOf\n    needsPeople\n    choices\n    criteria { name grade words }\n    evidence { name words }\n  }\n": typeof types.PossibleFragmentDoc,
    "\n  mutation OpenCase($input: OpenCaseInput!) {\n    openCase(input: $input) {\n      __typename\n      ... on CaseOpened { case { id } }\n      ... on Refusal { code message clause { ...ClauseWords } accepted { ...Possible } }\n      ... on InvalidInput { message field }\n    }\n  }\n": typeof types.OpenCaseDocument,
    "\n  mutation RecordEvent($input: RecordEventInput!) {\n    recordEvent(input: $input) {\n      __typename\n      ... on EventRecorded { case { id } entries { seq label } }\n      ... on Refusal { code message clause { ...ClauseWords } accepted { ...Possible } }\n      ... on InvalidInput { message field }\n      ... on VersionConflict { message currentVersion }\n    }\n  }\n": typeof types.RecordEventDocument,
    "\n  query Procedures($on: Date) {\n    procedures(on: $on) {\n      name\n      title\n      startsWhen\n      questions { name text answer choices }\n      edition { id title inForceFrom }\n    }\n  }\n": typeof types.ProceduresDocument,
    "\n  query People { people { id name email roles } }\n": typeof types.PeopleDocument,
    "\n  query Me { me { id name email roles may agency { id name } } }\n": typeof types.MeDocument,
    "\n  query Comparison($one: ID!, $other: ID!) {\n    compareRulesets(one: $one, other: $other) {\n      one { name title inForceFrom }\n      other { name title inForceFrom }\n      counts { verdict count }\n      rows {\n        key\n        procedure\n        stage\n        about\n        verdict\n        difference\n        unitChanged\n        examples { startOn oneDueOn otherDueOn }\n        one { rule clause { ...ClauseWords } }\n        other { rule clause { ...ClauseWords } }\n      }\n    }\n  }\n": typeof types.ComparisonDocument,
    "\n  query Uses { me { id agency { id name rulesets { ruleset title fromOn untilOn edition { id } } } } }\n": typeof types.UsesDocument,
    "\n  mutation AdoptRuleset($input: AdoptRulesetInput!) {\n    adoptRuleset(input: $input) {\n      __typename\n      ... on RulesetAdopted { rulesets { ruleset fromOn } }\n      ... on ProcedureTaken { message ruleset }\n      ... on InvalidInput { message field }\n    }\n  }\n": typeof types.AdoptRulesetDocument,
    "\n  query Deadlines($first: Int, $after: String, $filter: DeadlineFilter) {\n    deadlines(first: $first, after: $after, filter: $filter) {\n      nodes {\n        id\n        clock\n        occurrence\n        kind\n        text\n        strength\n        state\n        duty\n        stage\n        owner\n        outside\n        holder { id name }\n        dueOn\n        dueAt\n        provisional\n        late\n        workingDaysLeft\n        daysLeft\n        case { id reference title stage { name title } }\n      }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n": typeof types.DeadlinesDocument,
    "\n  query Drafts { drafts { id title ruleset state changedAt authors { id name } } }\n": typeof types.DraftsDocument,
    "\n  query Draft($id: ID!) {\n    draft(id: $id) {\n      id\n      title\n      ruleset\n      text\n      version\n      state\n      changedAt\n      authors { id name }\n      approvedBy { id name }\n      edition { id title }\n      report { diagnostics { severity } }\n    }\n  }\n": typeof types.DraftDocument,
    "\n  mutation SaveDraft($input: SaveDraftInput!) {\n    saveDraft(input: $input) {\n      __typename\n      ... on DraftSaved { draft { id version } }\n      ... on VersionConflict { message currentVersion }\n      ... on DraftRefused { message }\n      ... on InvalidInput { message }\n    }\n  }\n": typeof types.SaveDraftDocument,
    "\n  mutation SubmitDraft($input: MoveDraftInput!) { submitDraft(input: $input) { ...DraftMoved } }\n": typeof types.SubmitDraftDocument,
    "\n  mutation ApproveDraft($input: MoveDraftInput!) { approveDraft(input: $input) { ...DraftMoved } }\n": typeof types.ApproveDraftDocument,
    "\n  mutation WithdrawDraft($input: MoveDraftInput!) { withdrawDraft(input: $input) { ...DraftMoved } }\n": typeof types.WithdrawDraftDocument,
    "\n  fragment DraftMoved on DraftResult {\n    __typename\n    ... on DraftSaved { draft { id version } }\n    ... on VersionConflict { message }\n    ... on DraftRefused { message }\n    ... on InvalidInput { message }\n  }\n": typeof types.DraftMovedFragmentDoc,
    "\n  mutation PublishEdition($input: PublishEditionInput!) {\n    publishEdition(input: $input) {\n      __typename\n      ... on EditionPublished { edition { id title inForceFrom } }\n      ... on RulesRejected { message diagnostics { line message } }\n      ... on DraftRefused { message }\n      ... on InvalidInput { message }\n    }\n  }\n": typeof types.PublishEditionDocument,
    "\n  query Editions {\n    editions {\n      id\n      ruleset\n      title\n      inForceFrom\n      isScheduled\n      fileName\n      owner { id name }\n      usedBy { id name }\n      report { diagnostics { severity } procedures { title } }\n    }\n  }\n": typeof types.EditionsDocument,
    "\n  query Edition($id: ID!) {\n    edition(id: $id) {\n      id\n      ruleset\n      title\n      inForceFrom\n      isScheduled\n      fileName\n      text\n      usedBy { id name }\n      report {\n        diagnostics { code severity line column endLine endColumn message help }\n        procedures {\n          name\n          title\n          stages {\n            name\n            title\n            owner\n            standards { ...Standard }\n            leadsTo { stage on }\n          }\n          standards { ...Standard }\n        }\n      }\n    }\n  }\n": typeof types.EditionDocument,
    "\n  query Shelves {\n    editions { id ruleset title inForceFrom fileName text }\n    calendars { name nation zone source publishedFrom publishedUntil holidays { on name } }\n    sourceDocuments { name text }\n  }\n": typeof types.ShelvesDocument,
    "\n  fragment Standard on StandardOutline { id text strength owner limit clause { ...ClauseWords } }\n": typeof types.StandardFragmentDoc,
    "\n  fragment Preview on SwitchPreview {\n    id\n    state\n    total\n    counted\n    totals { cases noPlace failed moved changed earlier later overdue withdrawn added }\n  }\n": typeof types.PreviewFragmentDoc,
    "\n  fragment PreviewCases on SwitchPreview {\n    cases(first: 50) {\n      totalCount\n      nodes {\n        result\n        message\n        case { id reference title }\n        deadlines { clock occurrence text turn becomesOverdue before { dueOn } after { dueOn } }\n      }\n    }\n  }\n": typeof types.PreviewCasesFragmentDoc,
    "\n  query SwitchPreview($id: ID!) {\n    switchPreview(id: $id) { ...Preview ...PreviewCases }\n  }\n": typeof types.SwitchPreviewDocument,
    "\n  query TriedDraft($id: ID!) {\n    draft(id: $id) { id tried { ...Preview ...PreviewCases } }\n  }\n": typeof types.TriedDraftDocument,
    "\n  mutation TryDraft($input: TryDraftInput!) {\n    tryDraft(input: $input) {\n      __typename\n      ... on SwitchPreview { ...Preview }\n      ... on ProcedureTaken { message }\n      ... on InvalidInput { message }\n    }\n  }\n": typeof types.TryDraftDocument,
    "\n  mutation PreviewSwitch($input: PreviewSwitchInput!) {\n    previewSwitch(input: $input) {\n      __typename\n      ... on SwitchPreview { ...Preview }\n      ... on ProcedureTaken { message ruleset }\n      ... on InvalidInput { message }\n    }\n  }\n": typeof types.PreviewSwitchDocument,
    "\n  mutation SwitchRuleset($input: SwitchRulesetInput!) {\n    switchRuleset(input: $input) {\n      __typename\n      ... on SwitchPreview { ...Preview }\n      ... on ProcedureTaken { message ruleset }\n      ... on InvalidInput { message }\n    }\n  }\n": typeof types.SwitchRulesetDocument,
};
const documents: Documents = {
    "\n  query Clock { me { id agency { id name isSandbox now } } }\n": types.ClockDocument,
    "\n  mutation AdvanceClock($to: DateTime!) {\n    advanceClock(to: $to) {\n      __typename\n      ... on ClockAdvanced { now moved }\n      ... on InvalidInput { message field }\n    }\n  }\n": types.AdvanceClockDocument,
    "\n  query NextWorkingDay($start: DateTime!, $calendar: String!) {\n    dueDate(start: $start, period: \"1 working day\", calendar: $calendar) {\n      __typename\n      ... on DueDate { dueOn }\n      ... on InvalidInput { message }\n    }\n  }\n": types.NextWorkingDayDocument,
    "\n  query Cases($first: Int, $after: String, $filter: CaseFilter) {\n    cases(first: $first, after: $after, filter: $filter) {\n      nodes { id reference title status openedOn closedOn outcome stage { name title } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n": types.CasesDocument,
    "\n  query Case($id: ID!) {\n    case(id: $id) {\n      id\n      reference\n      procedure\n      title\n      status\n      openedOn\n      closedOn\n      outcome\n      version\n      edition { id title inForceFrom report { procedures { name stages { name title owner } } } }\n      stage { name title enteredOn owner holder { id name } }\n      deadlines { ...CaseDeadline }\n      log { seq event label happenedOn happenedAt recordedAt by { id name } about words effects }\n      holders { role outside person { id name email } }\n      mayRecord { ...Possible }\n      facts { question text answer }\n    }\n  }\n": types.CaseDocument,
    "\n  fragment CaseDeadline on Deadline {\n    id\n    clock\n    occurrence\n    kind\n    text\n    strength\n    state\n    duty\n    stage\n    owner\n    outside\n    holder { id name }\n    startedOn\n    dueOn\n    dueAt\n    provisional\n    metOn\n    late\n    workingDaysLeft\n    daysLeft\n    explanation { dayZero skipped { on why } sentences }\n    clause { ...ClauseWords }\n  }\n": types.CaseDeadlineFragmentDoc,
    "\n  fragment ClauseWords on Clause { words document assumed rule file line }\n": types.ClauseWordsFragmentDoc,
    "\n  fragment Possible on PossibleEvent {\n    name\n    about\n    label\n    kind\n    needsTime\n    needsReasons\n    needsNumber\n    needsNumberOf\n    needsWriting\n    needsAgreementOf\n    needsPeople\n    choices\n    criteria { name grade words }\n    evidence { name words }\n  }\n": types.PossibleFragmentDoc,
    "\n  mutation OpenCase($input: OpenCaseInput!) {\n    openCase(input: $input) {\n      __typename\n      ... on CaseOpened { case { id } }\n      ... on Refusal { code message clause { ...ClauseWords } accepted { ...Possible } }\n      ... on InvalidInput { message field }\n    }\n  }\n": types.OpenCaseDocument,
    "\n  mutation RecordEvent($input: RecordEventInput!) {\n    recordEvent(input: $input) {\n      __typename\n      ... on EventRecorded { case { id } entries { seq label } }\n      ... on Refusal { code message clause { ...ClauseWords } accepted { ...Possible } }\n      ... on InvalidInput { message field }\n      ... on VersionConflict { message currentVersion }\n    }\n  }\n": types.RecordEventDocument,
    "\n  query Procedures($on: Date) {\n    procedures(on: $on) {\n      name\n      title\n      startsWhen\n      questions { name text answer choices }\n      edition { id title inForceFrom }\n    }\n  }\n": types.ProceduresDocument,
    "\n  query People { people { id name email roles } }\n": types.PeopleDocument,
    "\n  query Me { me { id name email roles may agency { id name } } }\n": types.MeDocument,
    "\n  query Comparison($one: ID!, $other: ID!) {\n    compareRulesets(one: $one, other: $other) {\n      one { name title inForceFrom }\n      other { name title inForceFrom }\n      counts { verdict count }\n      rows {\n        key\n        procedure\n        stage\n        about\n        verdict\n        difference\n        unitChanged\n        examples { startOn oneDueOn otherDueOn }\n        one { rule clause { ...ClauseWords } }\n        other { rule clause { ...ClauseWords } }\n      }\n    }\n  }\n": types.ComparisonDocument,
    "\n  query Uses { me { id agency { id name rulesets { ruleset title fromOn untilOn edition { id } } } } }\n": types.UsesDocument,
    "\n  mutation AdoptRuleset($input: AdoptRulesetInput!) {\n    adoptRuleset(input: $input) {\n      __typename\n      ... on RulesetAdopted { rulesets { ruleset fromOn } }\n      ... on ProcedureTaken { message ruleset }\n      ... on InvalidInput { message field }\n    }\n  }\n": types.AdoptRulesetDocument,
    "\n  query Deadlines($first: Int, $after: String, $filter: DeadlineFilter) {\n    deadlines(first: $first, after: $after, filter: $filter) {\n      nodes {\n        id\n        clock\n        occurrence\n        kind\n        text\n        strength\n        state\n        duty\n        stage\n        owner\n        outside\n        holder { id name }\n        dueOn\n        dueAt\n        provisional\n        late\n        workingDaysLeft\n        daysLeft\n        case { id reference title stage { name title } }\n      }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n": types.DeadlinesDocument,
    "\n  query Drafts { drafts { id title ruleset state changedAt authors { id name } } }\n": types.DraftsDocument,
    "\n  query Draft($id: ID!) {\n    draft(id: $id) {\n      id\n      title\n      ruleset\n      text\n      version\n      state\n      changedAt\n      authors { id name }\n      approvedBy { id name }\n      edition { id title }\n      report { diagnostics { severity } }\n    }\n  }\n": types.DraftDocument,
    "\n  mutation SaveDraft($input: SaveDraftInput!) {\n    saveDraft(input: $input) {\n      __typename\n      ... on DraftSaved { draft { id version } }\n      ... on VersionConflict { message currentVersion }\n      ... on DraftRefused { message }\n      ... on InvalidInput { message }\n    }\n  }\n": types.SaveDraftDocument,
    "\n  mutation SubmitDraft($input: MoveDraftInput!) { submitDraft(input: $input) { ...DraftMoved } }\n": types.SubmitDraftDocument,
    "\n  mutation ApproveDraft($input: MoveDraftInput!) { approveDraft(input: $input) { ...DraftMoved } }\n": types.ApproveDraftDocument,
    "\n  mutation WithdrawDraft($input: MoveDraftInput!) { withdrawDraft(input: $input) { ...DraftMoved } }\n": types.WithdrawDraftDocument,
    "\n  fragment DraftMoved on DraftResult {\n    __typename\n    ... on DraftSaved { draft { id version } }\n    ... on VersionConflict { message }\n    ... on DraftRefused { message }\n    ... on InvalidInput { message }\n  }\n": types.DraftMovedFragmentDoc,
    "\n  mutation PublishEdition($input: PublishEditionInput!) {\n    publishEdition(input: $input) {\n      __typename\n      ... on EditionPublished { edition { id title inForceFrom } }\n      ... on RulesRejected { message diagnostics { line message } }\n      ... on DraftRefused { message }\n      ... on InvalidInput { message }\n    }\n  }\n": types.PublishEditionDocument,
    "\n  query Editions {\n    editions {\n      id\n      ruleset\n      title\n      inForceFrom\n      isScheduled\n      fileName\n      owner { id name }\n      usedBy { id name }\n      report { diagnostics { severity } procedures { title } }\n    }\n  }\n": types.EditionsDocument,
    "\n  query Edition($id: ID!) {\n    edition(id: $id) {\n      id\n      ruleset\n      title\n      inForceFrom\n      isScheduled\n      fileName\n      text\n      usedBy { id name }\n      report {\n        diagnostics { code severity line column endLine endColumn message help }\n        procedures {\n          name\n          title\n          stages {\n            name\n            title\n            owner\n            standards { ...Standard }\n            leadsTo { stage on }\n          }\n          standards { ...Standard }\n        }\n      }\n    }\n  }\n": types.EditionDocument,
    "\n  query Shelves {\n    editions { id ruleset title inForceFrom fileName text }\n    calendars { name nation zone source publishedFrom publishedUntil holidays { on name } }\n    sourceDocuments { name text }\n  }\n": types.ShelvesDocument,
    "\n  fragment Standard on StandardOutline { id text strength owner limit clause { ...ClauseWords } }\n": types.StandardFragmentDoc,
    "\n  fragment Preview on SwitchPreview {\n    id\n    state\n    total\n    counted\n    totals { cases noPlace failed moved changed earlier later overdue withdrawn added }\n  }\n": types.PreviewFragmentDoc,
    "\n  fragment PreviewCases on SwitchPreview {\n    cases(first: 50) {\n      totalCount\n      nodes {\n        result\n        message\n        case { id reference title }\n        deadlines { clock occurrence text turn becomesOverdue before { dueOn } after { dueOn } }\n      }\n    }\n  }\n": types.PreviewCasesFragmentDoc,
    "\n  query SwitchPreview($id: ID!) {\n    switchPreview(id: $id) { ...Preview ...PreviewCases }\n  }\n": types.SwitchPreviewDocument,
    "\n  query TriedDraft($id: ID!) {\n    draft(id: $id) { id tried { ...Preview ...PreviewCases } }\n  }\n": types.TriedDraftDocument,
    "\n  mutation TryDraft($input: TryDraftInput!) {\n    tryDraft(input: $input) {\n      __typename\n      ... on SwitchPreview { ...Preview }\n      ... on ProcedureTaken { message }\n      ... on InvalidInput { message }\n    }\n  }\n": types.TryDraftDocument,
    "\n  mutation PreviewSwitch($input: PreviewSwitchInput!) {\n    previewSwitch(input: $input) {\n      __typename\n      ... on SwitchPreview { ...Preview }\n      ... on ProcedureTaken { message ruleset }\n      ... on InvalidInput { message }\n    }\n  }\n": types.PreviewSwitchDocument,
    "\n  mutation SwitchRuleset($input: SwitchRulesetInput!) {\n    switchRuleset(input: $input) {\n      __typename\n      ... on SwitchPreview { ...Preview }\n      ... on ProcedureTaken { message ruleset }\n      ... on InvalidInput { message }\n    }\n  }\n": types.SwitchRulesetDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Clock { me { id agency { id name isSandbox now } } }\n"): typeof import('./graphql.ts').ClockDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AdvanceClock($to: DateTime!) {\n    advanceClock(to: $to) {\n      __typename\n      ... on ClockAdvanced { now moved }\n      ... on InvalidInput { message field }\n    }\n  }\n"): typeof import('./graphql.ts').AdvanceClockDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query NextWorkingDay($start: DateTime!, $calendar: String!) {\n    dueDate(start: $start, period: \"1 working day\", calendar: $calendar) {\n      __typename\n      ... on DueDate { dueOn }\n      ... on InvalidInput { message }\n    }\n  }\n"): typeof import('./graphql.ts').NextWorkingDayDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Cases($first: Int, $after: String, $filter: CaseFilter) {\n    cases(first: $first, after: $after, filter: $filter) {\n      nodes { id reference title status openedOn closedOn outcome stage { name title } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n"): typeof import('./graphql.ts').CasesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Case($id: ID!) {\n    case(id: $id) {\n      id\n      reference\n      procedure\n      title\n      status\n      openedOn\n      closedOn\n      outcome\n      version\n      edition { id title inForceFrom report { procedures { name stages { name title owner } } } }\n      stage { name title enteredOn owner holder { id name } }\n      deadlines { ...CaseDeadline }\n      log { seq event label happenedOn happenedAt recordedAt by { id name } about words effects }\n      holders { role outside person { id name email } }\n      mayRecord { ...Possible }\n      facts { question text answer }\n    }\n  }\n"): typeof import('./graphql.ts').CaseDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment CaseDeadline on Deadline {\n    id\n    clock\n    occurrence\n    kind\n    text\n    strength\n    state\n    duty\n    stage\n    owner\n    outside\n    holder { id name }\n    startedOn\n    dueOn\n    dueAt\n    provisional\n    metOn\n    late\n    workingDaysLeft\n    daysLeft\n    explanation { dayZero skipped { on why } sentences }\n    clause { ...ClauseWords }\n  }\n"): typeof import('./graphql.ts').CaseDeadlineFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ClauseWords on Clause { words document assumed rule file line }\n"): typeof import('./graphql.ts').ClauseWordsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment Possible on PossibleEvent {\n    name\n    about\n    label\n    kind\n    needsTime\n    needsReasons\n    needsNumber\n    needsNumberOf\n    needsWriting\n    needsAgreementOf\n    needsPeople\n    choices\n    criteria { name grade words }\n    evidence { name words }\n  }\n"): typeof import('./graphql.ts').PossibleFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation OpenCase($input: OpenCaseInput!) {\n    openCase(input: $input) {\n      __typename\n      ... on CaseOpened { case { id } }\n      ... on Refusal { code message clause { ...ClauseWords } accepted { ...Possible } }\n      ... on InvalidInput { message field }\n    }\n  }\n"): typeof import('./graphql.ts').OpenCaseDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RecordEvent($input: RecordEventInput!) {\n    recordEvent(input: $input) {\n      __typename\n      ... on EventRecorded { case { id } entries { seq label } }\n      ... on Refusal { code message clause { ...ClauseWords } accepted { ...Possible } }\n      ... on InvalidInput { message field }\n      ... on VersionConflict { message currentVersion }\n    }\n  }\n"): typeof import('./graphql.ts').RecordEventDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Procedures($on: Date) {\n    procedures(on: $on) {\n      name\n      title\n      startsWhen\n      questions { name text answer choices }\n      edition { id title inForceFrom }\n    }\n  }\n"): typeof import('./graphql.ts').ProceduresDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query People { people { id name email roles } }\n"): typeof import('./graphql.ts').PeopleDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Me { me { id name email roles may agency { id name } } }\n"): typeof import('./graphql.ts').MeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Comparison($one: ID!, $other: ID!) {\n    compareRulesets(one: $one, other: $other) {\n      one { name title inForceFrom }\n      other { name title inForceFrom }\n      counts { verdict count }\n      rows {\n        key\n        procedure\n        stage\n        about\n        verdict\n        difference\n        unitChanged\n        examples { startOn oneDueOn otherDueOn }\n        one { rule clause { ...ClauseWords } }\n        other { rule clause { ...ClauseWords } }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').ComparisonDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Uses { me { id agency { id name rulesets { ruleset title fromOn untilOn edition { id } } } } }\n"): typeof import('./graphql.ts').UsesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AdoptRuleset($input: AdoptRulesetInput!) {\n    adoptRuleset(input: $input) {\n      __typename\n      ... on RulesetAdopted { rulesets { ruleset fromOn } }\n      ... on ProcedureTaken { message ruleset }\n      ... on InvalidInput { message field }\n    }\n  }\n"): typeof import('./graphql.ts').AdoptRulesetDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Deadlines($first: Int, $after: String, $filter: DeadlineFilter) {\n    deadlines(first: $first, after: $after, filter: $filter) {\n      nodes {\n        id\n        clock\n        occurrence\n        kind\n        text\n        strength\n        state\n        duty\n        stage\n        owner\n        outside\n        holder { id name }\n        dueOn\n        dueAt\n        provisional\n        late\n        workingDaysLeft\n        daysLeft\n        case { id reference title stage { name title } }\n      }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n"): typeof import('./graphql.ts').DeadlinesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Drafts { drafts { id title ruleset state changedAt authors { id name } } }\n"): typeof import('./graphql.ts').DraftsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Draft($id: ID!) {\n    draft(id: $id) {\n      id\n      title\n      ruleset\n      text\n      version\n      state\n      changedAt\n      authors { id name }\n      approvedBy { id name }\n      edition { id title }\n      report { diagnostics { severity } }\n    }\n  }\n"): typeof import('./graphql.ts').DraftDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SaveDraft($input: SaveDraftInput!) {\n    saveDraft(input: $input) {\n      __typename\n      ... on DraftSaved { draft { id version } }\n      ... on VersionConflict { message currentVersion }\n      ... on DraftRefused { message }\n      ... on InvalidInput { message }\n    }\n  }\n"): typeof import('./graphql.ts').SaveDraftDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SubmitDraft($input: MoveDraftInput!) { submitDraft(input: $input) { ...DraftMoved } }\n"): typeof import('./graphql.ts').SubmitDraftDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ApproveDraft($input: MoveDraftInput!) { approveDraft(input: $input) { ...DraftMoved } }\n"): typeof import('./graphql.ts').ApproveDraftDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation WithdrawDraft($input: MoveDraftInput!) { withdrawDraft(input: $input) { ...DraftMoved } }\n"): typeof import('./graphql.ts').WithdrawDraftDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment DraftMoved on DraftResult {\n    __typename\n    ... on DraftSaved { draft { id version } }\n    ... on VersionConflict { message }\n    ... on DraftRefused { message }\n    ... on InvalidInput { message }\n  }\n"): typeof import('./graphql.ts').DraftMovedFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PublishEdition($input: PublishEditionInput!) {\n    publishEdition(input: $input) {\n      __typename\n      ... on EditionPublished { edition { id title inForceFrom } }\n      ... on RulesRejected { message diagnostics { line message } }\n      ... on DraftRefused { message }\n      ... on InvalidInput { message }\n    }\n  }\n"): typeof import('./graphql.ts').PublishEditionDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Editions {\n    editions {\n      id\n      ruleset\n      title\n      inForceFrom\n      isScheduled\n      fileName\n      owner { id name }\n      usedBy { id name }\n      report { diagnostics { severity } procedures { title } }\n    }\n  }\n"): typeof import('./graphql.ts').EditionsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Edition($id: ID!) {\n    edition(id: $id) {\n      id\n      ruleset\n      title\n      inForceFrom\n      isScheduled\n      fileName\n      text\n      usedBy { id name }\n      report {\n        diagnostics { code severity line column endLine endColumn message help }\n        procedures {\n          name\n          title\n          stages {\n            name\n            title\n            owner\n            standards { ...Standard }\n            leadsTo { stage on }\n          }\n          standards { ...Standard }\n        }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').EditionDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Shelves {\n    editions { id ruleset title inForceFrom fileName text }\n    calendars { name nation zone source publishedFrom publishedUntil holidays { on name } }\n    sourceDocuments { name text }\n  }\n"): typeof import('./graphql.ts').ShelvesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment Standard on StandardOutline { id text strength owner limit clause { ...ClauseWords } }\n"): typeof import('./graphql.ts').StandardFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment Preview on SwitchPreview {\n    id\n    state\n    total\n    counted\n    totals { cases noPlace failed moved changed earlier later overdue withdrawn added }\n  }\n"): typeof import('./graphql.ts').PreviewFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment PreviewCases on SwitchPreview {\n    cases(first: 50) {\n      totalCount\n      nodes {\n        result\n        message\n        case { id reference title }\n        deadlines { clock occurrence text turn becomesOverdue before { dueOn } after { dueOn } }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').PreviewCasesFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SwitchPreview($id: ID!) {\n    switchPreview(id: $id) { ...Preview ...PreviewCases }\n  }\n"): typeof import('./graphql.ts').SwitchPreviewDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query TriedDraft($id: ID!) {\n    draft(id: $id) { id tried { ...Preview ...PreviewCases } }\n  }\n"): typeof import('./graphql.ts').TriedDraftDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation TryDraft($input: TryDraftInput!) {\n    tryDraft(input: $input) {\n      __typename\n      ... on SwitchPreview { ...Preview }\n      ... on ProcedureTaken { message }\n      ... on InvalidInput { message }\n    }\n  }\n"): typeof import('./graphql.ts').TryDraftDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PreviewSwitch($input: PreviewSwitchInput!) {\n    previewSwitch(input: $input) {\n      __typename\n      ... on SwitchPreview { ...Preview }\n      ... on ProcedureTaken { message ruleset }\n      ... on InvalidInput { message }\n    }\n  }\n"): typeof import('./graphql.ts').PreviewSwitchDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SwitchRuleset($input: SwitchRulesetInput!) {\n    switchRuleset(input: $input) {\n      __typename\n      ... on SwitchPreview { ...Preview }\n      ... on ProcedureTaken { message ruleset }\n      ... on InvalidInput { message }\n    }\n  }\n"): typeof import('./graphql.ts').SwitchRulesetDocument;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
