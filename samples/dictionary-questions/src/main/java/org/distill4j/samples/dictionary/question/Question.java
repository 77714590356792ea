package org.distill4j.samples.dictionary.question;

import java.util.List;
import java.util.Optional;
import org.distill4j.samples.dictionary.wordnet.SynsetId;

/**
 * A question about a synset.
 *
 * @param synset the synset
 * @param type what is asked
 * @param words the words of the question
 * @param evidence the words of the synset's gloss in order, with none that gives the answer away
 * @param correct the correct answers among those to choose from, at least one, in alphabetical
 *     order
 * @param annotated the one of them that training knows of; empty where training knows of none
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

  /** With what is annotated as the only correct answer, as far as training knows. */
  Question asAnnotated() {
    return new Question(synset, type, words, evidence, annotated.stream().toList(), annotated);
  }

  /** Returns its partition. */
  public Partition partition() {
    return Partition.of(synset);
  }
}
