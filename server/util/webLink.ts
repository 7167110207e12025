/** Links that a reader may follow: to the web or to a mailbox, never to a script, a file or a command. */
export const isWebLink = (target: string): boolean => /^(?:https?:\/\/[^\s\\]+|mailto:[^\s\\]+)$/i.test(target);
