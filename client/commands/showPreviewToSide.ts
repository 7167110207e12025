import { ViewColumn } from 'vscode';
import type { Command } from './command.ts';
import { target } from './target.ts';

export const showPreviewToSide: Command = ({ preview }, argument) => {
  const uri = target(argument);
  return uri && preview.show(uri, ViewColumn.Beside);
};
