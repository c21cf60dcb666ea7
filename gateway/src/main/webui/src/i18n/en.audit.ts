/** What the desk says about the auditor. */
export const audit = {
  'audit.hint':
    'A separate process decides everything again and checks each escalation and clock; without a sign of life it counts as silent within 30 s',
  'audit.connecting': 'Audit connecting',
  'audit.well': 'Audit well',
  'audit.catchingUp': 'Audit catching up',
  'audit.partly': 'Audit partial',
  'audit.found': 'Audit findings',
  'audit.stopped': 'Engine stopped',
  'audit.outdated': 'Audit outdated',
  'audit.blind': 'Audit blind',
  'audit.silent': 'Audit silent',
  'audit.age': '{n} s ago',
  'audit.partly.banner':
    'The memory of the auditor is full: nobody checks some of the newer cases for missing or late escalations. Give it more and start it again.',
  'audit.partly.count': 'Cases not checked: {n} (at most {max} are checked at once).',
  'audit.notJudged':
    'Decisions not checked: {n}; their cases ended long ago, or were not followed because the memory is full.',
  'audit.found.banner':
    'Within 24 hours the audit found escalations or clocks that are not as the rules say. Check the cases.',
  'audit.stopped.banner':
    'The engine does not handle what comes: escalations may be missing. Report level by level by phone.',
  'audit.outdated.banner':
    'The auditor cannot read the rules that have been put into force: what is decided by them is not checked. Bring the auditor to the version of the engine.',
  'audit.blind.banner': 'The auditor cannot read the events: nobody knows whether an escalation is missing.',
  'audit.silent.banner':
    'The auditor gives no sign of life: nobody checks whether escalations are missing, late or doubled.',
  'audit.silent.age': 'Last sign of life: {n} s ago.',
  'audit.count': '{kind}: {n}',
  'finding.MISSING': 'missing',
  'finding.LATE': 'late',
  'finding.DOUBLED': 'doubled',
  'finding.UNEXPECTED': 'unexpected',
  'finding.DIFFERENT': 'different',
  'finding.ENGINE_STOPPED': 'engine stopped',
  'finding.RULES_UNKNOWN': 'rules unreadable',
}
