/** What the live region says to a screen reader. */
class Announcer {
  words = $state('');

  say(words: string) {
    // The same words twice are news too: a zero-width joiner makes them differ.
    this.words = words === this.words ? words + '\u200d' : words;
  }
}

export const announcer = new Announcer();
