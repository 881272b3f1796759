/**
 * Writes the OpenAPI document of the built server: `node dist/cli/openapi.js <file>`. The modules are only looked at, so
 * neither a database nor a key is needed. It runs the build, since the compiler's plugin puts the schemas there.
 */
import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../app.module.js';
import { setPrefix } from '../application.js';
import { Environment } from '../platform/environment.js';
import { openApiDocument } from '../platform/http/openapi.js';
import type { KeyVault } from '../platform/keys/key-vault.js';

/** Members in the order of their names, so that moving a class changes nothing. */
function inOrder<Members extends object>(members: Members): Members {
  return Object.fromEntries(Object.entries(members).sort(([one], [other]) => (one < other ? -1 : 1))) as Members;
}

async function main(file: string | undefined): Promise<void> {
  if (file === undefined) throw new Error('Usage: node dist/cli/openapi.js <file>');
  const environment = Environment.load({
    HOME: path.join(tmpdir(), 'nobody'),
    DATA_DIR: path.join(tmpdir(), 'nothing'),
    LOG_LEVEL: 'silent',
  });
  // in preview no provider is made, so nobody asks for the vault
  const parts = { environment, vault: null as unknown as KeyVault, databaseUrl: '' };
  const application = await NestFactory.create(AppModule.of(parts), {
    preview: true,
    logger: false,
    abortOnError: false,
  });
  setPrefix(application);
  const document = openApiDocument(application);
  document.paths = inOrder(document.paths);
  const { components } = document;
  if (components?.schemas !== undefined) components.schemas = inOrder(components.schemas);
  writeFileSync(file, `${JSON.stringify(document, null, 2)}\n`);
}

await main(process.argv[2]);
