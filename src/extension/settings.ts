/** What the reader can set. Stored in `storage.local`; see `storage.ts` for reading, writing and watching. */
export { DEFAULT_SETTINGS, parseSettings, type Settings, type SettingsChange } from '../core/settings';
