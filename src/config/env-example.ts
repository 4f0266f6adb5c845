// .env.example, made from the variables themselves, so that it cannot tell of another one.
import { VARIABLES } from './variables.ts';

/** The file's text: each variable with its line, its default where it has one, commented out. */
export function renderEnvExample(): string {
  const blocks = Object.entries(VARIABLES).map(([name, { about, check }]) => {
    const fallback = check.safeParse(undefined);
    return `# ${about}\n# ${name}=${fallback.success && fallback.data !== undefined ? String(fallback.data) : ''}\n`;
  });
  return `# Everything is optional on one machine; production names what it misses.\n\n${blocks.join('\n')}`;
}
