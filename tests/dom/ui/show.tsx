import { type ComponentChild, render } from 'preact';
import { onTestFinished } from 'vitest';
import { SCENES } from '../../fixtures/ui/scenes';

/** What a test has on its page, and how a reader finds things in it. */
export type Shown = {
  readonly root: HTMLElement;
  /** What can be read, spaces made one. */
  text(): string;
  /** The button, tab, link or field that is called so. @throws Error when there is none */
  control(name: string | RegExp): HTMLElement;
  all(selector: string): readonly HTMLElement[];
};

/** Shows something alone on the page until the test is over. */
export function show(view: ComponentChild, styles = ''): Shown {
  const style = document.createElement('style');
  style.textContent = styles;
  document.head.append(style);
  const root = document.createElement('div');
  document.body.append(root);
  render(view, root);
  onTestFinished(() => {
    render(null, root);
    root.remove();
    style.remove();
  });
  const all = (selector: string) => [...root.querySelectorAll<HTMLElement>(selector)];
  return {
    root,
    all,
    text: () => wordsIn(root),
    control(name) {
      const found = all('a, button, input').find((element) => isCalled(element, name));
      if (found === undefined) throw new Error(`Nothing here is called ${name}`);
      return found;
    },
  };
}

/** Shows a scene of the gallery. */
export function showScene(name: string): Shown {
  const scene = SCENES[name];
  if (scene === undefined) throw new Error(`The gallery has no scene "${name}"`);
  return show(scene.view(), scene.styles);
}

function isCalled(element: HTMLElement, name: string | RegExp): boolean {
  const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
  const words = element.ariaLabel ?? (labels.length > 0 ? labels.map(wordsIn).join(' ') : wordsIn(element));
  return typeof name === 'string' ? words === name : name.test(words);
}

/** What can be read there, spaces made one. */
export function wordsIn(element: HTMLElement): string {
  return element.innerText.replace(/\s+/gu, ' ').trim();
}
