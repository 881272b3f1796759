/** Signing by hand on a screen. */
import type { WatchedDevice } from './watched-device.js';

/** Writes over the field of the open dialog, as with a finger, through these points (shares of its size), one list a stroke. */
export async function writeByHand({ page }: WatchedDevice, ...strokes: [number, number][][]): Promise<void> {
  const box = await page.locator('.signature-pad').boundingBox();
  if (box === null) throw new Error('there is no field to sign in');
  for (const points of strokes) {
    for (const [i, [x, y]] of points.entries()) {
      await page.mouse.move(box.x + x * box.width, box.y + y * box.height, { steps: 6 });
      if (i === 0) await page.mouse.down();
    }
    await page.mouse.up();
  }
}

/** Signs what the open dialog shows. */
export async function signByHand(device: WatchedDevice): Promise<void> {
  await writeByHand(
    device,
    [
      [0.12, 0.3],
      [0.3, 0.75],
      [0.42, 0.2],
      [0.5, 0.8],
    ],
    [
      [0.55, 0.5],
      [0.7, 0.25],
      [0.86, 0.7],
    ],
  );
  await device.press('完成签字');
  await device.page.locator('.signature-pad').waitFor({ state: 'detached' });
}
