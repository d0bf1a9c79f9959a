// Walks one dossier from an opened quarter to an acknowledged notice in a real browser, by thirteen people, and takes a picture of every
// form before it is sent: in Tasklist and on our own page, wide and narrow. The forms are sent in Tasklist and on our page in turn.
// Anything that is not as it should be ends the program: a form that is refused, a step that does not come, a page wider than
// the screen, English words on Tasklist's screen, a request that the server answers with 4xx or 5xx.
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { smaller } from './png.mjs';

const base = needed('BASE_URL').replace(/\/$/, '');
const password = needed('PASSWORD');
const folder = process.env.PICTURES ?? fileURLToPath(new URL('../../../../docs/pictures/', import.meta.url));
const only = process.env.QUARTER; // otherwise the first quarter that nobody has opened yet
const PATIENCE = 60_000;
const MOST_BYTES = 260_000;
const WIDE = { width: 1280, height: 900 };
const NARROW = { width: 360, height: 740 };

const OFFICIAL = 'pho-kinh-te', NAME = 'Lê Thị Dũng', CODE = 'p-0010';
const HEAD = 'truong-kinh-te', ADVISER = 'truong-vhxh', CHAIRMAN = 'chu-tich', ORGANISER = 'truong-bxdd', SECRETARY = 'bi-thu', CLERK = 'van-phong';
const INSPECTOR = 'ubkt', STAFF = ['cv-kinh-te-1', 'cv-kinh-te-2', 'cv-kinh-te-3'], BOARD = ['cv-bxdd-1', 'cv-bxdd-2'];
const UNIT = 'Phòng Kinh tế', COMMITTEE = 'Ban Thường vụ Đảng ủy';

/** A body's work is taken first in these, and done without taking it in the others: both must go. */
const CLAIMED = ['review-catalogue', 'propose-level'];

/** Papers on the official: all valid, all for GOOD. */
const count = papers => Object.fromEntries(Object.entries({ issued: papers, collected: papers, valid: papers, invalid: 0, excellent: 0, good: papers, completed: 0,
  notCompleted: 0, notRated: 0 }).map(([column, number]) => [`${column}-${CODE}`, number]));

/** A meeting: who calls it, its secretary, two tellers, its chair; `about` is how its tasks are headed. */
const meeting = (about, caller, [chair, deputy], secretary, tellers, codes, papers) => [
  [caller, 'convene-meeting', 'Triệu tập phiên họp bỏ phiếu', { day: today(), time: '14:00', place: 'Phòng họp tầng 2', chair: codes.chairs, secretary: codes.secretary,
    teller: codes.tellers }, about],
  [secretary, 'take-attendance', 'Điểm danh phiên họp', { present: codes.present }, about],
  [tellers[0], 'count-votes', 'Kiểm phiếu lần một', count(papers), about],
  [tellers[1], 'confirm-count', 'Kiểm phiếu lần hai, xác nhận', count(papers), about],
  [secretary, 'conclude-meeting', 'Kết luận phiên họp', { [`conclusion-${CODE}`]: 'Thống nhất theo kết quả kiểm phiếu' }, about],
  [secretary, 'sign-as-secretary', 'Ký biên bản: người ghi biên bản', {}, about],
  [chair, 'sign-as-chair', 'Ký biên bản: chủ trì', {}, about]];

/** The business day in Vietnam, on a demonstration whose clock has not been moved: a decision is dated neither before its vote nor ahead. */
const today = () => new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date());

