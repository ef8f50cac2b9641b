// Writes weights.bin of the weights that nsfwjs carries: node pack.cjs ../main/resources/org/blogimg/moderation/nsfw/weights.bin
// Each part: its name, how many values, the least value, the step, then a byte for each value. Nothing is changed.
const fs = require('fs');
const folder = './node_modules/nsfwjs/dist/models/mobilenet_v2/';
const model = require(folder + 'model.min.js');
const bytes = Buffer.from(require(folder + 'group1-shard1of1.min.js'), 'base64');

const parts = model.weightsManifest[0].weights;
const out = [];
const number = (size, write) => {
  const buffer = Buffer.alloc(size);
  write(buffer);
  out.push(buffer);
};
number(4, (b) => b.writeInt32BE(parts.length));
let at = 0;
for (const part of parts) {
  if (part.quantization.dtype !== 'uint8') {
    throw new Error(part.name + ' is not of bytes');
  }
  const count = part.shape.reduce((a, b) => a * b, 1);
  number(2, (b) => b.writeUInt16BE(part.name.length));
  out.push(Buffer.from(part.name, 'ascii'));
  number(4, (b) => b.writeInt32BE(count));
  number(8, (b) => b.writeDoubleBE(part.quantization.min));
  number(8, (b) => b.writeDoubleBE(part.quantization.scale));
  out.push(bytes.subarray(at, at + count));
  at += count;
}
if (at !== bytes.length) {
  throw new Error(at + ' of ' + bytes.length + ' bytes read');
}
fs.writeFileSync(process.argv[2], Buffer.concat(out));
