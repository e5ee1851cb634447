/** Reads in the stories of every source. */
import './fostering.ts'
