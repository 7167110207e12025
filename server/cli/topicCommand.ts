/** The command of a topic: its section as a table for people, or its documented JSON. */
import { ExitCode } from '../host/io.ts';
import { sectionText } from '../render/terminal/terminal.ts';
import { planningScope } from '../topics/scope.ts';
import type { Topic } from '../topics/topic.ts';
import { colours } from './colour.ts';
import type { AddCommand } from './commands/command.ts';
import { jsonText } from './jsonText.ts';
import { loadOne } from './load.ts';
import { type AnswerOptions, withAnswer } from './options.ts';
import { emit } from './output.ts';

export const topicCommand =
  (topic: Topic & Required<Pick<Topic, 'section' | 'json'>>, description: string): AddCommand =>
  (program, io, exit) => {
    withAnswer(program.command(topic.name).description(description)).action(
      async (path: string | undefined, options: AnswerOptions) => {
        const analysis = await loadOne(path, options, io);
        const section = topic.section(planningScope(analysis));
        const look = { width: io.columns, colours: colours(options.color, io) };
        const text =
          options.format === 'json' ? jsonText(topic.json(analysis)) : section ? sectionText(section, look) : '';
        emit(text, options.outputFile, io);
        exit(ExitCode.clean);
      },
    );
  };
