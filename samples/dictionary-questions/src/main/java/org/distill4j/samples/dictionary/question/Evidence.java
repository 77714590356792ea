package org.distill4j.samples.dictionary.question;

import java.util.List;

/**
 * The words that a question is answered from.
 *
 * @param words all words, in order
 * @param things the nouns and adjectives among them, in order
 * @param actions the verbs and adverbs among them, in order
 */
public record Evidence(List<String> words, List<String> things, List<String> actions) {

  /** Copies the lists. */
  public Evidence {
    words = List.copyOf(words);
    things = List.copyOf(things);
    actions = List.copyOf(actions);
  }
}
