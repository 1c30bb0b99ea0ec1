import { expect, test } from 'vitest';
import manifest from '../../manifest.json';
import { manifestFor } from '../../scripts/manifest-for.mjs';

const chrome: Record<string, unknown> = { ...manifestFor('chrome', manifest) };
const firefox: Record<string, unknown> = { ...manifestFor('firefox', manifest) };

test('Chrome gets the manifest as it is written, without the block for Firefox', () => {
  const { browser_specific_settings: _, ...written } = manifest;
  expect(chrome).toEqual(written);
});

test('Firefox gets an event page, its own block, and a button that is visible from the start', () => {
  expect(firefox.background).toEqual({ scripts: ['src/background/main.ts'], type: 'module' });
  expect(firefox.browser_specific_settings).toEqual(manifest.browser_specific_settings);
  expect(firefox.action).toEqual({ ...manifest.action, default_area: 'navbar' });
  expect(firefox).not.toHaveProperty('minimum_chrome_version');
});

test('each browser has the side panel under its own name, and Firefox asks no permission for it', () => {
  expect(firefox).not.toHaveProperty('side_panel');
  expect(firefox.permissions).not.toContain('sidePanel');
  expect(firefox.sidebar_action).toMatchObject({
    default_panel: manifest.side_panel.default_path,
    open_at_install: false,
  });
  expect(chrome).not.toHaveProperty('sidebar_action');
});

/** What is not the same in both. */
const OWN = [
  ...['action', 'background', 'browser_specific_settings', 'minimum_chrome_version'],
  ...['permissions', 'side_panel'],
];

test('in everything else the two are the same', () => {
  for (const key of Object.keys(manifest)) {
    if (OWN.includes(key)) continue;
    expect(firefox[key], key).toEqual(chrome[key]);
  }
});

test('the reader is asked for nothing but these permissions', () => {
  expect(manifest.permissions).toEqual([
    'contextMenus',
    'storage',
    'unlimitedStorage',
    'scripting',
    'sidePanel',
  ]);
  expect(manifest.host_permissions).toEqual(['<all_urls>']);
  expect(manifest.browser_specific_settings.gecko.data_collection_permissions).toEqual({
    required: ['none'],
  });
});

test('no page can load a file of the extension, and no page of ours runs foreign code', () => {
  expect(manifest).not.toHaveProperty('web_accessible_resources');
  const { extension_pages } = manifest.content_security_policy;
  expect(extension_pages).toContain("script-src 'self';");
  expect(extension_pages).not.toMatch(/unsafe|https?:|\*/);
});

test('Chrome takes at most four suggested keys', () => {
  const suggested = Object.values(manifest.commands).filter((command) => 'suggested_key' in command);
  expect(suggested.length).toBeLessThanOrEqual(4);
});

test('no key of ours is a single character, which readers who speak to their computer would press by a word (WCAG 2.1.4)', () => {
  for (const [name, command] of Object.entries(manifest.commands)) {
    const keys = 'suggested_key' in command ? command.suggested_key.default : 'Alt+none';
    expect(keys, name).toMatch(/^(Ctrl|Alt|Command|MacCtrl)\+/);
  }
});
