import type { CommandWords, OptionWords } from './words.ts';

export const fish = (commands: readonly CommandWords[]): string => `# Put this into ~/.config/fish/config.fish:
#   roadmap completions fish | source
${commands.flatMap(linesOf).join('\n')}
`;

const linesOf = ({ name, description, options, choices }: CommandWords): string[] => [
  `complete -c roadmap -n __fish_use_subcommand -f -a ${name} -d ${quoted(description)}`,
  ...options.map(
    (option) => `complete -c roadmap -n ${quoted(`__fish_seen_subcommand_from ${name}`)} ${specOf(option)}`,
  ),
  ...(choices.length > 0
    ? [`complete -c roadmap -n ${quoted(`__fish_seen_subcommand_from ${name}`)} -a ${quoted(choices.join(' '))}`]
    : []),
];

function specOf({ long, short, description, takesWord, choices }: OptionWords): string {
  const value = !takesWord ? '' : choices.length > 0 ? ` -x -a ${quoted(choices.join(' '))}` : ' -r -F';
  return `-l ${long.slice(2)}${short ? ` -s ${short.slice(1)}` : ''}${value} -d ${quoted(description)}`;
}

const quoted = (text: string): string => `'${text.replace(/[\\']/g, '\\$&')}'`;
