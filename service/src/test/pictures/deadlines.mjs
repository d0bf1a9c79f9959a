// Takes pictures of the pages about limits, wide and narrow, in a real browser. Needs a demonstration in which 2026-Q2 was played (`demo.sh --play`); opens
// the quarter after it and lets a week go by.
import { base, both, browser, signedIn } from './camera.mjs';

const NEXT = '2026-Q3';
try {
  const organiser = await signedIn('truong-bxdd');
  await organiser.goto(`${base}/cycles/2026-Q2/deadlines`);
  await both(organiser, '60-deadlines');
  await organiser.goto(`${base}/cycles/2026-Q2/deadlines/D6`);
  await both(organiser, '61-deadline-told');
  await organiser.goto(`${base}/cycles/${NEXT}`);
  if (await organiser.locator(`a[href$="/${NEXT}/deadlines"]`).count() === 0) {
    await organiser.goto(`${base}/cycles/new?quarter=${NEXT}`);
    await organiser.locator('main form[action$="/cycles"] button').click();
    await organiser.waitForURL(`${base}/cycles/${NEXT}`);
    await organiser.locator('.dg-strip form:last-of-type button').click();
  }
  await until(organiser, `${base}/`, '[data-reminder]');
  await both(organiser, '62-reminders');
  await organiser.goto(`${base}/cycles/${NEXT}/deadlines/D2`);
  await both(organiser, '63-deadline-open');
  const superior = await signedIn('bi-thu');
  await until(superior, `${base}/`, '[data-reminder]');
  await both(superior, '64-reminders-in-numbers');
} finally {
  await browser.close();
}

/** Reminders come a moment after the morning. */
async function until(page, address, mark) {
  for (let tries = 0; tries < 60; tries++) {
    await page.goto(address);
    if (await page.locator(mark).count() > 0) {
      return;
    }
    await page.waitForTimeout(500);
  }
  throw new Error(`${address} never shows ${mark}`);
}
