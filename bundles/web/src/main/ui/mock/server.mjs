/**
 * A stand-in for the product, for work on the page and for its browser tests: the REST contract in memory, pictures
 * that take a moment, and the built page with the headers that the bundle sends.
 *
 *   node mock/server.mjs [--port 8199] [--pace 700] [--page ../resources/page]
 */
import { createHash, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { paint } from './paint.mjs';
import { read } from './reader.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const option = (name, other) => {
  const at = process.argv.indexOf('--' + name);
  return at < 0 ? other : process.argv[at + 1];
};
const port = Number(option('port', '8199'));
const pace = Number(option('pace', '700'));
const page = option('page', join(here, '../../resources/page'));

/** Words in a prompt that make the stand-in go wrong, for the tests of the edges. */
const REFUSED = /forbidden/i;
const BROKEN = /broken/i;
const FLEETING = /fleeting/i;

const PROVIDER = {
  id: 'sketch',
  label: 'Sketch',
  version: '0.1.0',
  source: 'algorithmicMedia',
  price: 0,
  styles: ['flat', 'paper-cut', 'line', 'duotone', 'isometric', 'blueprint'],
  abilities: ['REPEATABLE', 'TITLE', 'ANY_SIZE'],
  hosts: [],
  purgeDays: 0,
  purgeSource: 'in process',
};
/** One far away, which costs something and begins from a picture. */
const FAR = { ...PROVIDER, id: 'far', label: 'Far away', source: 'trainedAlgorithmicMedia', price: 2, styles: [], abilities: ['WITHOUT', 'EDIT'], hosts: ['api.example.org'], purgeDays: 1, purgeSource: 'https://example.org/terms' };
const PROVIDERS = [PROVIDER, FAR];
let settings = { imageProvider: null };
const SIZES = { HERO: [1600, 900], INLINE: [1280, 960], SOCIAL_CARD: [1200, 630] };
const STEPS = ['QUEUED', 'HELD', 'SENT', 'RECEIVED', 'KEPT', 'SETTLED'];

const sessions = new Set();
const posts = new Map();
const plans = new Map();
const orders = new Map();
const latest = new Map();
const pictures = new Map();
const explanations = new Map();
const ears = new Map();
const now = () => new Date().toISOString();

class Refusal extends Error {
  constructor(status, detail, field) {
    super(detail);
    Object.assign(this, { status, field });
  }
}
const missing = () => new Refusal(404, 'There is no such thing here.');
const found = (map, id) => map.get(id) ?? (() => { throw missing(); })();

const shotOf = (section, role, reason, prompt, title, altText, caption) => ({
  id: 'sh' + randomUUID().slice(0, 8), section: section.index, role, reason, prompt, title, without: '', altText, caption, wanted: true,
});

function plan(post, brief) {
  const who = PROVIDERS.find((each) => each.id === (brief.provider ?? settings.imageProvider)) ?? PROVIDER;
  const style = brief.style ?? 'flat';
  if (!PROVIDER.styles.includes(style)) throw new Refusal(422, `There is no style ${style}.`, 'style');
  const bearing = post.sections.filter((s) => s.words >= 35 && !s.html.includes('<table') && s.level > 0);
  const few = Math.min(brief.pictures ?? 8, bearing.length + 1);
  const chosen = bearing.slice(0, Math.max(0, few - 1));
  const first = post.sections[0];
  const shots = [
    shotOf(first, 'HERO', 'Opens the post: it shows at a glance what it is about.', `A wide, calm scene for “${post.title}”: the things it is about stand on a table by a window, morning light from the left, much room around them.`, '', `A table by a window with the things that “${post.title}” is about.`, ''),
    ...chosen.map((s) => shotOf(s, 'INLINE', `“${s.heading}” tells of something that can be seen, and ${s.words} words pass without a rest for the eye.`, `${s.heading}: one clear motif in the middle, two smaller ones beside it, seen from the front.`, '', `A drawing of what “${s.heading}” describes.`, s.heading)),
  ];
  if (brief.socialCard !== false) shots.push(shotOf(first, 'SOCIAL_CARD', 'What a link to the post shows elsewhere; it carries the title.', `The motif of the opening picture, moved to the right, with the title set large on the left.`, post.title, `Title card: ${post.title}`, ''));
  const skips = post.sections
    .filter((s) => s.html && !chosen.includes(s))
    .filter((s) => s.index > 0 || s.words < 10)
    .map((s) => ({ section: s.index, reason: s.html.includes('<table') ? 'Its table already shows what it says.' : s.words < 35 ? `Only ${s.words} words: a picture would weigh more than the text.` : 'Enough pictures stand near it already.' }));
  return { post: post.id, madeAt: now(), provider: who.id, providerLabel: who.label, style: who.styles.length ? style : '', price: who.price * shots.length, hosts: who.hosts, shots, skips };
}

