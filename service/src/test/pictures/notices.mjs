// Takes pictures of notices, letters, deliveries, templates, roles, wide and narrow, in a real browser. Needs a fresh demonstration of 2026 (`demo.sh --empty`
// with `-Ddanhgia.demonstration.start=2026-09-13T16:00`): opens 2026-Q3 unless it is, sends a catalogue back and lets a morning come.
import { base, both, browser, signedIn } from './camera.mjs';

const QUARTER = '2026-Q3';

async function role(page, login) {
  await page.goto(`${base}/demonstration/roles`);
  await page.locator('details summary').click();
  await page.locator(`[data-role="${login}"]`).click();
  await page.waitForURL(`${base}/`);
}

async function forward(page, hours) {
  await page.goto(`${base}/`);
  await page.locator(`.dg-strip form:has(input[name=hours][value="${hours}"]) button`).click();
  await page.waitForURL(`${base}/`);
}

async function until(page, address, mark) {
  for (let tries = 0; tries < 80; tries++) {
    await page.goto(address);
    if (await page.locator(mark).count() > 0) {
      return;
    }
    await page.waitForTimeout(500);
  }
  throw new Error(`${address} never shows ${mark}`);
}

try {
  const page = await signedIn('truong-bxdd');
  await page.goto(`${base}/demonstration/roles`);
  await both(page, '71-roles');
  await role(page, 'truong-bxdd');
  await page.goto(`${base}/cycles/${QUARTER}`);
  if (await page.locator(`a[href$="/${QUARTER}/deadlines"]`).count() === 0) {
    await page.goto(`${base}/cycles/new?quarter=${QUARTER}`);
    await page.locator('main form[action$="/cycles"] button').click();
    await page.waitForURL(`${base}/cycles/${QUARTER}`);
  }
  await forward(page, 24);
  await role(page, 'pho-kinh-te');
  await until(page, `${base}/notices`, '[data-seen=false]');
  await both(page, '72-notices');
  await page.locator('form[action$="/notices/calendar"] button').click();
  await page.waitForURL(`${base}/notices`);
  await both(page, '73-calendar');
  await page.fill('#mail-address', 'khong@phai');
  await page.locator('form[action$="/notices/mail"]').evaluate(form => { form.noValidate = true; });
  await page.locator('form[action$="/notices/mail"] button').click();
  await page.waitForSelector('#mail-error');
  await both(page, '74-address-refused');
  await role(page, 'truong-bxdd');
  await forward(page, 1);
  await until(page, `${base}/demonstration/mails`, 'main .dg-list a');
  await both(page, '75-letters');
  await page.locator('main .dg-list a').first().click();
  await page.waitForSelector('main pre');
  await both(page, '76-letter');
  await page.goto(`${base}/notices/deliveries`);
  await both(page, '77-deliveries');
  await role(page, 'van-phong');
  await page.goto(`${base}/papers/templates`);
  await both(page, '78-templates');
  await page.goto(`${base}/`);
  await page.locator('.dg-strip form:has(input[name=next]) button').click();
  await page.waitForURL(`${base}/`);
} finally {
  await browser.close();
}
