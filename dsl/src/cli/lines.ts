/** Turns a stream of text into its lines, in the batches in which they arrive. */

/** Lines end at line feeds only, so that a line of JSON stays whole whatever else is in it. */
export async function* batchesOfLines(input: NodeJS.ReadStream): AsyncGenerator<readonly string[]> {
  input.setEncoding('utf8')
  let rest = ''
  let isFirst = true
  for await (const chunk of input) {
    rest += isFirst ? String(chunk).replace(/^\uFEFF/, '') : String(chunk)
    isFirst = false
    const lines = rest.split('\n')
    rest = lines.pop() ?? ''
    if (lines.length > 0) yield lines
  }
  if (rest !== '') yield [rest]
}
