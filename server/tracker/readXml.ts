/** XML as nested objects. A file with a document type is refused, since it could define entities or name other files. */
import { XMLParser, XMLValidator } from 'fast-xml-parser';

export interface XmlElement {
  /** All elements of this name inside. */
  all(name: string): readonly XmlElement[];
  first(name: string): XmlElement | undefined;
  /** The text of the first element of this name; empty where there is none. */
  text(name: string): string;
  attribute(name: string): string;
  readonly content: string;
}

const notWellFormed = { failed: 'it is not well-formed XML' };

/** The root element, or why there is none. */
export function readXml(text: string, root: string): XmlElement | { readonly failed: string } {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text))
    return { failed: 'it has a document type, which could define entities. Remove the `<!DOCTYPE …>`' };
  if (XMLValidator.validate(text) !== true) return notWellFormed;
  try {
    const parser = new XMLParser({
      ignoreAttributes: false,
      parseTagValue: false,
      parseAttributeValue: false,
      removeNSPrefix: true,
    });
    const found = elementOf(parser.parse(text)).first(root);
    return found ?? { failed: `it has no element \`${root}\`` };
  } catch {
    return notWellFormed;
  }
}

export const isElement = (read: XmlElement | { readonly failed: string }): read is XmlElement => !('failed' in read);

function elementOf(value: unknown): XmlElement {
  const content = (name: string): unknown =>
    typeof value === 'object' && value !== null && Object.hasOwn(value, name)
      ? (value as Record<string, unknown>)[name]
      : undefined;
  const all = (name: string): readonly XmlElement[] => {
    const inside = content(name);
    if (inside === undefined) return [];
    return Array.isArray(inside) ? inside.map(elementOf) : [elementOf(inside)];
  };
  const own = typeof value === 'object' ? content('#text') : value;
  return {
    all,
    first: (name) => all(name)[0],
    text: (name) => all(name)[0]?.content ?? '',
    attribute: (name) => String(content(`@_${name}`) ?? ''),
    content: own === undefined || own === null ? '' : String(own),
  };
}
