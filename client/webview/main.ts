/** The page's script: finds its host and starts. */
import { findHost } from './host.ts';
import { startPage } from './page.tsx';

const root = document.getElementById('page');
if (root) startPage(root, findHost());
