/** Who belongs to the agency, what they are here, the roles they hold, and who stands in for whom. */
import { styled } from '@mui/material/styles'
import {
  directoryDocument,
  endDeputyDocument,
  endPlaceDocument,
  releaseRoleHolderDocument,
} from '../data/directory-documents.ts'
import { useQuietMs } from '../data/quiet.ts'
import { send } from '../data/send.ts'
import { endSessionsDocument } from '../data/session-documents.ts'
import { useAsked } from '../data/use-asked.ts'
import { useCommand } from '../data/use-command.ts'
import { plainDate } from '../dates.ts'
import { AskFirst } from '../form/AskFirst.tsx'
import type { DirectoryQuery } from '../gql/graphql.ts'
import { Fold } from '../layout/Fold.tsx'
import { Only, useMay } from '../layout/Only.tsx'
import { ProblemNotice } from '../layout/ProblemNotice.tsx'
import { Tag } from '../layout/Tag.tsx'
import { Waiting } from '../layout/Waiting.tsx'
import { type MessageKey, useWords } from '../messages/use-words.ts'
import { joined, lowerFirst, plainName, titleOf } from '../wording.ts'
import { AddPerson } from './AddPerson.tsx'
import { ChangePerson } from './ChangePerson.tsx'
import { Leavers } from './Leavers.tsx'
import { NameDeputy } from './NameDeputy.tsx'
import { NameRole } from './NameRole.tsx'
import { Rows } from './rows.ts'
import { Wrong } from './Wrong.tsx'

export type Colleague = DirectoryQuery['people'][number]

export function People() {
  const t = useWords()
  const { data, error } = useAsked('agency', directoryDocument, {}, { everyMs: useQuietMs() })
  if (error) return <ProblemNotice error={error} />
  if (!data) return <Waiting />
  const here = data.people.filter(({ hasLeft }) => !hasLeft)
  return (
    <>
      <Only may="DIRECT">
        <AddPerson people={here} />
      </Only>
      <Title>{t('people.title')}</Title>
      <Rows>
        {data.people.map((person) => (
          <PersonRow key={person.id} person={person} people={here} roles={data.me.agency.roles} />
        ))}
      </Rows>
      <Title>{t('people.deputies')}</Title>
      {data.deputies.length === 0 ? (
        <p>{t('people.noDeputies')}</p>
      ) : (
        <Rows>
          {data.deputies.map((deputy) => (
            <DeputyRow key={`${deputy.person.id} ${deputy.fromOn}`} deputy={deputy} />
          ))}
        </Rows>
      )}
      <Only may="DIRECT">
        <NameDeputy people={here} />
      </Only>
      <Only may="ERASE">
        <Leavers />
      </Only>
    </>
  )
}

const Title = styled('h2')({ marginTop: '1.25rem !important' })
const Steps = styled('div')({ display: 'grid', gap: '0.375rem', justifyItems: 'start' })

/** As a list of roles opens: `Local manager and staff`. */
const titleFirst = (role: string, at: number) => (at === 0 ? titleOf(role) : plainName(role))

interface PersonProps {
  readonly person: Colleague
  readonly people: readonly Colleague[]
  /** Those that somebody may be in. */
  readonly roles: readonly string[]
}

function PersonRow({ person, people, roles }: PersonProps) {
  const t = useWords()
  const { run, sending, wrong } = useCommand()
  const mayDirect = useMay('DIRECT')
  const lower = (key: MessageKey) => lowerFirst(t(key))
  const release = (role: string) =>
    run(
      async () => (await send(releaseRoleHolderDocument, { input: { personId: person.id, role } })).releaseRoleHolder,
      t('people.released', { name: person.name, role: plainName(role) }),
    )
  const end = () =>
    run(
      async () => (await send(endPlaceDocument, { personId: person.id })).endPlace,
      t('people.ended', { name: person.name }),
    )
  const signOut = () =>
    run(
      async () => (await send(endSessionsDocument, { personId: person.id })).endSessions,
      t('people.signedOut', { name: person.name }),
    )
  return (
    <li>
      <div>
        <h3>{person.name}</h3>
        <small>{person.email}</small>
        <small>
          {t('people.is', {
            kinds: joined(person.access.map((kind, at) => (at === 0 ? t : lower)(`people.access.${kind}`))),
          })}
          {person.manager && `. ${t('people.managedBy', { name: person.manager.name })}`}
        </small>
        {person.hasLeft && <Tag tone="quiet">{t('people.left')}</Tag>}
      </div>
      <div>
        <span>
          {person.roles.length === 0
            ? t('people.noRoles')
            : t('people.inRoles', { roles: joined(person.roles.map(titleFirst)) })}
        </span>
        {mayDirect && !(person.hasLeft && person.roles.length === 0) && (
          <Fold summary={t('people.change', { name: person.name })}>
            <Steps>
              {person.roles.map((role) => (
                <AskFirst
                  key={role}
                  label={t('people.release', { role: plainName(role) })}
                  question={t('people.releaseAsked', { name: person.name })}
                  disabled={sending}
                  onYes={() => release(role)}
                />
              ))}
              {!person.hasLeft && (
                <>
                  <NameRole person={person} roles={roles} />
                  <ChangePerson person={person} people={people} />
                  <AskFirst
                    label={t('people.signOut', { name: person.name })}
                    question={t('people.signOutAsked')}
                    disabled={sending}
                    onYes={signOut}
                  />
                  <AskFirst
                    label={t('people.end', { name: person.name })}
                    question={t('people.endAsked')}
                    disabled={sending}
                    onYes={end}
                  />
                </>
              )}
            </Steps>
          </Fold>
        )}
        <Wrong text={wrong} />
      </div>
    </li>
  )
}

function DeputyRow({ deputy }: { readonly deputy: DirectoryQuery['deputies'][number] }) {
  const t = useWords()
  const { run, sending, wrong } = useCommand()
  const { fromOn, untilOn } = deputy
  const end = () =>
    run(
      async () => (await send(endDeputyDocument, { personId: deputy.person.id, fromOn })).endDeputy,
      t('people.deputyEnded'),
    )
  return (
    <li>
      <div>
        <h3>{t('people.standsIn', { deputy: deputy.deputy.name, person: deputy.person.name })}</h3>
        <small>{t('why.to', { from: plainDate(fromOn), to: plainDate(untilOn) })}</small>
      </div>
      <Only may="DIRECT">
        <div>
          <AskFirst
            label={t('people.endDeputy', { name: deputy.deputy.name })}
            question={t('people.endDeputyAsked', { name: deputy.person.name })}
            disabled={sending}
            onYes={end}
          />
          <Wrong text={wrong} />
        </div>
      </Only>
    </li>
  )
}
