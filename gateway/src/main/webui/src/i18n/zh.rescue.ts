/** Words for the rescue (抢险救援): what reports say of it. */
export const rescue = {
  'field.responseUnderWay': '抢险救援',
  'rescue.unsaid': '未报',
  'rescue.true': '进行中',
  'rescue.false': '已结束',
  'rescue.next': '抢险救援续报',
  'act.rescueGoesOn': '续报：抢险救援进行中',
  'act.rescueEnded': '续报：抢险救援已结束',
  'act.field.measures': '已采取措施（以此替换原内容）',
}