function order(post, shots, by = PROVIDER, begunFrom = null) {
  const id = 'il' + randomUUID().slice(0, 8);
  const jobs = shots.map((shot) => ({
    id: 'jb' + randomUUID().slice(0, 8), shot: shot.id, section: shot.section, role: shot.role, state: 'QUEUED', note: '',
    provider: by.id, price: by.price, picture: null, changedAt: now(),
  }));
  const made = { id, post: post.id, orderedAt: now(), jobs };
  orders.set(id, made);
  for (const job of jobs) {
    latest.set(post.id, { ...latest.get(post.id), [job.shot]: { job, order: id } });
    const shot = shots.find((each) => each.id === job.shot);
    explanations.set(job.id, { job, sentPrompt: shot.prompt.replace(/\S+@\S+/g, 'an address'), replaced: /@/.test(shot.prompt) ? ['e-mail -> an address'] : [], words: leaving(shot), steps: [{ state: 'QUEUED', at: now(), note: '' }], begunFrom });
  }
  void work(made, shots);
  return shown(made);
}

/** E-mail addresses become an address; the rest stays. */
function leaving(shot) {
  const prompt = shot.prompt.split(/(\S+@\S+)/).filter(Boolean).map((text) =>
    text.includes('@') ? { text: 'an address', kind: 'e-mail', original: text } : { text });
  if (shot.without) prompt.push({ text: `\n(Not to be seen: ${shot.without})` });
  return { prompt, title: shot.title ? [{ text: shot.title }] : [], replaced: prompt.some((part) => part.kind) ? ['e-mail -> an address'] : [] };
}
const ended = (order) => order.jobs.every((job) => ['SETTLED', 'REFUSED', 'FAILED', 'CANCELLED'].includes(job.state));
const shown = (order) => ({ ...order, ended: ended(order) });
const pause = (ms) => new Promise((done) => setTimeout(done, ms));

function move(order, job, state, note = '') {
  Object.assign(job, { state, note, changedAt: now() });
  explanations.get(job.id).steps.push({ state, at: job.changedAt, note });
  tell(order.id, 'job', job);
  if (ended(order)) tell(order.id, 'ended', shown(order));
}

async function work(order, shots) {
  for (const job of order.jobs) {
    const shot = shots.find((each) => each.id === job.shot);
    for (const state of STEPS.slice(1)) {
      await pause(pace / 4);
      if (job.state === 'CANCELLED') break;
      if (state === 'RECEIVED' && REFUSED.test(shot.prompt)) {
        move(order, job, 'REFUSED', 'The words ask for something that this house does not draw.');
        break;
      }
      if (state === 'RECEIVED' && BROKEN.test(shot.prompt)) {
        move(order, job, 'FAILED', 'The provider gave up after three tries.');
        break;
      }
      if (state === 'SETTLED') job.picture = hang(shot);
      move(order, job, state);
    }
  }
}

/** Shots whose alt text the owner wrote: no picture brings its own. */
const worded = new Set();

