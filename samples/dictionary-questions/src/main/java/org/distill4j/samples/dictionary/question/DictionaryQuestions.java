package org.distill4j.samples.dictionary.question;

import java.lang.ref.SoftReference;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.data.text.Vocabulary;
import org.distill4j.samples.dictionary.wordnet.WordNet;

/**
 * Dictionary question answering: questions about the synsets of WordNet, with the gloss as evidence
 * and a fixed set of candidate answers. Equal options give equal questions on every machine.
 */
public final class DictionaryQuestions {

  /** The column of the words of a question, and the name of its input. */
  public static final String QUESTION = "question";

  /** The column of the words of the gloss, and the name of its input. */
  public static final String EVIDENCE = "evidence";

  /** The column of the nouns and adjectives of the gloss, and the name of its input. */
  public static final String THINGS = "things";

  /** The column of the verbs and adverbs of the gloss, and the name of its input. */
  public static final String ACTIONS = "actions";

  /** The training labels: at most one answer per question. */
  public static final String ANNOTATED = "annotated";

  /** The evaluation labels: all correct answers. */
  public static final String CORRECT = "correct";

  /** Separates the draw of held-out synsets from other draws. */
  private static final long HELD_OUT = 0x4e1d;

  private static SoftReference<DictionaryQuestions> kept = new SoftReference<>(null);

  private final QuestionOptions options;
  private final Encoding encoding;
  private final Map<Partition, List<Question>> questions;

  private DictionaryQuestions(
      QuestionOptions options, Encoding encoding, Map<Partition, List<Question>> questions) {
    this.options = options;
    this.encoding = encoding;
    this.questions = Collections.unmodifiableMap(questions);
  }

  /**
   * Returns the questions about {@link WordNet#embedded}, which takes a few seconds. While there is
   * memory for the last ones, they are kept for a next call with equal options.
   *
   * @throws org.distill4j.samples.dictionary.wordnet.DictionaryDataException if a file of WordNet
   *     is missing or damaged
   */
  public static synchronized DictionaryQuestions embedded(QuestionOptions options) {
    DictionaryQuestions questions = kept.get();
    if (questions == null || !questions.options.equals(options)) {
      questions = of(WordNet.embedded(), options);
      kept = new SoftReference<>(questions);
    }
    return questions;
  }

  /** Generates the questions, which takes a few seconds. */
  public static DictionaryQuestions of(WordNet wordNet, QuestionOptions options) {
    QuestionMaker maker = new QuestionMaker(wordNet, options);
    List<Fact> facts = maker.facts();
    List<String> answers = mostFrequentAnswers(facts, options.answers());
    Set<String> choices = new HashSet<>(answers);
    List<Question> all =
        maker.questions(
            facts.stream()
                .map(fact -> fact.restrictedTo(choices::contains))
                .filter(Fact::hasAnswers)
                .toList());
    Map<Partition, List<Question>> questions = new EnumMap<>(Partition.class);
    for (Partition partition : Partition.values()) {
      questions.put(partition, of(partition, all));
    }
    Encoding encoding = encoding(questions.get(Partition.TRAINING), answers, options);
    questions.computeIfPresent(
        Partition.TRAINING, (key, list) -> list.stream().filter(maker::isUsed).toList());
    return new DictionaryQuestions(options, encoding, questions);
  }

  private static List<String> mostFrequentAnswers(List<Fact> facts, int number) {
    return Vocabulary.mostFrequent(
        facts.stream()
            .filter(fact -> Partition.of(fact.synset().id()) == Partition.TRAINING)
            .flatMap(fact -> fact.answers().stream()),
        number);
  }

  private static List<Question> of(Partition partition, List<Question> all) {
    return all.stream().filter(question -> question.partition() == partition).toList();
  }

  private static Encoding encoding(
      List<Question> training, List<String> answers, QuestionOptions options) {
    return new Encoding(
        Vocabulary.of(training.stream().flatMap(question -> question.words().stream()), 1),
        Vocabulary.of(
            training.stream().flatMap(question -> question.evidence().words().stream()),
            options.minimumWordCount()),
        answers);
  }

  /**
   * Returns the training questions, split by synset for model selection without the other
   * partitions. The held-out part becomes the validation partition, with all its questions and
   * correct answers, or with annotated questions and answers only; the test partition is empty.
   */
  public DictionaryQuestions heldOutOfTraining(HeldOut held) {
    Map<Boolean, List<Question>> divided =
        questions.get(Partition.TRAINING).stream()
            .collect(
                Collectors.partitioningBy(
                    it -> held.has(Hash.fraction(HELD_OUT, it.synset().number()))));
    Map<Partition, List<Question>> ofTraining = new EnumMap<>(Partition.class);
    ofTraining.put(Partition.TRAINING, divided.get(false));
    ofTraining.put(
        Partition.VALIDATION,
        held.truth() == Truth.ALL ? divided.get(true) : asAnnotated(divided.get(true)));
    ofTraining.put(Partition.TEST, List.of());
    return new DictionaryQuestions(options, encoding, ofTraining);
  }

  private static List<Question> asAnnotated(List<Question> questions) {
    return questions.stream()
        .filter(question -> question.annotated().isPresent())
        .map(Question::asAnnotated)
        .toList();
  }

  /** Returns the options of the questions. */
  public QuestionOptions options() {
    return options;
  }

  /** Returns the vocabulary of words and answers, built from all training questions. */
  public Encoding encoding() {
    return encoding;
  }

  /** Returns the questions of a partition, in the order of {@link #examples}. */
  public List<Question> questions(Partition partition) {
    return questions.get(partition);
  }

  /**
   * Returns the questions of a partition as examples: the inputs {@link #QUESTION}, {@link
   * #EVIDENCE}, {@link #THINGS} and {@link #ACTIONS}, the labels {@link #ANNOTATED} and {@link
   * #CORRECT}.
   *
   * @throws IllegalArgumentException if the partition has no question
   */
  public Examples examples(Partition partition) {
    return encoding.examples(questions.get(partition));
  }
}
