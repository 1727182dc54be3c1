import { remember, remembered } from '../base/remember';

/** The same key and values as in the script of index.html, which sets the theme before the first paint. */
export const STORED_AS = 'stepwise.theme';

export type Theme = 'system' | 'light' | 'dark';

export function chosen(): Theme {
  const theme = remembered(STORED_AS);
  return theme === 'light' || theme === 'dark' ? theme : 'system';
}

export function choose(theme: Theme): void {
  remember(STORED_AS, theme === 'system' ? '' : theme);
  if (theme === 'system') {
    delete document.documentElement.dataset['theme'];
  } else {
    document.documentElement.dataset['theme'] = theme;
  }
}
