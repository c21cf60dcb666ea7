// The web desk in a real browser: node desk.mjs <address> <password> <folder for pictures>
import assert from 'node:assert/strict'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { connect, createServer } from 'node:net'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { filings } from './filings.mjs'

const [address, password, pictures] = process.argv.slice(2)
const { send, fileDeath, fileHazards } = filings(address, password)
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const SOON = { timeout: 15_000 }
// a short list has no line for the newest: all is in sight
const ENOUGH_FOR_A_LONG_LIST = 10
const MORE_THAN_A_PAGE = 51
mkdirSync(pictures, { recursive: true })

const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
  (path) => existsSync(path),
)
// The browser reaches the gateway through this line, which can go dead as lines do: open, and silent.
const line = { sockets: new Set(), dead: false }
const { hostname, port } = new URL(address)
const lineServer = createServer((near) => {
  const far = connect(Number(port), hostname)
  for (const [from, to] of [
    [near, far],
    [far, near],
  ]) {
    line.sockets.add(from)
    from.on('data', (data) => line.dead || to.write(data))
    from.on('error', () => to.destroy())
    from.on('close', () => {
      line.sockets.delete(from)
      to.destroy()
    })
  }
})
await new Promise((listening) => lineServer.listen(0, '127.0.0.1', listening))
const mend = () => {
  line.dead = false
  line.sockets.forEach((socket) => socket.destroy())
}

const browser = await chromium.launch({
  executablePath,
  args: [
    `--host-resolver-rules=MAP ${hostname}:${port} 127.0.0.1:${lineServer.address().port}`,
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
})

async function login(user, locale) {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale })
  const page = await context.newPage()
  const complaints = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  await page.goto(address)
  await page.fill('#username', user)
  await page.fill('#password', password)
  await page.keyboard.press('Enter')
  await page.locator('.freshness.fresh').waitFor(SOON)
  return { context, page, complaints }
}

async function assertAccessible(page, where) {
  await page.evaluate(axe)
  const { violations } = await page.evaluate(() => window.axe.run({ runOnly: ['wcag2a', 'wcag2aa'] }))
  const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  assert.deepEqual(
    grave.map(({ id, nodes }) => [where, id, nodes[0].html]),
    [],
  )
}

/** Follows a link of the head, where it stands under a word by that. */
async function follow(page, path, once = () => undefined) {
  const group = page.locator('header .nav-group', { has: page.locator(`a[href="${path}"]`) })
  if ((await group.count()) > 0) {
    await group.getByRole('button').click()
    await once()
  }
  await page.locator(`header a[href="${path}"]`).click()
}

const picture = (page, name) => page.screenshot({ path: join(pictures, `${name}.png`) })
const calls = (page, number) => page.locator('tr.row', { hasText: number })
const newest = (page, number) => page.locator('.newest li', { hasText: number })

async function aDeathArrivesWithoutReload() {
  for (let n = 1; n <= ENOUGH_FOR_A_LONG_LIST; n++) {
    await fileDeath(`演练：第 ${n} 起`)
  }
  const { context, page, complaints } = await login('province', 'zh-CN')
  await page.evaluate(() => (window.notReloaded = true))
  const number = await fileDeath('演练：外架拆除时坠落')
  // among many open calls it may stand anywhere in the list: its line says that it came, its key leads to it
  await newest(page, number).first().waitFor(SOON)
  const row = calls(page, number).filter({ hasText: '省级直报' })
  for (let step = 0; step < 5 && (await row.count()) === 0; step++) {
    await page.keyboard.press('n')
  }
  await row.waitFor(SOON)
  assert.equal(await page.evaluate(() => window.notReloaded), true)
  assert.match(await row.innerText(), /死亡 1 人/)
  assert.match(await row.locator('.legal-due').innerText(), /^\D*(30:00|29:\d\d)/)
  const before = await row.locator('.acknowledge-by').innerText()
  await page.waitForFunction(
    ([id, text]) => document.getElementById(id)?.querySelector('.acknowledge-by')?.innerText !== text,
    [await row.getAttribute('id'), before],
    SOON,
  )
  await assertAccessible(page, 'desk')
  await picture(page, 'desk-zh')

  // by keyboard alone: search, walk to the row, acknowledge
  await page.keyboard.press('/')
  await page.keyboard.type(number)
  await page.keyboard.press('Escape')
  await page.waitForFunction(
    (text) => [...document.querySelectorAll('tr.row')].every((row) => row.innerText.includes(text)),
    number,
    SOON,
  )
  await picture(page, 'desk-search-zh')
  const id = await row.getAttribute('id')
  await page.keyboard.press('Home')
  for (let step = 0; step < 5 && (await page.evaluate(() => document.activeElement?.id)) !== id; step++) {
    await page.keyboard.press('j')
  }
  assert.equal(await page.evaluate(() => document.activeElement?.id), id, 'the row is reached by keyboard')
  await page.keyboard.press('a')
  await row.waitFor({ state: 'detached', ...SOON })
  assert.deepEqual(complaints, [])
  await context.close()
}

