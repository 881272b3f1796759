/**
 * Every entrance of an application, with who may call it: routes and live commands, found through Nest itself, so that one
 * registered anywhere is found.
 */
import { RequestMethod, type Type } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { ModulesContainer, Reflector } from '@nestjs/core';
import { GATEWAY_METADATA, MESSAGE_MAPPING_METADATA, MESSAGE_METADATA } from '@nestjs/websockets/constants.js';
import { ACCESS, type AccessRule } from '../../src/platform/security/access.js';
import type { TestApplication } from './application.js';

export interface Entrance {
  name: string;
  rule: AccessRule | undefined;
}

export interface Route extends Entrance {
  method: string;
  /** As declared, with its parameters, without the prefix of the interface. */
  path: string;
}

type Handler = (...words: unknown[]) => unknown;

const isClass = (value: unknown): value is Type => typeof value === 'function' && value.prototype !== undefined;

const reflector = new Reflector();

/** The classes that are registered anywhere in the application. */
export function classesOf(served: TestApplication, kind: 'controllers' | 'providers'): Type[] {
  const modules = [...served.get(ModulesContainer).values()];
  return [
    // a provider made by a function has that function as its type, and no methods
    ...new Set(
      modules.flatMap((module) =>
        [...module[kind].values()].flatMap(({ metatype }) => (isClass(metatype) ? [metatype] : [])),
      ),
    ),
  ];
}

function handlers(target: Type): [string, Handler][] {
  return Object.getOwnPropertyNames(target.prototype as object).flatMap((name): [string, Handler][] => {
    const value: unknown = Object.getOwnPropertyDescriptor(target.prototype, name)?.value;
    return name !== 'constructor' && typeof value === 'function' ? [[name, value as Handler]] : [];
  });
}

const ruleOf = (target: Type, handler: Handler): AccessRule | undefined =>
  reflector.getAllAndOverride<AccessRule | undefined>(ACCESS, [handler, target]);

const pathsOf = (value: unknown): string[] =>
  Array.isArray(value) ? (value as string[]) : [value === undefined ? '' : String(value)];

/** The routes of a controller. */
export function routesOf(target: Type): Route[] {
  return handlers(target).flatMap(([name, handler]) => {
    const own: unknown = Reflect.getMetadata(PATH_METADATA, handler);
    if (own === undefined) return [];
    const method = RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler) as number] ?? '';
    return pathsOf(Reflect.getMetadata(PATH_METADATA, target)).flatMap((above) =>
      pathsOf(own).map((below) => ({
        name: `${target.name}.${name}`,
        rule: ruleOf(target, handler),
        method,
        path: `/${above}/${below}`.replaceAll(/\/+/g, '/').replace(/(?<=.)\/$/, ''),
      })),
    );
  });
}

export const isGateway = (target: Type): boolean => Reflect.getMetadata(GATEWAY_METADATA, target) === true;

/** The live commands of a gateway. */
export function commandsOf(target: Type): Entrance[] {
  return handlers(target).flatMap(([, handler]) =>
    Reflect.getMetadata(MESSAGE_MAPPING_METADATA, handler) === true
      ? [
          {
            name: `${target.name} ${String(Reflect.getMetadata(MESSAGE_METADATA, handler))}`,
            rule: ruleOf(target, handler),
          },
        ]
      : [],
  );
}
