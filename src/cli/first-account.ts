/** Makes one account on the database that the environment names, beside a running server or without one. */
import { NestFactory } from '@nestjs/core';
import { Module, type DynamicModule } from '@nestjs/common';
import { CommitteeFacts, CommitteesModule } from '../committees/index.js';
import type { Role } from '../contract/vocabulary.js';
import { FirstAccounts } from '../identity/index.js';
import { reachDatabase } from '../platform/database/start-database.js';
import { Environment } from '../platform/environment.js';
import { KeyVault } from '../platform/keys/key-vault.js';
import { MeetingsModule } from '../meetings/index.js';
import { ListsModule } from '../platform/lists/lists.module.js';
import { PlatformModule, type PlatformParts } from '../platform/platform.module.js';
import { StartFault } from '../platform/start-fault.js';

export interface AccountOptions {
  name: string;
  login: string;
  idNumber: string;
  role: Role;
  /** Name of the committee, or null. */
  committee: string | null;
}

/** Only what accounts need: the whole application would also resume the ballots of a server that is running. */
@Module({})
class FirstAccountModule {
  static of(parts: PlatformParts): DynamicModule {
    // an account's session may be of one meeting, whose tables belong to the same picture
    return {
      module: FirstAccountModule,
      imports: [PlatformModule.of(parts), ListsModule, CommitteesModule, MeetingsModule],
    };
  }
}

/** Gives the random password, readable this once. */
export async function createAccount(options: AccountOptions): Promise<string> {
  const environment = Environment.load(process.env);
  const vault = await KeyVault.open(environment);
  const database = await reachDatabase(environment);
  try {
    const application = await NestFactory.createApplicationContext(
      FirstAccountModule.of({ environment, vault, databaseUrl: database.appUrl }),
      {
        logger: false,
        abortOnError: false,
      },
    );
    try {
      const committee =
        options.committee === null
          ? null
          : await application.get(CommitteeFacts, { strict: false }).committeeNamed(options.committee);
      if (options.committee !== null && committee === null)
        throw new StartFault(`没有名为“${options.committee}”的评委会 (no committee of this name)`);
      const { name, login: loginName, idNumber, role } = options;
      return await application
        .get(FirstAccounts, { strict: false })
        .create({ name, loginName, idNumber, role, committee });
    } finally {
      await application.close();
    }
  } finally {
    await database.stop();
  }
}
