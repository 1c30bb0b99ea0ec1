import { parseSync } from 'vite';

type Node = { readonly type: string; readonly [field: string]: unknown };

/** Attributes that a reader sees or hears. */
const SAID = new Set(['aria-label', 'aria-description', 'title', 'placeholder', 'alt', 'label', 'heading']);
/** The product's name is the same in every language. */
const NAMES = /^Backgrounder$/;
const HAS_WORDS = /\p{L}{2,}/u;

/**
 * Words for readers that stand in a component itself instead of in the catalogues: text between tags, texts that an
 * expression between tags may come to, and attributes that are read out.
 */
export function wordsInCode(file: string, source: string): readonly string[] {
  const { program, errors } = parseSync(file, source, { lang: 'tsx' });
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
  const found: string[] = [];
  const take = (text: unknown): void => {
    const words = String(text).trim();
    if (HAS_WORDS.test(words) && !NAMES.test(words)) found.push(words);
  };
  walk(program, (node) => {
    if (node.type === 'JSXText') take(node.value);
    if (node.type === 'JSXElement' || node.type === 'JSXFragment') {
      for (const child of nodesIn(node.children)) {
        if (child.type === 'JSXExpressionContainer') textsOf(child.expression).forEach(take);
      }
    }
    if (node.type === 'JSXAttribute' && SAID.has(String((node.name as Node).name))) {
      const value = node.value as Node | null;
      textsOf(value?.type === 'JSXExpressionContainer' ? value.expression : value).forEach(take);
    }
  });
  return found;
}

/** The texts an expression may come to, as far as it spells them out. */
function textsOf(value: unknown): readonly unknown[] {
  if (!isNode(value)) return [];
  switch (value.type) {
    case 'Literal':
      return typeof value.value === 'string' ? [value.value] : [];
    case 'TemplateLiteral':
      return nodesIn(value.quasis).map((quasi) => (quasi.value as unknown as { cooked: string }).cooked);
    case 'ConditionalExpression':
      return [...textsOf(value.consequent), ...textsOf(value.alternate)];
    case 'LogicalExpression':
      return textsOf(value.right);
    default:
      return [];
  }
}

function walk(node: unknown, visit: (node: Node) => void): void {
  if (Array.isArray(node)) for (const each of node) walk(each, visit);
  else if (isNode(node)) {
    visit(node);
    for (const field of Object.values(node)) if (typeof field === 'object') walk(field, visit);
  }
}

const nodesIn = (value: unknown): readonly Node[] => (Array.isArray(value) ? value.filter(isNode) : []);

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}
