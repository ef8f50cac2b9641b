/** The walk through the page, state by state. Names of buttons and fields are what a screen reader says. */

const HOSTILE = `# A post that bites

<script>window.bitten = 1</script><img src="x" onerror="window.bitten = 2">

Read [this](javascript:window.bitten=3) and <a href="data:text/html,<script>alert(1)</script>">that</a>, it is long enough to stand as a section of its own, with words that go on for a while so that somebody plans a picture for it.

![a remote picture](http://192.0.2.1/tracker.png)

## <svg onload="window.bitten = 4"> heading

<iframe srcdoc="<script>parent.bitten = 5</script>"></iframe><form action="http://192.0.2.1/"><input name="q"></form>

Another paragraph of text that is long enough for a plan, about a small red boat on a quiet lake in the morning, and about the people who wait for it on the shore with coffee and bread.
`;

const button = (page, name) => page.getByRole('button', { name });
const drawButton = (page) => button(page, /^Draw \d+ pictures?$/);

async function signIn({ page, context, url, signin, hold, look }) {
  await page.goto(url + '/');
  await page.getByRole('heading', { name: /one-time link/ }).waitFor();
  await look('sign-in');
  await page.getByLabel('Sign-in link').fill('wrong-token-wrong-token');
  await button(page, 'Sign in').click();
  await page.locator('#link-trouble:not(:empty)').waitFor();
  hold('a wrong link is refused in words', (await page.locator('#link-trouble').textContent()).length > 10);
  await page.getByLabel('Sign-in link').fill(signin);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: /Put a post here/ }).waitFor();
  hold('the token is gone from the address', !page.url().includes('signin'));
  const cookies = await context.cookies();
  hold('the session cookie is out of reach of script', cookies.length > 0 && cookies.every((c) => c.httpOnly && c.sameSite === 'Strict'));
}

async function front({ page, hold, look }) {
  await look('empty');
  await button(page, 'Plan the pictures').click();
  const trouble = page.locator('#post-trouble');
  hold('an empty post is answered beside the field', /Paste a post/.test((await trouble.textContent()) ?? ''));
}

