/**
 * The database after all migrations is what the entities say: the same tables, columns, types, keys. Checks and partial
 * indexes are said by the migrations alone.
 */
import { DataSource, type EntityMetadata } from 'typeorm';
import { startApplication, type TestApplication } from '../support/application.js';
import { rowsOf } from '../support/database.js';

/** Tables that no entity speaks of, and who does instead. */
const WITHOUT_ENTITY: Readonly<Record<string, string>> = {
  migration: 'which migrations were applied; src/platform/database/migrations.ts writes it before any entity exists',
  live_attachment: 'what is too large for a notification between nodes; written by @socket.io/postgres-adapter',
  sealing_key: 'fingerprint of the key that sealed the data; asked at the start, before any entity exists',
};

/** Foreign keys that only the migrations say: `table(columns) → table(columns)`, and why. */
const KEYS_ONLY_IN_SQL: Readonly<Record<string, string>> = {};

interface Table {
  columns: Record<string, string>;
  primary: string[];
  unique: string[];
  foreign: string[];
}

let served: TestApplication;
let said: Record<string, Table>;
let found: Record<string, Table>;
let defaults: { stated: Record<string, string>; found: Record<string, string> };

beforeAll(async () => {
  served = await startApplication();
  const entities = served.get(DataSource).entityMetadatas;
  said = Object.fromEntries(entities.map((entity) => [entity.tableName, saidBy(entity)]));
  const url = served.database.ownerUrl;
  found = await catalogue(url);
  defaults = { stated: statedDefaults(entities), found: await foundDefaults(url) };
});
afterAll(() => served.close());

function saidBy(entity: EntityMetadata): Table {
  const { driver } = entity.connection;
  const type = (column: EntityMetadata['columns'][number]): string =>
    [
      driver.normalizeType(column) + (column.isArray ? '[]' : ''),
      column.isNullable ? 'null' : 'not null',
      ...(String(column.generationStrategy) === 'identity'
        ? [`identity ${(column.generatedIdentity ?? 'BY DEFAULT').toLowerCase()}`]
        : []),
    ].join(' ');
  return {
    columns: Object.fromEntries(entity.columns.map((column) => [column.databaseName, type(column)])),
    primary: entity.primaryColumns.map((column) => column.databaseName).sort(),
    unique: entity.uniques
      .map((unique) =>
        unique.columns
          .map((column) => column.databaseName)
          .sort()
          .join(', '),
      )
      .sort(),
    foreign: entity.foreignKeys
      .map((key) =>
        keyText(entity.tableName, key.columnNames, key.referencedEntityMetadata.tableName, key.referencedColumnNames),
      )
      .sort(),
  };
}

const keyText = (from: string, columns: string[], to: string, referenced: string[]): string =>
  `${from}(${columns.join(', ')}) → ${to}(${referenced.join(', ')})`;

async function catalogue(url: string): Promise<Record<string, Table>> {
  const columns = await rowsOf<{ table: string; name: string; type: string; required: boolean; identity: string }>(
    url,
    `select c.relname as table, a.attname as name, format_type(a.atttypid, a.atttypmod) as type, a.attnotnull as required, a.attidentity as identity
       from pg_attribute a join pg_class c on c.oid = a.attrelid
      where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace and a.attnum > 0 and not a.attisdropped`,
  );
  const keys = await rowsOf<{
    table: string;
    kind: 'p' | 'u' | 'f';
    columns: string[];
    to: string | null;
    referenced: string[] | null;
  }>(
    url,
    `select k.conrelid::regclass::text as table, k.contype as kind, names(k.conrelid, k.conkey) as columns,
            k.confrelid::regclass::text as to, names(k.confrelid, k.confkey) as referenced
       from pg_constraint k where k.contype in ('p', 'u', 'f') and k.connamespace = 'public'::regnamespace`.replaceAll(
      /names\((k\.\w+), (k\.\w+)\)/g,
      '(select array_agg(a.attname::text order by o) from unnest($2) with ordinality as u(n, o) join pg_attribute a on a.attrelid = $1 and a.attnum = u.n)',
    ),
  );
  const tables: Record<string, Table> = {};
  for (const { table, name, type, required, identity } of columns) {
    const own = (tables[table] ??= { columns: {}, primary: [], unique: [], foreign: [] });
    const generated = { a: ' identity always', d: ' identity by default' }[identity] ?? '';
    own.columns[name] = `${type} ${required ? 'not null' : 'null'}${generated}`;
  }
  for (const { table, kind, columns: own, to, referenced } of keys) {
    const holder = tables[table];
    if (holder === undefined) continue;
    if (kind === 'p') holder.primary = [...own].sort();
    else if (kind === 'u') holder.unique.push([...own].sort().join(', '));
    else holder.foreign.push(keyText(table, own, to ?? '', referenced ?? []));
  }
  for (const table of Object.values(tables)) {
    table.unique.sort();
    table.foreign.sort();
  }
  return tables;
}

