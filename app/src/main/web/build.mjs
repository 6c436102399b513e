/**
 * Builds styles, scripts and fonts for the pages and for the login pages. Maven runs it in every build, so it installs
 * its packages only when the lock file has changed, and does nothing when its inputs have not.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, extname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { sbom } from './sbom.mjs';

const web = dirname(fileURLToPath(import.meta.url));
const app = join(web, '../../..');
const root = join(app, '..');
const assets = join(app, 'target/classes/static/assets');
const stamp = join(app, 'target/web.stamp');
const sboms = join(app, 'target/classes/META-INF/sbom');
const theme = join(root, 'keycloak/themes/amtsweg');

/** Whatever names a class: pages, form fields, pages that tests add, scripts. */
const PAGES = [
  join(app, 'src/main/resources/templates'),
  join(root, 'forms/src/main/resources/templates'),
  join(app, 'src/test/resources/templates'),
  join(web, 'js'),
];
const LOGIN_PAGES = [join(theme, 'login')];

/** Classes that a page puts together at run time, by kind of message or by type and state of a field. */
const SAFE = {
  standard: [
    /^kern-(alert|badge|icon)--(info|success|warning|danger)$/,
    /^kern-(form|fieldset|input-group)/,
    /^data-kern-theme$/,
    // a column's order
    /^aria-sort$/,
    // how wide a component is
    /^spalte-/,
    // an element's kind of difference
    /^unterschied/,
  ],
  // the drawing's colours, which the script names
  variables: [/^--modell-/],
};

const BUILT = ['app.css', 'inbox.css', 'app.js', 'office.js', 'modeler.css', 'modeler.js', 'editor.css', 'editor.js', 'compare.js'];

/** Phones from about 2019 on; what they lack beyond that (colour mixing on hover) does no harm. */
const SCRIPT_TARGET = ['es2020', 'chrome80', 'firefox78', 'safari14.1'];
const STYLE_TARGET = ['chrome87', 'firefox78', 'safari14.1'];

installPackages();
mkdirSync(sboms, { recursive: true });
writeFileSync(join(sboms, 'web.cdx.json'), sbom(JSON.parse(readFileSync(join(web, 'package-lock.json'), 'utf8'))));
const inputs = fingerprint([web, ...PAGES, ...LOGIN_PAGES]);
if (existsSync(stamp) && readFileSync(stamp, 'utf8') === inputs && complete()) {
  console.log('web: unchanged');
} else {
  await build();
  writeFileSync(stamp, inputs);
}

function installPackages() {
  const lock = createHash('sha256').update(readFileSync(join(web, 'package-lock.json'))).digest('hex');
  const installed = join(web, 'node_modules/.amtsweg-lock');
  if (!existsSync(installed) || readFileSync(installed, 'utf8') !== lock) {
    // packages' own scripts do not run here: none of ours needs one
    execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: web,
      stdio: 'inherit',
      shell: process.platform === 'win32',
    });
    writeFileSync(installed, lock);
  }
}

function complete() {
  return [...BUILT, 'logo.svg'].every((name) => existsSync(join(assets, name)))
    && existsSync(join(theme, 'login/resources/css/amtsweg.css'))
    && existsSync(join(theme, 'account/resources/css/amtsweg.css'));
}

