import { casesOf, type ListName } from '../api/calls'
import type { Api } from '../api/http'
import type { Accident, Hazard } from '../api/types'

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** The case that somebody means by its id or its number; undefined when the lists show no such case. */
export async function caseIdOf(api: Api, text: string): Promise<string | undefined> {
  const meant = text.trim()
  if (ID.test(meant)) return meant
  const [accident, hazard] = await Promise.all([
    named<Accident>(api, 'accidents', meant),
    named<Hazard>(api, 'hazards', meant),
  ])
  return accident?.accidentId ?? hazard?.hazardId
}

async function named<T extends { number: string }>(api: Api, list: ListName, number: string) {
  const { items } = await casesOf<T>(api, list, { text: number })
  return items.find((item) => item.number === number)
}
