/** A journey is told in chapters: each needs the ones before it, so after a failure the rest is not reached. */
import type { WatchedDevice } from './watched-device.js';

/** Makes the `chapter` of a journey; after a failure every device of it is photographed into test/output/. */
export function journey(devices: () => readonly WatchedDevice[]): (name: string, tell: () => Promise<void>) => void {
  let broken: string | null = null;
  return (name, tell) => {
    it(
      name,
      async () => {
        if (broken !== null) throw new Error(`not reached, since this failed: ${broken}`);
        try {
          await tell();
        } catch (error) {
          broken = name;
          for (const device of devices()) await device.picture(`failed-${device.name}`).catch(() => undefined);
          throw error;
        }
      },
      180_000,
    );
  };
}
