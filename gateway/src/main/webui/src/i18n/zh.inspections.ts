/** Words for how often enterprises are inspected (检查频次). */
export const inspections = {
  'inspection.title': '企业检查频次',
  'inspection.hint':
    '重点企业（省外、民营、标记为重点的以及一年内发生事故的）至少每30天检查一次，其他企业每90天一次（本系统默认）。按检查发现的隐患和登记的无隐患检查计算，企业自查、群众举报不算；从未检查的，从录入名录时起算。',
  'inspection.view': '显示',
  'inspection.view.key': '逾期的重点企业',
  'inspection.view.overdue': '全部逾期',
  'inspection.view.all': '全部企业',
  'inspection.none': '名录中没有企业，也没有在建项目',
  'inspection.noneOverdue': '没有逾期未检查的企业',
  'inspection.reasons': '重点原因',
  'inspection.notKey': '非重点',
  'inspection.projects': '在建项目（个）',
  'inspection.interval': '间隔（天）',
  'inspection.last': '最近一次检查',
  'inspection.never': '没有检查',
  'inspection.due': '应检查时间',
  'inspection.late': '逾期（天）',
  'enterpriseFlag.OUT_OF_PROVINCE': '省外企业',
  'enterpriseFlag.KEY_ENTERPRISE': '重点企业',
  'enterpriseFlag.PRIVATE': '民营企业',
  'enterpriseFlag.HAD_ACCIDENT': '发生事故企业',
} as const
