/** The box for a query, as high as its place: opened again when the schema is known, with what was written kept. */
import { styled } from '@mui/material/styles'
import { useEffect, useRef } from 'react'
import { type Opening, openQueryBox } from './open-query-box.ts'

export default function QueryBox(props: Omit<Opening, 'parent'>) {
  const place = useRef<HTMLDivElement>(null)
  const latest = useRef(props)
  latest.current = props
  const { schema } = props
  useEffect(() => {
    if (!place.current) return
    const view = openQueryBox({
      ...latest.current,
      schema,
      parent: place.current,
      onChange: (text) => latest.current.onChange(text),
      onRun: () => latest.current.onRun(),
    })
    return () => view.destroy()
  }, [schema])
  return <Place ref={place} />
}

const Place = styled('div')({ '&, & .cm-editor': { height: '100%' } })
