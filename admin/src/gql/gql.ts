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
    "\n  query Audit($first: Int, $after: String, $filter: AuditFilter) {\n    audit(first: $first, after: $after, filter: $filter) {\n      nodes { id number at verb outcome subjectId subjectKind subjectName actor { id name } }\n      pageInfo { hasNextPage endCursor }\n    }\n    auditHead { number sealedAt signed }\n  }\n": typeof types.AuditDocument,
    "\n  query VerifyAudit { verifyAudit { isWhole entries findingCount findings { kind message number } } }\n": typeof types.VerifyAuditDocument,
    "\n  query Cases($first: Int, $after: String, $filter: CaseFilter) {\n    cases(first: $first, after: $after, filter: $filter) {\n      nodes { id reference title status openedOn closedOn outcome stage { name title } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n": typeof types.CasesDocument,
    "\n  query Case($id: ID!) {\n    case(id: $id) {\n      id\n      reference\n      procedure\n      title\n      status\n      openedOn\n      closedOn\n      closedBySeq\n      outcome\n      version\n      erasedAt\n      importedAt\n      setAsideAt\n      owedOpenings { procedure owedOn administrators { name } clause { ...ClauseWords } }\n      edition {\n        id\n        title\n        inForceFrom\n        report { procedures { name stages { name title owner } } }\n      }\n      stage { name title enteredOn owner holder { id name } }\n      deadlines { ...CaseDeadline }\n      log { ...CaseLogLine }\n      holders { role outside mayChange person { id name email } }\n      mayRecord { ...Possible }\n      facts { question text answer }\n    }\n  }\n": typeof types.CaseDocument,
    "\n  fragment CaseDeadline on Deadline {\n    id\n    clock\n    occurrence\n    kind\n    text\n    strength\n    state\n    duty\n    stage\n    owner\n    outside\n    holder { id name }\n    startedOn\n    dueOn\n    dueAt\n    provisional\n    metOn\n    late\n    lateOnArrival\n    workingDaysLeft\n    daysLeft\n    explanation { dayZero skipped { on why } sentences }\n    history { ...CaseLogLine }\n    clause { ...ClauseWords }\n  }\n": typeof types.CaseDeadlineFragmentDoc,
    "\n  fragment CaseLogLine on LogEntry {\n    seq\n    event\n    label\n    happenedOn\n    happenedAt\n    recordedAt\n    by { id name }\n    about\n    words\n    setOff { kind words }\n    contactsGiven\n    entered\n    corrects\n    correctedBy\n    isStruckOut\n    hasFallenAway\n    instead { event label happenedOn happenedAt }\n    switchedFrom { title inForceFrom }\n    switchedTo { title inForceFrom }\n  }\n": typeof types.CaseLogLineFragmentDoc,
    "\n  fragment ClauseWords on Clause { words document assumed rule line edition { title inForceFrom } }\n": typeof types.ClauseWordsFragmentDoc,
    "\n  fragment Possible on PossibleEvent {\n    name\n    about\n    label\n    kind\n    needsTime\n    needsReasons\n    needsNumber\n    needsNumberOf\n    needsWriting\n    needsAgreementOf\n    needsPeople\n    choices\n    criteria { name grade words }\n    evidence { name words }\n  }\n": typeof types.PossibleFragmentDoc,
    "\n  mutation OpenCase($input: OpenCaseInput!) {\n    openCase(input: $input) {\n      __typename\n      ... on CaseOpened { case { id status } }\n      ... on Refusal { code message clause { ...ClauseWords } accepted { ...Possible } }\n      ... on InvalidInput { message field }\n    }\n  }\n": typeof types.OpenCaseDocument,
    "\n  mutation RecordEvent($input: RecordEventInput!) {\n    recordEvent(input: $input) {\n      __typename\n      ... on EventRecorded { case { id } entries { seq label } }\n      ... on Refusal { code message clause { ...ClauseWords } accepted { ...Possible } }\n      ... on InvalidInput { message field }\n      ... on VersionConflict { message currentVersion }\n    }\n  }\n": typeof types.RecordEventDocument,
    "\n  query Procedures($on: Date) {\n    procedures(on: $on) {\n      name\n      title\n      startsWhen\n      questions { name text answer choices }\n      edition { id title inForceFrom }\n    }\n  }\n": typeof types.ProceduresDocument,
    "\n  query People { people { id name email roles } }\n": typeof types.PeopleDocument,
    "\n  query Me { me { id name email roles may agency { id name } } }\n": typeof types.MeDocument,
    "\n  query Comparison($one: ID!, $other: ID!) {\n    compareRulesets(one: $one, other: $other) {\n      one { name title inForceFrom }\n      other { name title inForceFrom }\n      counts { verdict count }\n      rows {\n        key\n        procedure\n        stage\n        about\n        verdict\n        difference\n        unitChanged\n        examples { startOn oneDueOn otherDueOn }\n        one { rule clause { ...ClauseWords } }\n        other { rule clause { ...ClauseWords } }\n      }\n    }\n  }\n": typeof types.ComparisonDocument,
    "\n  query Uses { me { id agency { id name rulesets { ruleset title fromOn untilOn edition { id inForceFrom } } } } }\n": typeof types.UsesDocument,
    "\n  mutation AdoptRuleset($input: AdoptRulesetInput!) {\n    adoptRuleset(input: $input) {\n      __typename\n      ... on RulesetAdopted { rulesets { ruleset fromOn } }\n      ... on ProcedureTaken { message ruleset on }\n      ... on InvalidInput { message field }\n    }\n  }\n": typeof types.AdoptRulesetDocument,
    "\n  mutation WithdrawRuleset($input: WithdrawRulesetInput!) {\n    withdrawRuleset(input: $input) {\n      __typename\n      ... on RulesetAdopted { rulesets { ruleset fromOn } }\n      ... on ProcedureTaken { message }\n      ... on InvalidInput { message }\n    }\n  }\n": typeof types.WithdrawRulesetDocument,
    "\n  query Tokens {\n    tokens { id name createdAt expiresAt lastUsedOn revokedAt scopes person { id name } }\n    people { id name hasLeft access may }\n    me { id agency { id isSandbox realNow } }\n  }\n": typeof types.TokensDocument,
    "\n  mutation CreateToken($input: CreateTokenInput!) {\n    createToken(input: $input) {\n      __typename\n      ... on TokenCreated { secret token { id } }\n      ... on InvalidInput { message }\n    }\n  }\n": typeof types.CreateTokenDocument,
    "\n  mutation RevokeToken($id: ID!) {\n    revokeToken(id: $id) {\n      __typename\n      ... on TokenRevoked { token { id revokedAt } }\n      ... on InvalidInput { message }\n    }\n  }\n": typeof types.RevokeTokenDocument,
    "\n  query Webhooks {\n    webhooks {\n      id\n      url\n      state\n      kinds\n      createdAt\n      deliveries(first: 20) {\n        nodes { eventId kind state attempts lastStatus lastTrouble lastTriedAt nextTryAt changedAt caseId }\n      }\n    }\n  }\n": typeof types.WebhooksDocument,
    "\n  mutation CreateWebhook($input: CreateWebhookInput!) {\n    createWebhook(input: $input) { ...WebhookSecretTold }\n  }\n": typeof types.CreateWebhookDocument,
    "\n  mutation RotateWebhookSecret($id: ID!) { rotateWebhookSecret(id: $id) { ...WebhookSecretTold } }\n": typeof types.RotateWebhookSecretDocument,
    "\n  fragment WebhookSecretTold on WebhookSecretResult {\n    __typename\n    ... on WebhookSecret { secret webhook { id } }\n    ... on InvalidInput { message }\n  }\n": typeof types.WebhookSecretToldFragmentDoc,
    "\n  mutation PauseWebhook($id: ID!) { pauseWebhook(id: $id) { ...WebhookChanged } }\n": typeof types.PauseWebhookDocument,
    "\n  mutation ResumeWebhook($id: ID!) { resumeWebhook(id: $id) { ...WebhookChanged } }\n": typeof types.ResumeWebhookDocument,
    "\n  fragment WebhookChanged on WebhookResult {\n    __typename\n    ... on Webhook { id state }\n    ... on InvalidInput { message }\n  }\n": typeof types.WebhookChangedFragmentDoc,
    "\n  mutation DeleteWebhook($id: ID!) {\n    deleteWebhook(id: $id) {\n      __typename\n      ... on WebhookDeleted { deleted }\n      ... on InvalidInput { message }\n    }\n  }\n": typeof types.DeleteWebhookDocument,
    "\n  mutation ReplayDeliveries($input: ReplayDeliveriesInput!) {\n    replayDeliveries(input: $input) {\n      __typename\n      ... on DeliveriesReplayed { count }\n      ... on InvalidInput { message }\n    }\n  }\n": typeof types.ReplayDeliveriesDocument,
    "\n  query Feeds { calendarFeeds { id scope madeAt } me { id access } }\n": typeof types.FeedsDocument,
    "\n  mutation CreateFeed($scope: FeedScope!) { createCalendarFeed(scope: $scope) { __typename url feed { id } } }\n": typeof types.CreateFeedDocument,
    "\n  mutation RevokeFeed($id: ID!) { revokeCalendarFeed(id: $id) }\n": typeof types.RevokeFeedDocument,
    "\n  mutation CorrectEvent($input: CorrectEventInput!) {\n    correctEvent(input: $input) {\n      __typename\n      ... on EventCorrected { case { id } }\n      ... on CorrectionTried {\n        before { status stage outcome }\n        after { status stage outcome }\n        setOff { kind words }\n        deadlines {\n          clock\n          occurrence\n          text\n          before { state duty dueOn }\n          after { state duty dueOn }\n          lateOnArrival\n        }\n        fallenAway { seq label happenedOn }\n        mistaken { seq what }\n      }\n      ... on Refusal { code message clause { ...ClauseWords } accepted { ...Possible } }\n      ... on InvalidInput { message field }\n      ... on VersionConflict { message currentVersion }\n    }\n  }\n": typeof types.CorrectEventDocument,
    "\n  mutation ChangeHolder($input: ChangeHolderInput!) {\n    changeHolder(input: $input) {\n      __typename\n      ... on EventRecorded { case { id } }\n      ... on InvalidInput { message }\n      ... on VersionConflict { message }\n    }\n  }\n": typeof types.ChangeHolderDocument,
    "\n  mutation ResumeCase($caseId: ID!, $idempotencyKey: String!) {\n    resumeCase(caseId: $caseId, idempotencyKey: $idempotencyKey) {\n      __typename\n      ... on CaseResumed { case { id } }\n      ... on Refusal { message }\n      ... on InvalidInput { message }\n    }\n  }\n": typeof types.ResumeCaseDocument,
    "\n  query Deadlines($first: Int, $after: String, $filter: DeadlineFilter) {\n    deadlines(first: $first, after: $after, filter: $filter) {\n      nodes {\n        id\n        clock\n        occurrence\n        kind\n        text\n        strength\n        state\n        duty\n        stage\n        owner\n        outside\n        holder { id name }\n        dueOn\n        dueAt\n        provisional\n        late\n        workingDaysLeft\n        daysLeft\n        case { id reference title stage { name title } }\n      }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n": typeof types.DeadlinesDocument,
    "\n  query Directory {\n    people { id name email access hasLeft roles manager { id name } }\n    deputies { fromOn untilOn person { id name } deputy { id name } }\n    editions { id ruleset title inForceFrom text }\n    me {\n      id\n      agency {\n        id\n        isSandbox\n        roles\n        rulesets { ruleset title fromOn untilOn edition { id inForceFrom } }\n        noticeSetting { mail sandboxSends warnDays }\n      }\n    }\n  }\n": typeof types.DirectoryDocument,
    "\n  query Leavers { leavers { id name email } }\n": typeof types.LeaversDocument,
    "\n  mutation AddPerson($input: AddPersonInput!) { addPerson(input: $input) { ...DirectoryAnswer } }\n": typeof types.AddPersonDocument,
    "\n  mutation ChangePerson($input: ChangePersonInput!) { changePerson(input: $input) { ...DirectoryAnswer } }\n": typeof types.ChangePersonDocument,
    "\n  mutation EndPlace($personId: ID!) { endPlace(personId: $personId) { ...DirectoryAnswer } }\n": typeof types.EndPlaceDocument,
    "\n  mutation ForgetPerson($personId: ID!) { forgetPerson(personId: $personId) { ...DirectoryAnswer } }\n": typeof types.ForgetPersonDocument,
    "\n  mutation NameRoleHolder($input: HoldingInput!) { nameRoleHolder(input: $input) { ...DirectoryAnswer } }\n": typeof types.NameRoleHolderDocument,
    "\n  mutation ReleaseRoleHolder($input: HoldingInput!) { releaseRoleHolder(input: $input) { ...DirectoryAnswer } }\n": typeof types.ReleaseRoleHolderDocument,
    "\n  mutation NameDeputy($input: DeputyInput!) { nameDeputy(input: $input) { ...DirectoryAnswer } }\n": typeof types.NameDeputyDocument,
    "\n  mutation EndDeputy($personId: ID!, $fromOn: Date!) {\n    endDeputy(personId: $personId, fromOn: $fromOn) { ...DirectoryAnswer }\n  }\n": typeof types.EndDeputyDocument,
    "\n  fragment DirectoryAnswer on DirectoryResult {\n    __typename\n    ... on DirectoryChanged { person { id name } }\n    ... on DirectoryRefused { message }\n    ... on InvalidInput { message }\n  }\n": typeof types.DirectoryAnswerFragmentDoc,
    "\n  mutation SetNoticeSetting($input: NoticeSettingInput!) {\n    setNoticeSetting(input: $input) {\n      __typename\n      ... on NoticeSetting { warnDays mail sandboxSends }\n      ... on InvalidInput { message }\n    }\n  }\n": typeof types.SetNoticeSettingDocument,
    "\n  query Drafts { drafts { id title ruleset state changedAt authors { id name } } }\n": typeof types.DraftsDocument,
    "\n  query Draft($id: ID!) {\n    draft(id: $id) {\n      id\n      title\n      ruleset\n      text\n      version\n      state\n      changedAt\n      authors { id name }\n      savedBy { id name }\n      approvedBy { id name }\n      edition { id title }\n      report { diagnostics { code severity } }\n    }\n  }\n": typeof types.DraftDocument,
    "\n  mutation SaveDraft($input: SaveDraftInput!) {\n    saveDraft(input: $input) {\n      __typename\n      ... on DraftSaved { draft { id version } }\n      ... on VersionConflict { message currentVersion }\n      ... on DraftRefused { message }\n      ... on InvalidInput { message }\n    }\n  }\n": typeof types.SaveDraftDocument,
    "\n  mutation SubmitDraft($input: MoveDraftInput!) { submitDraft(input: $input) { ...DraftMoved } }\n": typeof types.SubmitDraftDocument,
    "\n  mutation ApproveDraft($input: MoveDraftInput!) { approveDraft(input: $input) { ...DraftMoved } }\n": typeof types.ApproveDraftDocument,
    "\n  mutation WithdrawDraft($input: MoveDraftInput!) { withdrawDraft(input: $input) { ...DraftMoved } }\n": typeof types.WithdrawDraftDocument,
    "\n  fragment DraftMoved on DraftResult {\n    __typename\n    ... on DraftSaved { draft { id version } }\n    ... on VersionConflict { message }\n    ... on DraftRefused { message }\n    ... on InvalidInput { message }\n  }\n": typeof types.DraftMovedFragmentDoc,
    "\n  mutation PublishEdition($input: PublishEditionInput!) {\n    publishEdition(input: $input) {\n      __typename\n      ... on EditionPublished { edition { id title inForceFrom } }\n      ... on RulesRejected { message diagnostics { line message } }\n      ... on DraftRefused { message }\n      ... on InvalidInput { message }\n    }\n  }\n": typeof types.PublishEditionDocument,
    "\n  query Evidence($from: Date!, $to: Date!, $procedure: String) {\n    evidence(from: $from, to: $to, procedure: $procedure) {\n      standards {\n        ...StandardKept\n        months { month rate { met of } }\n      }\n      notShown\n    }\n    procedures { name title }\n  }\n": typeof types.EvidenceDocument,
    "\n  fragment StandardKept on StandardEvidence {\n    ruleset\n    procedure\n    clock\n    title\n    text\n    strength\n    limit\n    rate { met of }\n    tally { due inTime metLate neverMet overdue recordedLate notYetDue endedFirst fellAway lateOnArrival done owed leftUndone }\n    days { median ninetieth of unit }\n    clause { ...ClauseWords }\n  }\n": typeof types.StandardKeptFragmentDoc,
    "\n  query Breaches($from: Date!, $to: Date!, $procedure: String) {\n    evidence(from: $from, to: $to, procedure: $procedure) {\n      standards {\n        procedure\n        clock\n        text\n        title\n        delays { expected told withReasons reasons { on words expected case { id reference } } }\n        late(first: 20) {\n          totalCount\n          nodes {\n            id\n            clock\n            occurrence\n            kind\n            state\n            duty\n            stage\n            dueOn\n            dueAt\n            provisional\n            late\n            metOn\n            workingDaysLeft\n            daysLeft\n            case { id reference title }\n            history { seq label happenedOn words by { name } }\n          }\n        }\n      }\n      notShown\n    }\n    procedures { name title }\n  }\n": typeof types.BreachesDocument,
    "\n  query EvidencePack($from: Date!, $to: Date!) {\n    evidencePack(from: $from, to: $to) {\n      title\n      withoutEvidence { area name grade }\n      areas {\n        name\n        title\n        notShown\n        asks { name clause { words } }\n        selfAssessment { grade on reasons by { name } case { id reference } }\n        criteria {\n          name\n          grade\n          cases\n          lacks\n          notShown\n          rate { met of }\n          clause { words }\n          standards { clock procedure text title notShown rate { met of } tally { due notYetDue } }\n        }\n      }\n    }\n  }\n": typeof types.EvidencePackDocument,
    "\n  query ExportEvidence($from: Date!, $to: Date!, $procedure: String) {\n    exportEvidence(from: $from, to: $to, procedure: $procedure) { name mediaType content }\n  }\n": typeof types.ExportEvidenceDocument,
    "\n  query Holidays {\n    calendars { name source publishedUntil holidays { on name } }\n    me { id agency { id announcedHolidays { calendar on name } } }\n  }\n": typeof types.HolidaysDocument,
    "\n  query Announced {\n    switchPreviews { id state holiday { calendar name on withdrawn } }\n    me { id agency { id announcedHolidays { calendar name on } } }\n  }\n": typeof types.AnnouncedDocument,
    "\n  mutation AnnounceHoliday($input: AnnounceHolidayInput!) {\n    announceHoliday(input: $input) {\n      __typename\n      ... on SwitchPreview { id }\n      ... on ProcedureTaken { message }\n      ... on InvalidInput { message }\n    }\n  }\n": typeof types.AnnounceHolidayDocument,
    "\n  mutation WithdrawHoliday($input: WithdrawHolidayInput!) {\n    withdrawHoliday(input: $input) {\n      __typename\n      ... on SwitchPreview { id }\n      ... on ProcedureTaken { message }\n      ... on InvalidInput { message }\n    }\n  }\n": typeof types.WithdrawHolidayDocument,
    "\n  mutation ImportCases($input: ImportCasesInput!) {\n    importCases(input: $input) {\n      __typename\n      ... on CaseImport { id }\n      ... on ImportChecked { cases faultCount faults { line message } }\n      ... on InvalidInput { message }\n    }\n  }\n": typeof types.ImportCasesDocument,
    "\n  query CaseImport($id: ID!) { caseImport(id: $id) { id total done imported there failed failedLines } }\n": typeof types.CaseImportDocument,
    "\n  query Inbox($first: Int, $after: String, $unread: Boolean!) {\n    inbox(first: $first, after: $after, unread: $unread) {\n      nodes {\n        id\n        kind\n        text\n        role\n        isInError\n        madeAt\n        readAt\n        case { id reference title }\n        deadline { id clock occurrence dueOn dueAt provisional }\n      }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n": typeof types.InboxDocument,
    "\n  query Unread { inbox(first: 1, unread: true) { totalCount } }\n": typeof types.UnreadDocument,
    "\n  mutation ReadNotices($ids: [ID!]!) { readNotices(ids: $ids) }\n": typeof types.ReadNoticesDocument,
    "\n  mutation EraseCase($input: EraseCaseInput!) {\n    eraseCase(input: $input) {\n      __typename\n      ... on CaseErased { dryRun parts { what count } }\n      ... on StillKept { retention { keepUntilOn mayEraseOn message clause { ...ClauseWords } } }\n      ... on InvalidInput { message }\n    }\n  }\n": typeof types.EraseCaseDocument,
    "\n  query ExportRecord($caseIds: [ID!]!, $as: ExportFormat!) {\n    exportRecord(caseIds: $caseIds, as: $as) { name mediaType cases content }\n  }\n": typeof types.ExportRecordDocument,
    "\n  query ExportCases($procedure: String!, $from: Date!, $to: Date!, $as: ExportFormat!) {\n    exportCases(procedure: $procedure, from: $from, to: $to, as: $as) { name mediaType cases content notShown }\n  }\n": typeof types.ExportCasesDocument,
    "\n  query CasesOfReference($reference: String!, $after: String) {\n    cases(first: 100, after: $after, filter: { reference: $reference }) {\n      nodes { id reference title openedOn }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": typeof types.CasesOfReferenceDocument,
    "\n  query Kinds { procedures { name title startsWhen } }\n": typeof types.KindsDocument,
    "\n  query Narrowing {\n    procedures {\n      name\n      title\n      edition {\n        id\n        report {\n          procedures {\n            name\n            stages { name title standards { id text } }\n            standards { id text }\n          }\n        }\n      }\n    }\n    people { id name hasLeft }\n  }\n": typeof types.NarrowingDocument,
    "\n  query Editions {\n    editions {\n      id\n      ruleset\n      title\n      inForceFrom\n      isScheduled\n      fileName\n      owner { id name }\n      usedBy { id name }\n      report { diagnostics { severity } procedures { title } }\n    }\n  }\n": typeof types.EditionsDocument,
    "\n  query Edition($id: ID!) {\n    edition(id: $id) {\n      id\n      ruleset\n      title\n      inForceFrom\n      isScheduled\n      fileName\n      text\n      usedBy { id name }\n      report {\n        diagnostics { code severity line column endLine endColumn message help }\n        procedures {\n          name\n          title\n          stages {\n            name\n            title\n            owner\n            standards { ...Standard }\n            leadsTo { stage on }\n          }\n          standards { ...Standard }\n          leadsTo { stage on }\n        }\n      }\n    }\n  }\n": typeof types.EditionDocument,
    "\n  query Shelves {\n    editions { id ruleset title inForceFrom fileName text }\n    calendars { name nation zone source publishedFrom publishedUntil holidays { on name } }\n    sourceDocuments { name text }\n  }\n": typeof types.ShelvesDocument,
    "\n  fragment Standard on StandardOutline { id text strength owner askedBy limit clause { ...ClauseWords } }\n": typeof types.StandardFragmentDoc,
    "\n  query Sessions { sessions { id startedAt usedAt endsAt isThisOne } }\n": typeof types.SessionsDocument,
    "\n  mutation EndSession($id: ID!) { endSession(id: $id) { ...SessionsEndedAnswer } }\n": typeof types.EndSessionDocument,
    "\n  mutation EndSessions($personId: ID!) { endSessions(personId: $personId) { ...SessionsEndedAnswer } }\n": typeof types.EndSessionsDocument,
    "\n  fragment SessionsEndedAnswer on EndSessionsResult {\n    __typename\n    ... on SessionsEnded { count }\n    ... on InvalidInput { message }\n  }\n": typeof types.SessionsEndedAnswerFragmentDoc,
    "\n  fragment Preview on SwitchPreview {\n    id\n    state\n    total\n    counted\n    holiday { withdrawn }\n    totals { cases noPlace failed moved changed earlier later overdue withdrawn added }\n  }\n": typeof types.PreviewFragmentDoc,
    "\n  fragment PreviewCases on SwitchPreview {\n    cases(first: 50) {\n      totalCount\n      nodes {\n        result\n        message\n        case { id reference title }\n        ranBy { id title inForceFrom }\n        deadlines { clock occurrence text turn becomesOverdue before { dueOn } after { dueOn } }\n      }\n    }\n  }\n": typeof types.PreviewCasesFragmentDoc,
    "\n  query SwitchPreview($id: ID!) {\n    switchPreview(id: $id) { ...Preview ...PreviewCases }\n  }\n": typeof types.SwitchPreviewDocument,
    "\n  query TriedDraft($id: ID!) {\n    draft(id: $id) { id tried { ...Preview ...PreviewCases } }\n  }\n": typeof types.TriedDraftDocument,
    "\n  mutation TryDraft($input: TryDraftInput!) {\n    tryDraft(input: $input) {\n      __typename\n      ... on SwitchPreview { ...Preview }\n      ... on ProcedureTaken { message }\n      ... on InvalidInput { message }\n    }\n  }\n": typeof types.TryDraftDocument,
    "\n  mutation PreviewSwitch($input: PreviewSwitchInput!) {\n    previewSwitch(input: $input) {\n      __typename\n      ... on SwitchPreview { ...Preview }\n      ... on ProcedureTaken { message ruleset on }\n      ... on InvalidInput { message }\n    }\n  }\n": typeof types.PreviewSwitchDocument,
    "\n  mutation PreviewAgain($input: PreviewAgainInput!) {\n    previewAgain(input: $input) {\n      __typename\n      ... on SwitchPreview { ...Preview }\n      ... on ProcedureTaken { message ruleset on }\n      ... on InvalidInput { message }\n    }\n  }\n": typeof types.PreviewAgainDocument,
    "\n  mutation SwitchRuleset($input: SwitchRulesetInput!) {\n    switchRuleset(input: $input) {\n      __typename\n      ... on SwitchPreview { ...Preview }\n      ... on ProcedureTaken { message ruleset on }\n      ... on InvalidInput { message }\n    }\n  }\n": typeof types.SwitchRulesetDocument,
    "\n  subscription Changed($after: String) { changed(after: $after) { cursor node { caseId } } }\n": typeof types.ChangedDocument,
    "\n  subscription InboxChanged { inboxChanged { unread } }\n": typeof types.InboxChangedDocument,
};
const documents: Documents = {
    "\n  query Clock { me { id agency { id name isSandbox now } } }\n": types.ClockDocument,
    "\n  mutation AdvanceClock($to: DateTime!) {\n    advanceClock(to: $to) {\n      __typename\n      ... on ClockAdvanced { now moved }\n      ... on InvalidInput { message field }\n    }\n  }\n": types.AdvanceClockDocument,
    "\n  query NextWorkingDay($start: DateTime!, $calendar: String!) {\n    dueDate(start: $start, period: \"1 working day\", calendar: $calendar) {\n      __typename\n      ... on DueDate { dueOn }\n      ... on InvalidInput { message }\n    }\n  }\n": types.NextWorkingDayDocument,
    "\n  query Audit($first: Int, $after: String, $filter: AuditFilter) {\n    audit(first: $first, after: $after, filter: $filter) {\n      nodes { id number at verb outcome subjectId subjectKind subjectName actor { id name } }\n      pageInfo { hasNextPage endCursor }\n    }\n    auditHead { number sealedAt signed }\n  }\n": types.AuditDocument,
    "\n  query VerifyAudit { verifyAudit { isWhole entries findingCount findings { kind message number } } }\n": types.VerifyAuditDocument,
    "\n  query Cases($first: Int, $after: String, $filter: CaseFilter) {\n    cases(first: $first, after: $after, filter: $filter) {\n      nodes { id reference title status openedOn closedOn outcome stage { name title } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n": types.CasesDocument,
    "\n  query Case($id: ID!) {\n    case(id: $id) {\n      id\n      reference\n      procedure\n      title\n      status\n      openedOn\n      closedOn\n      closedBySeq\n      outcome\n      version\n      erasedAt\n      importedAt\n      setAsideAt\n      owedOpenings { procedure owedOn administrators { name } clause { ...ClauseWords } }\n      edition {\n        id\n        title\n        inForceFrom\n        report { procedures { name stages { name title owner } } }\n      }\n      stage { name title enteredOn owner holder { id name } }\n      deadlines { ...CaseDeadline }\n      log { ...CaseLogLine }\n      holders { role outside mayChange person { id name email } }\n      mayRecord { ...Possible }\n      facts { question text answer }\n    }\n  }\n": types.CaseDocument,
    "\n  fragment CaseDeadline on Deadline {\n    id\n    clock\n    occurrence\n    kind\n    text\n    strength\n    state\n    duty\n    stage\n    owner\n    outside\n    holder { id name }\n    startedOn\n    dueOn\n    dueAt\n    provisional\n    metOn\n    late\n    lateOnArrival\n    workingDaysLeft\n    daysLeft\n    explanation { dayZero skipped { on why } sentences }\n    history { ...CaseLogLine }\n    clause { ...ClauseWords }\n  }\n": types.CaseDeadlineFragmentDoc,
    "\n  fragment CaseLogLine on LogEntry {\n    seq\n    event\n    label\n    happenedOn\n    happenedAt\n    recordedAt\n    by { id name }\n    about\n    words\n    setOff { kind words }\n    contactsGiven\n    entered\n    corrects\n    correctedBy\n    isStruckOut\n    hasFallenAway\n    instead { event label happenedOn happenedAt }\n    switchedFrom { title inForceFrom }\n    switchedTo { title inForceFrom }\n  }\n": types.CaseLogLineFragmentDoc,
    "\n  fragment ClauseWords on Clause { words document assumed rule line edition { title inForceFrom } }\n": types.ClauseWordsFragmentDoc,
    "\n  fragment Possible on PossibleEvent {\n    name\n    about\n    label\n    kind\n    needsTime\n    needsReasons\n    needsNumber\n    needsNumberOf\n    needsWriting\n    needsAgreementOf\n    needsPeople\n    choices\n    criteria { name grade words }\n    evidence { name words }\n  }\n": types.PossibleFragmentDoc,
    "\n  mutation OpenCase($input: OpenCaseInput!) {\n    openCase(input: $input) {\n      __typename\n      ... on CaseOpened { case { id status } }\n      ... on Refusal { code message clause { ...ClauseWords } accepted { ...Possible } }\n      ... on InvalidInput { message field }\n    }\n  }\n": types.OpenCaseDocument,
    "\n  mutation RecordEvent($input: RecordEventInput!) {\n    recordEvent(input: $input) {\n      __typename\n      ... on EventRecorded { case { id } entries { seq label } }\n      ... on Refusal { code message clause { ...ClauseWords } accepted { ...Possible } }\n      ... on InvalidInput { message field }\n      ... on VersionConflict { message currentVersion }\n    }\n  }\n": types.RecordEventDocument,
    "\n  query Procedures($on: Date) {\n    procedures(on: $on) {\n      name\n      title\n      startsWhen\n      questions { name text answer choices }\n      edition { id title inForceFrom }\n    }\n  }\n": types.ProceduresDocument,
    "\n  query People { people { id name email roles } }\n": types.PeopleDocument,
    "\n  query Me { me { id name email roles may agency { id name } } }\n": types.MeDocument,
    "\n  query Comparison($one: ID!, $other: ID!) {\n    compareRulesets(one: $one, other: $other) {\n      one { name title inForceFrom }\n      other { name title inForceFrom }\n      counts { verdict count }\n      rows {\n        key\n        procedure\n        stage\n        about\n        verdict\n        difference\n        unitChanged\n        examples { startOn oneDueOn otherDueOn }\n        one { rule clause { ...ClauseWords } }\n        other { rule clause { ...ClauseWords } }\n      }\n    }\n  }\n": types.ComparisonDocument,
    "\n  query Uses { me { id agency { id name rulesets { ruleset title fromOn untilOn edition { id inForceFrom } } } } }\n": types.UsesDocument,
    "\n  mutation AdoptRuleset($input: AdoptRulesetInput!) {\n    adoptRuleset(input: $input) {\n      __typename\n      ... on RulesetAdopted { rulesets { ruleset fromOn } }\n      ... on ProcedureTaken { message ruleset on }\n      ... on InvalidInput { message field }\n    }\n  }\n": types.AdoptRulesetDocument,
    "\n  mutation WithdrawRuleset($input: WithdrawRulesetInput!) {\n    withdrawRuleset(input: $input) {\n      __typename\n      ... on RulesetAdopted { rulesets { ruleset fromOn } }\n      ... on ProcedureTaken { message }\n      ... on InvalidInput { message }\n    }\n  }\n": types.WithdrawRulesetDocument,
    "\n  query Tokens {\n    tokens { id name createdAt expiresAt lastUsedOn revokedAt scopes person { id name } }\n    people { id name hasLeft access may }\n    me { id agency { id isSandbox realNow } }\n  }\n": types.TokensDocument,
    "\n  mutation CreateToken($input: CreateTokenInput!) {\n    createToken(input: $input) {\n      __typename\n      ... on TokenCreated { secret token { id } }\n      ... on InvalidInput { message }\n    }\n  }\n": types.CreateTokenDocument,
    "\n  mutation RevokeToken($id: ID!) {\n    revokeToken(id: $id) {\n      __typename\n      ... on TokenRevoked { token { id revokedAt } }\n      ... on InvalidInput { message }\n    }\n  }\n": types.RevokeTokenDocument,
    "\n  query Webhooks {\n    webhooks {\n      id\n      url\n      state\n      kinds\n      createdAt\n      deliveries(first: 20) {\n        nodes { eventId kind state attempts lastStatus lastTrouble lastTriedAt nextTryAt changedAt caseId }\n      }\n    }\n  }\n": types.WebhooksDocument,
    "\n  mutation CreateWebhook($input: CreateWebhookInput!) {\n    createWebhook(input: $input) { ...WebhookSecretTold }\n  }\n": types.CreateWebhookDocument,
    "\n  mutation RotateWebhookSecret($id: ID!) { rotateWebhookSecret(id: $id) { ...WebhookSecretTold } }\n": types.RotateWebhookSecretDocument,
    "\n  fragment WebhookSecretTold on WebhookSecretResult {\n    __typename\n    ... on WebhookSecret { secret webhook { id } }\n    ... on InvalidInput { message }\n  }\n": types.WebhookSecretToldFragmentDoc,
    "\n  mutation PauseWebhook($id: ID!) { pauseWebhook(id: $id) { ...WebhookChanged } }\n": types.PauseWebhookDocument,
    "\n  mutation ResumeWebhook($id: ID!) { resumeWebhook(id: $id) { ...WebhookChanged } }\n": types.ResumeWebhookDocument,
    "\n  fragment WebhookChanged on WebhookResult {\n    __typename\n    ... on Webhook { id state }\n    ... on InvalidInput { message }\n  }\n": types.WebhookChangedFragmentDoc,
    "\n  mutation DeleteWebhook($id: ID!) {\n    deleteWebhook(id: $id) {\n      __typename\n      ... on WebhookDeleted { deleted }\n      ... on InvalidInput { message }\n    }\n  }\n": types.DeleteWebhookDocument,
    "\n  mutation ReplayDeliveries($input: ReplayDeliveriesInput!) {\n    replayDeliveries(input: $input) {\n      __typename\n      ... on DeliveriesReplayed { count }\n      ... on InvalidInput { message }\n    }\n  }\n": types.ReplayDeliveriesDocument,
    "\n  query Feeds { calendarFeeds { id scope madeAt } me { id access } }\n": types.FeedsDocument,
    "\n  mutation CreateFeed($scope: FeedScope!) { createCalendarFeed(scope: $scope) { __typename url feed { id } } }\n": types.CreateFeedDocument,
    "\n  mutation RevokeFeed($id: ID!) { revokeCalendarFeed(id: $id) }\n": types.RevokeFeedDocument,
    "\n  mutation CorrectEvent($input: CorrectEventInput!) {\n    correctEvent(input: $input) {\n      __typename\n      ... on EventCorrected { case { id } }\n      ... on CorrectionTried {\n        before { status stage outcome }\n        after { status stage outcome }\n        setOff { kind words }\n        deadlines {\n          clock\n          occurrence\n          text\n          before { state duty dueOn }\n          after { state duty dueOn }\n          lateOnArrival\n        }\n        fallenAway { seq label happenedOn }\n        mistaken { seq what }\n      }\n      ... on Refusal { code message clause { ...ClauseWords } accepted { ...Possible } }\n      ... on InvalidInput { message field }\n      ... on VersionConflict { message currentVersion }\n    }\n  }\n": types.CorrectEventDocument,
    "\n  mutation ChangeHolder($input: ChangeHolderInput!) {\n    changeHolder(input: $input) {\n      __typename\n      ... on EventRecorded { case { id } }\n      ... on InvalidInput { message }\n      ... on VersionConflict { message }\n    }\n  }\n": types.ChangeHolderDocument,
    "\n  mutation ResumeCase($caseId: ID!, $idempotencyKey: String!) {\n    resumeCase(caseId: $caseId, idempotencyKey: $idempotencyKey) {\n      __typename\n      ... on CaseResumed { case { id } }\n      ... on Refusal { message }\n      ... on InvalidInput { message }\n    }\n  }\n": types.ResumeCaseDocument,
    "\n  query Deadlines($first: Int, $after: String, $filter: DeadlineFilter) {\n    deadlines(first: $first, after: $after, filter: $filter) {\n      nodes {\n        id\n        clock\n        occurrence\n        kind\n        text\n        strength\n        state\n        duty\n        stage\n        owner\n        outside\n        holder { id name }\n        dueOn\n        dueAt\n        provisional\n        late\n        workingDaysLeft\n        daysLeft\n        case { id reference title stage { name title } }\n      }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n": types.DeadlinesDocument,
    "\n  query Directory {\n    people { id name email access hasLeft roles manager { id name } }\n    deputies { fromOn untilOn person { id name } deputy { id name } }\n    editions { id ruleset title inForceFrom text }\n    me {\n      id\n      agency {\n        id\n        isSandbox\n        roles\n        rulesets { ruleset title fromOn untilOn edition { id inForceFrom } }\n        noticeSetting { mail sandboxSends warnDays }\n      }\n    }\n  }\n": types.DirectoryDocument,
    "\n  query Leavers { leavers { id name email } }\n": types.LeaversDocument,
    "\n  mutation AddPerson($input: AddPersonInput!) { addPerson(input: $input) { ...DirectoryAnswer } }\n": types.AddPersonDocument,
    "\n  mutation ChangePerson($input: ChangePersonInput!) { changePerson(input: $input) { ...DirectoryAnswer } }\n": types.ChangePersonDocument,
    "\n  mutation EndPlace($personId: ID!) { endPlace(personId: $personId) { ...DirectoryAnswer } }\n": types.EndPlaceDocument,
    "\n  mutation ForgetPerson($personId: ID!) { forgetPerson(personId: $personId) { ...DirectoryAnswer } }\n": types.ForgetPersonDocument,
    "\n  mutation NameRoleHolder($input: HoldingInput!) { nameRoleHolder(input: $input) { ...DirectoryAnswer } }\n": types.NameRoleHolderDocument,
    "\n  mutation ReleaseRoleHolder($input: HoldingInput!) { releaseRoleHolder(input: $input) { ...DirectoryAnswer } }\n": types.ReleaseRoleHolderDocument,
    "\n  mutation NameDeputy($input: DeputyInput!) { nameDeputy(input: $input) { ...DirectoryAnswer } }\n": types.NameDeputyDocument,
    "\n  mutation EndDeputy($personId: ID!, $fromOn: Date!) {\n    endDeputy(personId: $personId, fromOn: $fromOn) { ...DirectoryAnswer }\n  }\n": types.EndDeputyDocument,
    "\n  fragment DirectoryAnswer on DirectoryResult {\n    __typename\n    ... on DirectoryChanged { person { id name } }\n    ... on DirectoryRefused { message }\n    ... on InvalidInput { message }\n  }\n": types.DirectoryAnswerFragmentDoc,
    "\n  mutation SetNoticeSetting($input: NoticeSettingInput!) {\n    setNoticeSetting(input: $input) {\n      __typename\n      ... on NoticeSetting { warnDays mail sandboxSends }\n      ... on InvalidInput { message }\n    }\n  }\n": types.SetNoticeSettingDocument,
    "\n  query Drafts { drafts { id title ruleset state changedAt authors { id name } } }\n": types.DraftsDocument,
    "\n  query Draft($id: ID!) {\n    draft(id: $id) {\n      id\n      title\n      ruleset\n      text\n      version\n      state\n      changedAt\n      authors { id name }\n      savedBy { id name }\n      approvedBy { id name }\n      edition { id title }\n      report { diagnostics { code severity } }\n    }\n  }\n": types.DraftDocument,
    "\n  mutation SaveDraft($input: SaveDraftInput!) {\n    saveDraft(input: $input) {\n      __typename\n      ... on DraftSaved { draft { id version } }\n      ... on VersionConflict { message currentVersion }\n      ... on DraftRefused { message }\n      ... on InvalidInput { message }\n    }\n  }\n": types.SaveDraftDocument,
    "\n  mutation SubmitDraft($input: MoveDraftInput!) { submitDraft(input: $input) { ...DraftMoved } }\n": types.SubmitDraftDocument,
    "\n  mutation ApproveDraft($input: MoveDraftInput!) { approveDraft(input: $input) { ...DraftMoved } }\n": types.ApproveDraftDocument,
    "\n  mutation WithdrawDraft($input: MoveDraftInput!) { withdrawDraft(input: $input) { ...DraftMoved } }\n": types.WithdrawDraftDocument,
    "\n  fragment DraftMoved on DraftResult {\n    __typename\n    ... on DraftSaved { draft { id version } }\n    ... on VersionConflict { message }\n    ... on DraftRefused { message }\n    ... on InvalidInput { message }\n  }\n": types.DraftMovedFragmentDoc,
    "\n  mutation PublishEdition($input: PublishEditionInput!) {\n    publishEdition(input: $input) {\n      __typename\n      ... on EditionPublished { edition { id title inForceFrom } }\n      ... on RulesRejected { message diagnostics { line message } }\n      ... on DraftRefused { message }\n      ... on InvalidInput { message }\n    }\n  }\n": types.PublishEditionDocument,
    "\n  query Evidence($from: Date!, $to: Date!, $procedure: String) {\n    evidence(from: $from, to: $to, procedure: $procedure) {\n      standards {\n        ...StandardKept\n        months { month rate { met of } }\n      }\n      notShown\n    }\n    procedures { name title }\n  }\n": types.EvidenceDocument,
    "\n  fragment StandardKept on StandardEvidence {\n    ruleset\n    procedure\n    clock\n    title\n    text\n    strength\n    limit\n    rate { met of }\n    tally { due inTime metLate neverMet overdue recordedLate notYetDue endedFirst fellAway lateOnArrival done owed leftUndone }\n    days { median ninetieth of unit }\n    clause { ...ClauseWords }\n  }\n": types.StandardKeptFragmentDoc,
    "\n  query Breaches($from: Date!, $to: Date!, $procedure: String) {\n    evidence(from: $from, to: $to, procedure: $procedure) {\n      standards {\n        procedure\n        clock\n        text\n        title\n        delays { expected told withReasons reasons { on words expected case { id reference } } }\n        late(first: 20) {\n          totalCount\n          nodes {\n            id\n            clock\n            occurrence\n            kind\n            state\n            duty\n            stage\n            dueOn\n            dueAt\n            provisional\n            late\n            metOn\n            workingDaysLeft\n            daysLeft\n            case { id reference title }\n            history { seq label happenedOn words by { name } }\n          }\n        }\n      }\n      notShown\n    }\n    procedures { name title }\n  }\n": types.BreachesDocument,
    "\n  query EvidencePack($from: Date!, $to: Date!) {\n    evidencePack(from: $from, to: $to) {\n      title\n      withoutEvidence { area name grade }\n      areas {\n        name\n        title\n        notShown\n        asks { name clause { words } }\n        selfAssessment { grade on reasons by { name } case { id reference } }\n        criteria {\n          name\n          grade\n          cases\n          lacks\n          notShown\n          rate { met of }\n          clause { words }\n          standards { clock procedure text title notShown rate { met of } tally { due notYetDue } }\n        }\n      }\n    }\n  }\n": types.EvidencePackDocument,
    "\n  query ExportEvidence($from: Date!, $to: Date!, $procedure: String) {\n    exportEvidence(from: $from, to: $to, procedure: $procedure) { name mediaType content }\n  }\n": types.ExportEvidenceDocument,
    "\n  query Holidays {\n    calendars { name source publishedUntil holidays { on name } }\n    me { id agency { id announcedHolidays { calendar on name } } }\n  }\n": types.HolidaysDocument,
    "\n  query Announced {\n    switchPreviews { id state holiday { calendar name on withdrawn } }\n    me { id agency { id announcedHolidays { calendar name on } } }\n  }\n": types.AnnouncedDocument,
    "\n  mutation AnnounceHoliday($input: AnnounceHolidayInput!) {\n    announceHoliday(input: $input) {\n      __typename\n      ... on SwitchPreview { id }\n      ... on ProcedureTaken { message }\n      ... on InvalidInput { message }\n    }\n  }\n": types.AnnounceHolidayDocument,
    "\n  mutation WithdrawHoliday($input: WithdrawHolidayInput!) {\n    withdrawHoliday(input: $input) {\n      __typename\n      ... on SwitchPreview { id }\n      ... on ProcedureTaken { message }\n      ... on InvalidInput { message }\n    }\n  }\n": types.WithdrawHolidayDocument,
    "\n  mutation ImportCases($input: ImportCasesInput!) {\n    importCases(input: $input) {\n      __typename\n      ... on CaseImport { id }\n      ... on ImportChecked { cases faultCount faults { line message } }\n      ... on InvalidInput { message }\n    }\n  }\n": types.ImportCasesDocument,
    "\n  query CaseImport($id: ID!) { caseImport(id: $id) { id total done imported there failed failedLines } }\n": types.CaseImportDocument,
    "\n  query Inbox($first: Int, $after: String, $unread: Boolean!) {\n    inbox(first: $first, after: $after, unread: $unread) {\n      nodes {\n        id\n        kind\n        text\n        role\n        isInError\n        madeAt\n        readAt\n        case { id reference title }\n        deadline { id clock occurrence dueOn dueAt provisional }\n      }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n": types.InboxDocument,
    "\n  query Unread { inbox(first: 1, unread: true) { totalCount } }\n": types.UnreadDocument,
    "\n  mutation ReadNotices($ids: [ID!]!) { readNotices(ids: $ids) }\n": types.ReadNoticesDocument,
    "\n  mutation EraseCase($input: EraseCaseInput!) {\n    eraseCase(input: $input) {\n      __typename\n      ... on CaseErased { dryRun parts { what count } }\n      ... on StillKept { retention { keepUntilOn mayEraseOn message clause { ...ClauseWords } } }\n      ... on InvalidInput { message }\n    }\n  }\n": types.EraseCaseDocument,
    "\n  query ExportRecord($caseIds: [ID!]!, $as: ExportFormat!) {\n    exportRecord(caseIds: $caseIds, as: $as) { name mediaType cases content }\n  }\n": types.ExportRecordDocument,
    "\n  query ExportCases($procedure: String!, $from: Date!, $to: Date!, $as: ExportFormat!) {\n    exportCases(procedure: $procedure, from: $from, to: $to, as: $as) { name mediaType cases content notShown }\n  }\n": types.ExportCasesDocument,
    "\n  query CasesOfReference($reference: String!, $after: String) {\n    cases(first: 100, after: $after, filter: { reference: $reference }) {\n      nodes { id reference title openedOn }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": types.CasesOfReferenceDocument,
    "\n  query Kinds { procedures { name title startsWhen } }\n": types.KindsDocument,
    "\n  query Narrowing {\n    procedures {\n      name\n      title\n      edition {\n        id\n        report {\n          procedures {\n            name\n            stages { name title standards { id text } }\n            standards { id text }\n          }\n        }\n      }\n    }\n    people { id name hasLeft }\n  }\n": types.NarrowingDocument,
    "\n  query Editions {\n    editions {\n      id\n      ruleset\n      title\n      inForceFrom\n      isScheduled\n      fileName\n      owner { id name }\n      usedBy { id name }\n      report { diagnostics { severity } procedures { title } }\n    }\n  }\n": types.EditionsDocument,
    "\n  query Edition($id: ID!) {\n    edition(id: $id) {\n      id\n      ruleset\n      title\n      inForceFrom\n      isScheduled\n      fileName\n      text\n      usedBy { id name }\n      report {\n        diagnostics { code severity line column endLine endColumn message help }\n        procedures {\n          name\n          title\n          stages {\n            name\n            title\n            owner\n            standards { ...Standard }\n            leadsTo { stage on }\n          }\n          standards { ...Standard }\n          leadsTo { stage on }\n        }\n      }\n    }\n  }\n": types.EditionDocument,
    "\n  query Shelves {\n    editions { id ruleset title inForceFrom fileName text }\n    calendars { name nation zone source publishedFrom publishedUntil holidays { on name } }\n    sourceDocuments { name text }\n  }\n": types.ShelvesDocument,
    "\n  fragment Standard on StandardOutline { id text strength owner askedBy limit clause { ...ClauseWords } }\n": types.StandardFragmentDoc,
    "\n  query Sessions { sessions { id startedAt usedAt endsAt isThisOne } }\n": types.SessionsDocument,
    "\n  mutation EndSession($id: ID!) { endSession(id: $id) { ...SessionsEndedAnswer } }\n": types.EndSessionDocument,
    "\n  mutation EndSessions($personId: ID!) { endSessions(personId: $personId) { ...SessionsEndedAnswer } }\n": types.EndSessionsDocument,
    "\n  fragment SessionsEndedAnswer on EndSessionsResult {\n    __typename\n    ... on SessionsEnded { count }\n    ... on InvalidInput { message }\n  }\n": types.SessionsEndedAnswerFragmentDoc,
    "\n  fragment Preview on SwitchPreview {\n    id\n    state\n    total\n    counted\n    holiday { withdrawn }\n    totals { cases noPlace failed moved changed earlier later overdue withdrawn added }\n  }\n": types.PreviewFragmentDoc,
    "\n  fragment PreviewCases on SwitchPreview {\n    cases(first: 50) {\n      totalCount\n      nodes {\n        result\n        message\n        case { id reference title }\n        ranBy { id title inForceFrom }\n        deadlines { clock occurrence text turn becomesOverdue before { dueOn } after { dueOn } }\n      }\n    }\n  }\n": types.PreviewCasesFragmentDoc,
    "\n  query SwitchPreview($id: ID!) {\n    switchPreview(id: $id) { ...Preview ...PreviewCases }\n  }\n": types.SwitchPreviewDocument,
    "\n  query TriedDraft($id: ID!) {\n    draft(id: $id) { id tried { ...Preview ...PreviewCases } }\n  }\n": types.TriedDraftDocument,
    "\n  mutation TryDraft($input: TryDraftInput!) {\n    tryDraft(input: $input) {\n      __typename\n      ... on SwitchPreview { ...Preview }\n      ... on ProcedureTaken { message }\n      ... on InvalidInput { message }\n    }\n  }\n": types.TryDraftDocument,
    "\n  mutation PreviewSwitch($input: PreviewSwitchInput!) {\n    previewSwitch(input: $input) {\n      __typename\n      ... on SwitchPreview { ...Preview }\n      ... on ProcedureTaken { message ruleset on }\n      ... on InvalidInput { message }\n    }\n  }\n": types.PreviewSwitchDocument,
    "\n  mutation PreviewAgain($input: PreviewAgainInput!) {\n    previewAgain(input: $input) {\n      __typename\n      ... on SwitchPreview { ...Preview }\n      ... on ProcedureTaken { message ruleset on }\n      ... on InvalidInput { message }\n    }\n  }\n": types.PreviewAgainDocument,
    "\n  mutation SwitchRuleset($input: SwitchRulesetInput!) {\n    switchRuleset(input: $input) {\n      __typename\n      ... on SwitchPreview { ...Preview }\n      ... on ProcedureTaken { message ruleset on }\n      ... on InvalidInput { message }\n    }\n  }\n": types.SwitchRulesetDocument,
    "\n  subscription Changed($after: String) { changed(after: $after) { cursor node { caseId } } }\n": types.ChangedDocument,
    "\n  subscription InboxChanged { inboxChanged { unread } }\n": types.InboxChangedDocument,
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
export function graphql(source: "\n  query Audit($first: Int, $after: String, $filter: AuditFilter) {\n    audit(first: $first, after: $after, filter: $filter) {\n      nodes { id number at verb outcome subjectId subjectKind subjectName actor { id name } }\n      pageInfo { hasNextPage endCursor }\n    }\n    auditHead { number sealedAt signed }\n  }\n"): typeof import('./graphql.ts').AuditDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query VerifyAudit { verifyAudit { isWhole entries findingCount findings { kind message number } } }\n"): typeof import('./graphql.ts').VerifyAuditDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Cases($first: Int, $after: String, $filter: CaseFilter) {\n    cases(first: $first, after: $after, filter: $filter) {\n      nodes { id reference title status openedOn closedOn outcome stage { name title } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n"): typeof import('./graphql.ts').CasesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Case($id: ID!) {\n    case(id: $id) {\n      id\n      reference\n      procedure\n      title\n      status\n      openedOn\n      closedOn\n      closedBySeq\n      outcome\n      version\n      erasedAt\n      importedAt\n      setAsideAt\n      owedOpenings { procedure owedOn administrators { name } clause { ...ClauseWords } }\n      edition {\n        id\n        title\n        inForceFrom\n        report { procedures { name stages { name title owner } } }\n      }\n      stage { name title enteredOn owner holder { id name } }\n      deadlines { ...CaseDeadline }\n      log { ...CaseLogLine }\n      holders { role outside mayChange person { id name email } }\n      mayRecord { ...Possible }\n      facts { question text answer }\n    }\n  }\n"): typeof import('./graphql.ts').CaseDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment CaseDeadline on Deadline {\n    id\n    clock\n    occurrence\n    kind\n    text\n    strength\n    state\n    duty\n    stage\n    owner\n    outside\n    holder { id name }\n    startedOn\n    dueOn\n    dueAt\n    provisional\n    metOn\n    late\n    lateOnArrival\n    workingDaysLeft\n    daysLeft\n    explanation { dayZero skipped { on why } sentences }\n    history { ...CaseLogLine }\n    clause { ...ClauseWords }\n  }\n"): typeof import('./graphql.ts').CaseDeadlineFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment CaseLogLine on LogEntry {\n    seq\n    event\n    label\n    happenedOn\n    happenedAt\n    recordedAt\n    by { id name }\n    about\n    words\n    setOff { kind words }\n    contactsGiven\n    entered\n    corrects\n    correctedBy\n    isStruckOut\n    hasFallenAway\n    instead { event label happenedOn happenedAt }\n    switchedFrom { title inForceFrom }\n    switchedTo { title inForceFrom }\n  }\n"): typeof import('./graphql.ts').CaseLogLineFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ClauseWords on Clause { words document assumed rule line edition { title inForceFrom } }\n"): typeof import('./graphql.ts').ClauseWordsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment Possible on PossibleEvent {\n    name\n    about\n    label\n    kind\n    needsTime\n    needsReasons\n    needsNumber\n    needsNumberOf\n    needsWriting\n    needsAgreementOf\n    needsPeople\n    choices\n    criteria { name grade words }\n    evidence { name words }\n  }\n"): typeof import('./graphql.ts').PossibleFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation OpenCase($input: OpenCaseInput!) {\n    openCase(input: $input) {\n      __typename\n      ... on CaseOpened { case { id status } }\n      ... on Refusal { code message clause { ...ClauseWords } accepted { ...Possible } }\n      ... on InvalidInput { message field }\n    }\n  }\n"): typeof import('./graphql.ts').OpenCaseDocument;
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
export function graphql(source: "\n  query Uses { me { id agency { id name rulesets { ruleset title fromOn untilOn edition { id inForceFrom } } } } }\n"): typeof import('./graphql.ts').UsesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AdoptRuleset($input: AdoptRulesetInput!) {\n    adoptRuleset(input: $input) {\n      __typename\n      ... on RulesetAdopted { rulesets { ruleset fromOn } }\n      ... on ProcedureTaken { message ruleset on }\n      ... on InvalidInput { message field }\n    }\n  }\n"): typeof import('./graphql.ts').AdoptRulesetDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation WithdrawRuleset($input: WithdrawRulesetInput!) {\n    withdrawRuleset(input: $input) {\n      __typename\n      ... on RulesetAdopted { rulesets { ruleset fromOn } }\n      ... on ProcedureTaken { message }\n      ... on InvalidInput { message }\n    }\n  }\n"): typeof import('./graphql.ts').WithdrawRulesetDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Tokens {\n    tokens { id name createdAt expiresAt lastUsedOn revokedAt scopes person { id name } }\n    people { id name hasLeft access may }\n    me { id agency { id isSandbox realNow } }\n  }\n"): typeof import('./graphql.ts').TokensDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateToken($input: CreateTokenInput!) {\n    createToken(input: $input) {\n      __typename\n      ... on TokenCreated { secret token { id } }\n      ... on InvalidInput { message }\n    }\n  }\n"): typeof import('./graphql.ts').CreateTokenDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RevokeToken($id: ID!) {\n    revokeToken(id: $id) {\n      __typename\n      ... on TokenRevoked { token { id revokedAt } }\n      ... on InvalidInput { message }\n    }\n  }\n"): typeof import('./graphql.ts').RevokeTokenDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Webhooks {\n    webhooks {\n      id\n      url\n      state\n      kinds\n      createdAt\n      deliveries(first: 20) {\n        nodes { eventId kind state attempts lastStatus lastTrouble lastTriedAt nextTryAt changedAt caseId }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').WebhooksDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateWebhook($input: CreateWebhookInput!) {\n    createWebhook(input: $input) { ...WebhookSecretTold }\n  }\n"): typeof import('./graphql.ts').CreateWebhookDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RotateWebhookSecret($id: ID!) { rotateWebhookSecret(id: $id) { ...WebhookSecretTold } }\n"): typeof import('./graphql.ts').RotateWebhookSecretDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment WebhookSecretTold on WebhookSecretResult {\n    __typename\n    ... on WebhookSecret { secret webhook { id } }\n    ... on InvalidInput { message }\n  }\n"): typeof import('./graphql.ts').WebhookSecretToldFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PauseWebhook($id: ID!) { pauseWebhook(id: $id) { ...WebhookChanged } }\n"): typeof import('./graphql.ts').PauseWebhookDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ResumeWebhook($id: ID!) { resumeWebhook(id: $id) { ...WebhookChanged } }\n"): typeof import('./graphql.ts').ResumeWebhookDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment WebhookChanged on WebhookResult {\n    __typename\n    ... on Webhook { id state }\n    ... on InvalidInput { message }\n  }\n"): typeof import('./graphql.ts').WebhookChangedFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeleteWebhook($id: ID!) {\n    deleteWebhook(id: $id) {\n      __typename\n      ... on WebhookDeleted { deleted }\n      ... on InvalidInput { message }\n    }\n  }\n"): typeof import('./graphql.ts').DeleteWebhookDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReplayDeliveries($input: ReplayDeliveriesInput!) {\n    replayDeliveries(input: $input) {\n      __typename\n      ... on DeliveriesReplayed { count }\n      ... on InvalidInput { message }\n    }\n  }\n"): typeof import('./graphql.ts').ReplayDeliveriesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Feeds { calendarFeeds { id scope madeAt } me { id access } }\n"): typeof import('./graphql.ts').FeedsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateFeed($scope: FeedScope!) { createCalendarFeed(scope: $scope) { __typename url feed { id } } }\n"): typeof import('./graphql.ts').CreateFeedDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RevokeFeed($id: ID!) { revokeCalendarFeed(id: $id) }\n"): typeof import('./graphql.ts').RevokeFeedDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CorrectEvent($input: CorrectEventInput!) {\n    correctEvent(input: $input) {\n      __typename\n      ... on EventCorrected { case { id } }\n      ... on CorrectionTried {\n        before { status stage outcome }\n        after { status stage outcome }\n        setOff { kind words }\n        deadlines {\n          clock\n          occurrence\n          text\n          before { state duty dueOn }\n          after { state duty dueOn }\n          lateOnArrival\n        }\n        fallenAway { seq label happenedOn }\n        mistaken { seq what }\n      }\n      ... on Refusal { code message clause { ...ClauseWords } accepted { ...Possible } }\n      ... on InvalidInput { message field }\n      ... on VersionConflict { message currentVersion }\n    }\n  }\n"): typeof import('./graphql.ts').CorrectEventDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ChangeHolder($input: ChangeHolderInput!) {\n    changeHolder(input: $input) {\n      __typename\n      ... on EventRecorded { case { id } }\n      ... on InvalidInput { message }\n      ... on VersionConflict { message }\n    }\n  }\n"): typeof import('./graphql.ts').ChangeHolderDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ResumeCase($caseId: ID!, $idempotencyKey: String!) {\n    resumeCase(caseId: $caseId, idempotencyKey: $idempotencyKey) {\n      __typename\n      ... on CaseResumed { case { id } }\n      ... on Refusal { message }\n      ... on InvalidInput { message }\n    }\n  }\n"): typeof import('./graphql.ts').ResumeCaseDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Deadlines($first: Int, $after: String, $filter: DeadlineFilter) {\n    deadlines(first: $first, after: $after, filter: $filter) {\n      nodes {\n        id\n        clock\n        occurrence\n        kind\n        text\n        strength\n        state\n        duty\n        stage\n        owner\n        outside\n        holder { id name }\n        dueOn\n        dueAt\n        provisional\n        late\n        workingDaysLeft\n        daysLeft\n        case { id reference title stage { name title } }\n      }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n"): typeof import('./graphql.ts').DeadlinesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Directory {\n    people { id name email access hasLeft roles manager { id name } }\n    deputies { fromOn untilOn person { id name } deputy { id name } }\n    editions { id ruleset title inForceFrom text }\n    me {\n      id\n      agency {\n        id\n        isSandbox\n        roles\n        rulesets { ruleset title fromOn untilOn edition { id inForceFrom } }\n        noticeSetting { mail sandboxSends warnDays }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').DirectoryDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Leavers { leavers { id name email } }\n"): typeof import('./graphql.ts').LeaversDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AddPerson($input: AddPersonInput!) { addPerson(input: $input) { ...DirectoryAnswer } }\n"): typeof import('./graphql.ts').AddPersonDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ChangePerson($input: ChangePersonInput!) { changePerson(input: $input) { ...DirectoryAnswer } }\n"): typeof import('./graphql.ts').ChangePersonDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EndPlace($personId: ID!) { endPlace(personId: $personId) { ...DirectoryAnswer } }\n"): typeof import('./graphql.ts').EndPlaceDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ForgetPerson($personId: ID!) { forgetPerson(personId: $personId) { ...DirectoryAnswer } }\n"): typeof import('./graphql.ts').ForgetPersonDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation NameRoleHolder($input: HoldingInput!) { nameRoleHolder(input: $input) { ...DirectoryAnswer } }\n"): typeof import('./graphql.ts').NameRoleHolderDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReleaseRoleHolder($input: HoldingInput!) { releaseRoleHolder(input: $input) { ...DirectoryAnswer } }\n"): typeof import('./graphql.ts').ReleaseRoleHolderDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation NameDeputy($input: DeputyInput!) { nameDeputy(input: $input) { ...DirectoryAnswer } }\n"): typeof import('./graphql.ts').NameDeputyDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EndDeputy($personId: ID!, $fromOn: Date!) {\n    endDeputy(personId: $personId, fromOn: $fromOn) { ...DirectoryAnswer }\n  }\n"): typeof import('./graphql.ts').EndDeputyDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment DirectoryAnswer on DirectoryResult {\n    __typename\n    ... on DirectoryChanged { person { id name } }\n    ... on DirectoryRefused { message }\n    ... on InvalidInput { message }\n  }\n"): typeof import('./graphql.ts').DirectoryAnswerFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SetNoticeSetting($input: NoticeSettingInput!) {\n    setNoticeSetting(input: $input) {\n      __typename\n      ... on NoticeSetting { warnDays mail sandboxSends }\n      ... on InvalidInput { message }\n    }\n  }\n"): typeof import('./graphql.ts').SetNoticeSettingDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Drafts { drafts { id title ruleset state changedAt authors { id name } } }\n"): typeof import('./graphql.ts').DraftsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Draft($id: ID!) {\n    draft(id: $id) {\n      id\n      title\n      ruleset\n      text\n      version\n      state\n      changedAt\n      authors { id name }\n      savedBy { id name }\n      approvedBy { id name }\n      edition { id title }\n      report { diagnostics { code severity } }\n    }\n  }\n"): typeof import('./graphql.ts').DraftDocument;
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
export function graphql(source: "\n  query Evidence($from: Date!, $to: Date!, $procedure: String) {\n    evidence(from: $from, to: $to, procedure: $procedure) {\n      standards {\n        ...StandardKept\n        months { month rate { met of } }\n      }\n      notShown\n    }\n    procedures { name title }\n  }\n"): typeof import('./graphql.ts').EvidenceDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment StandardKept on StandardEvidence {\n    ruleset\n    procedure\n    clock\n    title\n    text\n    strength\n    limit\n    rate { met of }\n    tally { due inTime metLate neverMet overdue recordedLate notYetDue endedFirst fellAway lateOnArrival done owed leftUndone }\n    days { median ninetieth of unit }\n    clause { ...ClauseWords }\n  }\n"): typeof import('./graphql.ts').StandardKeptFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Breaches($from: Date!, $to: Date!, $procedure: String) {\n    evidence(from: $from, to: $to, procedure: $procedure) {\n      standards {\n        procedure\n        clock\n        text\n        title\n        delays { expected told withReasons reasons { on words expected case { id reference } } }\n        late(first: 20) {\n          totalCount\n          nodes {\n            id\n            clock\n            occurrence\n            kind\n            state\n            duty\n            stage\n            dueOn\n            dueAt\n            provisional\n            late\n            metOn\n            workingDaysLeft\n            daysLeft\n            case { id reference title }\n            history { seq label happenedOn words by { name } }\n          }\n        }\n      }\n      notShown\n    }\n    procedures { name title }\n  }\n"): typeof import('./graphql.ts').BreachesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query EvidencePack($from: Date!, $to: Date!) {\n    evidencePack(from: $from, to: $to) {\n      title\n      withoutEvidence { area name grade }\n      areas {\n        name\n        title\n        notShown\n        asks { name clause { words } }\n        selfAssessment { grade on reasons by { name } case { id reference } }\n        criteria {\n          name\n          grade\n          cases\n          lacks\n          notShown\n          rate { met of }\n          clause { words }\n          standards { clock procedure text title notShown rate { met of } tally { due notYetDue } }\n        }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').EvidencePackDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ExportEvidence($from: Date!, $to: Date!, $procedure: String) {\n    exportEvidence(from: $from, to: $to, procedure: $procedure) { name mediaType content }\n  }\n"): typeof import('./graphql.ts').ExportEvidenceDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Holidays {\n    calendars { name source publishedUntil holidays { on name } }\n    me { id agency { id announcedHolidays { calendar on name } } }\n  }\n"): typeof import('./graphql.ts').HolidaysDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Announced {\n    switchPreviews { id state holiday { calendar name on withdrawn } }\n    me { id agency { id announcedHolidays { calendar name on } } }\n  }\n"): typeof import('./graphql.ts').AnnouncedDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AnnounceHoliday($input: AnnounceHolidayInput!) {\n    announceHoliday(input: $input) {\n      __typename\n      ... on SwitchPreview { id }\n      ... on ProcedureTaken { message }\n      ... on InvalidInput { message }\n    }\n  }\n"): typeof import('./graphql.ts').AnnounceHolidayDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation WithdrawHoliday($input: WithdrawHolidayInput!) {\n    withdrawHoliday(input: $input) {\n      __typename\n      ... on SwitchPreview { id }\n      ... on ProcedureTaken { message }\n      ... on InvalidInput { message }\n    }\n  }\n"): typeof import('./graphql.ts').WithdrawHolidayDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ImportCases($input: ImportCasesInput!) {\n    importCases(input: $input) {\n      __typename\n      ... on CaseImport { id }\n      ... on ImportChecked { cases faultCount faults { line message } }\n      ... on InvalidInput { message }\n    }\n  }\n"): typeof import('./graphql.ts').ImportCasesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CaseImport($id: ID!) { caseImport(id: $id) { id total done imported there failed failedLines } }\n"): typeof import('./graphql.ts').CaseImportDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Inbox($first: Int, $after: String, $unread: Boolean!) {\n    inbox(first: $first, after: $after, unread: $unread) {\n      nodes {\n        id\n        kind\n        text\n        role\n        isInError\n        madeAt\n        readAt\n        case { id reference title }\n        deadline { id clock occurrence dueOn dueAt provisional }\n      }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n"): typeof import('./graphql.ts').InboxDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Unread { inbox(first: 1, unread: true) { totalCount } }\n"): typeof import('./graphql.ts').UnreadDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReadNotices($ids: [ID!]!) { readNotices(ids: $ids) }\n"): typeof import('./graphql.ts').ReadNoticesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EraseCase($input: EraseCaseInput!) {\n    eraseCase(input: $input) {\n      __typename\n      ... on CaseErased { dryRun parts { what count } }\n      ... on StillKept { retention { keepUntilOn mayEraseOn message clause { ...ClauseWords } } }\n      ... on InvalidInput { message }\n    }\n  }\n"): typeof import('./graphql.ts').EraseCaseDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ExportRecord($caseIds: [ID!]!, $as: ExportFormat!) {\n    exportRecord(caseIds: $caseIds, as: $as) { name mediaType cases content }\n  }\n"): typeof import('./graphql.ts').ExportRecordDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ExportCases($procedure: String!, $from: Date!, $to: Date!, $as: ExportFormat!) {\n    exportCases(procedure: $procedure, from: $from, to: $to, as: $as) { name mediaType cases content notShown }\n  }\n"): typeof import('./graphql.ts').ExportCasesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CasesOfReference($reference: String!, $after: String) {\n    cases(first: 100, after: $after, filter: { reference: $reference }) {\n      nodes { id reference title openedOn }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n"): typeof import('./graphql.ts').CasesOfReferenceDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Kinds { procedures { name title startsWhen } }\n"): typeof import('./graphql.ts').KindsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Narrowing {\n    procedures {\n      name\n      title\n      edition {\n        id\n        report {\n          procedures {\n            name\n            stages { name title standards { id text } }\n            standards { id text }\n          }\n        }\n      }\n    }\n    people { id name hasLeft }\n  }\n"): typeof import('./graphql.ts').NarrowingDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Editions {\n    editions {\n      id\n      ruleset\n      title\n      inForceFrom\n      isScheduled\n      fileName\n      owner { id name }\n      usedBy { id name }\n      report { diagnostics { severity } procedures { title } }\n    }\n  }\n"): typeof import('./graphql.ts').EditionsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Edition($id: ID!) {\n    edition(id: $id) {\n      id\n      ruleset\n      title\n      inForceFrom\n      isScheduled\n      fileName\n      text\n      usedBy { id name }\n      report {\n        diagnostics { code severity line column endLine endColumn message help }\n        procedures {\n          name\n          title\n          stages {\n            name\n            title\n            owner\n            standards { ...Standard }\n            leadsTo { stage on }\n          }\n          standards { ...Standard }\n          leadsTo { stage on }\n        }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').EditionDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Shelves {\n    editions { id ruleset title inForceFrom fileName text }\n    calendars { name nation zone source publishedFrom publishedUntil holidays { on name } }\n    sourceDocuments { name text }\n  }\n"): typeof import('./graphql.ts').ShelvesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment Standard on StandardOutline { id text strength owner askedBy limit clause { ...ClauseWords } }\n"): typeof import('./graphql.ts').StandardFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Sessions { sessions { id startedAt usedAt endsAt isThisOne } }\n"): typeof import('./graphql.ts').SessionsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EndSession($id: ID!) { endSession(id: $id) { ...SessionsEndedAnswer } }\n"): typeof import('./graphql.ts').EndSessionDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EndSessions($personId: ID!) { endSessions(personId: $personId) { ...SessionsEndedAnswer } }\n"): typeof import('./graphql.ts').EndSessionsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment SessionsEndedAnswer on EndSessionsResult {\n    __typename\n    ... on SessionsEnded { count }\n    ... on InvalidInput { message }\n  }\n"): typeof import('./graphql.ts').SessionsEndedAnswerFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment Preview on SwitchPreview {\n    id\n    state\n    total\n    counted\n    holiday { withdrawn }\n    totals { cases noPlace failed moved changed earlier later overdue withdrawn added }\n  }\n"): typeof import('./graphql.ts').PreviewFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment PreviewCases on SwitchPreview {\n    cases(first: 50) {\n      totalCount\n      nodes {\n        result\n        message\n        case { id reference title }\n        ranBy { id title inForceFrom }\n        deadlines { clock occurrence text turn becomesOverdue before { dueOn } after { dueOn } }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').PreviewCasesFragmentDoc;
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
export function graphql(source: "\n  mutation PreviewSwitch($input: PreviewSwitchInput!) {\n    previewSwitch(input: $input) {\n      __typename\n      ... on SwitchPreview { ...Preview }\n      ... on ProcedureTaken { message ruleset on }\n      ... on InvalidInput { message }\n    }\n  }\n"): typeof import('./graphql.ts').PreviewSwitchDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PreviewAgain($input: PreviewAgainInput!) {\n    previewAgain(input: $input) {\n      __typename\n      ... on SwitchPreview { ...Preview }\n      ... on ProcedureTaken { message ruleset on }\n      ... on InvalidInput { message }\n    }\n  }\n"): typeof import('./graphql.ts').PreviewAgainDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SwitchRuleset($input: SwitchRulesetInput!) {\n    switchRuleset(input: $input) {\n      __typename\n      ... on SwitchPreview { ...Preview }\n      ... on ProcedureTaken { message ruleset on }\n      ... on InvalidInput { message }\n    }\n  }\n"): typeof import('./graphql.ts').SwitchRulesetDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription Changed($after: String) { changed(after: $after) { cursor node { caseId } } }\n"): typeof import('./graphql.ts').ChangedDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription InboxChanged { inboxChanged { unread } }\n"): typeof import('./graphql.ts').InboxChangedDocument;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
