import { posix } from 'node:path';

type Layer = {
  /** Folders of `src` it may import from, beside itself. */
  readonly folders: readonly string[];
  /** Packages it may import; their subpaths too. */
  readonly packages: readonly string[];
  /** Whether it may import a file of `assets`. */
  readonly assets: boolean;
};

const PAGE_OF_OURS: Layer = { folders: ['core', 'extension', 'ui'], packages: ['preact'], assets: true };

/** Who may import what. A folder that is not here may not exist. */
const LAYERS: Readonly<Record<string, Layer>> = {
  core: { folders: [], packages: ['valibot'], assets: false },
  extension: { folders: ['core'], packages: ['valibot', 'webextension-polyfill'], assets: true },
  ui: {
    folders: ['core'],
    packages: ['preact', 'mark.js', 'd3-force'],
    assets: true,
  },
  lookup: { folders: ['core'], packages: ['valibot'], assets: false },
  content: {
    folders: ['core', 'extension', 'ui'],
    packages: ['preact', 'mark.js', '@floating-ui/core'],
    assets: false,
  },
  background: { folders: ['core', 'extension', 'lookup'], packages: ['idb', 'valibot'], assets: true },
  popup: PAGE_OF_OURS,
  sidepanel: PAGE_OF_OURS,
  options: PAGE_OF_OURS,
  welcome: PAGE_OF_OURS,
  'who-is': PAGE_OF_OURS,
  copy: { ...PAGE_OF_OURS, packages: ['preact', 'mark.js', '@mozilla/readability'] },
};

/** `import … from`, `export … from`, bare `import '…'`, `import('…')`, and `import('…').Type`. */
const IMPORT = /\b(?:from|import)\s*\(?\s*(['"`])([^'"`\n]+)\1/g;
/** A page's own script or sheet. */
const HTML_LINK = /<(?:script|link)\b[^>]*\b(?:src|href)=(["'])([^"']+)\1/g;
const COMMENT = /\/\*[\s\S]*?\*\/|(^|\s)\/\/.*$/gm;

/**
 * What breaks the rules of who may import whom, one line each. Type imports count: types follow the same arrows.
 *
 * @param sources text of every file in `src`, by its path from the project's root (`src/core/…`)
 */
export function layerFaults(sources: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(sources).flatMap(([file, text]) => {
    const folder = folderOf(file);
    const layer = LAYERS[folder];
    if (!layer) return [`${file}: src/${folder} is not a folder of this house`];
    return importsOf(file, text).flatMap((wanted) => {
      const fault = faultOf(file, wanted, layer);
      return fault === undefined ? [] : [`${file}: ${fault}`];
    });
  });
}

function folderOf(path: string): string {
  const [, folder = '', ...rest] = path.split('/');
  return rest.length > 0 ? folder : '';
}

function importsOf(file: string, text: string): readonly string[] {
  const source = file.endsWith('.html') ? text : text.replace(COMMENT, '$1');
  return [...source.matchAll(file.endsWith('.html') ? HTML_LINK : IMPORT)].flatMap(([, , wanted]) =>
    wanted === undefined ? [] : [wanted],
  );
}

function faultOf(file: string, wanted: string, layer: Layer): string | undefined {
  const path = wanted.replace(/[?#].*$/, '');
  if (!/^[./]/.test(path)) {
    const known = layer.packages.some((name) => path === name || path.startsWith(`${name}/`));
    return known ? undefined : `may not import the package ${path}`;
  }
  const target = path.startsWith('/') ? path.slice(1) : posix.join(posix.dirname(file), path);
  if (target.startsWith('assets/')) return layer.assets ? undefined : `may not import ${target}`;
  if (!target.startsWith('src/')) return `may not import ${target}, which is outside src`;
  const from = folderOf(file);
  const to = folderOf(target);
  return to === from || layer.folders.includes(to) ? undefined : `${from} may not import ${to} (${target})`;
}
