/** Red, green and blue of a computed colour, 0 to 255. @throws Error when it is none */
export function colour(words: string | undefined): readonly number[] {
  const numbers = words?.match(/[\d.]+/g)?.map(Number) ?? [];
  if (numbers.length < 3) throw new Error(`No colour: ${words}`);
  return words?.startsWith('color(') ? numbers.slice(0, 3).map((each) => each * 255) : numbers.slice(0, 3);
}

/** Contrast of two colours after WCAG, 1 to 21. */
export function contrast(one: readonly number[], other: readonly number[]): number {
  const luminance = (rgb: readonly number[]): number => {
    const [red = 0, green = 0, blue = 0] = rgb.map((each) => {
      const part = each / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}
