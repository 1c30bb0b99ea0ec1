/** Nothing in the file runs or loads anything. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/** One self-contained HTML file of what stands in `content`: no scripts, nothing loaded from anywhere. */
export function savedFile(options: {
  readonly title: string;
  readonly language: string | undefined;
  readonly css: string;
  readonly content: Element;
}): string {
  const { title, language, css, content } = options;
  const file = document.implementation.createHTMLDocument(title);
  if (language !== undefined) file.documentElement.lang = language;
  const meta = (attributes: Record<string, string>): HTMLMetaElement => {
    const element = file.createElement('meta');
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    return element;
  };
  const style = file.createElement('style');
  style.textContent = css;
  file.head.prepend(
    meta({ charset: 'utf-8' }),
    meta({ 'http-equiv': 'Content-Security-Policy', content: POLICY }),
    meta({ name: 'viewport', content: 'width=device-width' }),
    meta({ name: 'referrer', content: 'no-referrer' }),
  );
  file.head.append(style);
  file.body.append(file.importNode(content, true));
  return `<!doctype html>\n${file.documentElement.outerHTML}\n`;
}

/** A file name out of a title, for every file system. */
export function fileNameOf(title: string): string {
  const words = title
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return `${words.slice(0, 80).trim().replaceAll(' ', '-') || 'article'}.html`;
}
