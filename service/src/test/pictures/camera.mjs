// A browser for pictures of pages: signs people in and takes each page wide and narrow. A page that is wider than the screen is an error.
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { smaller } from './png.mjs';

export const base = (process.env.BASE_URL ?? 'http://localhost:8080').replace(/\/$/, '');
const password = process.env.PASSWORD;
const folder = process.env.PICTURES ?? fileURLToPath(new URL('../../../../docs/pictures/', import.meta.url));
const WIDE = { width: 1280, height: 900 };
const NARROW = { width: 360, height: 740 };
export const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync', '--lang=vi'] });
mkdirSync(folder, { recursive: true });

export async function signedIn(person) {
  const page = await (await browser.newContext({ viewport: WIDE, timezoneId: 'Asia/Ho_Chi_Minh', reducedMotion: 'reduce' })).newPage();
  await page.goto(`${base}/login`);
  await page.fill('#username', person);
  await page.fill('#password', password);
  await page.click('main button[type=submit]');
  await page.waitForURL(`${base}/`);
  return page;
}

export async function both(page, name) {
  await picture(page, `${name}-own-1280`);
  await page.setViewportSize(NARROW);
  await picture(page, `${name}-own-360`);
  await page.setViewportSize(WIDE);
}

async function picture(page, name) {
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  if (wider > 0) {
    throw new Error(`${name}: ${wider} px wider than the screen`);
  }
  writeFileSync(`${folder}/${name}.png`, smaller(await page.screenshot({ fullPage: true, animations: 'disabled' })));
}