async function build() {
  const { build: bundle, transform } = await import('esbuild');
  const { PurgeCSS } = await import('purgecss');

  rmSync(assets, { recursive: true, force: true });
  mkdirSync(assets, { recursive: true });
  const scripts = await bundle({
    absWorkingDir: web,
    entryPoints: ['app.js', 'office.js', 'modeler.js', 'editor.js', 'compare.js'],
    outdir: assets,
    bundle: true,
    minify: true,
    format: 'esm',
    target: SCRIPT_TARGET,
    legalComments: 'linked',
    plugins: [withoutInlineStyles()],
    write: false,
    logLevel: 'warning',
  });
  scripts.outputFiles.forEach(({ path, contents }) => writeFileSync(path, contents));
  const [drawing, comparing, editing] = ['modeler.js', 'compare.js', 'editor.js'].map(
    (name) => scripts.outputFiles.find(({ path }) => path.endsWith(name)).text,
  );

  await style('styles/app.css', join(assets, 'app.css'), texts(PAGES));
  await style('styles/inbox.css', join(assets, 'inbox.css'), texts(PAGES));
  await style('styles/modeler.css', join(assets, 'modeler.css'), [drawing, comparing, ...texts(PAGES)]);
  await style('styles/editor.css', join(assets, 'editor.css'), [editing, ...texts(PAGES)]);
  cpSync(join(web, 'img'), assets, { recursive: true });
  files(assets).filter((file) => ['.css', '.js', '.svg'].includes(extname(file))).forEach(compress);

  const login = join(theme, 'login/resources');
  const account = join(theme, 'account/resources');
  await style('styles/keycloak.css', join(login, 'css/amtsweg.css'), texts(LOGIN_PAGES));
  await style('styles/account.css', join(account, 'css/amtsweg.css'));
  [login, account].forEach((resources) => cpSync(join(web, 'img'), join(resources, 'img'), { recursive: true }));

  for (const name of BUILT) {
    console.log(`web: ${name} ${kilobytes(readFileSync(join(assets, `${name}.br`)).length)}`);
  }

  /** Bundles one style sheet and its fonts, drops what no page uses, and transpiles what old browsers do not know. */
  async function style(entry, target, content) {
    rmSync(dirname(target) === assets ? target : dirname(target), { recursive: true, force: true });
    const { outputFiles } = await bundle({
      absWorkingDir: web,
      entryPoints: [entry],
      outdir: dirname(target),
      entryNames: target.slice(dirname(target).length + 1, -4),
      // the name carries the content's hash, so that a compressed style sheet needs no rewriting by the server
      assetNames: 'fonts/[name]-[hash]',
      bundle: true,
      loader: { '.woff2': 'file' },
      plugins: [ranges()],
      write: false,
      logLevel: 'warning',
    });
    for (const { path, contents } of outputFiles.filter(({ path }) => path.endsWith('.woff2'))) {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, contents);
    }
    let css = withLightPrint(withPlainLayers(withPlainColours(outputFiles.find(({ path }) => path.endsWith('.css')).text)));
    if (content) {
      [{ css }] = await new PurgeCSS().purge({
        content: content.map((raw) => ({ raw, extension: 'html' })),
        css: [{ raw: css }],
        safelist: SAFE,
        variables: true,
        keyframes: true,
      });
    }
    const { code } = await transform(css, { loader: 'css', minify: true, target: STYLE_TARGET, legalComments: 'none' });
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, code);
  }
}

/**
 * The drawing libraries put `style="…"` into HTML and SVG that they write as text, which our content security policy
 * forbids. In SVG attributes can do the same; elsewhere our own style sheets do.
 */
function withoutInlineStyles() {
  return {
    name: 'without-inline-styles',
    setup({ onLoad }) {
      onLoad({ filter: /node_modules\/(bpmn-js|diagram-js|@bpmn-io\/properties-panel).*\.js$/ }, ({ path }) => ({
        contents: readFileSync(path, 'utf8').replace(/ style="([^"${}]*)"/g, (_, css) =>
          css
            .split(';')
            .map((declaration) => declaration.split(':').map((part) => part.trim()))
            .filter(([property, value]) => value && /^(fill|stroke|opacity)/.test(property))
            .map(([property, value]) => ` ${property}="${value}"`)
            .join(''),
        ),
        loader: 'js',
      }));
    },
  };
}

/**
 * `fira:<file of Fira Sans>/<name>` is the part of that file that the `unicode-range` beside it asks for: without small
 * capitals and other forms that no page uses, and without hints, which only very old screens need. Half the bytes.
 */
