/** Prints the path of the Chromium that npm's @sparticuz/chromium carries, unpacked once per version into .local. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const app = join(dirname(fileURLToPath(import.meta.url)), '../../..');
const carrier = join(app, 'src/main/web/node_modules/@sparticuz/chromium');
const { version } = JSON.parse(readFileSync(join(carrier, 'package.json'), 'utf8'));
const local = join(app, '../.local');
const home = join(local, `chromium-${version}`);

if (!existsSync(home)) {
  mkdirSync(local, { recursive: true });
  const half = mkdtempSync(join(local, 'chromium-half-'));
  // the package unpacks into the folder for temporary files, which others share
  process.env.TMPDIR = half;
  const { default: chromium } = await import(pathToFileURL(join(carrier, 'build/index.js')));
  chromium.setGraphicsMode = false;
  await chromium.executablePath();
  try {
    renameSync(half, home);
  } catch (error) {
    rmSync(half, { recursive: true });
    if (!existsSync(home)) throw error;
  }
}
console.log(join(home, 'chromium'));
