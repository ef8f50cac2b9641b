/**
 * Drives the Studio page as a person would, and looks at what a person would not see: violations of the content
 * security policy, requests to other hosts, storage, accessibility in light and dark, on a phone and on a desk.
 *
 *   node drive.mjs --url http://127.0.0.1:8181 --signin 'http://127.0.0.1:8181/#signin=TOKEN' [--shots DIR] [--post FILE]
 *   node drive.mjs --stand-in [--shots DIR]      the same and more against the stand-in server, which it starts
 *
 * --only signIn,NAME,... walks these parts alone. Prints one line for each thing held; ends with 1 when one does not hold. CHROMIUM names the browser.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';
import { edges } from './edges.mjs';
import { startStandIn } from './stand-in.mjs';
import { goodbye, walk } from './walk.mjs';

const option = (name, other) => {
  const at = process.argv.indexOf('--' + name);
  return at < 0 ? other : process.argv[at + 1];
};
const standIn = process.argv.includes('--stand-in') ? await startStandIn() : undefined;
const url = option('url', standIn?.url);
const signin = option('signin', standIn?.signin);
if (!url || !signin) {
  console.error('usage: node drive.mjs (--url ADDRESS --signin LINK | --stand-in) [--shots DIR] [--post FILE]');
  process.exit(2);
}
const shots = option('shots');
if (shots) mkdirSync(shots, { recursive: true });
const postFile = option('post');

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const SIZES = { desk: { width: 1280, height: 900 }, phone: { width: 390, height: 844 } };

const failures = [];
const strangers = new Set();
const violations = [];
const mistakes = [];

function hold(what, held, detail = '') {
  console.log(`${held ? 'ok  ' : 'FAIL'} ${what}${held || !detail ? '' : ': ' + detail}`);
  if (!held) failures.push(what);
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
const context = await browser.newContext({ viewport: SIZES.desk, colorScheme: 'light', deviceScaleFactor: Number(option('scale', '1')) });
await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: new URL(url).origin });
const page = await context.newPage();
page.setDefaultTimeout(Number(option('patience', '20000')));
await page.exposeFunction('toldViolation', (text) => violations.push(text));
await page.addInitScript(() => {
  addEventListener('securitypolicyviolation', (event) =>
    window.toldViolation(`${event.violatedDirective} ${event.blockedURI} ${event.sample} ${event.sourceFile}:${event.lineNumber}`),
  );
});
page.on('request', (request) => {
  if (!request.url().startsWith('blob:') && new URL(request.url()).origin !== new URL(url).origin) strangers.add(request.url());
});
page.on('pageerror', (error) => mistakes.push(error.message));
page.on('console', (message) => {
  if (/content security policy|trusted/i.test(message.text())) violations.push(message.text());
});
page.on('dialog', (dialog) => {
  mistakes.push('a native dialog: ' + dialog.message());
  void dialog.dismiss();
});

/** Axe runs outside the page's own world, so that the policy needs no hole for it. */
async function accessible(name) {
  const session = await context.newCDPSession(page);
  const { frameTree } = await session.send('Page.getFrameTree');
  const { executionContextId } = await session.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id });
  const run = async (expression) => {
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression,
      contextId: executionContextId,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
  await run(axe + ';0');
  const found = await run(
    `axe.run(document, {resultTypes: ['violations']}).then(r => r.violations.map(v => ({id: v.id, impact: v.impact, nodes: v.nodes.slice(0, 3).map(n => n.html.slice(0, 140) + ' | ' + (n.any[0]?.message ?? ''))})))`,
  );
  await session.detach();
  const bad = found.filter((each) => each.impact === 'serious' || each.impact === 'critical');
  hold(`accessible: ${name}`, bad.length === 0, JSON.stringify(bad, null, 1));
  found.filter((each) => !bad.includes(each)).forEach((each) => console.log(`note ${name}: ${each.id} (${each.impact}) ${each.nodes[0]}`));
}

async function noSidewaysScroll(name) {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  hold(`fits the width: ${name}`, over <= 0, `${over} px too wide`);
}

/** Looks at the present state in both lights and on both sizes. */
async function look(state, { quick = false } = {}) {
  for (const [size, viewport] of Object.entries(SIZES)) {
    await page.setViewportSize(viewport);
    for (const light of ['light', 'dark']) {
      await page.emulateMedia({ colorScheme: light, reducedMotion: 'reduce' });
      const name = `${state}-${size}-${light}`;
      if (!quick) {
        await accessible(name);
        await noSidewaysScroll(name);
      }
      if (shots) {
        await page.screenshot({ path: `${shots}/${name}.png` });
        if (!quick) await page.screenshot({ path: `${shots}/${name}-whole.png`, fullPage: true });
      }
    }
  }
  await page.setViewportSize(SIZES.desk);
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'no-preference' });
}

let crash;
try {
  const text = postFile ? readFileSync(postFile, 'utf8') : undefined;
  const only = option('only', '');
  for (const part of [...walk, ...(standIn ? edges : goodbye)].filter((each) => !only || only.split(',').includes(each.name))) {
    await part({ page, context, url, signin, hold, look, text, standIn });
  }
} catch (thrown) {
  crash = thrown;
  if (shots) await page.screenshot({ path: `${shots}/crash.png` }).catch(() => undefined);
}
hold('the walk came to its end', !crash, crash?.stack);
hold('no violation of the content security policy', violations.length === 0, violations.join('\n'));
hold('no request to another host', strangers.size === 0, [...strangers].join('\n'));
hold('no error in the page', mistakes.length === 0, mistakes.join('\n'));
const kept = await page.evaluate(() => localStorage.length + sessionStorage.length + document.cookie.length).catch(() => 0);
hold('nothing kept in the browser that script can read', kept === 0);
await browser.close();
await standIn?.stop();
console.log(failures.length ? `${failures.length} did not hold` : 'all held');
process.exit(failures.length ? 1 : 0);
