/** No script and no content of somebody else gets into the page: 48 ways are tried in the real window. Each must be without effect and be noticed by the policy. */
import { tryInjections } from '../support/injections';
import { expect, launchKith, PAGE, test } from '../support/launch';

test('nothing foreign runs or loads in the page', async () => {
  const kith = await launchKith(); // complains on purpose: not judged by the fixture
  await kith.page.waitForSelector('[data-part="welcome"]');
  const tried = await kith.page.evaluate(tryInjections, 'globalThis.__injected = true');
  expect(tried.length).toBeGreaterThanOrEqual(40);
  expect(tried.filter(({ hadEffect }) => hadEffect)).toEqual([]);
  // The policy noticed each, so none is without effect only because the test itself is broken.
  expect(tried.filter(({ noticedBy }) => noticedBy.length === 0)).toEqual([]);
  expect(kith.page.url()).toBe(PAGE);
  expect(await kith.close()).toEqual([]);
});