async function everyPageIsThereInBothLanguages() {
  for (const [locale, words] of [
    [
      'zh-CN',
      {
        '/': '实时值守',
        '/ledger': '台账',
        '/supervisions': '挂牌督办',
        '/suspicions': '疑似',
        '/notices': '督办文书',
        '/campaigns': '专项行动',
        '/scores': '企业动态考核',
        '/library': '事故案例',
        '/situation': '形势',
        '/rules': '规则',
        '/file': '隐患与事故报送',
      },
    ],
    [
      'en',
      {
        '/': 'Live desk',
        '/ledger': 'Ledger',
        '/supervisions': 'Listed supervision',
        '/suspicions': 'Suspicions',
        '/notices': 'Notices',
        '/campaigns': 'Campaigns',
        '/scores': 'Scores of firms',
        '/library': 'Accident cases',
        '/situation': 'Situation',
        '/rules': 'Rules',
        '/file': 'File a report',
      },
    ],
  ]) {
    const { context, page, complaints } = await login('province', locale)
    const english = page.getByRole('button', { name: 'EN', exact: true })
    if (locale === 'en' && (await english.count()) > 0) {
      await english.click()
    }
    const { height } = await page.locator('.header').boundingBox()
    assert.equal(height, 48, `${locale}: the head fits into one line`)
    for (const [path, title] of Object.entries(words)) {
      await follow(page, path, () => assertAccessible(page, `${locale} ${path} in its group`))
      await page.locator('header a.active', { hasText: title }).waitFor({ state: 'attached', ...SOON })
      await page.locator('.ant-spin-spinning').waitFor({ state: 'detached', ...SOON })
      await assertAccessible(page, `${locale} ${path}`)
      await picture(page, `${path.slice(1) || 'desk'}-${locale}`)
    }
    assert.deepEqual(complaints, [])
    await context.close()
  }
}

async function theLedgerFindsPagesAndGivesAway() {
  const words = `演练台账 ${Date.now()}`
  const [{ hazardId, number }] = await fileHazards(MORE_THAN_A_PAGE, words)
  await send('county', `hazards/${hazardId}/release`, JSON.stringify({ reason: '演练：非本部门职责' }))
  const { context, page, complaints } = await login('city', 'zh-CN')
  const rows = (count) =>
    page.waitForFunction(
      (wanted) => document.querySelectorAll('.ledger-results[aria-busy=false] tbody tr').length === wanted,
      count,
      SOON,
    )
  // what is asked for is marked as on its way before it is sent, so these are not the rows from before
  const finds = async (count, parameter, act) => {
    const answer = page.waitForResponse((response) => response.url().includes(parameter), SOON)
    await act()
    await answer
    await rows(count)
  }
  await follow(page, '/ledger')
  await page.locator('.ledger-results[aria-busy=false]').waitFor(SOON)
  await page.keyboard.press('/')
  await page.keyboard.type(words)
  await finds(50, 'text=', () => page.keyboard.press('Enter'))
  await finds(MORE_THAN_A_PAGE - 50, 'cursor=', () => page.getByRole('button', { name: '下一页' }).click())
  await finds(1, 'owner=none', () => page.getByRole('button', { name: '无主', exact: true }).click())
  await page.getByRole('button', { name: '无主', exact: true, pressed: true }).waitFor(SOON)
  await picture(page, 'ledger-ownerless-zh')

  const [download] = await Promise.all([
    page.waitForEvent('download', SOON),
    page.getByRole('button', { name: '下载 CSV' }).click(),
  ])
  const lines = readFileSync(await download.path(), 'utf8')
    .trim()
    .split('\n')
  assert.equal(download.suggestedFilename(), 'hazards.csv')
  assert.deepEqual([lines.length, lines[1].startsWith(number)], [2, true], lines.join('\n'))

  await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: number }).waitFor(SOON)
  await page.goBack()
  await rows(1)
  assert.deepEqual(complaints, [])
  await context.close()
}

