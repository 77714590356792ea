package org.distill4j.samples.dictionary.question;

import java.util.List;
import java.util.function.Predicate;
import org.distill4j.samples.dictionary.wordnet.Synset;

/**
 * A fact of WordNet about a synset, with its answers in alphabetical order.
 *
 * @param synset the subject
 * @param type the type of the question that it answers
 * @param answers all answers
 */
record Fact(Synset synset, QuestionType type, List<String> answers) {

  Fact {
    answers = List.copyOf(answers);
  }

  /** Returns the fact restricted to its candidate answers. */
  Fact restrictedTo(Predicate<String> choices) {
    return new Fact(synset, type, answers.stream().filter(choices).toList());
  }

  boolean hasAnswers() {
    return !answers.isEmpty();
  }
}