/** The same steps as in the tests' Office.steps: who, which task, what is typed. `title` is the name by which both frames show it. */
const steps = quarter => [
  [OFFICIAL, 'draft-catalogue', 'Lập danh mục sản phẩm, công việc', { axisRole: ['MAIN', '', 'SUPPORT', '', '', ''], axis: ['T1', 'T3'], indicator: ['', 'FILES_ONLINE'],
    objective: ['Bảo đảm sản xuất vụ mùa', 'Giải quyết hồ sơ trên môi trường mạng'], task: ['Theo dõi vụ lúa', 'Số hóa hồ sơ đất đai'],
    product: ['Báo cáo diện tích, năng suất', '1.200 hồ sơ số hóa'], expected: ['Đủ số liệu 12 thôn', 'Toàn bộ hồ sơ đất ở'], due: [dayOfLastMonth(quarter, 5), dayOfLastMonth(quarter, 8)],
    responsibility: ['Chủ trì', 'Chủ trì'], authority: ['Trưởng phòng', 'Trưởng phòng'], measure: ['Diện tích nghiệm thu', 'Số hồ sơ'], weight: ['40', '30'] }],
  [HEAD, 'review-catalogue', 'Rà soát danh mục', { verdict: 'ACCEPT' }],
  [ADVISER, 'advise-catalogue', 'Tổng hợp, tham mưu danh mục', { verdict: 'ACCEPT' }],
  [CHAIRMAN, 'approve-catalogue', 'Phê duyệt danh mục', { verdict: 'ACCEPT' }],
  [OFFICIAL, 'assess-self', 'Tự đánh giá, chấm điểm', { 'criterion-chinh-tri': '9,5', 'criterion-ky-luat': '9,5', 'criterion-nang-luc': '9',
    'actual-1': 'Đã nghiệm thu toàn bộ diện tích', 'points-1': '36,5', 'evidence-1': 'Biên bản nghiệm thu', 'degree-1': 'EFFECTIVE',
    'actual-2': 'Đã số hóa 1.150 hồ sơ', 'points-2': '28', FILES_ONLINE: '95% hồ sơ công việc', ownLevel: 'GOOD', remarks: 'Đã hoàn thành các nhiệm vụ được giao' }],
  [HEAD, 'receive-self-assessment', 'Tiếp nhận bản tự đánh giá', { verdict: 'ACCEPT' }],
  [HEAD, 'report-unit-result', 'Báo cáo kết quả của cơ quan, đơn vị', { 'assigned-T1': 30, 'done-T1': 29, 'assigned-T3': 10, 'done-T3': 10 }, UNIT],
  [ORGANISER, 'confirm-unit-result', 'Xác nhận kết quả của cơ quan, đơn vị', { verdict: 'ACCEPT' }, UNIT],
  ...meeting(UNIT, HEAD, [HEAD], STAFF[0], [STAFF[1], STAFF[2]], { chairs: ['p-0009'], secretary: 'p-0021', tellers: ['p-0022', 'p-0023'],
    present: ['p-0009', 'p-0010', 'p-0021', 'p-0022', 'p-0023'] }, 4),
  [HEAD, 'propose-level', 'Xác nhận đề xuất mức xếp loại (Mẫu 04)', { remarks: 'Tập thể thống nhất' }],
  [ORGANISER, 'check-dossier', 'Thẩm định hồ sơ', { verdict: 'ACCEPT', remark: 'Đủ thành phần hồ sơ' }],
  [SECRETARY, 'give-opinion', 'Cho ý kiến về mức xếp loại', { level: 'GOOD' }],
  [INSPECTOR, 'send-discipline-list', 'Gửi danh sách kỷ luật', { none: 'yes' }, ''],
  [ORGANISER, 'open-session', 'Tổng hợp, trình Ban Thường vụ Đảng ủy', {}, ''],
  ...meeting(COMMITTEE, ORGANISER, [SECRETARY], CLERK, BOARD, { chairs: ['p-0001', 'p-0002'], secretary: 'p-0007', tellers: ['p-0024', 'p-0025'],
    present: ['p-0001', 'p-0002', 'p-0003'] }, 3),
  [SECRETARY, 'settle-levels', 'Ghi nhận mức đã biểu quyết, lý do', {}, ''],
  [SECRETARY, 'resolve-quota', 'Chốt mức xếp loại và tỷ lệ', {}, ''],
  [CLERK, 'issue-decision', 'Ban hành quyết định', { number: '05-QĐ/ĐU', date: today(), signer: 'p-0001' }, ''],
  [OFFICIAL, 'acknowledge-notice', 'Xem thông báo kết quả', {}]];

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync', '--lang=vi'], env: { ...process.env, LANGUAGE: 'vi', LANG: 'vi_VN.UTF-8' } });
const desks = new Map();
const troubles = [];
try {
  mkdirSync(folder, { recursive: true });
  await walk();
  if (troubles.length > 0) {
    throw new Error(troubles.join('\n'));
  }
} catch (failure) {
  console.error(failure);
  process.exitCode = 1;
} finally {
  await browser.close();
}

