/** Hands a file that the server wrote to the browser to keep. */

interface File {
  readonly name: string
  readonly mediaType: string
  readonly content: string
}

export function saveFile({ name, mediaType, content }: File): void {
  const address = URL.createObjectURL(new Blob([content], { type: mediaType }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}