function hang(shot) {
  const id = 'pc' + randomUUID().slice(0, 8);
  const [width, height] = SIZES[shot.role];
  const seed = parseInt(randomUUID().slice(0, 7), 16);
  const made = new Date();
  if (!worded.has(shot.id)) shot.altText = `Drawn in truth: ${shot.altText.replace(/^Drawn in truth: /, '')}`;
  pictures.set(id, {
    seed, width, height, title: shot.title, gone: FLEETING.test(shot.prompt),
    line: {
      id, altText: shot.altText, caption: shot.caption, source: PROVIDER.source,
      drawnBy: { provider: PROVIDER.id, label: PROVIDER.label, version: PROVIDER.version, style: 'flat', seed: String(seed) },
      madeAt: made.toISOString(), goneAt: new Date(made.getTime() + 90 * 86400e3).toISOString(), saved: false,
      renditions: [width, 1024, 640, 320].map((w) => ({ width: w, height: Math.round((w * height) / width), mediaType: 'image/svg+xml', length: 2000, sha256: '' })),
      perceptualHash: '0000000000000000',
    },
  });
  return id;
}

/** A picture whose period is not over. */
function standing(id) {
  const picture = found(pictures, id);
  if (picture.gone) throw new Refusal(410, 'The picture reached the end of its period.');
  return picture;
}

function tell(id, event, value) {
  for (const ear of ears.get(id) ?? []) {
    ear.write(`id: ${Date.now()}\nevent: ${event}\ndata: ${JSON.stringify(value)}\n\n`);
    if (event === 'ended') ear.end();
  }
}

function newest(post) {
  const all = Object.values(latest.get(post) ?? {});
  if (!all.length) throw missing();
  const id = all.map((each) => orders.get(each.order)).sort((a, b) => b.orderedAt.localeCompare(a.orderedAt))[0].id;
  return shown({ ...orders.get(id), jobs: all.map((each) => each.job) });
}

function document(post, format) {
  const drawn = plans.get(post.id)?.shots.filter((s) => latest.get(post.id)?.[s.id]?.job.picture) ?? [];
  const lines = drawn.map((s, i) => format === 'html' ? `<img src="images/${i + 1}.svg" alt="${s.altText}">` : `![${s.altText}](images/${i + 1}.svg)`);
  return format === 'html' ? `<!doctype html><title>${post.title}</title>${lines.join('\n')}` : `${post.source}\n\n${lines.join('\n\n')}\n`;
}