function ranges() {
  const fonts = join(web, 'styles/fonts.css');
  const source = join(web, 'node_modules/@fontsource/fira-sans/files');
  return {
    name: 'ranges',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^fira:/ }, ({ path }) => ({ path: `${path.slice(5)}.woff2`, namespace: 'fira' }));
      onLoad({ filter: /.*/, namespace: 'fira' }, async ({ path }) => {
        const { default: subset } = await import('subset-font');
        const [file, name] = path.replace('.woff2', '').split('/');
        const [, range] = readFileSync(fonts, 'utf8').match(new RegExp(`/${name}"[^}]*unicode-range:([^;]*);`));
        const whole = readFileSync(join(source, `fira-sans-${file}-normal.woff2`));
        const contents = await subset(whole, characters(range), {
          targetFormat: 'woff2',
          keepFeatures: ['calt', 'ccmp', 'kern', 'liga', 'locl', 'mark', 'mkmk', 'tnum'],
          noHinting: true,
        });
        return { contents, loader: 'file' };
      });
    },
  };
}

/** All characters of a `unicode-range`. */
function characters(range) {
  return range
    .split(',')
    .map((part) => part.trim().slice(2).split('-').map((code) => parseInt(code, 16)))
    .flatMap(([first, last = first]) => Array.from({ length: last - first + 1 }, (_, step) => first + step))
    .map((code) => String.fromCodePoint(code))
    .join('');
}

/** KERN writes its palette as `oklch()`, which phones older than 2023 drop, and with it every button's colour. */
function withPlainColours(css) {
  return css.replace(/oklch\(([\d.]+)% ([\d.]+) ([\d.]+)\)/g, (_, lightness, chroma, hue) => {
    const angle = (hue * Math.PI) / 180;
    const [a, b] = [chroma * Math.cos(angle), chroma * Math.sin(angle)];
    const [l, m, s] = [
      (lightness / 100 + 0.3963377774 * a + 0.2158037573 * b) ** 3,
      (lightness / 100 - 0.1055613458 * a - 0.0638541728 * b) ** 3,
      (lightness / 100 - 0.0894841775 * a - 1.291485548 * b) ** 3,
    ];
    const linear = [
      4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
      -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
      -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
    ];
    const channel = (value) => {
      const light = Math.min(1, Math.max(0, value));
      const gamma = light <= 0.0031308 ? 12.92 * light : 1.055 * light ** (1 / 2.4) - 0.055;
      return Math.round(gamma * 255).toString(16).padStart(2, '0');
    };
    return `#${linear.map(channel).join('')}`;
  });
}

/** KERN attaches the colours of its layers to an `:is(…)`, which the purge removes and old phones do not know. */
function withPlainLayers(css) {
  return css.replace(/:is\(body,[^)]*\):not\(\[class\*=["']?kern-level-["']?\]\)/g, 'body');
}

/** Paper is light, whatever theme the screen shows. */
function withLightPrint(css) {
  return css
    .replace(/@media \(prefers-color-scheme: dark\)/g, '@media screen and (prefers-color-scheme: dark)')
    .replace(/@media \(prefers-color-scheme: light\)/g, '@media (prefers-color-scheme: light), print')
    .replace(/\[data-kern-theme=dark\],\s*\.kern-dark \{[^}]*\}/g, '@media screen { $& }');
}

function compress(file) {
  const content = readFileSync(file);
  writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
  writeFileSync(
    `${file}.br`,
    brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } }),
  );
}

function texts(folders) {
  return folders
    .flatMap(files)
    .filter((file) => ['.html', '.ftl', '.js', '.properties'].includes(extname(file)))
    .map((file) => readFileSync(file, 'utf8'));
}

/** Everything that the result depends on; what the build itself writes into the login theme is not an input. */
function fingerprint(folders) {
  const hash = createHash('sha256').update(process.version);
  folders
    .flatMap(files)
    .filter((file) => !file.includes(join(theme, 'login/resources')))
    .forEach((file) => hash.update(relative(root, file)).update('\0').update(readFileSync(file)));
  return hash.digest('hex');
}

function files(folder) {
  if (!existsSync(folder)) {
    return [];
  }
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => name !== 'node_modules')
    .flatMap((entry) => (entry.isDirectory() ? files(join(folder, entry.name)) : [join(folder, entry.name)]))
    .sort();
}

function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
