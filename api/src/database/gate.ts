/**
 * Keeps those who work with tables apart from whoever changes them. A transaction that has read one table and comes to the
 * next would wait for a migration that has changed that one, and the migration for it; so each passes a gate before it reads
 * any, and a migration shuts the gate and waits until those inside have left. It goes through a pooler, and ends with the
 * transaction.
 */

const gate = `hashtextextended('casewright tables', 0)`

export const passGate = `select pg_advisory_xact_lock_shared(${gate})`
export const shutGate = `select pg_advisory_xact_lock(${gate})`
