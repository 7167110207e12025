import type { CommandWords, OptionWords } from './words.ts';

export const zsh = (commands: readonly CommandWords[]): string => `#compdef roadmap
# Put this into ~/.zshrc, behind compinit:
#   source <(roadmap completions zsh)
_roadmap() {
  local -a commands
  commands=(
${commands.map(({ name, description }) => `    ${quoted(`${name}:${description}`)}`).join('\n')}
  )
  if ((CURRENT == 2)); then
    _describe command commands
    return
  fi
  local command=$words[2]
  shift words
  ((CURRENT--))
  case $command in
${commands.map(argumentsOf).join('\n')}
  esac
}
compdef _roadmap roadmap
`;

const argumentsOf = ({ name, options, choices }: CommandWords): string =>
  [
    `  ${name})`,
    `    _arguments -s ${options.map(specOf).join(' ')} ${quoted(`*: :${choices.length > 0 ? `{ _files; compadd ${choices.join(' ')} }` : '_files'}`)}`,
    '    ;;',
  ].join('\n');

/** `'(-f --format)'{-f,--format}'[how it is written]: :(pretty json)'` */
function specOf({ long, short, description, takesWord, choices }: OptionWords): string {
  const value = takesWord ? `: :${choices.length > 0 ? `(${choices.join(' ')})` : '_files'}` : '';
  const says = quoted(`[${description.replace(/[[\]\\:]/g, '\\$&')}]${value}`);
  return short ? `${quoted(`*${short}`)}${says} ${quoted(`*${long}`)}${says}` : `${quoted(`*${long}`)}${says}`;
}

const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
