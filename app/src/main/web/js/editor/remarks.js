/**
 * Puts the comments and processing instructions of a file back into its rewritten form, since the drawing
 * library loses them: each before the element that it preceded, or else at the end of the one that contained it.
 */
export function carryRemarks(from, to) {
  const before = parse(from);
  const remarks = [];
  const walker = before.createTreeWalker(before, NodeFilter.SHOW_COMMENT | NodeFilter.SHOW_PROCESSING_INSTRUCTION);
  while (walker.nextNode()) {
    remarks.push(walker.currentNode);
  }
  if (remarks.length === 0) {
    return to;
  }
  const after = parse(to);
  remarks.forEach((remark) => put(after.importNode(remark, true), remark, after));
  const text = new XMLSerializer().serializeToString(after).replace(/^<\?xml [^>]*\?>\s*/, '');
  return `<?xml version="1.0" encoding="UTF-8"?>\n${text}\n`;
}

function put(copy, remark, after) {
  if (remark.parentNode.nodeType === Node.DOCUMENT_NODE) {
    after.insertBefore(copy, remark.compareDocumentPosition(remark.ownerDocument.documentElement) & Node.DOCUMENT_POSITION_FOLLOWING
      ? after.documentElement
      : null);
    return;
  }
  let next = remark.nextElementSibling ?? nextElement(remark);
  while (next && !twin(next, after)) {
    next = next.nextElementSibling;
  }
  if (next) {
    twin(next, after).before(copy, '\n');
    return;
  }
  let parent = remark.parentElement;
  while (parent && !twin(parent, after)) {
    parent = parent.parentElement;
  }
  (parent ? twin(parent, after) : after.documentElement).append(copy, '\n');
}

/** Processing instructions do not know their next element themselves. */
function nextElement(node) {
  let next = node.nextSibling;
  while (next && next.nodeType !== Node.ELEMENT_NODE) {
    next = next.nextSibling;
  }
  return next;
}

function twin(element, after) {
  const id = element.getAttribute('id');
  return id ? after.querySelector(`[id="${CSS.escape(id)}"]`) : null;
}

function parse(xml) {
  return new DOMParser().parseFromString(xml, 'application/xml');
}
