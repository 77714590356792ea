package org.distill4j.samples.dictionary.wordnet;

import java.util.Comparator;
import java.util.Locale;

/**
 * The identifier of a synset: the offset of its line in the file of its part of speech.
 *
 * @param partOfSpeech the file
 * @param offset the line's offset in bytes
 */
public record SynsetId(PartOfSpeech partOfSpeech, int offset) implements Comparable<SynsetId> {

  private static final Comparator<SynsetId> ORDER =
      Comparator.comparing(SynsetId::partOfSpeech).thenComparingInt(SynsetId::offset);

  /** Returns the id as a single number that is stable across runs, as input for hashes. */
  public long number() {
    return (long) partOfSpeech.letter() << Integer.SIZE | offset;
  }

  @Override
  public int compareTo(SynsetId other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%c%08d", partOfSpeech.letter(), offset);
  }
}