async function walk() {
  await login();
  const quarter = await open();
  let inTasklist = false;
  for (const [index, [person, key, title, fields, about = NAME]] of steps(quarter).entries()) {
    if (key === 'assess-self') {
      await results(quarter);
    }
    const step = `${String(index + 2).padStart(2, '0')}-${key}`;
    const { page, tasklist } = await desk(person);
    const id = await taskOnOurList(page, title, about, quarter);
    if (index === 0) {
      await both(page, '01-tasks');
    }
    await openInTasklist(tasklist, id, key);
    if (CLAIMED.includes(key)) {
      await tasklist.locator('.meta .assignee .claim', { hasText: 'Nhận việc' }).click();
      await see(tasklist.locator('.meta .assignee .unclaim'), `${step} could not be taken in Tasklist`);
      await settled(tasklist);
    }
    await picture(tasklist, `${step}-tasklist-1280`);
    await page.goto(`${base}/tasks/${id}`);
    await both(page, step);
    const frame = inTasklist ? tasklist.locator('[data-task-form]') : page.locator('main');
    await fill(frame, fields);
    if (inTasklist) {
      await sendInTasklist(tasklist, id, step);
    } else {
      await tasklist.goto('about:blank'); // it would go on asking for the task that is done here
      await frame.locator('form:has(input[name=_action]) .dg-send button[type=submit]').click();
      await page.waitForURL(`${base}/`, { timeout: PATIENCE });
      await see(page.locator('[role=status]', { hasText: `Đã gửi xong: ${title}` }), `${step} was not done`);
    }
    console.log(`${step}: sent ${inTasklist ? 'in Tasklist' : 'on our page'} by ${person}`);
    inTasklist = !inTasklist;
  }
  const { page, tasklist } = await desk(OFFICIAL);
  await page.goto(`${base}/dossiers/thanh-lam:${quarter}:dossier:${CODE}`);
  await see(page.locator('.dg-time li', { hasText: 'xác nhận nhận thông báo' }), 'the notice stands in no timeline');
  await both(page, '40-dossier');
  await page.goto(`${base}/cycles/${quarter}`);
  await both(page, '41-cycle');
  await tasklist.goto(`${base}/camunda/app/tasklist/default/`);
  await see(tasklist.locator('.task-filters .task-filter').first(), 'Tasklist shows no filters');
  await settled(tasklist);
  await picture(tasklist, '42-empty-tasklist-1280');
  await tasklist.locator('.account .dropdown-toggle').click();
  await tasklist.locator('.account .logout a').click();
  await tasklist.waitForURL(url => url.pathname.endsWith('/login'), { timeout: PATIENCE }).catch(() => {
    throw new Error(`signing out in Tasklist ended at ${tasklist.url()}`);
  });
}

