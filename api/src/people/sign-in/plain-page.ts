/** Makes a page of a heading and some words, in the portal's look, that needs no script. */
import type { FastifyReply } from 'fastify'

/** The body is markup, and what comes from elsewhere in it has been through `escaped`. */
export function plainPage(heading: string, body: string, head = ''): string {
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(heading)} - Casewright</title>
<link rel="icon" href="/icon.svg">
<link rel="stylesheet" href="/sign-in/look.css">
${head}</head>
<body>
<header><p>Casewright</p></header>
<main>
<h1>${escaped(heading)}</h1>
${body}
</main>
</body>
</html>
`
}

export function sendPage(reply: FastifyReply, status: number, heading: string, ...paragraphs: readonly string[]) {
  const body = paragraphs.map((words) => `<p>${escaped(words)}</p>`).join('\n')
  return sendMarkup(reply, status, heading, `${body}\n<p><a href="/sign-in">Sign in</a></p>`)
}

export function sendMarkup(reply: FastifyReply, status: number, heading: string, body: string) {
  return reply
    .code(status)
    .type('text/html; charset=utf-8')
    .header('cache-control', 'no-store')
    .send(plainPage(heading, body))
}

export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
