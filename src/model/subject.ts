/** What a claim is about, in one closed list; an instrument's id may stand in its place. */
export type SubjectId = (typeof SUBJECTS)[number]['id']

/** Every subject with its group and the words that a reader sees. */
export const SUBJECTS = [
  { id: 'land-force', group: 'force', label: 'Land forces' },
  { id: 'air-force', group: 'force', label: 'Air forces' },
  { id: 'air-policing', group: 'force', label: 'Air policing' },
  { id: 'air-defence', group: 'force', label: 'Air defence' },
  { id: 'naval-force', group: 'force', label: 'Naval forces' },
  { id: 'mine-countermeasures', group: 'force', label: 'Mine clearance at sea' },
  { id: 'command', group: 'enablers', label: 'Command and staff' },
  { id: 'basing', group: 'enablers', label: 'Basing in a neighbouring state' },
  { id: 'infrastructure', group: 'enablers', label: 'Military infrastructure' },
  { id: 'logistics', group: 'enablers', label: 'Logistics' },
  { id: 'intelligence', group: 'enablers', label: 'Intelligence' },
  { id: 'space-communications', group: 'enablers', label: 'Space and communications' },
  { id: 'monitoring', group: 'verification', label: 'Ceasefire monitoring' },
  { id: 'force-regeneration', group: 'support', label: 'Rebuilding of forces' },
  { id: 'training', group: 'support', label: 'Training' },
  { id: 'equipment', group: 'support', label: 'Arms and equipment' },
  { id: 'procurement', group: 'support', label: 'Joint procurement' },
  { id: 'industry', group: 'support', label: 'Defence industry' },
  { id: 'funding', group: 'support', label: 'Money' },
  { id: 'cyber-hybrid', group: 'support', label: 'Cyber and hybrid defence' },
  { id: 'demining', group: 'civil', label: 'Demining on land' },
  { id: 'reconstruction', group: 'civil', label: 'Reconstruction' },
  { id: 'nuclear-safety', group: 'civil', label: 'Nuclear safety' },
  { id: 'humanitarian', group: 'civil', label: 'Humanitarian help' },
  { id: 'reform', group: 'civil', label: 'Reform' },
  { id: 'stockpile-control', group: 'civil', label: 'Control of weapon stocks' },
  { id: 'sanctions', group: 'civil', label: 'Sanctions' },
  { id: 'security-guarantees', group: 'political', label: 'Security guarantees' },
  { id: 'support', group: 'political', label: 'Support in general' },
  { id: 'consultation', group: 'political', label: 'Consultation after an attack' },
  { id: 'ceasefire', group: 'political', label: 'Ceasefire' },
  { id: 'peace-agreement', group: 'political', label: 'Peace agreement' },
  { id: 'force-limits', group: 'political', label: 'Size of armed forces' },
  { id: 'defence-spending', group: 'political', label: 'Own defence spending' },
  { id: 'membership', group: 'political', label: 'Membership in NATO or the EU' },
] as const

export function isSubjectId(text: string): text is SubjectId {
  return SUBJECTS.some((subject) => subject.id === text)
}
