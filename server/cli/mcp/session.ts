/**
 * The Model Context Protocol: one message in, at most one out. Needs messages that are JSON; promises an answer to every
 * request, also to one that is wrong, and none to a notification.
 * Source: modelcontextprotocol.io, specification 2025-06-18 (base protocol, tools).
 */
import * as z from 'zod';
import { version } from '../version.ts';
import { type Tool, tools } from './tools.ts';

/** What a tool said: its text, and whether that says what went wrong. */
export interface ToolAnswer {
  readonly text: string;
  readonly failed: boolean;
}

export type Call = (words: readonly string[], path: string | undefined) => Promise<ToolAnswer>;

const versions = ['2025-06-18', '2025-03-26', '2024-11-05'] as const;

const id = z.union([z.string(), z.number()]);
const message = z.object({
  jsonrpc: z.literal('2.0'),
  id: id.optional(),
  method: z.string(),
  params: z.record(z.string(), z.unknown()).optional(),
});
const called = z.object({ name: z.string(), arguments: z.record(z.string(), z.unknown()).optional() });

type Id = z.infer<typeof id> | null;
type Answer = { readonly result: unknown } | { readonly error: { readonly code: number; readonly message: string } };

/** JSON-RPC's own numbers. */
const NOT_JSON = -32700;
const NO_REQUEST = -32600;
const NO_METHOD = -32601;
const WRONG_PARAMS = -32602;

const wrong = (code: number, text: string): Answer => ({ error: { code, message: text } });
const said = (of: Id, answer: Answer): string => JSON.stringify({ jsonrpc: '2.0', id: of, ...answer });

/** @param line one message; messages have no line breaks */
export async function answerTo(line: string, call: Call): Promise<string | undefined> {
  let data: unknown;
  try {
    data = JSON.parse(line);
  } catch {
    return said(null, wrong(NOT_JSON, 'Parse error: the message is not JSON.'));
  }
  const { data: request } = message.safeParse(data);
  if (!request) {
    const given = z.object({ id }).safeParse(data).data?.id;
    return said(given ?? null, wrong(NO_REQUEST, 'This is no request of JSON-RPC 2.0.'));
  }
  if (request.id === undefined) return undefined;
  return said(request.id, await answer(request, call));
}

async function answer({ method, params }: z.infer<typeof message>, call: Call): Promise<Answer> {
  switch (method) {
    case 'initialize': {
      const protocolVersion = versions.find((known) => known === params?.protocolVersion) ?? versions[0];
      return {
        result: {
          protocolVersion,
          capabilities: { tools: {} },
          serverInfo: { name: 'roadmap', version },
          instructions: 'Answers about product roadmaps written as `.roadmap` files. Nothing is ever changed.',
        },
      };
    }
    case 'ping':
      return { result: {} };
    case 'tools/list':
      return { result: { tools: tools.map(listed) } };
    case 'tools/call':
      return callOf(params, call);
    default:
      return wrong(NO_METHOD, `There is no method ${JSON.stringify(method)}.`);
  }
}

const listed = ({ name, description, input }: Tool) => ({
  name,
  description,
  inputSchema: z.toJSONSchema(input),
  annotations: { readOnlyHint: true, openWorldHint: false },
});

async function callOf(params: unknown, call: Call): Promise<Answer> {
  const { data: wanted } = called.safeParse(params);
  const tool = wanted && tools.find(({ name }) => name === wanted.name);
  if (!tool) return wrong(WRONG_PARAMS, `There are the tools ${tools.map(({ name }) => name).join(', ')}.`);
  const input = tool.input.safeParse(wanted.arguments ?? {});
  if (!input.success) return wrong(WRONG_PARAMS, z.prettifyError(input.error));
  const { text, failed } = await call(tool.words(input.data), input.data.path as string | undefined);
  return { result: { content: [{ type: 'text', text }], isError: failed } };
}
