/** Makes a key under which the server does one thing once, however often it is sent. */
export function newKey(): string {
  // randomUUID is missing where the page came over plain HTTP from another machine.
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
