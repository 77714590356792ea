package org.distill4j.samples.dictionary.question;

import java.util.List;
import java.util.Optional;
import org.distill4j.samples.dictionary.wordnet.SynsetId;

/**
 * A question about a synset.
 *
 * @param synset the synset
 * @param type the type of the question
 * @param words the words of the question
 * @param evidence the words of the synset's gloss in order, without those that reveal the answer
 * @param correct the correct candidate answers, at least one, in alphabetical order
 * @param annotated the one that training uses; empty if the question is not annotated
 */
public record Question(
    SynsetId synset,
    QuestionType type,
    List<String> words,
    Evidence evidence,
    List<String> correct,
    Optional<String> annotated) {

  /** Copies the lists. */
  public Question {
    words = List.copyOf(words);
    correct = List.copyOf(correct);
  }

  /** Returns a copy whose only correct answer is the annotated one. */
  Question asAnnotated() {
    return new Question(synset, type, words, evidence, annotated.stream().toList(), annotated);
  }

  /** Returns its partition. */
  public Partition partition() {
    return Partition.of(synset);
  }
}