async function planned({ page, hold, look, text }) {
  if (text) {
    await page.getByLabel(/Your post/).fill(text);
    await button(page, 'Plan the pictures').click();
  } else {
    await button(page, 'Try a sample post').click();
  }
  await drawButton(page).waitFor();
  hold('the post has an address of its own', /#\/posts\/[\w-]+$/.test(page.url()));
  hold('the focus is on the title', await page.evaluate(() => document.activeElement?.id === 'title'));
  hold('every picture has a note', (await page.locator('aside.note').count()) === (await page.locator('figure').count()));
  hold('the price and what leaves the house stand by the button', /credit.*·.*(nothing leaves|go to)/s.test(await page.locator('.dock').innerText()));
  await look('planned');
  await page.locator('aside.note').first().getByRole('button', { name: /What leaves/ }).click();
  await page.getByRole('dialog').locator('blockquote').waitFor();
  hold('the exact words are shown before anything is ordered', /would go out/.test(await page.getByRole('dialog').innerText()));
  await look('leaves');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

async function words({ page, hold }) {
  const first = page.locator('aside.note').first();
  await first.locator('summary').click();
  const alt = first.getByLabel('Alt text');
  await alt.fill('A kitchen window in winter, a jar of starter in the light.');
  await alt.press('Enter');
  await first.getByText('Saved', { exact: true }).waitFor();
  await page.reload();
  await drawButton(page).waitFor();
  await page.locator('aside.note summary').first().click();
  hold('changed words are kept', /kitchen window in winter/.test(await page.locator('aside.note').first().getByLabel('Alt text').inputValue()));
}

/** What must not be seen stands beside what is, and leaves with it. */
async function without({ page, hold }) {
  const first = page.locator('figure').first();
  const field = first.getByLabel('Must not be seen');
  await field.fill('people, lettering');
  await field.press('Enter');
  await first.getByText('Saved', { exact: true }).waitFor();
  await page.reload();
  await drawButton(page).waitFor();
  hold('what must not be seen is kept', (await field.inputValue()) === 'people, lettering');
  await page.locator('aside.note').first().getByRole('button', { name: /What leaves/ }).click();
  await page.getByRole('dialog').locator('blockquote').waitFor();
  hold('what must not be seen is among the words that leave', /people, lettering/.test(await page.getByRole('dialog').innerText()));
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

/** Whom the owner has draw, where there is a choice. */
async function painter({ page, url, hold, look, standIn }) {
  await page.goto(url + '/#/');
  await page.getByRole('heading', { name: 'Earlier posts' }).waitFor();
  const choice = page.getByRole('combobox', { name: 'Who draws for you' });
  const there = await choice.waitFor({ timeout: 3000 }).then(() => true, () => false);
  hold('the choice stands there where more than one can draw', there || !standIn);
  if (!there) return;
  hold('the house chooses unless told otherwise', (await choice.inputValue()) === '');
  const other = await choice.locator('option').last().getAttribute('value');
  await choice.selectOption(other);
  await page.getByText(/It holds for the plans made from now on/).waitFor();
  hold('a provider is chosen with its price and where words go', /(free|credits? a picture) · (nothing leaves|the prompts go to)/.test(await page.locator('#painter-terms').innerText()));
  await look('painter');
  await page.reload();
  await page.waitForFunction((id) => document.querySelector('#painter')?.value === id, other);
  await choice.selectOption('');
  await page.getByText(/It holds for the plans made from now on/).waitFor();
  hold('the house can be left the choice again', (await choice.inputValue()) === '');
}

async function hidden({ page, url, hold }) {
  await page.goto(url + '/#/');
  await page.getByText('What must never leave the house').click();
  const list = page.getByRole('textbox', { name: /one a line/ });
  await page.waitForFunction(() => document.querySelector('#private')?.disabled === false);
  await list.fill('Jane Doe\n\n  Rosebud Ltd ');
  await button(page, 'Keep them').click();
  await page.getByText('Kept: 2 values.').waitFor();
  await page.reload();
  await page.getByText('What must never leave the house').click();
  await page.waitForFunction(() => document.querySelector('#private')?.value !== '');
  hold('what must not leave is kept, a line each', (await list.inputValue()) === 'Jane Doe\nRosebud Ltd');
  await list.fill('');
  await button(page, 'Keep them').click();
  await page.getByText(/Nothing is hidden beyond/).waitFor();
}

async function wishes({ page, hold }) {
  const before = await page.locator('figure').count();
  await button(page, /Strike out picture 2/).click();
  await button(page, /Put it back/).waitFor();
  hold('a picture can be struck out', (await page.locator('figure').count()) === before - 1);
  await button(page, /Put it back/).click();
  await page.waitForFunction((n) => document.querySelectorAll('figure').length === n, before);
  const styles = page.locator('.styles input');
  if ((await styles.count()) > 1) {
    const value = await styles.nth(1).getAttribute('value');
    await page.locator('.styles label').nth(1).click();
    await page.waitForFunction((v) => document.querySelector('.styles input:checked')?.value === v, value);
    await page.getByText('Planning anew').waitFor({ timeout: 2000 }).catch(() => undefined);
    await page.getByText('Planning anew').waitFor({ state: 'detached' });
    await page.locator('aside.note summary').first().click();
    hold('words changed before stay after another style', /kitchen window in winter/.test(await page.locator('aside.note').first().getByLabel('Alt text').inputValue()));
  }
}

async function drawing({ page, hold, look }) {
  const total = await page.locator('figure').count();
  // The pictures may all be there before the next question: both are looked for before the button is pressed.
  const words = page.getByText(/^Drawing \d+ of/).waitFor();
  const bar = page.getByRole('progressbar', { name: 'Pictures drawn' }).waitFor();
  await drawButton(page).click();
  hold('progress has words and a bar', await Promise.all([words, bar]).then(() => true, () => false));
  await page.locator('figure img').first().waitFor();
  if (await page.getByText(/^Drawing \d+ of/).count()) await look('drawing', { quick: true });
  await page.reload();
  await page.waitForFunction((n) => document.querySelectorAll('figure img').length === n, total, { timeout: 120_000 });
  hold('a reload loses nothing', (await page.locator('figure img').count()) === total);
  await button(page, 'Copy Markdown').waitFor();
  await page.waitForFunction(() => [...document.querySelectorAll('figure img')].every((img) => img.complete && img.naturalWidth > 0) || scrollBy(0, 600));
  await page.evaluate(() => scrollTo(0, 0));
  hold('every picture has alt text', await page.evaluate(() => [...document.querySelectorAll('figure img')].every((img) => img.alt.length > 0)));
  const alts = () => page.evaluate(() => [...document.querySelectorAll('figure img')].map((img) => img.alt).join('|'));
  const before = await alts();
  await page.reload();
  await page.waitForFunction((n) => document.querySelectorAll('figure img').length === n, total);
  hold('the alt texts are those of the pictures at once, not only after a reload', (await alts()) === before);
  await look('done');
}

async function afterwards({ page, hold, look }) {
  const note = page.locator('aside.note').nth(1);
  hold('a picture says who drew it', /Drawn by/.test(await note.innerText()));
  hold('a picture says when it will be deleted', /deleted on .*\d{4} unless you save it/.test(await note.innerText()));
  await note.getByRole('button', { name: /^Save/ }).click();
  await note.getByText('It stays until you delete it.').waitFor();
  await note.getByRole('button', { name: /What was sent/ }).click();
  await page.getByRole('dialog').locator('blockquote').waitFor();
  await look('sent');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  const picture = page.locator('figure').nth(1).locator('img');
  const old = await picture.getAttribute('src');
  await note.getByRole('button', { name: /^Another/ }).click();
  await page.waitForFunction((src) => document.querySelectorAll('figure')[1].querySelector('img').getAttribute('src') !== src, old);
  hold('another is one click', (await picture.getAttribute('src')) !== old);
  await button(page, 'Copy Markdown').click();
  await page.locator('.dock').getByText(/Markdown copied/).waitFor();
  hold('the copied Markdown has the pictures', /!\[.*\]\(images\//.test(await page.evaluate(() => navigator.clipboard.readText())));
  const archive = await page.getByRole('link', { name: 'Download zip' }).getAttribute('href');
  hold('the zip has an address', /\/archive$/.test(archive));
}

/** A picture is changed by words, where somebody can; the terms stand beside the field before anything is ordered. */
async function changing({ page, hold, look, standIn }) {
  const note = page.locator('aside.note').nth(1);
  const open = note.getByRole('button', { name: /^Change the picture/ });
  hold('a change is offered where somebody can make it', (await open.count()) === 1 || !standIn);
  if (!(await open.count())) return;
  await open.click();
  const field = note.getByLabel(/What is to be different/);
  hold('the field has the focus', await field.evaluate((element) => element === document.activeElement));
  hold('who, for how much and where the picture goes stand beside it', /By .* · \d+ credits? · (picture and words go to|nothing leaves)/.test(await note.innerText()));
  await field.press('Enter');
  hold('an empty wish is answered beside the field', /Say what is to be different/.test(await note.innerText()));
  await look('change');
  await page.keyboard.press('Escape');
  await open.waitFor();
  hold('leaving it gives the focus back', await open.evaluate((element) => element === document.activeElement));
  await open.click();
  if (standIn) {
    await field.fill('refuse me');
    await field.press('Enter');
    await note.getByText(/does not draw/).waitFor();
    hold('a refused wish is answered beside the field and kept', (await field.inputValue()) === 'refuse me');
  }
  const picture = page.locator('figure').nth(1).locator('img');
  const old = await picture.getAttribute('src');
  await field.fill('The sky is red, as in the evening');
  await field.press('Enter');
  await page.waitForFunction((src) => document.querySelectorAll('figure')[1].querySelector('img').getAttribute('src') !== src, old, { timeout: 60_000 });
  hold('the changed picture takes its place', (await picture.getAttribute('src')) !== old);
  await note.getByRole('button', { name: /What was sent/ }).click();
  await page.getByRole('dialog').locator('blockquote').waitFor();
  const told = await page.getByRole('dialog').innerText();
  hold('what was sent names the words and the picture', /The sky is red/.test(told) && /with the picture as it was/.test(told), told);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

async function hostile({ page, url, hold }) {
  await page.goto(url + '/#/');
  await page.getByLabel(/Your post/).fill(HOSTILE);
  await page.keyboard.press('Control+Enter');
  await page.locator('article h1').waitFor();
  await drawButton(page).waitFor();
  hold('a hostile post runs nothing', await page.evaluate(() => window.bitten === undefined));
  const found = await page.evaluate(() => ({
    bad: document.querySelectorAll('article :is(script, iframe, object, embed, form, article img[src*="tracker"], .prose svg, .prose [onerror])').length,
    links: [...document.querySelectorAll('.prose a[href]')].filter((a) => !/^(https?|mailto):/.test(a.href)).length,
  }));
  hold('a hostile post leaves no foreign element and no script address', found.bad === 0 && found.links === 0, JSON.stringify(found));
}

/** How long a person waits: a sample post, planned for five pictures (its card among them), drawn, taken home. */
async function stopwatch({ page, url, hold, text, standIn }) {
  await page.goto(url + '/#/');
  const seconds = (since) => ((performance.now() - since) / 1000).toFixed(1);
  const pasted = performance.now();
  if (text) {
    await page.getByLabel(/Your post/).fill(text);
    await button(page, 'Plan the pictures').click();
  } else {
    await button(page, 'Try a sample post').click();
  }
  await drawButton(page).waitFor();
  const planned = seconds(pasted);
  const shown = async () => Number(/\d+/.exec(await drawButton(page).innerText())[0]);
  for (let pictures = await shown(); pictures < 5 && (await button(page, 'One more').isEnabled()); pictures++) await button(page, 'One more').click();
  for (let pictures = await shown(); pictures > 5; pictures--) await button(page, 'One fewer').click();
  await page.waitForFunction(() => !/Planning anew/.test(document.querySelector('.brief')?.textContent ?? ''));
  const pictures = await shown();
  const clicked = performance.now();
  await drawButton(page).click();
  await button(page, 'Copy Markdown').waitFor({ timeout: 120_000 });
  const drawn = seconds(clicked);
  const [zip] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Download zip' }).click()]);
  const path = await zip.path();
  const names = { 1: 'one picture', 2: 'two pictures', 3: 'three pictures', 4: 'four pictures', 5: 'five pictures' };
  console.log(`time ${names[pictures]} from click to zip: ${seconds(clicked)} s (drawn after ${drawn} s; the plan took ${planned} s before)`);
  hold('the zip comes home', Boolean(path) && (Boolean(standIn) || /\.zip$/.test(zip.suggestedFilename())), zip.suggestedFilename());
}

async function keyboard({ page, url, hold }) {
  await page.goto(url + '/#/');
  await page.getByRole('heading', { name: /Put a post here/ }).waitFor();
  await page.reload();
  await page.getByRole('heading', { name: /Put a post here/ }).waitFor();
  await page.evaluate(() => document.activeElement?.blur());
  await page.keyboard.press('Tab');
  hold('the first stop of the keyboard is the skip link', /Skip/.test(await page.evaluate(() => document.activeElement?.textContent ?? '')));
  await page.keyboard.press('Enter');
  hold('the skip link leads to the main part', await page.evaluate(() => document.activeElement?.id === 'main'));
}

async function list({ page, hold, look }) {
  await page.getByRole('heading', { name: 'Earlier posts' }).waitFor();
  const before = await page.locator('main li').count();
  await look('front');
  await button(page, 'Delete “A post that bites”').first().click();
  const dialog = page.getByRole('dialog');
  hold('deleting asks first, and the harmless answer has the focus', /Keep it/.test(await page.evaluate(() => document.activeElement?.textContent ?? '')));
  await look('confirm');
  await dialog.getByRole('button', { name: 'Delete the post' }).click();
  await page.waitForFunction((n) => document.querySelectorAll('main li').length === n, before - 1);
  hold('a post can be deleted', true);
}

/** Words that the house refuses, and an appeal against it. */
async function refused({ page, url, hold, look }) {
  await page.goto(url + '/#/');
  await page.getByLabel(/Your post/).fill('# Old temples\n\nSigns on old walls, seen in the morning sun by somebody who was on the road for years.\n');
  await button(page, 'Plan the pictures').click();
  await drawButton(page).waitFor();
  const scene = page.locator('figure').first().getByLabel(/What is drawn/);
  await scene.fill('A swastika carved in the wall of an old temple');
  await scene.press('Enter');
  await page.locator('figure').first().getByText('Saved', { exact: true }).waitFor();
  await drawButton(page).click();
  const frame = page.locator('figure').first();
  await frame.getByText(/^Not drawn/).waitFor({ timeout: 60_000 });
  hold('a refusal names its rule', /hate-symbols/.test(await frame.innerText()));
  await frame.getByRole('button', { name: 'Appeal' }).click();
  const dialog = page.getByRole('dialog', { name: 'Appeal' });
  await dialog.getByRole('textbox').fill('It is an old sign of luck.');
  await look('appeal');
  await dialog.getByRole('button', { name: 'Send the appeal' }).click();
  await frame.getByText(/waits for an operator/).waitFor();
  await page.reload();
  await frame.getByText(/waits for an operator/).waitFor();
  hold('an appeal is still there after a reload, and cannot be sent twice', (await frame.getByRole('button', { name: 'Appeal' }).count()) === 0);
}

async function leave({ page }) {
  await button(page, 'Sign out').click();
  await page.getByRole('heading', { name: /one-time link/ }).waitFor();
}

export const walk = [signIn, front, planned, words, without, wishes, drawing, afterwards, changing, hostile, stopwatch, keyboard, painter, hidden, list];
export const goodbye = [refused, leave];
