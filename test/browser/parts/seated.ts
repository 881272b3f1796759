/** Devices of people who are already signed in: for journeys that are not about how they came in. */
import type { Browser } from 'playwright-core';
import type { ApiClient } from '../../../src/cli/demo/api-client.js';
import type { DeviceOptions } from '../../support/browser.js';
import { WatchedDevice } from './watched-device.js';

/** A device that carries the session of an API client. */
export async function seated(
  browser: Browser,
  client: ApiClient,
  name: string,
  options?: DeviceOptions,
): Promise<WatchedDevice> {
  const device = await WatchedDevice.open(browser, client.address, name, options);
  await device.context.addCookies(
    client.cookieHeader.split('; ').map((pair) => {
      const [cookie = '', ...rest] = pair.split('=');
      return { name: cookie, value: rest.join('='), url: client.address };
    }),
  );
  return device;
}
