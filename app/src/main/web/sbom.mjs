/**
 * The packages of a lock file as a CycloneDX document. Those that only tests need are marked as excluded: nothing from them is
 * in the jar. Some of the others only build what is in it, but an unsound builder builds nothing sound.
 */
export function sbom({ name, version, packages }) {
  const components = Object.entries(packages)
    .filter(([path]) => path.includes('node_modules/'))
    .map(([path, locked]) => component(path.split('node_modules/').pop(), locked));
  return JSON.stringify(
    {
      bomFormat: 'CycloneDX',
      specVersion: '1.6',
      version: 1,
      metadata: { component: { type: 'application', 'bom-ref': `pkg:npm/${name}@${version}`, name, version } },
      // one package may be installed in several places
      components: [...new Map(components.map((one) => [one.purl, one])).values()],
    },
    null,
    2,
  );
}

function component(name, { version, integrity, license, dev, optional }) {
  const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`;
  const [, algorithm, digest] = integrity?.match(/^sha(\d+)-(\S+)/) ?? [];
  return {
    type: 'library',
    'bom-ref': purl,
    name,
    version,
    purl,
    scope: dev ? 'excluded' : optional ? 'optional' : 'required',
    ...(digest && { hashes: [{ alg: `SHA-${algorithm}`, content: Buffer.from(digest, 'base64').toString('hex') }] }),
    ...(license && { licenses: [{ license: { name: license } }] }),
  };
}
