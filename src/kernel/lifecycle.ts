/**
 * A lifecycle is a table, as data: in which state which act by whom leads where. Nothing that is not in the table happens.
 * docs/lifecycles.md is generated from these tables, and a spec proves each state reachable and each other act refused.
 */
export interface Transition<State extends string, Act extends string, Who extends string> {
  from: State;
  act: Act;
  by: readonly Who[];
  to: State;
  /** What else must hold, in words; the use case checks it. */
  when?: string;
}

export interface Lifecycle<State extends string, Act extends string, Who extends string> {
  name: string;
  states: readonly State[];
  initial: State;
  transitions: readonly Transition<State, Act, Who>[];
}

/** The state that an act leads to, or null when the table does not allow it in this state by this actor. */
export function next<State extends string, Act extends string, Who extends string>(
  lifecycle: Lifecycle<State, Act, Who>,
  state: State,
  act: Act,
  who: Who,
): State | null {
  const found = lifecycle.transitions.find((t) => t.from === state && t.act === act && t.by.includes(who));
  return found?.to ?? null;
}

/** The states that can be reached from the initial one. */
export function reachable<State extends string, Act extends string, Who extends string>(
  lifecycle: Lifecycle<State, Act, Who>,
): Set<State> {
  const found = new Set<State>([lifecycle.initial]);
  for (;;) {
    const more = lifecycle.transitions.filter((t) => found.has(t.from) && !found.has(t.to));
    if (more.length === 0) return found;
    for (const transition of more) found.add(transition.to);
  }
}

/** The table as Markdown, for docs/lifecycles.md. */
export function lifecycleMarkdown(lifecycle: Lifecycle<string, string, string>): string {
  const rows = lifecycle.transitions.map(
    (t) => `| ${t.from} | ${t.act} | ${t.by.join(', ')} | ${t.to} | ${t.when ?? ''} |`,
  );
  return [
    `## ${lifecycle.name}`,
    '',
    `Starts as \`${lifecycle.initial}\`.`,
    '',
    '| state | act | by | becomes | when |',
    '|---|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}
