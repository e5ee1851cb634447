/** How a tag sounds: from what needs somebody at once to what needs nobody. */
export type Tone = 'alarm' | 'soon' | 'calm' | 'done' | 'quiet' | 'outline'