const routes = [
  ['GET', /^health$/, () => ({ status: 'up' })],
  ['DELETE', /^session$/, (request) => { sessions.delete(cookie(request)); return null; }],
  ['GET', /^me$/, () => ({ account: 'ac1', roles: ['owner'], credits: 100 })],
  ['GET', /^providers$/, () => ({ items: PROVIDERS })],
  ['GET', /^me\/settings$/, () => settings],
  ['PUT', /^me\/settings$/, (request, body) => {
    const { imageProvider, hide } = JSON.parse(body);
    if (imageProvider && !PROVIDERS.some((each) => each.id === imageProvider)) throw new Refusal(422, 'imageProvider is not the id of a provider that is there; see /providers', 'imageProvider');
    return (settings = { ...settings, imageProvider: imageProvider ?? null, ...(hide && { hide }) });
  }],
  ['GET', /^posts$/, () => ({ items: [...posts.values()].reverse().map((p) => ({ id: p.id, title: p.title, createdAt: p.createdAt, pictures: Object.values(latest.get(p.id) ?? {}).filter((l) => l.job.picture).length })) })],
  ['POST', /^posts$/, (request, body, ids, query) => {
    if (!body.trim()) throw new Refusal(422, 'The post is empty. Send some text.', 'text');
    if (body.includes('\u0000')) throw new Refusal(422, 'This is not text. Send Markdown or HTML.', 'text');
    const post = { id: 'po' + randomUUID().slice(0, 8), ...read(body), format: 'markdown', language: /[\u0590-\u06ff]/.test(body) ? 'ar' : 'en', rightToLeft: /[\u0590-\u06ff]/.test(body), createdAt: now(), name: query.get('name') ?? 'post', source: body };
    posts.set(post.id, post);
    return [201, post];
  }],
  ['GET', /^posts\/([\w-]+)$/, (request, body, [id]) => found(posts, id)],
  ['DELETE', /^posts\/([\w-]+)$/, (request, body, [id]) => { found(posts, id); posts.delete(id); return null; }],
  ['GET', /^posts\/([\w-]+)\/plan$/, (request, body, [id]) => found(plans, id)],
  ['POST', /^posts\/([\w-]+)\/plan$/, async (request, body, [id]) => {
    await pause(pace / 3);
    const made = plan(found(posts, id), body ? JSON.parse(body) : {});
    plans.set(id, made);
    return [201, made];
  }],
  ['PATCH', /^posts\/([\w-]+)\/plan\/shots\/([\w-]+)$/, (request, body, [id, shot]) => {
    const edit = JSON.parse(body);
    if (/refuse me/i.test(edit.altText ?? '')) throw new Refusal(422, 'The alt text has at most 250 characters.', 'altText');
    if (edit.altText !== undefined) worded.add(shot);
    Object.assign(found(plans, id).shots.find((s) => s.id === shot) ?? {}, edit);
    return found(plans, id);
  }],
  ['POST', /^posts\/([\w-]+)\/illustrations$/, (request, body, [id]) => {
    const open = found(plans, id).shots.filter((s) => s.wanted && !latest.get(id)?.[s.id]?.job.picture);
    if (!open.length) throw new Refusal(409, 'Nothing is left to draw.');
    return [202, order(found(posts, id), open)];
  }],
  ['POST', /^posts\/([\w-]+)\/plan\/shots\/([\w-]+)\/pictures$/, (request, body, [id, shot]) => [202, order(found(posts, id), found(plans, id).shots.filter((s) => s.id === shot))]],
  ['POST', /^pictures\/([\w-]+)\/changes$/, (request, body, [id]) => {
    const { words, provider } = JSON.parse(body);
    const [post, mine] = [...latest].find(([, shots]) => Object.values(shots).some(({ job }) => job.picture === id)) ?? [];
    if (!post) throw missing();
    if (/refuse me/i.test(words)) throw new Refusal(422, 'The words ask for something that this house does not draw.', 'words');
    const by = PROVIDERS.find((each) => each.id === (provider ?? 'far') && each.abilities.includes('EDIT'));
    if (!by) throw new Refusal(409, 'No image provider here can begin from a picture.');
    const shot = found(plans, post).shots.find((each) => mine[each.id]?.job.picture === id);
    return [202, order(found(posts, post), [{ ...shot, prompt: `${shot.prompt} ${words}` }], by, id)];
  }],
  ['GET', /^posts\/([\w-]+)\/illustration$/, (request, body, [id]) => newest(id)],
  ['GET', /^illustrations\/([\w-]+)$/, (request, body, [id]) => shown(found(orders, id))],
  ['DELETE', /^illustrations\/([\w-]+)$/, (request, body, [id]) => {
    const stopped = found(orders, id);
    stopped.jobs.filter((job) => ['QUEUED', 'HELD'].includes(job.state)).forEach((job) => move(stopped, job, 'CANCELLED'));
    return shown(stopped);
  }],
  ['GET', /^posts\/([\w-]+)\/plan\/shots\/([\w-]+)\/outgoing$/, (request, body, [post, shot]) => leaving(found(plans, post).shots.find((each) => each.id === shot))],
  ['GET', /^jobs\/([\w-]+)\/explanation$/, (request, body, [id]) => found(explanations, id)],
  ['GET', /^pictures\/([\w-]+)$/, (request, body, [id]) => standing(id).line],
  ['PUT', /^pictures\/([\w-]+)\/saved$/, (request, body, [id]) => {
    const { line } = found(pictures, id);
    line.saved = JSON.parse(body).saved;
    line.goneAt = line.saved ? null : new Date(Date.now() + 90 * 86400e3).toISOString();
    return line;
  }],
];

const cookie = (request) => /blogimg_session=([\w-]+)/.exec(request.headers.cookie ?? '')?.[1] ?? '';
const HEADERS = JSON.parse(readFileSync(join(here, 'headers.json'), 'utf8'));

