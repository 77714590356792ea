package org.distill4j.samples.dictionary.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.distill4j.runtime.data.text.Words;
import org.distill4j.samples.dictionary.wordnet.Synset;
import org.distill4j.samples.dictionary.wordnet.WordNet;

/** Generates questions from a dictionary, in the order of the database and the question types. */
final class QuestionMaker {

  private static final long ANSWER_SALT = 1;
  private static final long ANNOTATION_SALT = 2;
  private static final long TRAINING_SALT = 3;

  private final WordNet wordNet;
  private final QuestionOptions options;

  QuestionMaker(WordNet wordNet, QuestionOptions options) {
    this.wordNet = wordNet;
    this.options = options;
  }

  /** Returns all facts that questions can be asked about. */
  List<Fact> facts() {
    List<Fact> facts = new ArrayList<>();
    for (Synset synset : wordNet.synsets()) {
      for (QuestionType type : QuestionType.values()) {
        List<String> answers = type.answers(synset, wordNet);
        if (!answers.isEmpty()) {
          facts.add(new Fact(synset, type, answers));
        }
      }
    }
    return facts;
  }

  /**
   * Returns the questions about facts.
   *
   * @param facts facts with candidate answers only
   */
  List<Question> questions(List<Fact> facts) {
    EvidenceReader reader = new EvidenceReader(wordNet.lexicon(), options.maximumWords());
    return facts.stream().map(fact -> question(fact, reader)).toList();
  }

  /** Returns true if a training question belongs to the fraction that is used. */
  boolean isUsed(Question question) {
    return Hash.fraction(TRAINING_SALT, question.synset().number()) < options.trainingFraction();
  }

  private Question question(Fact fact, EvidenceReader reader) {
    Synset synset = fact.synset();
    return new Question(
        synset.id(),
        fact.type(),
        Words.of(fact.type().text(synset.id().partOfSpeech())),
        reader.read(synset.gloss(), fact.type().hidden(synset, wordNet)),
        fact.answers(),
        annotated(fact));
  }

  private Optional<String> annotated(Fact fact) {
    long number = fact.synset().id().number();
    int type = fact.type().name().hashCode();
    if (Partition.of(fact.synset().id()) == Partition.TRAINING
        && Hash.fraction(ANNOTATION_SALT, options.seed(), number, type)
            >= options.annotatedFraction()) {
      return Optional.empty();
    }
    long hash = Hash.of(ANSWER_SALT, options.seed(), number, type);
    int choice = (int) Long.remainderUnsigned(hash, fact.answers().size());
    return Optional.of(fact.answers().get(choice));
  }
}
