/** Writes form-js's own viewer, and what asks it for its judgement, into one script: `node bundle.mjs <target>`. */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

await build({
  entryPoints: [join(dirname(fileURLToPath(import.meta.url)), 'viewer.js')],
  outfile: process.argv[2],
  bundle: true,
  minify: true,
  format: 'iife',
  target: 'es2020',
  logLevel: 'warning',
});