async function theRulesShowWhatIsInForceInBothLanguages() {
  for (const [locale, words] of [
    [
      'zh-CN',
      {
        inForce: '施行中',
        text: '规则正文（YAML）',
        itself: '这就是现行版本',
        shipped: '随软件提供',
        backtests: '历史回测',
      },
    ],
    [
      'en',
      {
        inForce: 'In force',
        text: 'Text (YAML)',
        itself: 'This is the version in force',
        shipped: 'Came with the software',
        backtests: 'Backtests',
      },
    ],
  ]) {
    const { context, page, complaints } = await login('province', locale)
    const english = page.getByRole('button', { name: 'EN', exact: true })
    if (locale === 'en' && (await english.count()) > 0) {
      await english.click()
    }
    await follow(page, '/rules')
    for (const pack of ['CN-', 'SD-']) {
      await page
        .getByRole('row')
        .filter({ hasText: pack })
        .filter({ hasText: words.inForce })
        .first()
        .waitFor(SOON)
    }
    await page.getByRole('row').filter({ hasText: words.inForce }).getByRole('link', { name: /^CN-/ }).click()
    assert.match(await page.getByRole('textbox', { name: words.text }).inputValue(), /^pack: CN$/m)
    await page.getByText(words.itself).waitFor(SOON)
    await page.getByRole('cell', { name: words.shipped }).waitFor(SOON)
    await assertAccessible(page, `${locale} rules of a version`)
    await picture(page, `rules-version-${locale}`)
    await page.getByText(words.backtests, { exact: true }).click()
    await page.locator('#backtests').waitFor(SOON)
    await assertAccessible(page, `${locale} backtests`)
    await picture(page, `rules-backtests-${locale}`)
    assert.deepEqual(complaints, [])
    await context.close()
  }
}

async function aBoardOnADeadLineSaysSo() {
  const { context, page } = await login('city', 'zh-CN')
  line.dead = true
  await page.locator('.freshness.stale').waitFor({ timeout: 60_000 })
  await page.locator('.stale-banner').waitFor(SOON)
  await picture(page, 'dead-line')
  mend()
  await page.locator('.freshness.fresh').waitFor({ timeout: 60_000 })
  assert.equal(await page.locator('.stale-banner').count(), 0)
  const number = await fileDeath('演练：线路恢复之后')
  await newest(page, number).first().waitFor(SOON)
  await context.close()
}

let failed = 0
for (const test of [
  aDeathArrivesWithoutReload,
  everyPageIsThereInBothLanguages,
  theLedgerFindsPagesAndGivesAway,
  theRulesShowWhatIsInForceInBothLanguages,
  aBoardOnADeadLineSaysSo,
]) {
  try {
    await test()
    console.log(`passed: ${test.name}`)
  } catch (failure) {
    failed++
    console.log(`failed: ${test.name}\n${failure.stack}`)
  }
}
await browser.close()
lineServer.close()
process.exit(failed === 0 ? 0 : 1)
