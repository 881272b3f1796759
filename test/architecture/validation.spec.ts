/**
 * What comes in is checked whole: every member of every request class has a validator, nested objects and lists are looked
 * into, and texts and lists have bounds. Found by walking the metadata of class-validator and class-transformer.
 */
import 'reflect-metadata';
import path from 'node:path';
import { defaultMetadataStorage } from 'class-transformer/cjs/storage.js';
import { Type } from 'class-transformer';
import {
  Allow,
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
  ValidateNested,
  getMetadataStorage,
} from 'class-validator';
import { ROOT, files } from './files.js';

type Class = new () => object;

interface Check {
  name: string;
  each: boolean;
}

/** Says nothing of what a value is. */
const SAYS_NOTHING = new Set([
  'isOptional',
  'conditionalValidation',
  'isDefined',
  'isNotEmpty',
  'whitelistValidation',
  'isNotEmptyObject',
  'isObject',
  'isArray',
  'arrayMinSize',
  'arrayMaxSize',
  'arrayUnique',
  'arrayNotEmpty',
  'isInstance',
]);
const BOUNDS_TEXT = new Set([
  'maxLength',
  'isLength',
  'matches',
  'isIn',
  'isEnum',
  'isUuid',
  'isDateString',
  'isISO8601',
  'isBooleanString',
  'equals',
  'isBytes',
]);
const PRIMITIVES = new Set<unknown>([String, Number, Boolean]);

function checksOf(target: Class): Map<string, Check[]> {
  const found = new Map<string, Check[]>();
  for (const metadata of getMetadataStorage().getTargetValidationMetadatas(target, '', true, false)) {
    const checks = found.get(metadata.propertyName) ?? [];
    checks.push({ name: metadata.name ?? metadata.type, each: metadata.each });
    found.set(metadata.propertyName, checks);
  }
  return found;
}

/** What is wrong with one member, or null. */
function fault(target: Class, member: string, checks: readonly Check[]): string | null {
  const design: unknown = Reflect.getMetadata('design:type', target.prototype, member);
  const nested = checks.find(({ name }) => name === 'nestedValidation');
  const hasType = defaultMetadataStorage.findTypeMetadata(target, member) !== undefined;
  if (nested !== undefined && !hasType)
    return 'is nested without @Type: it stays a plain object that no validator belongs to';
  if (design === Array) return listFault(checks, nested);
  if (nested !== undefined) return null;
  const telling = checks.filter(({ name, each }) => !each && !SAYS_NOTHING.has(name));
  if (telling.length === 0) return 'has no validator that says what it is';
  if (typeof design === 'function' && !PRIMITIVES.has(design) && ![Object, Buffer, Date].includes(design as never))
    return 'is an object without @ValidateNested and @Type';
  if (design === String && !telling.some(({ name }) => BOUNDS_TEXT.has(name)))
    return 'is a text without a greatest length';
  return null;
}

function listFault(checks: readonly Check[], nested: Check | undefined): string | null {
  if (!checks.some(({ name }) => name === 'arrayMaxSize')) return 'is a list without a greatest size';
  if (nested !== undefined) return nested.each ? null : 'is a list, and @ValidateNested lacks { each: true }';
  const telling = checks.some(({ name, each }) => each && !SAYS_NOTHING.has(name));
  return telling ? null : 'is a list whose elements nobody looks into';
}

function faults(target: Class): string[] {
  const checks = checksOf(target);
  const silent = Object.keys(new target()).filter((member) => !checks.has(member));
  return [
    ...silent.map((member) => `${target.name}.${member} has no validator, and is refused whenever it comes`),
    ...[...checks].flatMap(([member, own]) => {
      const found = fault(target, member, own);
      return found === null ? [] : [`${target.name}.${member} ${found}`];
    }),
  ];
}

const modules = files().filter((file) => /^src\/.*\/requests\/[^/]+(?<![.]spec)[.]ts$/.test(file));

async function requestClasses(): Promise<Class[]> {
  const found: Class[] = [];
  for (const file of modules) {
    const exports = (await import(path.join(ROOT, file))) as Record<string, unknown>;
    const classes = Object.values(exports).filter(
      (value): value is Class => typeof value === 'function' && /^class\b/.test(String(value)),
    );
    if (classes.length === 0) throw new Error(`${file} holds no class`);
    found.push(...classes);
  }
  return found;
}

it('looks into everything that a request may carry', async () => {
  const classes = await requestClasses();
  expect(classes.length).toBeGreaterThanOrEqual(modules.length);
  expect(classes.flatMap(faults)).toEqual([]);
});

describe('the walk notices', () => {
  class Part {
    @IsInt()
    count: number;
  }

  class Sound {
    @IsString()
    @MaxLength(10)
    title: string;

    @IsOptional()
    @IsIn(['a', 'b'])
    kind?: 'a' | 'b';

    @IsArray()
    @ArrayMaxSize(3)
    @IsUUID('all', { each: true })
    ids: string[];

    @ValidateNested()
    @Type(() => Part)
    part: Part;

    @IsArray()
    @ArrayMaxSize(3)
    @ValidateNested({ each: true })
    @Type(() => Part)
    parts: Part[];
  }

  class Unsound {
    @IsString()
    boundless: string;

    @ValidateNested()
    untyped: Part;

    @IsObject()
    opaque: Part;

    @Allow()
    whatever: unknown;

    @IsArray()
    @ArrayMaxSize(3)
    elements: string[];

    @IsArray()
    @ArrayMaxSize(3)
    @ValidateNested()
    @Type(() => Part)
    notEach: Part[];

    @IsArray()
    @IsUUID('all', { each: true })
    endless: string[];

    silent: string;
  }

  it('nothing in a class that checks everything', () => {
    expect(faults(Sound)).toEqual([]);
  });

  it('each kind of gap', () => {
    const members = faults(Unsound).map((text) => /[.](\w+) /.exec(text)?.[1]);
    expect(members.sort()).toEqual([
      'boundless',
      'elements',
      'endless',
      'notEach',
      'opaque',
      'silent',
      'untyped',
      'whatever',
    ]);
  });
});
