package org.distill4j.samples.dictionary.wordnet;

/** The four parts of speech of WordNet. */
public enum PartOfSpeech {
  /** Nouns. */
  NOUN("noun", 'n'),
  /** Verbs. */
  VERB("verb", 'v'),
  /** Adjectives, including satellite adjectives. */
  ADJECTIVE("adj", 'a'),
  /** Adverbs. */
  ADVERB("adv", 'r');

  private final String file;
  private final char letter;

  PartOfSpeech(String file, char letter) {
    this.file = file;
    this.letter = letter;
  }

  /** Returns the extension of the database files: "noun", "verb", "adj" or "adv". */
  String file() {
    return file;
  }

  /** Returns the letter of the part of speech in the database: n, v, a or r. */
  char letter() {
    return letter;
  }

  /**
   * Returns the part of speech of a synset type.
   *
   * @param type n, v, a, r, or s for a satellite adjective
   * @throws IllegalArgumentException for any other type
   */
  static PartOfSpeech ofType(String type) {
    return switch (type) {
      case "n" -> NOUN;
      case "v" -> VERB;
      case "a", "s" -> ADJECTIVE;
      case "r" -> ADVERB;
      default -> throw new IllegalArgumentException("'" + type + "' is not a synset type");
    };
  }
}
