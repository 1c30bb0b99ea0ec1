import { afterAll, beforeAll } from 'vitest';
import type { CardData } from '../../../src/core/entity-set/card';
import type { EntityId } from '../../../src/core/entity-set/model';

/** A card with nothing but a name, what is said of her, and a relation. */
export function cardOf(name: string, related?: string): CardData {
  return {
    id: idOf(name),
    kind: 'person',
    name,
    summary: `What is known of ${name}.`,
    today: '2026-11-23',
    roles: [],
    now: { state: 'none', roles: [] },
    facts: [],
    relations: related
      ? [{ text: 'colleague of', other: { id: idOf(related), name: related, kind: 'person' }, asOf: '2021' }]
      : [],
    links: [],
    sets: [],
  };
}

export const idOf = (name: string): EntityId => name.toLowerCase().replaceAll(/\s+/g, '-') as EntityId;

/** The host in the page, if a card is open: the page sees no more than this. */
export const hostInPage = (): HTMLElement | null => document.querySelector<HTMLElement>('[popover="manual"]');

/** Every card's host in the page, the oldest first. */
export const hostsInPage = (): readonly HTMLElement[] => [
  ...document.querySelectorAll<HTMLElement>('[popover="manual"]'),
];

/** Looks into the closed roots of this file's cards, which nobody else can. */
export function watchClosedRoots(): {
  readonly frame: () => HTMLElement | undefined;
  /** The frame of every card, the oldest first. */
  readonly frames: () => readonly HTMLElement[];
} {
  const roots = new WeakMap<Element, ShadowRoot>();
  const original = Element.prototype.attachShadow;
  beforeAll(() => {
    Element.prototype.attachShadow = function attachShadow(this: Element, init) {
      const root = original.call(this, init);
      roots.set(this, root);
      return root;
    };
  });
  afterAll(() => {
    Element.prototype.attachShadow = original;
  });
  const frames = (): readonly HTMLElement[] =>
    hostsInPage().flatMap((host) => roots.get(host)?.querySelector<HTMLElement>('[role="dialog"]') ?? []);
  return { frames, frame: () => frames()[0] };
}
