/** A device on which somebody of a room is signed in already: for tests that are about a page, not about the door. */
import type { Browser } from 'playwright-core';
import type { ApiClient } from '../../../src/cli/demo/api-client.js';
import type { DeviceOptions } from '../../support/browser.js';
import { WatchedDevice } from './watched-device.js';

export async function signedIn(
  browser: Browser,
  client: ApiClient,
  name: string,
  options?: DeviceOptions,
): Promise<WatchedDevice> {
  const device = await WatchedDevice.open(browser, client.address, name, options);
  const [cookie = '', value = ''] = client.cookieHeader.split('=');
  await device.context.addCookies([{ name: cookie, value, url: client.address }]);
  return device;
}
