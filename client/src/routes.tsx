/** Addresses of the product. Each page is a chunk of its own, so that the ballot loads nothing of the organizer's lists. */
import type { ComponentType } from 'react';
import { createBrowserRouter, type RouteObject } from 'react-router';
import { RouteFault, NotFound } from './ui/route-fault.js';
import { Loading } from './ui/marks.js';

const page = (path: string, load: () => Promise<{ default: ComponentType }>): RouteObject => ({
  path,
  errorElement: <RouteFault />,
  hydrateFallbackElement: <Loading />,
  lazy: async () => ({ Component: (await load()).default }),
});

/** Needs a browser, so it is made when the page starts. */
export function makeRouter(): ReturnType<typeof createBrowserRouter> {
  return createBrowserRouter([
    page('/sign-in', () => import('./features/identity/pages/sign-in-page.js')),
    page('/hall', () => import('./features/meetings/pages/hall-page.js')),
    page('/meetings/:meetingId/room', () => import('./features/ballots/pages/room-page.js')),
    page('/meetings/:meetingId/console', () => import('./features/meetings/pages/console-page.js')),
    page('/meetings/:meetingId/supervise', () => import('./features/meetings/pages/supervisor-page.js')),
    page('/', () => import('./features/meetings/pages/home-page.js')),
    page('/committees', () => import('./features/committees/pages/committees-page.js')),
    page('/reviews/:reviewId', () => import('./features/committees/pages/review-page.js')),
    page('/reviews/:reviewId/experts', () => import('./features/experts/pages/experts-page.js')),
    page('/reviews/:reviewId/candidates', () => import('./features/dossiers/pages/candidates-page.js')),
    page('/reviews/:reviewId/import/:kind', () => import('./features/dossiers/pages/import-page.js')),
    { path: '*', element: <NotFound />, errorElement: <RouteFault /> },
  ]);
}
