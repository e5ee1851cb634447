/** Turns names into words for people, and words into names. */

export function words(name: string): string {
  return name.replaceAll('_', ' ')
}

export function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** A text of the rules may close with a full stop of its own. */
export function withoutStop(text: string): string {
  return text.trim().replace(/\.$/, '')
}

/** The name a text gives to what it promises: "listen to them" is ended by `listen_to_them`. */
export function slug(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
}
