/**
 * The `pingshen` program. Each command lives in `<name>.command.ts` and exports `command()`; only the one that was asked
 * for is loaded, so that `verify` starts without the server's code. To add a command, add its name here and its file.
 */
import { Command } from 'commander';

/** Name → one line for the overview. */
export const COMMANDS: Readonly<Record<string, string>> = {
  admin: '建立首批账号 / make the first accounts',
  tls: '会场局域网的证书 / certificates for a local network',
  verify: '核验并重新计票导出的投票文件 / recount exported ballot bundles',
};

export interface CommandModule {
  command: () => Command;
}

/** How a command's module is found; `bin/pingshen.mjs` compiles it, a built installation imports it. */
export type LoadCommand = (name: string) => Promise<CommandModule>;

const importBuilt: LoadCommand = (name) => import(`./${name}.command.js`) as Promise<CommandModule>;

/** Runs the program with the arguments after its name; sets `process.exitCode`. */
export async function main(args: readonly string[], load: LoadCommand = importBuilt): Promise<void> {
  const program = new Command('pingshen').description('评审系统命令行 / command line of the review system');
  const asked = args.find((arg) => !arg.startsWith('-')) ?? '';
  for (const [name, summary] of Object.entries(COMMANDS)) {
    if (name === asked) program.addCommand((await load(name)).command());
    else program.command(name).description(summary);
  }
  await program.parseAsync([...args], { from: 'user' });
}
