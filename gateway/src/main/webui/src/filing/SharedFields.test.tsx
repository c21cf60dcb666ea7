// @vitest-environment jsdom
import { screen } from '@testing-library/react'
import { Form } from 'antd'
import { expect, it } from 'vitest'
import { inANewBrowser, pick, show } from '../testingSession'
import { PlaceFields } from './SharedFields'

inANewBrowser()

it('takes the sector of the works, in words, as its code', async () => {
  const said: unknown[] = []
  const claims = { login: 'li', name: 'Li', roles: ['inspector'], region: '370302' }
  await show(
    { claims, api: () => Promise.resolve({ items: [] }) as never },
    <Form onValuesChange={(changed) => said.push(changed)}>
      <PlaceFields />
    </Form>,
  )
  await pick(screen.getByRole('combobox', { name: 'Sector' }), 'Demolition')
  expect(said).toEqual([{ project: { sector: 'DEMOLITION' } }])
})
