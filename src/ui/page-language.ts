import { language } from './words';

/** Gives one of our own pages its title, and the language that screen readers are to speak. */
export function titlePage(title: string): void {
  document.title = title;
  document.documentElement.lang = language();
}
