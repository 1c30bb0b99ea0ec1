// By number: `instanceof` fails for nodes that a page moved here from another frame, and costs more per node.

export const isText = (node: Node): node is Text =>
  node.nodeType === Node.TEXT_NODE || node.nodeType === Node.CDATA_SECTION_NODE;

export const isElement = (node: Node): node is Element => node.nodeType === Node.ELEMENT_NODE;
