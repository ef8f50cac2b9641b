// The peers, in one warm process: reads lines "WORK MILLIS" and answers each with the milliseconds of processor time
// that one unit of that work cost.
import { createInterface } from 'node:readline';
import { readFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';
import satori from 'satori';
import sharp from 'sharp';

sharp.cache(false);
sharp.concurrency(1);
const font = readFileSync(process.env.BENCH_FONT ?? '/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf');
const inputs = new URL('../target/inputs/', import.meta.url);

/** A gradient, hills, discs and stars: what a drawn scene is made of, as the peers read it. */
function scene(width, height, text) {
  let parts = '';
  let seed = 7;
  const chance = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
  for (let i = 0; i < 40; i++) {
    parts += `<circle cx="${chance() * width}" cy="${chance() * height}" r="${20 + chance() * 90}" fill="url(#d)" opacity="0.5"/>`;
  }
  for (let i = 0; i < 8; i++) {
    const y = height * (0.4 + i * 0.07);
    parts += `<path d="M0 ${y} C ${width / 3} ${y - 90}, ${width / 1.5} ${y + 90}, ${width} ${y} V ${height} H 0 Z" fill="hsl(${i * 30} 40% ${70 - i * 6}%)"/>`;
  }
  for (let i = 0; i < 150; i++) parts += `<circle cx="${chance() * width}" cy="${chance() * height * 0.4}" r="1.4" fill="#fff"/>`;
  const words = text ? `<text x="80" y="320" font-size="64" font-family="DejaVu Sans" fill="#fff">${text}</text>` : '';
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><defs><linearGradient id="g" x2="0" y2="1"><stop stop-color="#1b2a49"/><stop offset="1" stop-color="#f2a65a"/></linearGradient><radialGradient id="d"><stop stop-color="#fff" stop-opacity="0.7"/><stop offset="1" stop-color="#fff" stop-opacity="0"/></radialGradient></defs><rect width="${width}" height="${height}" fill="url(#g)"/>${parts}${words}</svg>`;
}

const resvg = (svg) => new Resvg(svg, { font: { fontBuffers: [font], loadSystemFonts: false } }).render().asPng();
const card = scene(1200, 630, 'Testing with people who live far away');
const square = scene(1024, 1024, '');

async function sizes(file, widths, encode) {
  const { data, info } = await sharp(new URL(file, inputs).pathname).raw().toBuffer({ resolveWithObject: true });
  const raw = { raw: { width: info.width, height: info.height, channels: info.channels } };
  await encode(sharp(data, raw)).toBuffer();
  for (const width of widths) await encode(sharp(data, raw).resize(width)).toBuffer();
}

const works = {
  'resvg-card': async () => resvg(card),
  'resvg-scene': async () => resvg(square),
  'sharp-scene': async () => sharp(Buffer.from(square)).png().toBuffer(),
  'satori-card': async () =>
    resvg(
      await satori(
        {
          type: 'div',
          props: {
            style: { display: 'flex', width: '100%', height: '100%', padding: 80, alignItems: 'center', background: '#1b2a49', color: '#fff', fontSize: 64 },
            children: 'Testing with people who live far away',
          },
        },
        { width: 1200, height: 630, fonts: [{ name: 'DejaVu Sans', data: font, weight: 400 }] },
      ),
    ),
  'sharp-png': () => sizes('picture.png', [1024, 640, 320], (image) => image.png()),
  'sharp-jpeg': () => sizes('photo.jpg', [1600, 1024, 640, 320], (image) => image.jpeg({ quality: 85 })),
};

for await (const line of createInterface({ input: process.stdin })) {
  const [work, millis] = line.split(' ');
  const end = performance.now() + Number(millis);
  const start = process.cpuUsage();
  let calls = 0;
  do {
    await works[work]();
    calls++;
  } while (performance.now() < end);
  const used = process.cpuUsage(start);
  console.log((used.user + used.system) / 1000 / calls);
}
