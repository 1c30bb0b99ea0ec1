// By number: `instanceof` fails for nodes that a page moved here from another frame, and costs more per node.

export const isText = (node: Node): node is Text =>
  node.nodeType === Node.TEXT_NODE || node.nodeType === Node.CDATA_SECTION_NODE;

const parentNode = Object.getOwnPropertyDescriptor(Node.prototype, 'parentNode')?.get as (
  this: Node,
) => ParentNode | null;

/** Asked plainly, a form with a field named `parentNode` answers with the field: whoever climbs would never arrive. */
export const parentOf = (node: Node): ParentNode | null => parentNode.call(node);

export const isElement = (node: Node): node is Element => node.nodeType === Node.ELEMENT_NODE;
