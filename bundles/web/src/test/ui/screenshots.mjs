/**
 * Makes the pictures of the page that the documentation shows, from the product itself.
 *
 *   node screenshots.mjs --url ADDRESS --signin LINK --out DIR [--post FILE] [--pictures N] [--style NAME]
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';

const option = (name, other) => {
  const at = process.argv.indexOf('--' + name);
  return at < 0 ? other : process.argv[at + 1];
};
const [url, signin, out] = ['url', 'signin', 'out'].map((name) => option(name));
mkdirSync(out, { recursive: true });
const post = option('post');

const DESK = { width: 1280, height: 900 };
const PHONE = { width: 390, height: 844 };

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
const page = await browser.newPage({ viewport: DESK, reducedMotion: 'reduce' });
page.setDefaultTimeout(120_000);
const button = (name) => page.getByRole('button', { name });

async function shoot(name, size, light, top) {
  await page.setViewportSize(size);
  await page.emulateMedia({ colorScheme: light, reducedMotion: 'reduce' });
  await (top ? top() : page.evaluate(() => scrollTo(0, 0)));
  await page.evaluate(() => Promise.all([...document.images].map((img) => img.decode().catch(() => undefined))));
  await page.screenshot({ path: `${out}/${name}.png` });
}

async function settled() {
  await page.waitForFunction(() => !/Planning anew/.test(document.querySelector('.brief')?.textContent ?? ''));
}

await page.goto(signin);
await page.getByLabel(/Your post/).waitFor();
await shoot('empty-desk-light', DESK, 'light');
if (post) {
  await page.getByLabel(/Your post/).fill(readFileSync(post, 'utf8'));
  await button('Plan the pictures').click();
} else {
  await button('Try a sample post').click();
}
await button(/^Draw \d+ pictures?$/).waitFor();
if (option('style')) await page.locator('.styles label', { hasText: option('style') }).click();
await settled();
const wanted = Number(option('pictures', '0'));
for (let shown = Number(await page.locator('.brief output').textContent()); shown < wanted; shown++) await button('One more').click();
await settled();
await page.evaluate(() => document.activeElement?.blur());

await shoot('planned-desk-light', DESK, 'light');
await shoot('planned-desk-dark', DESK, 'dark');
await shoot('planned-phone-light', PHONE, 'light');

await page.setViewportSize(DESK);
await button(/^Draw \d+ pictures?$/).click();
await page.locator('figure img').first().waitFor();
const between = () =>
  page.evaluate(() => {
    const frame = document.querySelector('figure.drawing') ?? document.querySelectorAll('figure')[1];
    scrollTo(0, frame.getBoundingClientRect().top + scrollY - 330);
  });
await shoot('drawing-desk-light', DESK, 'light');
await shoot('drawing-phone-dark', PHONE, 'dark', between);

await page.setViewportSize(DESK);
await button('Copy Markdown').waitFor();
const through = async () => {
  for (const figure of await page.locator('figure').all()) await figure.scrollIntoViewIfNeeded();
  await page.evaluate(() => scrollTo(0, 0));
};
await shoot('done-desk-light', DESK, 'light', through);
await shoot('done-desk-dark', DESK, 'dark');
await shoot('done-phone-light', PHONE, 'light');
await shoot('done-phone-dark', PHONE, 'dark');
await browser.close();
