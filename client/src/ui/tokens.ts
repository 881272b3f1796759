/**
 * Paper, ink and one seal: the only place where a colour, a radius or a typeface is written. Feeds the style sheets (as CSS
 * variables) and the theme of the component library (see antd-theme.ts).
 */
export const tokens = {
  color: {
    paper: '#fbfaf7',
    side: '#f6f4ee',
    sheet: '#ffffff',
    line: '#e4e0d7',
    lineStrong: '#cfc9bb',
    /** Border of something that can be operated: 3:1 against paper and sheet (WCAG 1.4.11). */
    edge: '#8f8a7e',
    ink: '#1f2a37',
    ink2: '#55606e',
    ink3: '#646e7b',
    pine: '#1f5f57',
    pineDeep: '#174a44',
    pineInk: '#ffffff',
    pineWash: '#e8f0ee',
    pineEdge: '#b9d2cd',
    seal: '#b3261e',
    sealDeep: '#8f1c16',
    sealWash: '#f8e9e7',
    amber: '#8a5a00',
    amberWash: '#f7efdd',
  },
  radius: 6,
  gap: 24,
  target: 44,
  font: '"Noto Sans SC Variable", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", HanaMin, system-ui, sans-serif',
  serif: '"Noto Serif SC Variable", "Noto Serif CJK SC", "Songti SC", SimSun, HanaMin, serif',
  mono: 'ui-monospace, "Cascadia Mono", "DejaVu Sans Mono", Consolas, monospace',
} as const;

const kebab = (name: string): string => name.replace(/([A-Z]|\d+)/g, (part) => `-${part.toLowerCase()}`);

/** Every token as a CSS variable, such as `--ink-2`, for the style sheets. */
function cssVariables(): Record<string, string> {
  const colors = Object.entries(tokens.color).map(([name, value]) => [`--${kebab(name)}`, value]);
  return {
    ...(Object.fromEntries(colors) as Record<string, string>),
    '--radius': `${tokens.radius}px`,
    '--gap': `${tokens.gap}px`,
    '--target': `${tokens.target}px`,
    '--font': tokens.font,
    '--serif': tokens.serif,
    '--mono': tokens.mono,
  };
}

/** Writes the variables to the page before the first paint of ours. */
export function applyTokens(root: HTMLElement): void {
  for (const [name, value] of Object.entries(cssVariables())) root.style.setProperty(name, value);
}
