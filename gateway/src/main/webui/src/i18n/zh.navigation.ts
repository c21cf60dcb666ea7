/** 页头导航：页面与分组。 */
export const navigation = {
  'nav.title': '主导航',
  'nav.skip': '跳到正文',
  'nav.desk': '实时值守',
  'nav.ledger': '台账',
  'nav.supervisions': '挂牌督办',
  'nav.notices': '督办文书',
  'nav.rules': '规则',
  'nav.file': '隐患与事故报送',
  'nav.supervise': '督办',
  'nav.study': '研判',
  'nav.keep': '管理',
} as const
