package org.distill4j.samples.dictionary.question;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import com.google.common.collect.Range;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.data.LabelColumn;
import org.distill4j.runtime.data.text.Vocabulary;
import org.distill4j.samples.dictionary.wordnet.SynsetId;
import org.distill4j.samples.dictionary.wordnet.WordNet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DictionaryQuestionsTest {

  private static WordNet wordNet;
  private static DictionaryQuestions data;

  @BeforeAll
  static void make() {
    wordNet = WordNet.embedded();
    data = DictionaryQuestions.of(wordNet, QuestionOptions.defaults());
  }

  @Test
  void isAboutAsLargeAsTheReference() {
    QuestionStatistics statistics = QuestionStatistics.of(data);

    assertThat(statistics.questions()).isIn(Range.closed(55_000, 58_000));
    assertThat(statistics.correctAnswers()).isWithin(0.05).of(1.56);
    assertThat(statistics.several()).isWithin(0.02).of(0.32);
    assertThat(statistics.byType().keySet()).containsExactlyElementsIn(QuestionType.values());
  }

  @Test
  void splitsBySynset() {
    Set<SynsetId> training = synsets(Partition.TRAINING);
    Set<SynsetId> validation = synsets(Partition.VALIDATION);
    Set<SynsetId> test = synsets(Partition.TEST);
    double all = training.size() + validation.size() + test.size();

    assertThat(Stream.of(training, validation, test).flatMap(Set::stream).distinct().count())
        .isEqualTo((long) all);
    assertThat(training.size() / all).isWithin(0.01).of(0.8);
    assertThat(validation.size() / all).isWithin(0.01).of(0.1);
  }

  @Test
  void choosesAnswersByTheTrainingPartitionAlone() {
    Set<String> trained =
        data.questions(Partition.TRAINING).stream()
            .flatMap(question -> question.correct().stream())
            .collect(Collectors.toSet());

    assertThat(data.encoding().answers()).hasSize(1_000);
    assertThat(trained).containsExactlyElementsIn(data.encoding().answers());
  }

  @Test
  void knowsWordsOfTheTrainingPartitionAlone() {
    Set<String> known = new HashSet<>(data.encoding().evidenceWords().words());
    assertThat(known.remove(Vocabulary.UNKNOWN)).isTrue();
    assertThat(known).isNotEmpty();

    for (Question question : data.questions(Partition.TRAINING)) {
      known.removeAll(question.evidence().words());
    }
    assertThat(known).isEmpty();
  }

  @Test
  void annotatesOneOfTheCorrectAnswers() {
    for (Question question : all(data)) {
      assertThat(question.correct()).contains(question.annotated().orElseThrow());
    }
  }

  @Test
  void hidesAnswersThatTheGlossGivesAway() {
    Map<String, Set<String>> bases = new HashMap<>();
    for (Question question : all(data)) {
      if (question.type() == QuestionType.NAME
          || question.type() == QuestionType.FIELD
          || question.type() == QuestionType.OPPOSITE) {
        Set<String> shown =
            question.evidence().words().stream()
                .flatMap(word -> bases.computeIfAbsent(word, wordNet.lexicon()::bases).stream())
                .collect(Collectors.toSet());
        assertWithMessage("%s", question).that(shown).containsNoneIn(question.correct());
      }
    }
  }

  @Test
  void showsTheKindThatAGlossDescribesByBecauseItIsWhatIsAskedFor() {
    long shown =
        all(data).stream()
            .filter(question -> question.type() == QuestionType.KIND)
            .filter(q -> q.correct().stream().anyMatch(q.evidence().words()::contains))
            .count();

    assertThat(shown).isGreaterThan(1_000);
  }

  @Test
  void splitsEvidenceIntoThingsAndActions() {
    for (Question question : data.questions(Partition.TEST)) {
      Evidence evidence = question.evidence();
      List<String> both = new ArrayList<>(evidence.things());
      both.addAll(evidence.actions());
      assertThat(evidence.words()).containsAtLeastElementsIn(both);
    }
  }

  @Test
  void isTheSameEachTime(@TempDir Path folder) throws IOException {
    DictionaryQuestions again =
        DictionaryQuestions.of(readAgain(folder), QuestionOptions.defaults());

    for (Partition partition : Partition.values()) {
      assertThat(again.examples(partition).fingerprint())
          .isEqualTo(data.examples(partition).fingerprint());
    }
    assertThat(again.encoding().answers()).isEqualTo(data.encoding().answers());
  }

  /** Reads a copy of the database, since the embedded one is kept. */
  private static WordNet readAgain(Path folder) throws IOException {
    for (String part : List.of("noun", "verb", "adj", "adv")) {
      copy("data." + part, folder);
      copy(part + ".exc", folder);
    }
    copy("cntlist.rev", folder);
    return WordNet.in(folder);
  }

  private static void copy(String name, Path folder) throws IOException {
    try (InputStream file =
        WordNet.class.getResourceAsStream("/net/sf/extjwnl/data/wordnet/wn31/" + name)) {
      Files.copy(file, folder.resolve(name));
    }
  }

  @Test
  void annotatesOtherwiseWithAnotherSeed() {
    DictionaryQuestions other =
        DictionaryQuestions.of(wordNet, QuestionOptions.defaults().withSeed(2));
    List<Question> before = data.questions(Partition.TRAINING);
    List<Question> after = other.questions(Partition.TRAINING);
    int changed = 0;
    for (int i = 0; i < before.size(); i++) {
      assertThat(after.get(i).correct()).isEqualTo(before.get(i).correct());
      changed += after.get(i).annotated().equals(before.get(i).annotated()) ? 0 : 1;
    }

    assertThat(changed / (double) before.size()).isWithin(0.05).of(0.18);
  }

  @Test
  void takesAShareOfTheTrainingSynsetsAndLeavesTheRestAlone() {
    DictionaryQuestions tenth =
        DictionaryQuestions.of(wordNet, QuestionOptions.defaults().withTrainingFraction(0.1));
    DictionaryQuestions third =
        DictionaryQuestions.of(wordNet, QuestionOptions.defaults().withTrainingFraction(0.3));

    Set<Question> larger = new HashSet<>(third.questions(Partition.TRAINING));
    for (Question question : tenth.questions(Partition.TRAINING)) {
      assertWithMessage("%s", question.synset()).that(larger.contains(question)).isTrue();
    }
    double share =
        tenth.questions(Partition.TRAINING).size()
            / (double) data.questions(Partition.TRAINING).size();
    assertThat(share).isWithin(0.01).of(0.1);
    assertThat(tenth.questions(Partition.TEST)).isEqualTo(data.questions(Partition.TEST));
    assertThat(tenth.encoding().answers()).isEqualTo(data.encoding().answers());
    assertThat(tenth.encoding().evidenceWords().words())
        .isEqualTo(data.encoding().evidenceWords().words());
  }

  @Test
  void takesAShareOfTheAnnotations() {
    DictionaryQuestions tenth =
        DictionaryQuestions.of(wordNet, QuestionOptions.defaults().withAnnotatedFraction(0.1));
    List<Question> training = tenth.questions(Partition.TRAINING);
    long annotated = training.stream().filter(question -> question.annotated().isPresent()).count();

    assertThat(training).hasSize(data.questions(Partition.TRAINING).size());
    assertThat(annotated / (double) training.size()).isWithin(0.01).of(0.1);
    assertThat(tenth.examples(Partition.TRAINING).size()).isEqualTo(training.size());
  }

  @Test
  void takesFewerAnswers() {
    DictionaryQuestions few =
        DictionaryQuestions.of(wordNet, QuestionOptions.defaults().withAnswers(50));

    assertThat(few.encoding().answers()).isEqualTo(data.encoding().answers().subList(0, 50));
    assertThat(few.questions(Partition.TEST).size())
        .isLessThan(data.questions(Partition.TEST).size());
  }

  @Test
  void becomesExamplesWithOneColumnForEachInputAndLabel() {
    Examples examples = data.examples(Partition.TEST);
    LabelColumn annotated = (LabelColumn) examples.column(Examples.labelInput("annotated"));
    LabelColumn correct = (LabelColumn) examples.column(Examples.labelInput("correct"));

    assertThat(examples.columns().keySet())
        .containsExactly(
            "question", "evidence", "things", "actions", "label/annotated", "label/correct");
    assertThat(examples.size()).isEqualTo(data.questions(Partition.TEST).size());
    for (int i = 0; i < examples.size(); i++) {
      Question question = data.questions(Partition.TEST).get(i);
      assertThat(annotated.answers(i)).hasLength(1);
      assertThat(data.encoding().answers().get(annotated.answers(i)[0]))
          .isEqualTo(question.annotated().orElseThrow());
      assertThat(correct.answers(i)).hasLength(question.correct().size());
    }
  }

  private static Set<SynsetId> synsets(Partition partition) {
    return data.questions(partition).stream().map(Question::synset).collect(Collectors.toSet());
  }

  private static List<Question> all(DictionaryQuestions questions) {
    List<Question> all = new ArrayList<>();
    for (Partition partition : Partition.values()) {
      all.addAll(questions.questions(partition));
    }
    return all;
  }
}
