/** What kind of doing or saying a claim is: exactly one (docs/concepts.md gives each act's use and what it is not for). */
export type Act =
  | 'pledge'
  | 'offer'
  | 'consider'
  | 'defer'
  | 'refuse'
  | 'demand'
  | 'propose'
  | 'agree'
  | 'accede'
  | 'negotiate'
  | 'meet'
  | 'deliver'
  | 'allege'
  | 'withdraw'

export const ACTS: readonly Act[] = [
  'pledge',
  'offer',
  'consider',
  'defer',
  'refuse',
  'demand',
  'propose',
  'agree',
  'accede',
  'negotiate',
  'meet',
  'deliver',
  'allege',
  'withdraw',
]
