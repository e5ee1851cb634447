/** Hands a file that the server wrote to the browser to keep. */

interface File {
  readonly name: string
  readonly mediaType: string
  readonly content: string
}

// Spreadsheets take a file without this mark for one of another alphabet, and write ’ as â€™.
const utf8Mark = '\ufeff'

export function saveFile({ name, mediaType, content }: File): void {
  const parts = mediaType === 'text/csv' ? [utf8Mark, content] : [content]
  const address = URL.createObjectURL(new Blob(parts, { type: mediaType }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}
