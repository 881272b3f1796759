/** Which browser on which system a session says it is of, in words short enough for a list; a claim, never a proof. */

/** The first that matches: browsers name those that they descend from too. */
const BROWSERS: readonly [RegExp, string][] = [
  [/\bEdgA?\//, 'Edge'],
  [/\bMicroMessenger\//, 'WeChat'],
  [/\bQQBrowser\//, 'QQ'],
  [/\b(OPR|Opera)\//, 'Opera'],
  [/\bFirefox\//, 'Firefox'],
  [/\b(Headless)?Chrome\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
];

const SYSTEMS: readonly [RegExp, string][] = [
  [/HarmonyOS|OpenHarmony/, 'HarmonyOS'],
  [/Android/, 'Android'],
  [/iPad/, 'iPad'],
  [/iPhone/, 'iPhone'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/Linux|X11/, 'Linux'],
];

/** For instance `Chrome · Windows`; empty when nothing of it is known. */
export function deviceName(userAgent: string): string {
  const known = (names: readonly [RegExp, string][]): string =>
    names.find(([pattern]) => pattern.test(userAgent))?.[1] ?? '';
  return [known(BROWSERS), known(SYSTEMS)].filter((name) => name !== '').join(' · ');
}
