// Classifies a folder of JPEGs with sharp and onnxruntime-node: the peer of `convatlas classify`.
// usage: node folder.mjs MODEL.onnx FOLDER [workers]; needs `npm install --ignore-scripts sharp onnxruntime-node` beside it
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import ort from 'onnxruntime-node';
const [model, folder, workers = '1'] = process.argv.slice(2);
sharp.concurrency(1); sharp.cache(false);
const files = readdirSync(folder).filter((name) => /\.jpe?g$/i.test(name)).sort().map((name) => join(folder, name));
const options = { intraOpNumThreads: 1, interOpNumThreads: 1, executionMode: 'sequential', graphOptimizationLevel: 'all' };
const sessions = await Promise.all(Array.from({ length: +workers }, () => ort.InferenceSession.create(model, options)));
const side = 224, mean = [0.485, 0.456, 0.406], std = [0.229, 0.224, 0.225];
async function tensor(file) {
  const meta = await sharp(file).metadata();
  const scale = 256 / Math.min(meta.width, meta.height);
  const width = Math.round(meta.width * scale), height = Math.round(meta.height * scale);
  const { data } = await sharp(file).resize(width, height, { kernel: 'linear', fit: 'fill' })
    .extract({ left: (width - side) >> 1, top: (height - side) >> 1, width: side, height: side })
    .removeAlpha().toColourspace('srgb').raw().toBuffer({ resolveWithObject: true });
  const values = new Float32Array(3 * side * side);
  for (let c = 0; c < 3; c++) for (let i = 0; i < side * side; i++) values[c * side * side + i] = (data[3 * i + c] / 255 - mean[c]) / std[c];
  return new ort.Tensor('float32', values, [1, 3, side, side]);
}
let next = 0; const answers = new Array(files.length);
async function work(session) {
  let ahead = next < files.length ? tensor(files[next]) : null, mine = next++;
  while (mine < files.length) {
    const input = await ahead; const index = mine; mine = next++;
    ahead = mine < files.length ? tensor(files[mine]) : null;
    const output = (await session.run({ [session.inputNames[0]]: input }))[session.outputNames[0]].data;
    let best = 0; for (let i = 1; i < output.length; i++) if (output[i] > output[best]) best = i;
    answers[index] = best;
  }
}
const start = process.hrtime.bigint();
await Promise.all(sessions.map(work));
const seconds = Number(process.hrtime.bigint() - start) / 1e9;
const cpu = process.cpuUsage();
console.log(JSON.stringify({ pictures: files.length, seconds, perSecond: files.length / seconds, cpuSeconds: (cpu.user + cpu.system) / 1e6, checksum: answers.reduce((a, b) => a + b, 0) }));
