/** The demonstration people under their agencies, each a button to come in as. */
import type { DemonstrationPerson } from './demonstration-people.ts'
import { escaped } from './plain-page.ts'

export function peoplePage(people: readonly DemonstrationPerson[]): string {
  const sections = [...Map.groupBy(people, ({ agency }) => agency)].map(
    ([agency, members]) =>
      `<section>\n<h2>${escaped(agency)}</h2>\n<ul>\n${members.map(item).join('\n')}\n</ul>\n</section>`,
  )
  return `<p>Casewright tells you what is due, when, why, and whose it is.</p>
<p class="inset">This is a demonstration. Nobody listed here exists and no password is needed: choose a person to see their agency as they see it.</p>
<form method="post" class="agencies">
${sections.join('\n')}
</form>`
}

function item({ name, email, roles, access }: DemonstrationPerson): string {
  // Most are case workers beside what they are known as.
  const known = new Set([...roles, ...access.filter((kind) => kind !== 'case_worker')])
  const words = [...known].map((each) => each.replaceAll('_', ' ')).join(', ') || 'case worker'
  const place = escaped(words.charAt(0).toUpperCase() + words.slice(1))
  return `<li><button class="person" name="email" value="${escaped(email)}"><b>${escaped(name)}</b><span>${place}</span></button></li>`
}
