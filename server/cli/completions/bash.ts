import type { CommandWords, OptionWords } from './words.ts';

/** Where nothing is offered, bash completes files itself (`-o default`). */
export const bash = (commands: readonly CommandWords[]): string => `# Put this into ~/.bashrc:
#   source <(roadmap completions bash)
_roadmap() {
  local word=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD - 1]} command='' i words=''
  for ((i = 1; i < COMP_CWORD; i++)); do
    if [[ \${COMP_WORDS[i]} != -* ]]; then
      command=\${COMP_WORDS[i]}
      break
    fi
  done
  case "$command $before" in
${commands.flatMap(valuesOf).join('\n')}
  *)
    case "$command" in
    '') words='${commands.map(({ name }) => name).join(' ')} --help --version' ;;
${commands.map(argumentsOf).join('\n')}
    esac
    ;;
  esac
  COMPREPLY=()
  if [[ -n $words ]]; then mapfile -t COMPREPLY < <(compgen -W "$words" -- "$word"); fi
}
complete -o default -F _roadmap roadmap
`;

const names = ({ long, short }: OptionWords): string[] => [long, ...(short ? [short] : [])];

/** What follows an option that takes a word. */
const valuesOf = ({ name, options }: CommandWords): string[] =>
  options
    .filter(({ takesWord }) => takesWord)
    .map((option) => {
      const patterns = names(option).map((option) => `'${name} ${option}'`);
      return `  ${patterns.join(' | ')}) words='${option.choices.join(' ')}' ;;`;
    });

/** Options where a dash was typed, else what the arguments may be. */
const argumentsOf = ({ name, options, choices }: CommandWords): string =>
  `    ${name}) if [[ $word == -* ]]; then words='${options.flatMap(names).join(' ')}'; else words='${choices.join(' ')}'; fi ;;`;
