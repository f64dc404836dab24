/**
 * On whose word a claim stands: `own` (signed, or said by a holder of an office of the actor), `told` (the outlet states it as
 * fact), `ascribed` (another state's official says it), `anonymous` (unnamed sources), `unplaced` (a named speaker whose office
 * is not known on that date).
 */
export type Voice = 'own' | 'told' | 'ascribed' | 'anonymous' | 'unplaced'