/** A default without the casts and quotes that PostgreSQL puts around it. */
const plain = (text: string): string =>
  text
    .replaceAll(/::[\w ]+(\[\])?/g, '')
    .replaceAll(/^'(.*)'$/g, '$1')
    .trim();

function statedDefaults(entities: EntityMetadata[]): Record<string, string> {
  const stated: Record<string, string> = {};
  for (const entity of entities) {
    for (const column of entity.columns) {
      const value: unknown = column.default;
      if (value === undefined || value === null) continue;
      const text =
        typeof value === 'function'
          ? String((value as () => unknown)())
          : typeof value === 'object'
            ? JSON.stringify(value)
            : String(value);
      stated[`${entity.tableName}.${column.databaseName}`] = plain(text);
    }
  }
  return stated;
}

async function foundDefaults(url: string): Promise<Record<string, string>> {
  const rows = await rowsOf<{ place: string; value: string }>(
    url,
    `select c.relname || '.' || a.attname as place, pg_get_expr(d.adbin, d.adrelid) as value
       from pg_attrdef d join pg_class c on c.oid = d.adrelid join pg_attribute a on a.attrelid = d.adrelid and a.attnum = d.adnum`,
  );
  return Object.fromEntries(rows.map(({ place, value }) => [place, plain(value)]));
}

it('has a table for every entity, and an entity or a reason for every table', () => {
  const tables = Object.keys(found).filter((table) => !(table in WITHOUT_ENTITY));
  expect(tables.sort()).toEqual(Object.keys(said).sort());
});

const columnsOf = (tables: Record<string, Table>): string[] =>
  Object.keys(said)
    .flatMap((table) => Object.entries(tables[table]?.columns ?? {}).map(([name, type]) => `${table}.${name} ${type}`))
    .sort();

it('gives every column the type and nullability that its entity says', () => {
  expect(columnsOf(found)).toEqual(columnsOf(said));
});

it('has the defaults that entities state', () => {
  const places = Object.keys(defaults.stated).sort();
  expect(Object.fromEntries(places.map((place) => [place, defaults.found[place]]))).toEqual(
    Object.fromEntries(places.map((place) => [place, defaults.stated[place]])),
  );
});

const keysOf = (tables: Record<string, Table>, kind: 'primary' | 'unique' | 'foreign'): string[] =>
  Object.keys(said)
    .flatMap((table) => (tables[table]?.[kind] ?? []).map((key) => (kind === 'foreign' ? key : `${table}: ${key}`)))
    .filter((key) => !(key in KEYS_ONLY_IN_SQL))
    .sort();

it.each(['primary', 'unique', 'foreign'] as const)('has the %s keys that the entities say', (kind) => {
  expect(keysOf(found, kind)).toEqual(keysOf(said, kind));
});

it('notices what is different', async () => {
  const { ownerUrl } = served.database;
  await rowsOf(
    ownerUrl,
    'alter table committee alter series drop not null, alter level type varchar(20), add column motto text',
  );
  await rowsOf(ownerUrl, 'alter table committee drop constraint committee_name_once');
  await rowsOf(ownerUrl, 'alter table review drop constraint review_committee');
  const changed = await catalogue(ownerUrl);
  const told = columnsOf(changed).filter((column) => !columnsOf(said).includes(column));
  expect(told).toEqual([
    'committee.level character varying(20) not null',
    'committee.motto text null',
    'committee.series text null',
  ]);
  expect(keysOf(said, 'unique').filter((key) => !keysOf(changed, 'unique').includes(key))).toEqual(['committee: name']);
  expect(keysOf(said, 'foreign').filter((key) => !keysOf(changed, 'foreign').includes(key))).toEqual([
    'review(committee_id) → committee(id)',
  ]);
});