function answer(response, status, value, headers = {}) {
  const type = status >= 400 ? 'application/problem+json' : 'application/json';
  response.writeHead(status, { 'Content-Type': type, 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff', ...headers });
  response.end(value === null ? undefined : JSON.stringify(value));
}

function stream(response, id) {
  const order = found(orders, id);
  response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
  order.jobs.forEach((job) => response.write(`event: job\ndata: ${JSON.stringify(job)}\n\n`));
  if (ended(order)) {
    response.end(`event: ended\ndata: ${JSON.stringify(shown(order))}\n\n`);
    return;
  }
  ears.set(id, [...(ears.get(id) ?? []), response]);
}

function bytes(response, id) {
  const { seed, width, height, title } = standing(id);
  response.writeHead(200, { 'Content-Type': 'image/svg+xml', 'X-Content-Type-Options': 'nosniff', 'Content-Security-Policy': 'sandbox' });
  response.end(paint(seed, width, height, title));
}

function text(response, id, format) {
  response.writeHead(200, { 'Content-Type': format === 'html' ? 'text/html' : 'text/markdown' });
  response.end(document(found(posts, id), format));
}

async function api(request, response, path, query) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  const body = Buffer.concat(chunks).toString('utf8');
  if (path === 'session' && request.method === 'POST') {
    if (!/^(demo|good)/.test(JSON.parse(body).secret)) throw new Refusal(401, 'This link was used already or is too old. Run ./blogimg status for a new one.', 'secret');
    const id = randomUUID();
    sessions.add(id);
    return answer(response, 200, { account: 'ac1', roles: ['owner'], credits: 100 }, { 'Set-Cookie': `blogimg_session=${id}; HttpOnly; SameSite=Strict; Path=/` });
  }
  if (path !== 'health' && !sessions.has(cookie(request))) throw new Refusal(401, 'Sign in first.');
  if (request.method !== 'GET' && request.headers['x-blogimg'] !== '1') throw new Refusal(401, 'The header X-BlogImg is missing.');
  let match;
  if ((match = /^illustrations\/([\w-]+)\/events$/.exec(path))) return stream(response, match[1]);
  if ((match = /^pictures\/([\w-]+)\/content$/.exec(path))) return bytes(response, match[1]);
  if ((match = /^posts\/([\w-]+)\/(document|archive)$/.exec(path))) return text(response, match[1], query.get('format') ?? 'markdown');
  for (const [method, pattern, act] of routes) {
    if (method === request.method && (match = pattern.exec(path))) {
      const result = await act(request, body, match.slice(1), query);
      return Array.isArray(result) ? answer(response, ...result) : answer(response, result === null ? 204 : 200, result);
    }
  }
  throw missing();
}

const TYPES = { html: 'text/html; charset=utf-8', js: 'text/javascript; charset=utf-8', css: 'text/css; charset=utf-8', svg: 'image/svg+xml', txt: 'text/plain; charset=utf-8', md: 'text/markdown; charset=utf-8' };

function file(request, response, path) {
  const name = path === '/' ? 'index.html' : path.slice(1);
  const listed = readFileSync(join(page, 'files.txt'), 'utf8').split('\n');
  const there = listed.includes(name) && name !== '';
  const content = there ? readFileSync(join(page, name)) : 'Not found\n';
  response.writeHead(there ? 200 : 404, {
    ...HEADERS,
    'Content-Type': there ? TYPES[name.split('.').pop()] : TYPES.txt,
    'Cache-Control': name.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    ETag: `"${createHash('sha256').update(content).digest('hex').slice(0, 32)}"`,
  });
  response.end(content);
}

const server = createServer((request, response) => {
  const url = new URL(request.url, 'http://127.0.0.1');
  if (!url.pathname.startsWith('/api/v1/')) return file(request, response, url.pathname);
  return api(request, response, url.pathname.slice('/api/v1/'.length), url.searchParams).catch((thrown) =>
    answer(response, thrown.status ?? 500, { type: '/problems/x', title: 'Refused', status: thrown.status ?? 500, detail: thrown.status ? thrown.message : 'The stand-in stumbled: ' + thrown.message, field: thrown.field, requestId: 'mock' }),
  );
});
server.listen(port, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}/#signin=demo`));
