/**
 * Browsers that translate put elements of their own in place of the page's texts. React does not know: it goes on
 * writing to
 * the text that was taken out, so old numbers stay, and it falls over when it wants to remove that text or put
 * something
 * before it. Here such exchanges are noted as they happen. A text that changes afterwards is put back, fresh, for the
 * browser to translate anew; what is removed or moved is what stands in its place. Nothing is kept from being
 * translated.
 * @param page the part of the document that React draws
 */
export function allowTranslation(page: Node): void {
  /** By text: what stands for it on the page; and the other way round. */
  const standIn = new WeakMap<Node, ChildNode>();
  const original = new WeakMap<Node, Node>();

  const changes = new MutationObserver((records) => {
    // All texts beside it too: a sentence is translated as a whole, and may carry the old number in another of its
    // parts.
    for (const { target } of records)
      for (const node of standIn.get(target)?.parentNode?.childNodes ?? []) putBack(node);
  });

  new MutationObserver((records) => {
    const added = new Set<Node | null>();
    for (const { addedNodes, removedNodes, previousSibling, nextSibling } of records) {
      for (const node of addedNodes) added.add(node);
      for (const gone of removedNodes) {
        const text = original.get(gone) ?? (gone.nodeType === Node.TEXT_NODE && isReacts(gone) ? gone : null);
        if (text === null || text.isConnected) continue;
        const by = [...addedNodes, previousSibling, nextSibling].find((node) => added.has(node) && !isReacts(node!));
        if (by === undefined) continue;
        standIn.set(text, by as ChildNode);
        original.set(by!, text);
        changes.observe(text, { characterData: true });
      }
    }
  }).observe(page, { childList: true, subtree: true });

  function putBack(node: ChildNode): void {
    const text = original.get(node);
    if (text === undefined || text.isConnected) return;
    standIn.delete(text);
    node.replaceWith(text);
  }

  /** The child of `parent` that a node is, lies in, or is stood for by. */
  function childAt(parent: Node, node: Node): Node | null {
    let at: Node | null = standIn.get(node) ?? node;
    while (at !== null && at.parentNode !== parent) at = at.parentNode;
    return at;
  }

  /** A text that finds a place again needs no stand-in. */
  function comesBack(node: Node): void {
    standIn.get(node)?.remove();
    standIn.delete(node);
  }

  const { appendChild, insertBefore, removeChild } = Node.prototype;
  Node.prototype.appendChild = function <T extends Node>(this: Node, node: T): T {
    comesBack(node);
    return appendChild.call(this, node) as T;
  };
  Node.prototype.insertBefore = function <T extends Node>(this: Node, node: T, before: Node | null): T {
    comesBack(node);
    return insertBefore.call(this, node, before === null ? null : childAt(this, before)) as T;
  };
  Node.prototype.removeChild = function <T extends Node>(this: Node, node: T): T {
    const at = childAt(this, node);
    if (at !== null) removeChild.call(this, at);
    return node;
  };
}

/** Whether React made it: it leaves its mark on all its nodes. */
function isReacts(node: Node): boolean {
  return Object.keys(node).some((key) => key.startsWith('__react'));
}
