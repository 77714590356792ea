package org.distill4j.samples.dictionary.wordnet;

/** The four classes of words that WordNet knows. */
public enum PartOfSpeech {
  /** Nouns. */
  NOUN("noun", 'n'),
  /** Verbs. */
  VERB("verb", 'v'),
  /** Adjectives, the satellites of other adjectives among them. */
  ADJECTIVE("adj", 'a'),
  /** Adverbs. */
  ADVERB("adv", 'r');

  private final String file;
  private final char letter;

  PartOfSpeech(String file, char letter) {
    this.file = file;
    this.letter = letter;
  }

  /** The extension of its database files: "noun", "verb", "adj" or "adv". */
  String file() {
    return file;
  }

  /** The letter that stands for it in the database: n, v, a or r. */
  char letter() {
    return letter;
  }

  /**
   * The part of speech of a type of synset.
   *
   * @param type n, v, a, r, or s for the satellite of an adjective
   * @throws IllegalArgumentException for any other type
   */
  static PartOfSpeech ofType(String type) {
    return switch (type) {
      case "n" -> NOUN;
      case "v" -> VERB;
      case "a", "s" -> ADJECTIVE;
      case "r" -> ADVERB;
      default -> throw new IllegalArgumentException("'" + type + "' is no type of synset");
    };
  }
}
