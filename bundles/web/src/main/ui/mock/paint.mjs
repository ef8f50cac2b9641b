/** Stand-ins for drawn pictures: quiet landscapes in SVG, made from a seed. */

const PALETTES = [
  ['#f6e7d3', '#f2b880', '#c97b63', '#7a4b5a', '#3a2c48'],
  ['#e3eef3', '#a9cbd6', '#5f9aa8', '#2f6673', '#173b45'],
  ['#f5ecd9', '#dcc48e', '#8fa36b', '#4f7355', '#28463f'],
  ['#efe4f2', '#c9a7cf', '#8d6fae', '#55487f', '#2a2850'],
  ['#fbe9e1', '#f4a88d', '#d9695f', '#8b3f54', '#43243c'],
];

function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function hill(next, width, height, base, color) {
  const points = Array.from({ length: 7 }, (_, i) => [(i * width) / 6, base + (next() - 0.5) * height * 0.2]);
  let path = `M0 ${height}L0 ${points[0][1].toFixed(1)}`;
  for (let i = 1; i < points.length; i++) {
    const [x0, y0] = points[i - 1];
    const [x1, y1] = points[i];
    const middle = (x0 + x1) / 2;
    path += `C${middle} ${y0.toFixed(1)} ${middle} ${y1.toFixed(1)} ${x1} ${y1.toFixed(1)}`;
  }
  return `<path d="${path}L${width} ${height}Z" fill="${color}"/>`;
}

const escape = (text) => text.replace(/[&<>]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[c]);

export function paint(seed, width, height, title = '') {
  const next = random(seed);
  const colors = PALETTES[seed % PALETTES.length];
  const sun = { x: width * (0.2 + 0.6 * next()), y: height * (0.2 + 0.2 * next()), r: height * (0.08 + 0.06 * next()) };
  const hills = [1, 2, 3, 4].map((i) => hill(next, width, height, height * (0.36 + i * 0.13), colors[i]));
  const words = title
    ? `<text x="${width * 0.07}" y="${height * 0.3}" font-family="serif" font-weight="600" font-size="${height * 0.1}" fill="${colors[4]}">${escape(title)}</text>`
    : `<circle cx="${sun.x}" cy="${sun.y}" r="${sun.r}" fill="#fff" opacity=".75"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><rect width="100%" height="100%" fill="${colors[0]}"/>${words}${hills.join('')}</svg>`;
}