/** What comes of the two planned results: the official reports, the head confirms. */
async function results(quarter) {
  const address = `${base}/catalogues/thanh-lam:${quarter}:catalogue:${CODE}/results`;
  const report = Object.fromEntries([1, 2].flatMap(n => [[`actual-${n}`, 'Đã hoàn thành'], [`finished-${n}`, today()], [`evidence-${n}`, 'Biên bản nghiệm thu']]));
  const answer = Object.fromEntries([1, 2].flatMap(n => [[`verdict-${n}`, 'ACCEPT'], [`progress-${n}`, 'Đúng tiến độ'], [`quality-${n}`, 'Đạt yêu cầu'],
    [`effect-${n}`, 'Có hiệu quả'], [`difficulty-${n}`, 'Trung bình'], [`impact-${n}`, 'Trong xã']]));
  for (const [person, name, fields] of [[OFFICIAL, '06-results-report', report], [HEAD, '06-results-answer', answer]]) {
    const { page } = await desk(person);
    await page.goto(address);
    await both(page, name);
    await fill(page.locator('main'), fields);
    await page.locator('main form:has(input[name=_action]) .dg-send button[type=submit]').first().click();
    await settled(page);
    if (await page.locator('[role=alert]').count() > 0) {
      throw new Error(`${name}: ${await page.locator('[role=alert]').allInnerTexts()}`);
    }
    console.log(`${name}: done by ${person}`);
  }
}

async function login() {
  const context = await browser.newContext({ viewport: WIDE, locale: 'en-GB', timezoneId: 'Asia/Ho_Chi_Minh' });
  const page = watched(await context.newPage(), 'nobody');
  await page.goto(`${base}/login`);
  await both(page, '00-login');
  await context.close();
}

/** Opens a fresh quarter as the organiser does; @returns {string} such as 2031-Q2 */
async function open() {
  const { page } = await desk(ORGANISER);
  await page.goto(`${base}/cycles`);
  const known = await page.locator('main .dg-list a').evaluateAll(links => links.map(link => link.getAttribute('href').slice(-7)));
  let quarter = only;
  for (let number = 0; !quarter; number++) {
    const candidate = `${2027 + Math.floor(number / 4)}-Q${number % 4 + 1}`;
    quarter = known.includes(candidate) ? undefined : candidate;
  }
  await page.goto(`${base}/cycles/new?quarter=${quarter}`);
  await both(page, '00-open-quarter');
  await page.locator('form[action$="/cycles"] button').click();
  await page.waitForURL(`${base}/cycles/${quarter}`, { timeout: PATIENCE });
  await see(page.locator('h1', { hasText: inWords(quarter) }), 'the quarter was not opened');
  await page.goto(`${base}/cycles`);
  await both(page, '00-quarters');
  return quarter;
}

/** A person's own browser: one tab on our pages, one in Tasklist. English is what this browser asks for; Vietnamese is what it must get. */
async function desk(person) {
  if (!desks.has(person)) {
    const context = await browser.newContext({ viewport: WIDE, locale: 'en-GB', timezoneId: 'Asia/Ho_Chi_Minh', reducedMotion: 'reduce' });
    context.setDefaultTimeout(PATIENCE);
    const page = watched(await context.newPage(), person);
    await page.goto(`${base}/login`);
    await page.fill('#username', person);
    await page.fill('#password', password);
    await page.click('main button[type=submit]');
    await page.waitForURL(`${base}/`, { timeout: PATIENCE });
    desks.set(person, { page, tasklist: watched(await context.newPage(), `${person} in Tasklist`) });
  }
  return desks.get(person);
}

function watched(page, who) {
  page.on('response', answer => {
    // Tasklist asks with OPTIONS what one may do with filters; the answer "nothing" is the wall's 403.
    if (answer.status() >= 400 && answer.request().method() !== 'OPTIONS') {
      troubles.push(`${who}: ${answer.status()} ${answer.request().method()} ${answer.url()}`);
    }
  });
  page.on('pageerror', error => troubles.push(`${who}: ${error}`));
  return page;
}

/** Work comes through the inbox, a moment after the step before: the list is read again until it is there. @returns the task's id */
async function taskOnOurList(page, title, about, quarter) {
  const link = page.locator('.dg-list h2 a', { hasText: `${title} –` }).filter({ hasText: about }).filter({ hasText: inWords(quarter) });
  for (const end = Date.now() + PATIENCE; ;) {
    await page.goto(`${base}/`);
    if (await link.count() === 1) {
      return (await link.getAttribute('href')).split('/').pop();
    }
    if (Date.now() > end) {
      throw new Error(`"${title} – ${about} – ${inWords(quarter)}" is on the list ${await link.count()} times`);
    }
    await page.waitForTimeout(250);
  }
}

