import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from 'react-router';
import { queryClient } from './api/query-client.js';
import { startTranslation } from './locales/i18n.js';
import { makeRouter } from './routes.js';
import { keepFocus } from './ui/focus-kept.js';
import { applyTokens } from './ui/tokens.js';
import './ui/page.css';
import './ui/kit.css';

async function start(): Promise<void> {
  applyTokens(document.documentElement);
  keepFocus();
  await startTranslation();
  const root = document.getElementById('root');
  if (!root) throw new Error('the page has no root');
  // The typefaces come beside the page, not before it: text shows at once and changes its face when it is there.
  void import('./ui/fonts.js');
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={makeRouter()} />
      </QueryClientProvider>
    </StrictMode>,
  );
}

void start();
