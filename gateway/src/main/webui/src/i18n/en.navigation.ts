/** The head of the desk: pages, and the words that they stand under. */
export const navigation = {
  'nav.title': 'Main',
  'nav.skip': 'Skip to content',
  'nav.desk': 'Live desk',
  'nav.ledger': 'Ledger',
  'nav.supervisions': 'Listed supervision',
  'nav.notices': 'Notices',
  'nav.rules': 'Rules',
  'nav.file': 'File a report',
  'nav.supervise': 'Supervision',
  'nav.study': 'Analysis',
  'nav.keep': 'Administration',
} as const
