/** Reads in the stories of every source. */
import './complaints.ts'
import './fostering.ts'
