/** What the product rarely does of itself: the stand-in is made to refuse, to break, to forget and to vanish. */

const button = (page, name) => page.getByRole('button', { name });
const draw = (page) => button(page, /^Draw \d+ pictures?$/);

async function plan({ page, url }, text) {
  await page.goto(url + '/#/');
  await page.getByLabel(/Your post/).fill(text);
  await button(page, 'Plan the pictures').click();
  await draw(page).waitFor();
}

const paragraphs = (n, words = 'On a quiet morning the lake lay still and a small red boat came in with bread and coffee for all who waited on the shore.') =>
  Array.from({ length: n }, (_, i) => `${words} (${i + 1})`).join('\n\n');
const POST = `# Boats\n\n${paragraphs(1)}\n\n## One\n\n${paragraphs(3)}\n\n## Two\n\n${paragraphs(3)}\n\n## Three\n\n${paragraphs(3)}\n`;

async function reword(page, nth, words) {
  const scene = page.locator('figure').nth(nth).locator('.editable.frame textarea');
  await scene.fill(words);
  await scene.press('Enter');
  await page.locator('figure').nth(nth).getByText('Saved', { exact: true }).waitFor();
}

async function refusals({ page, url, hold, look }) {
  await plan({ page, url }, POST);
  await reword(page, 0, 'a forbidden scene');
  await reword(page, 1, 'a broken scene');
  await reword(page, 2, 'a fleeting scene');
  await draw(page).click();
  await page.getByText(/frames? still empty/).waitFor();
  const first = await page.locator('figure').nth(0).innerText();
  hold('a refused picture says why and what to do', /does not draw/.test(first) && /Change its words/.test(first));
  hold('a failed picture says what to do', /Nothing was charged. Try again/.test(await page.locator('figure').nth(1).innerText()));
  hold('a picture past its period says so', /end of its period/.test(await page.locator('figure').nth(2).innerText()));
  await look('refused');
  await reword(page, 0, 'a lake in the morning');
  await button(page, 'Draw it again for picture 1').click();
  await page.locator('figure').nth(0).locator('img').waitFor();
  hold('changed words are drawn', true);
  const note = page.locator('aside.note').nth(0);
  await note.getByRole('button', { name: /Change its words/ }).click();
  hold('changing words takes the focus to them', await page.evaluate(() => document.activeElement?.tagName === 'TEXTAREA'));
  await page.keyboard.press('Control+End');
  await page.keyboard.type(', with a red boat');
  await page.keyboard.press('Enter');
  await note.getByText('Saved', { exact: true }).waitFor();
  const old = await page.locator('figure').nth(0).locator('img').getAttribute('src');
  await note.getByRole('button', { name: /Draw with these words/ }).click();
  await page.waitForFunction((src) => document.querySelector('figure img').getAttribute('src') !== src, old);
  await note.getByRole('button', { name: /What was sent/ }).click();
  await page.getByRole('dialog').getByText('a lake in the morning, with a red boat').waitFor();
  await page.keyboard.press('Escape');
}

async function oddFrontMatter({ page, url, hold, look }) {
  await plan({ page, url }, `---\ntitle: "Boats on the lake\ntags: [boats]\n---\n\n${POST}`);
  hold('what is odd about a post is said beside its title', /not quite YAML at line 2/.test(await page.getByRole('note').innerText()));
  await look('noted');
}

async function badField({ page, url, hold }) {
  await plan({ page, url }, POST);
  const note = page.locator('aside.note').first();
  await note.locator('summary').click();
  const alt = note.getByLabel('Alt text');
  await alt.fill('refuse me');
  await alt.press('Enter');
  await note.getByText(/at most 250/).waitFor();
  hold('a refused edit is answered at its field', (await alt.getAttribute('aria-invalid')) === 'true');
  await button(page, 'Strike out picture 2').click();
  await page.waitForFunction(() => /Put it back/.test(document.activeElement?.textContent ?? ''), undefined, { timeout: 2000 }).catch(() => undefined);
  hold('striking out leads the focus to the way back', /Put it back/.test(await page.evaluate(() => document.activeElement?.textContent ?? '')));
}

async function stop({ page, url, hold }) {
  await plan({ page, url }, POST);
  await draw(page).click();
  await button(page, 'Stop').click();
  await page.getByText(/Stopped/).first().waitFor();
  hold('what is stopped says that nothing was charged', /Nothing was charged/.test(await page.locator('figure:has(.bad)').first().innerText()));
}

async function rightToLeft({ page, url, hold, look }) {
  await plan({ page, url }, `# قوارب على البحيرة\n\n${paragraphs(2, 'في الصباح كانت البحيرة هادئة وجاء قارب أحمر صغير')}\n\n## على الشاطئ\n\n${paragraphs(3, 'كان الناس ينتظرون على الشاطئ مع القهوة والخبز حتى يصل القارب')}\n`);
  hold('a right-to-left post runs from the right', (await page.evaluate(() => getComputedStyle(document.getElementById('title')).direction)) === 'rtl');
  await look('rtl');
}

async function awkward({ page, url, look }) {
  const word = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';
  await plan({ page, url }, `# ${word}\n\n${paragraphs(1)}\n\n## 一个很长的标题没有空格${word}\n\n${paragraphs(2, word + ' 湖面平静，一只红色的小船驶来。 and enough other words to be worth a picture, as anybody can see who reads on until the end of it')}\n\n\`\`\`\n${'x'.repeat(300)}\n\`\`\`\n\n| a | b |\n| --- | --- |\n| ${word} | ${word} |\n`);
  await look('awkward');
}

async function book({ page, url, hold }) {
  const text = '# A book\n\n' + Array.from({ length: 700 }, (_, i) => `## Chapter ${i + 1}\n\n${paragraphs(11)}\n`).join('\n');
  await page.goto(url + '/#/');
  const began = Date.now();
  await page.locator('input[type=file]').setInputFiles({ name: 'book.md', mimeType: 'text/markdown', buffer: Buffer.from(text.slice(0, 1_000_000)) });
  await draw(page).waitFor({ timeout: 60_000 });
  const took = Date.now() - began;
  hold(`a post of 1 MB opens in less than 10 s (${took} ms)`, took < 10_000);
}

async function ended({ page, context, url, hold }) {
  await plan({ page, url }, POST);
  await context.clearCookies();
  await draw(page).click();
  await page.getByRole('heading', { name: /one-time link/ }).waitFor();
  await page.getByLabel('Sign-in link').fill('demo');
  await page.keyboard.press('Enter');
  await draw(page).waitFor();
  hold('an ended session asks for a link and comes back to the post', true);
}

async function vanished({ page, url, hold, standIn }) {
  await plan({ page, url }, POST);
  await standIn.stop();
  await draw(page).click();
  await page.getByText(/cannot be reached/).first().waitFor();
  hold('a studio that vanished is told in words', true);
}

export const edges = [refusals, oddFrontMatter, badField, stop, rightToLeft, awkward, book, ended, vanished];
