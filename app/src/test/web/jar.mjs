// Looks at the production jar as an operator would: nothing of the local services is in it, and started with no settings
// it names each missing one in a line and stops; and the process that reads documents starts from it, packed and extracted. Called by Maven once the jar is packaged: node jar.mjs JAR
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';

const jar = process.argv[2];
const jdk = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin') : '';
/** Each takes seconds and needs none of the others, so that all run side by side. */
const run = (program, args, { env = {}, cwd, input = '' } = {}) =>
  new Promise((ended) => {
    const child = execFile(
      join(jdk, program),
      args,
      { encoding: 'utf8', cwd, env: { PATH: process.env.PATH, ...env }, timeout: 120_000, maxBuffer: 1e8 },
      (_, stdout, stderr) => ended({ status: child.exitCode, stdout, stderr }),
    );
    // whoever ends without having read it all says so in its output
    child.stdin.on('error', () => {});
    child.stdin.end(input);
  });
/** Each of these programs runs for a moment only. */
const java = (args, more) => run('java', ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', ...args], more);

const fail = (why) => {
  console.error(`production jar: ${why}`);
  process.exit(1);
};

const holdsOurPartsAndNamesThem = async () => {
  const content = (await run('jar', ['tf', jar])).stdout.split('\n');
  if (!content.some((name) => name.endsWith('de/amtsweg/Application.class'))) {
    fail(`${jar} is no jar of the product`);
  }
  const local = content.filter((name) =>
    /de\/amtsweg\/(local|demo)\/|amtsweg-local|templates\/local\/|\/stories\/|embedded-postgres|greenmail|s3proxy|playwright|keycloak-quarkus|\/h2-/i.test(name),
  );
  if (local.length) {
    fail(`holds what belongs to local runs only:\n  ${local.join('\n  ')}`);
  }

  // the jar says what it is made of, and leaves nothing out
  const sboms = mkdtempSync(join(tmpdir(), 'amtsweg-sbom-'));
  await run('jar', ['xf', resolve(jar), 'META-INF/sbom'], { cwd: sboms });
  const parts = (list) => JSON.parse(readFileSync(join(sboms, `META-INF/sbom/${list}.cdx.json`), 'utf8')).components;
  const named = parts('application').map(({ name, version, purl }) => {
    const classifier = purl.match(/[?&]classifier=([^&]*)/)?.[1];
    return `${[name, version, classifier].filter(Boolean).join('-')}.jar`;
  });
  const packed = content.filter((name) => /^BOOT-INF\/lib\/.+\.jar$/.test(name)).map((name) => name.slice('BOOT-INF/lib/'.length));
  const unnamed = packed.filter((name) => !named.includes(name) && !name.startsWith('spring-boot-jarmode-'));
  if (unnamed.length || !packed.length || !parts('web').length) {
    fail(`has parts that its lists do not name: ${unnamed.join(', ')}`);
  }
  rmSync(sboms, { recursive: true });
};

const saysWhichSettingsAreMissing = async () => {
  const started = await java(['-jar', jar]);
  const said = started.stdout + started.stderr;
  const missing = ['AMTSWEG_DB_URL', 'AMTSWEG_S3_ENDPOINT', 'AMTSWEG_KEYCLOAK_ISSUER', 'AMTSWEG_SMTP_HOST', 'AMTSWEG_URL', 'AMTSWEG_SECRET', 'AMTSWEG_CITY'];
  for (const variable of missing) {
    if (!said.includes(`${variable} is not set`)) {
      fail(`does not say that ${variable} is not set, but:\n${said}`);
    }
  }
  if (started.status === 0 || /^\s+at /m.test(said)) {
    fail(`stops with status ${started.status} and says:\n${said}`);
  }
};

const saysWhichServicesRefuse = async () => {
  const refused = await java(['-jar', jar], {
    env: {
      AMTSWEG_URL: 'http://localhost:1', AMTSWEG_SECRET: 'a secret of enough letters', AMTSWEG_MAIL_FROM: 'amt@example.org',
      AMTSWEG_DB_URL: 'jdbc:postgresql://localhost:1/x', AMTSWEG_DB_USER: 'x', AMTSWEG_S3_ENDPOINT: 'http://localhost:1',
      AMTSWEG_S3_ACCESS_KEY: 'x', AMTSWEG_S3_SECRET_KEY: 'x', AMTSWEG_KEYCLOAK_ISSUER: 'http://localhost:1/realms/x',
      AMTSWEG_KEYCLOAK_SECRET: 'x', AMTSWEG_SMTP_HOST: 'localhost', AMTSWEG_SMTP_PORT: '1', AMTSWEG_CITY: 'cities/duisburg',
    },
  });
  const answer = refused.stdout + refused.stderr;
  for (const service of ['PostgreSQL at jdbc', 'S3 at http', 'Keycloak at http', 'SMTP at localhost']) {
    if (!answer.includes(service)) {
      fail(`does not say that ${service}… refuses, but:\n${answer}`);
    }
  }
};

const folder = mkdtempSync(join(tmpdir(), 'amtsweg-jar-'));
const document = join(folder, 'document');
writeFileSync(document, 'Sehr geehrte Damen und Herren, anbei die Unterlagen.');
const path = Buffer.from(document);
// as the app orders it: the path with its length, then page and size of a picture, which are 0 where the file is to be read, and
// the folder for the files inside it, none
const order = Buffer.concat([Buffer.from([path.length >> 8, path.length & 255]), path, Buffer.alloc(8), Buffer.alloc(2)]);
const reads = async (layout, main) => {
  const reading = await java([`-Djava.io.tmpdir=${folder}`, ...main, '1000', '60000', ''], { input: order });
  if (!reading.stdout.includes('Sehr geehrte') || !reading.stdout.includes('text/plain')) {
    fail(`${layout}, it does not read documents in a process of its own, but ends with ${reading.status} and says:\n${reading.stdout}${reading.stderr}`);
  }
};
const reader = 'de.amtsweg.storage.forks.ForkMain';
const readsPacked = () =>
  reads('packed', ['-cp', jar, `-Dloader.main=${reader}`, 'org.springframework.boot.loader.launch.PropertiesLauncher']);
const readsExtracted = async () => {
  await java(['-Djarmode=tools', '-jar', jar, 'extract', '--destination', join(folder, 'extracted')]);
  await reads('extracted', ['-cp', join(folder, 'extracted', basename(jar)), reader]);
};

const checks = [holdsOurPartsAndNamesThem, saysWhichSettingsAreMissing, saysWhichServicesRefuse, readsPacked, readsExtracted];
await Promise.all(checks.map((check) => check()));
rmSync(folder, { recursive: true });
console.log(`production jar: clean, and it says what is missing`);
