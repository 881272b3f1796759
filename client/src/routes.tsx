/** Addresses of the product. Each page is a chunk of its own, so that the ballot loads nothing of the organizer's lists. */
import type { ComponentType } from 'react';
import { createBrowserRouter, type RouteObject } from 'react-router';
import type { Area } from './locales/areas.js';
import { withWords } from './locales/i18n.js';
import { RouteFault, NotFound } from './ui/route-fault.js';
import { Loading } from './ui/marks.js';

/** A page with the words of the areas that it shows. */
const page = (path: string, load: () => Promise<{ default: ComponentType }>, ...areas: Area[]): RouteObject => ({
  path,
  errorElement: <RouteFault />,
  hydrateFallbackElement: <Loading />,
  lazy: async () => ({ Component: (await withWords(load, ...areas)).default }),
});

/** Needs a browser, so it is made when the page starts. */
export function makeRouter(): ReturnType<typeof createBrowserRouter> {
  return createBrowserRouter([
    page('/sign-in', () => import('./features/identity/pages/sign-in-page.js')),
    page('/card', () => import('./features/meetings/pages/card-page.js'), 'card'),
    page('/hall', () => import('./features/meetings/pages/hall-page.js'), 'hall'),
    page('/meetings/:meetingId/room', () => import('./features/ballots/pages/room-page.js')),
    page('/meetings/:meetingId/console', () => import('./features/meetings/pages/console-page.js'), 'desk', 'record'),
    page(
      '/meetings/:meetingId/supervise',
      () => import('./features/meetings/pages/supervisor-page.js'),
      'desk',
      'record',
    ),
    page('/', () => import('./features/meetings/pages/home-page.js'), 'record'),
    page('/officers/accounts', () => import('./features/administration/pages/accounts-page.js'), 'organizer'),
    page('/officers/installation', () => import('./features/administration/pages/installation-page.js'), 'organizer'),
    page('/officers/security', () => import('./features/administration/pages/security-page.js'), 'organizer'),
    page('/officers/audit', () => import('./features/administration/pages/audit-page.js'), 'organizer'),
    page('/account', () => import('./features/identity/pages/account-page.js'), 'organizer'),
    page('/committees', () => import('./features/committees/pages/committees-page.js'), 'organizer'),
    page(
      '/meetings/:meetingId/minutes',
      () => import('./features/results/pages/minutes-page.js'),
      'record',
      'organizer',
    ),
    page('/reviews/:reviewId/panels', () => import('./features/committees/pages/panels-page.js'), 'organizer'),
    page('/committees/:committeeId', () => import('./features/committees/pages/committee-page.js'), 'organizer'),
    page('/reviews/:reviewId', () => import('./features/committees/pages/year-page.js'), 'organizer'),
    page(
      '/reviews/:reviewId/settings',
      () => import('./features/committees/pages/settings-page.js'),
      'desk',
      'organizer',
    ),
    page(
      '/reviews/:reviewId/meetings',
      () => import('./features/committees/pages/review-page.js'),
      'desk',
      'organizer',
      'record',
    ),
    page('/reviews/:reviewId/experts', () => import('./features/experts/pages/experts-page.js'), 'organizer'),
    page('/reviews/:reviewId/candidates', () => import('./features/dossiers/pages/candidates-page.js'), 'organizer'),
    page('/reviews/:reviewId/import/:kind', () => import('./features/dossiers/pages/import-page.js'), 'organizer'),
    { path: '*', element: <NotFound />, errorElement: <RouteFault /> },
  ]);
}
