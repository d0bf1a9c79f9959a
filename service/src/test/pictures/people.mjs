// Takes pictures of the pages about people, wide and narrow, in a real browser: the list, a file with mistakes, a file that changes something, the accounts,
// and the gaps that keep a quarter from being opened. Needs a fresh demonstration with the small commune; it changes its people.
import { base, both, browser, signedIn } from './camera.mjs';

const ORGANISER = 'truong-bxdd', ADMINISTRATOR = 'quan-tri';

const POSTS = 'Mã người,Họ và tên,Mã đơn vị,Chức danh,Vị trí,Lãnh đạo,Loại,Từ ngày,Đến ngày,Bỏ';
const MISTAKES = {
  'nguoi.csv': 'Mã người,Họ và tên đệm,Tên\np-0031,Đặng Văn,\nnguyen-van-an,Nguyễn Văn,An\n',
  'chuc-vu.csv': `${POSTS}\np-0010,Lê Thị Dung,p-vhxh,Phó Trưởng phòng,pho-don-vi-ubnd,x,,01/07/2026,,\np-0031,,p-tai-chinh,Trưởng phòng,truong-phong,x,,31/02/2026,,\n`,
  'thanh-vien.csv': 'Mã cơ quan,Mã người,Họ và tên,Thứ tự,Từ ngày,Đến ngày,Bỏ\nbtv,p-0009,,1,01/07/2026,30/06/2026,\n',
  'tai-khoan.csv': 'Tên đăng nhập,Mã người,Họ và tên\nbi-thu,p-0031,\n'
};
const CHANGES = {
  'nguoi.csv': 'Mã người;Họ và tên đệm;Tên\np-0031;Đặng Văn;Ước\n',
  'chuc-vu.csv': `${POSTS}\np-0031,Đặng Văn Ước,p-vhxh,Phó Trưởng phòng Văn hóa – Xã hội,pho-don-vi-ubnd,x,,01/07/2026,,\n`,
  'thanh-vien.csv': 'Mã cơ quan,Mã người,Họ và tên,Thứ tự,Từ ngày,Đến ngày,Bỏ\np-vhxh,p-0008,Bùi Đức Thịnh,1,01/07/2025,31/07/2026,\n',
  'tai-khoan.csv': 'Tên đăng nhập,Mã người,Họ và tên\npho-vhxh,p-0031,\n'
};

try {
  const organiser = await signedIn(ORGANISER);
  await organiser.goto(`${base}/people`);
  await both(organiser, '50-people');
  await organiser.goto(`${base}/people/import`);
  await both(organiser, '51-import');
  await hand(organiser, MISTAKES);
  await both(organiser, '52-import-mistakes');
  await organiser.goto(`${base}/people/import`);
  await hand(organiser, CHANGES);
  await both(organiser, '53-import-preview');
  await organiser.locator('main form button').click();
  await organiser.waitForURL(/people\/imports\//);
  await both(organiser, '54-imported');
  const administrator = await signedIn(ADMINISTRATOR);
  await administrator.goto(`${base}/people/accounts`);
  await administrator.locator('form[action$="/pho-vhxh/password"] button').click();
  await administrator.locator('#dg-issued').waitFor();
  await both(administrator, '55-accounts');
  await organiser.goto(`${base}/cycles`);
  await organiser.locator('main a.dg-button').click();
  await organiser.locator('[data-gap]').first().waitFor();
  await both(organiser, '56-gaps');
} finally {
  await browser.close();
}

async function hand(page, files) {
  await page.setInputFiles('#dg-file', Object.entries(files).map(([name, text]) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })));
  await page.locator('main form button').click();
  await page.locator('h1', { hasText: 'Xem trước khi nhập' }).waitFor();
}
