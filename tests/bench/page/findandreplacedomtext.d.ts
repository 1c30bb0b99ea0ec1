declare module 'findandreplacedomtext' {
  export default function findAndReplaceDOMText(
    root: Node,
    options: { readonly find: RegExp; readonly wrap: string; readonly preset: 'prose' },
  ): unknown;
}
