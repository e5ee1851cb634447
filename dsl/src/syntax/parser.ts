/** The one parser of lines; building it costs far more than reading any file. */
import { LineParser } from './grammar/line.ts'

export const parser = new LineParser()
