package org.distill4j.samples.dictionary.wordnet;

/**
 * A relation from one synset to another.
 *
 * @param relation the relation
 * @param target the target synset
 * @param targetWord the index of the target word in the target synset, from 0, or {@link
 *     #ALL_WORDS}
 */
public record Pointer(Relation relation, SynsetId target, int targetWord) {

  /** The {@link #targetWord} of a relation that holds for the whole synset. */
  public static final int ALL_WORDS = -1;
}
