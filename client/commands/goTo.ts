import { Uri } from 'vscode';
import { z } from 'zod';
import { goToSource } from '../preview/goToSource.ts';
import type { Command } from './command.ts';

const place = z.object({ uri: z.string(), id: z.string().optional() });

/** To where something is declared: what a line of the portfolio does. */
export const goTo: Command = ({ server }, argument) => {
  const { data } = place.safeParse(argument);
  return data && goToSource(server, Uri.parse(data.uri), data.id, false);
};
