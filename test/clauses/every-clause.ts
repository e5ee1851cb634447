/** Reads in the stories of every source. */
import './berkshire.ts'
import './complaints.ts'
import './fostering.ts'
import './inspection.ts'
import './national.ts'
