/**
 * URIs as keys. One file must have one URI, whoever made it: VS Code, node or an import's path. So every segment is
 * decoded and encoded again in the strictest way (as VS Code prints it). A bare path (`/teams.roadmap`), as tests
 * use it, has no scheme and is left unencoded.
 */

interface Parts {
  /** `file://`, `vscode-vfs://github`, or empty for a bare path. */
  readonly origin: string;
  readonly segments: readonly string[];
}

const shape = /^([A-Za-z][A-Za-z0-9+.-]+:\/\/[^/]*)?(\/.*)$/;

/** The one spelling of a URI. What is no hierarchical URI (`untitled:Untitled-1`) is its own spelling. */
export function canonicalUri(uri: string): string {
  const parts = split(uri);
  return parts ? join(parts) : uri;
}

/** The folder a file is in, with a `/` at its end; `undefined` for a document that is in none. */
export function folderOf(uri: string): string | undefined {
  const slash = uri.lastIndexOf('/');
  return slash < 0 ? undefined : uri.slice(0, slash + 1);
}

/** A relative path from a folder, `.` and `..` resolved; `undefined` where it climbs above the top. */
export function resolveUri(folder: string, path: string): string | undefined {
  const base = split(folder);
  if (!base) return undefined;
  const segments = base.segments.slice(0, -1);
  for (const step of path.split('/')) {
    if (step === '..') {
      if (segments.pop() === undefined) return undefined;
    } else if (step !== '.' && step !== '') segments.push(step);
  }
  if (/(^|\/)\.{0,2}$/.test(path)) segments.push('');
  return join({ origin: base.origin, segments });
}

/** Whether a URI is in a folder, at any depth. Both canonical. */
export const isInside = (uri: string, folder: string): boolean =>
  uri.startsWith(folder.endsWith('/') ? folder : `${folder}/`);

/** The decoded path of a URI below a folder: what a glob is matched with. */
export const pathBelow = (uri: string, folder: string): string => decode(uri.slice(folder.length));

function split(uri: string): Parts | undefined {
  const found = shape.exec(uri);
  if (!found) return undefined;
  const origin = found[1] ?? '';
  const segments = found[2]!.slice(1).split('/');
  return { origin: origin.toLowerCase(), segments: origin ? segments.map(decode) : segments };
}

function join({ origin, segments }: Parts): string {
  if (!origin) return `/${segments.join('/')}`;
  return `${origin}/${segments.map((s, i) => encode(i === 0 && /^[A-Z]:$/.test(s) ? s.toLowerCase() : s)).join('/')}`;
}

function encode(segment: string): string {
  // A lone surrogate has no UTF-8 form: encoding it would throw.
  return encodeURIComponent(segment.replace(/\p{Surrogate}/gu, '\uFFFD')).replace(
    /[!'()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
