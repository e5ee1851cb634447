/** Keeps what is known of a text in step with it: one study at a time, and of what was typed meanwhile only the last. */
import { useEffect, useRef, useState } from 'react'
import type { Shelves, Study } from './study.ts'
import type { ToWorker } from './study-worker.ts'

export function useStudy(name: string, text: string, shelves: Shelves): Study | null {
  const [study, setStudy] = useState<Study | null>(null)
  const desk = useRef<{ ask: (text: string) => void } | null>(null)
  useEffect(() => {
    const worker = new Worker(new URL('./study-worker.ts', import.meta.url), { type: 'module' })
    const send = (message: ToWorker) => worker.postMessage(message)
    let isBusy = false
    let waiting: string | null = null
    const ask = (wanted: string) => {
      if (isBusy) {
        waiting = wanted
        return
      }
      isBusy = true
      send({ kind: 'text', name, text: wanted })
    }
    worker.addEventListener('message', ({ data }: MessageEvent<Study>) => {
      isBusy = false
      setStudy(data)
      const next = waiting
      waiting = null
      if (next !== null) ask(next)
    })
    // What the worker throws is the page's to say.
    worker.addEventListener('error', ({ message }) => {
      throw new Error(message)
    })
    send({ kind: 'shelves', shelves })
    desk.current = { ask }
    return () => {
      desk.current = null
      worker.terminate()
    }
  }, [name, shelves])
  useEffect(() => {
    // Long enough not to study a word that is still being written.
    const timer = setTimeout(() => desk.current?.ask(text), study === null ? 0 : restMs)
    return () => clearTimeout(timer)
  }, [text, shelves, study === null])
  return study
}

const restMs = 200