async function openInTasklist(page, id, key) {
  await page.goto('about:blank'); // otherwise only the part after # would change
  await page.goto(`${base}/camunda/app/tasklist/default/#/?task=${id}`);
  await see(page.locator('[data-task-form] form input[name=_action]').first(), `Tasklist does not show the form of ${key}`, 'attached');
  await settled(page);
  await page.mouse.move(0, 0); // a button under the mouse has another colour
  const styled = await page.locator('[data-task-form] .dg-button').last().evaluate(button => getComputedStyle(button).backgroundColor);
  if (styled !== 'rgb(15, 90, 153)') {
    throw new Error(`the form in Tasklist is not in our style: ${styled}`);
  }
}

async function sendInTasklist(page, id, step) {
  await page.locator('[data-task-form] form:has(input[name=_action]) button[type=submit]').click();
  await page.waitForFunction(gone => !location.hash.includes(gone), id, { timeout: PATIENCE }).catch(async () => {
    throw new Error(`${step} was not done in Tasklist: ${await page.locator('[role=alert]').allInnerTexts()}`);
  });
}

async function fill(frame, fields) {
  for (const [name, value] of Object.entries(fields)) {
    for (const [row, text] of [value].flat().entries()) {
      const field = frame.locator(`[name="${name}"]`);
      const kind = await field.first().evaluate(element => element.type);
      if (kind === 'checkbox') {
        await frame.locator(`[name="${name}"][value="${text}"]`).check();
      } else if (kind === 'radio') {
        await frame.locator(`[name="${name}"][value="${text}"]`).check();
      } else if (kind === 'select-one') {
        await field.nth(row).selectOption(text);
      } else {
        await field.nth(row).fill(String(text));
      }
    }
  }
}

async function see(locator, otherwise, state = 'visible') {
  await locator.waitFor({ state, timeout: PATIENCE }).catch(() => {
    throw new Error(otherwise);
  });
}

async function settled(page) {
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => document.fonts.ready);
}

/** A page as it looks on a PC and on a phone. */
async function both(page, name) {
  await picture(page, `${name}-own-1280`);
  await page.setViewportSize(NARROW);
  await picture(page, `${name}-own-360`);
  await page.setViewportSize(WIDE);
}

async function picture(page, name) {
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  if (wider > 0) {
    troubles.push(`${name}: ${wider} px wider than the screen`);
  }
  if (name.includes('tasklist')) {
    const words = await page.locator('body').innerText()
      + (await page.locator('[placeholder]').evaluateAll(fields => fields.map(field => ` ${field.placeholder}`))).join('');
    const english = words.match(/\b(tasks?|filters?|claim|assignee|due|created|search|loading|form|history|diagram|description|set|reset|add|groups?|log ?out|powered|camunda|keyboard|shortcuts?|process|comment|save|complete|priority|[A-Z]+_[A-Z_]+)\b/gi);
    if (english) {
      troubles.push(`${name}: English on the screen: ${[...new Set(english)].join(', ')}`);
    }
  }
  const png = smaller(await page.screenshot({ fullPage: !name.includes('tasklist'), animations: 'disabled' }));
  if (png.length > MOST_BYTES) {
    troubles.push(`${name}.png: ${png.length} bytes`);
  }
  writeFileSync(`${folder}/${name}.png`, png);
}

function dayOfLastMonth(quarter, day) {
  const [year, number] = quarter.split('-Q');
  return `${year}-${String(number * 3).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function inWords(quarter) {
  const [year, number] = quarter.split('-Q');
  return `Quý ${['I', 'II', 'III', 'IV'][number - 1]}/${year}`;
}

function needed(name) {
  if (!process.env[name]) {
    console.error(`${name} is missing: BASE_URL=http://localhost:8080 PASSWORD=… npm run pictures`);
    process.exit(64);
  }
  return process.env[name];
}
