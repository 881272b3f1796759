// Jest on Node 20 cannot `require` an ES module, as Node itself can. A CommonJS package that requires one (nestjs-pino
// requires @nestjs/common) is therefore rewritten as a module for the tests, its code unchanged: jest.config.mjs maps it.
import { existsSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const require = createRequire(import.meta.url);

/** Path of the package as one ES module whose imports stay imports; made once per version. */
export async function asModule(name) {
  const { version } = require(`${name}/package.json`);
  const folder = path.join(root, 'node_modules', '.cache', 'pingshen-test');
  const file = path.join(folder, `${name.replace(/\W+/g, '-')}-${version}.mjs`);
  if (existsSync(file)) return file;
  const { rolldown } = await import('rolldown');
  const { esmExternalRequirePlugin } = await import('rolldown/plugins');
  const packages = [/^[@a-z]/];
  const names = Object.keys(require(name)).join(', ');
  const entry = '\0entry';
  const bundle = await rolldown({
    input: entry,
    platform: 'node',
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === entry ? id : null),
        load: (id) => (id === entry ? `export { ${names} } from ${JSON.stringify(require.resolve(name))};` : null),
      },
      esmExternalRequirePlugin({ external: packages }),
    ],
  });
  const { output } = await bundle.generate({ format: 'esm', codeSplitting: false });
  await bundle.close();
  await mkdir(folder, { recursive: true });
  await writeFile(`${file}.${process.pid}`, output[0].code);
  await rename(`${file}.${process.pid}`, file);
  return file;
}
