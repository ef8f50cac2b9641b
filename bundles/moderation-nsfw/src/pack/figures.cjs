// What the reference says of pictures: node figures.cjs FILE.raw... (as the test class WriteRaw writes them)
// One line each: name, drawing, hentai, neutral, porn, sexy.
const fs = require('fs');
const tf = require('@tensorflow/tfjs');
const nsfwjs = require('nsfwjs');

(async () => {
  console.info = () => {};
  await tf.setBackend('cpu');
  const model = await nsfwjs.load('MobileNetV2');
  for (const file of process.argv.slice(2)) {
    const bytes = fs.readFileSync(file);
    const width = bytes.readInt32BE(0);
    const height = bytes.readInt32BE(4);
    const picture = tf.tensor3d(new Uint8Array(bytes.subarray(8)), [height, width, 3], 'int32');
    const said = {};
    for (const one of await model.classify(picture)) {
      said[one.className] = one.probability.toFixed(5);
    }
    const name = file.replace(/.*\//, '').replace(/\.raw$/, '');
    console.log([name, said.Drawing, said.Hentai, said.Neutral, said.Porn, said.Sexy].join(','));
  }
})();
