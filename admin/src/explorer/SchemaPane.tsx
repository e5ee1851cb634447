/** What the schema says of one type: its fields with what they take and give, and the way to each of those types. */
import { styled } from '@mui/material/styles'
import { type GraphQLNamedType, type GraphQLSchema, getNamedType } from 'graphql'
import { useState } from 'react'
import { Field, Select } from '../form/Field.tsx'
import { useWords } from '../messages/use-words.ts'
import { colour, focusRing } from '../theme.ts'
import { entriesOf } from './schema-entries.ts'

export function SchemaPane({ schema }: { readonly schema: GraphQLSchema }) {
  const t = useWords()
  const [name, setName] = useState(schema.getQueryType()?.name ?? '')
  const types = Object.values(schema.getTypeMap()).filter((each) => !each.name.startsWith('__'))
  const type = schema.getType(name)
  return (
    <Pane aria-labelledby="schema-title">
      <h2 id="schema-title">{t('explorer.schema')}</h2>
      <Field id="schema-type" label={t('explorer.type')}>
        <Select id="schema-type" value={name} onChange={({ target }) => setName(target.value)}>
          {types
            .map((each) => each.name)
            .toSorted()
            .map((each) => (
              <option key={each}>{each}</option>
            ))}
        </Select>
      </Field>
      {type && <TypeShown type={type} onGo={setName} />}
    </Pane>
  )
}

interface Shown {
  readonly type: GraphQLNamedType
  readonly onGo: (name: string) => void
}

function TypeShown({ type, onGo }: Shown) {
  return (
    <>
      <h3 aria-live="polite">{type.name}</h3>
      {type.description && <p>{type.description}</p>}
      <dl>
        {entriesOf(type).map(({ name, takes, gives, description, deprecated }) => (
          <div key={name}>
            <dt>
              <code>
                {name}
                {takes}
              </code>
              {gives && (
                <>
                  {': '}
                  <Go type="button" onClick={() => onGo(getNamedType(gives).name)}>
                    {String(gives)}
                  </Go>
                </>
              )}
            </dt>
            <dd>
              {description}
              {deprecated && ` (${deprecated})`}
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}

const Pane = styled('section')({
  '& h3': { marginTop: '1rem' },
  '& dl': { maxHeight: '40rem', overflowY: 'auto', margin: '0.75rem 0 0', border: `1px solid ${colour.line}` },
  '& dl > div': { padding: '0.5rem 0.75rem' },
  '& dl > div + div': { borderTop: `1px solid ${colour.line}` },
  '& dt': { overflowWrap: 'anywhere' },
  '& dd': { margin: 0, color: colour.secondary },
})

const Go = styled('button')({
  font: 'inherit',
  background: 'none',
  border: 0,
  padding: 0,
  color: colour.blue,
  textDecoration: 'underline',
  cursor: 'pointer',
  overflowWrap: 'anywhere',
  textAlign: 'left',
  '&:focus-visible': focusRing,
})
