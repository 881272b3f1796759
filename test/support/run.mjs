// What set-up leaves for tear-down. Jest calls both in the same process, once for all projects that name the same file;
// the count keeps that true should it ever call them once per project.
export const run = { started: 0, end: undefined };
