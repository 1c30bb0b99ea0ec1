/** What two people have together, after their two surnames: "Roe-Quill talks". Folded. Compiled by hand from English headlines. */
export const JOINT_NOUNS: ReadonlySet<string> = new Set(
  `talks meeting summit call debate debates ticket era campaign deal plan duel agenda rivalry feud race matchup rematch pact
  accord agreement bill letter phone conversation alliance relationship transition`.split(/\s+/),
);
