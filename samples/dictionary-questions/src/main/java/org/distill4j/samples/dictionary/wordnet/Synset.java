package org.distill4j.samples.dictionary.wordnet;

import java.util.List;

/**
 * A set of words with one meaning.
 *
 * @param id its identifier
 * @param lexicographerFile the number of the file in which it was written, from 0 to 44: a coarse
 *     class of its meaning
 * @param words its words in the order of the database, in lower case, with spaces within compounds
 * @param pointers its relations, in the order of the database
 * @param gloss its definition, with examples between quotation marks
 */
public record Synset(
    SynsetId id, int lexicographerFile, List<String> words, List<Pointer> pointers, String gloss) {

  /** Copies the lists. */
  public Synset {
    words = List.copyOf(words);
    pointers = List.copyOf(pointers);
  }
}
