import type { DebtorFinding, ProvisionFinding } from '../../model/finding.ts'

/** A clause yields, for a debtor, while another clause that overrides it is active or due for that debtor. */
export function applyOverrides(findings: readonly ProvisionFinding[]): readonly ProvisionFinding[] {
  const yielding = new Map<string, string>()
  for (const { provision, debtors } of findings) {
    for (const target of provision.overrides ?? []) {
      for (const { debtor, state } of debtors) {
        if (state === 'active' || state === 'due')
          yielding.set(`${target} ${debtor}`, provision.title)
      }
    }
  }
  if (yielding.size === 0) return findings
  return findings.map((finding) => {
    const debtors = finding.debtors.map((debtor) => {
      const by = yielding.get(`${finding.provision.id} ${debtor.debtor}`)
      return by === undefined ? debtor : toYielded(debtor, by)
    })
    const all = debtors.length > 0 && debtors.every(({ state }) => state === 'suspended')
    const changed = debtors.some((debtor, index) => debtor !== finding.debtors[index])
    if (!changed) return finding
    const because = all ? (debtors[0]?.readings[0]?.because ?? '') : finding.because
    return { ...finding, debtors, because, state: all ? 'suspended' : finding.state }
  })
}

function toYielded(debtor: DebtorFinding, by: string): DebtorFinding {
  const because = `yields to "${by}"`
  return {
    ...debtor,
    state: 'suspended',
    readingsDiffer: false,
    readings: debtor.readings.map((reading) => ({
      ...reading,
      state: 'suspended',
      because,
      awaits: [],
    })),
  }
}
