import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {{ readonly action: { readonly default_popup: string }, readonly side_panel?: { readonly default_path: string }, readonly browser_specific_settings?: { readonly gecko: { readonly id: string } } }} BuiltManifest */

/**
 * @param {string} extensionDir
 * @returns {BuiltManifest}
 */
export const manifestIn = (extensionDir) =>
  JSON.parse(readFileSync(join(extensionDir, 'manifest.json'), 'utf8'));
