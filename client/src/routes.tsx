/** Addresses of the product. Each page is a chunk of its own, so that the ballot loads nothing of the organizer's lists. */
import type { ComponentType } from 'react';
import { createBrowserRouter, type RouteObject } from 'react-router';
import { organizerWords } from './locales/i18n.js';
import { RouteFault, NotFound } from './ui/route-fault.js';
import { Loading } from './ui/marks.js';

const page = (path: string, load: () => Promise<{ default: ComponentType }>): RouteObject => ({
  path,
  errorElement: <RouteFault />,
  hydrateFallbackElement: <Loading />,
  lazy: async () => ({ Component: (await load()).default }),
});

/** A page of the organizer's, with its words. */
const office = (path: string, load: () => Promise<{ default: ComponentType }>): RouteObject =>
  page(path, async () => (await Promise.all([load(), organizerWords()]))[0]);

/** Needs a browser, so it is made when the page starts. */
export function makeRouter(): ReturnType<typeof createBrowserRouter> {
  return createBrowserRouter([
    page('/sign-in', () => import('./features/identity/pages/sign-in-page.js')),
    page('/card', () => import('./features/meetings/pages/card-page.js')),
    page('/hall', () => import('./features/meetings/pages/hall-page.js')),
    page('/meetings/:meetingId/room', () => import('./features/ballots/pages/room-page.js')),
    page('/meetings/:meetingId/console', () => import('./features/meetings/pages/console-page.js')),
    page('/meetings/:meetingId/supervise', () => import('./features/meetings/pages/supervisor-page.js')),
    page('/', () => import('./features/meetings/pages/home-page.js')),
    office('/officers/accounts', () => import('./features/administration/pages/accounts-page.js')),
    office('/officers/installation', () => import('./features/administration/pages/installation-page.js')),
    office('/officers/security', () => import('./features/administration/pages/security-page.js')),
    office('/officers/audit', () => import('./features/administration/pages/audit-page.js')),
    office('/account', () => import('./features/identity/pages/account-page.js')),
    office('/committees', () => import('./features/committees/pages/committees-page.js')),
    office('/meetings/:meetingId/minutes', () => import('./features/results/pages/minutes-page.js')),
    office('/reviews/:reviewId/panels', () => import('./features/committees/pages/panels-page.js')),
    office('/committees/:committeeId', () => import('./features/committees/pages/committee-page.js')),
    office('/reviews/:reviewId', () => import('./features/committees/pages/year-page.js')),
    office('/reviews/:reviewId/settings', () => import('./features/committees/pages/settings-page.js')),
    office('/reviews/:reviewId/meetings', () => import('./features/committees/pages/review-page.js')),
    office('/reviews/:reviewId/experts', () => import('./features/experts/pages/experts-page.js')),
    office('/reviews/:reviewId/candidates', () => import('./features/dossiers/pages/candidates-page.js')),
    office('/reviews/:reviewId/import/:kind', () => import('./features/dossiers/pages/import-page.js')),
    { path: '*', element: <NotFound />, errorElement: <RouteFault /> },
  ]);
}
