/** One or two letters that stand for a person: first and last word of the name ("Marcelo Ebrard" → "ME"). */
export function monogramOf(name: string): string {
  const words = name.match(/\p{L}[\p{L}\p{M}]*/gu) ?? [];
  const first = words[0] ?? '';
  // Particles are not what a name is known by: "Ursula von der Leyen" is UL, "Charles de Gaulle" CG.
  const last = words.slice(1).findLast((word) => !/^\p{Ll}/u.test(word)) ?? '';
  return `${leadingLetter(first)}${leadingLetter(last)}`.toLocaleUpperCase('en');
}

function leadingLetter(word: string): string {
  return /^\p{L}\p{M}*/u.exec(word)?.[0] ?? '';
}
