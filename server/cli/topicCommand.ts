/** The command of a topic: its section as a table for people, or its documented JSON. */
import { ExitCode, type Io } from '../host/io.ts';
import { sectionText } from '../render/terminal/terminal.ts';
import { planningScope } from '../topics/scope.ts';
import type { Nothing, Section } from '../topics/section.ts';
import type { Topic } from '../topics/topic.ts';
import { colours } from './colour.ts';
import type { AddCommand } from './commands/command.ts';
import { jsonText } from './jsonText.ts';
import { loadOne } from './load.ts';
import { type AnswerOptions, withAnswer } from './options.ts';
import { emit } from './output.ts';

/** @param name that of the topic where it is left out */
export const topicCommand =
  (topic: Topic & Required<Pick<Topic, 'section' | 'json'>>, description: string, name = topic.name): AddCommand =>
  (program, io, exit) => {
    withAnswer(program.command(name).description(description)).action(
      async (path: string | undefined, options: AnswerOptions) => {
        const analysis = await loadOne(path, options, io);
        emitSection(topic.section(planningScope(analysis)), () => topic.json(analysis), options, io);
        exit(ExitCode.clean);
      },
    );
  };

/** Writes the answer of a command in the format that was chosen. */
export function emitSection(
  section: Section | Nothing | undefined,
  json: () => unknown,
  options: AnswerOptions,
  io: Io,
): void {
  const look = { width: io.columns, colours: colours(options.color, io) };
  const text = options.format === 'json' ? jsonText(json()) : section ? sectionText(section, look) : '';
  emit(text, options.outputFile, io);
}
