/**
 * @typedef {'chrome' | 'firefox'} BrowserName
 * @typedef {typeof import('../manifest.json')} SourceManifest
 * @typedef {Extract<import('@crxjs/vite-plugin').ManifestV3Export, { manifest_version: number }>} BrowserManifest
 */

/**
 * The manifest one browser gets. `manifest.json` is written in Chrome's shape with Firefox's own block beside
 * it, and these are all the differences: each browser warns about the keys of the other.
 *
 * @param {BrowserName} browser
 * @param {SourceManifest} manifest
 * @returns {BrowserManifest}
 */
export function manifestFor(browser, manifest) {
  const {
    background,
    minimum_chrome_version,
    browser_specific_settings,
    action,
    side_panel,
    permissions,
    ...shared
  } = manifest;
  if (browser === 'chrome') {
    return { ...shared, action, side_panel, permissions, background, minimum_chrome_version };
  }
  return {
    ...shared,
    // Firefox hides new buttons in the extensions menu unless it is told where they belong.
    action: { ...action, default_area: 'navbar' },
    // Firefox calls its side panel a sidebar, asks no permission for it, and would open it at once.
    sidebar_action: {
      default_panel: side_panel.default_path,
      default_title: shared.name,
      default_icon: action.default_icon,
      open_at_install: false,
    },
    permissions: permissions.filter((permission) => permission !== 'sidePanel'),
    background: { scripts: [background.service_worker], type: background.type },
    browser_specific_settings,
  };
}
