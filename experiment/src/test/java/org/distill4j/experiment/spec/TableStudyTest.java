package org.distill4j.experiment.spec;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.distill4j.experiment.Results;
import org.distill4j.experiment.sample.Clouds;
import org.distill4j.experiment.trial.Trial;
import org.distill4j.runtime.data.DataFileException;
import org.distill4j.runtime.data.mapping.ColumnMapping;
import org.distill4j.runtime.data.mapping.HoldOut;
import org.distill4j.runtime.data.mapping.Slot;
import org.distill4j.runtime.data.mapping.Slot.Use;
import org.distill4j.runtime.data.mapping.TableEncoding;
import org.distill4j.runtime.data.stream.StreamedTable;
import org.distill4j.runtime.data.table.Table;
import org.distill4j.runtime.data.table.Tables;
import org.distill4j.runtime.training.TrainingSettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Studies of compiled specs on tables. */
final class TableStudyTest {

  private static final Path CLASSES = Path.of("target", "test-classes");
  private static final TrainingSettings TRAINING = Clouds.training(4);
  private static final String MAPPING = "measured=x,y";

  @TempDir private Path folder;
  private Path training;
  private Path held;

  @BeforeEach
  void write() throws IOException {
    training = write("train.csv", 120, true);
    held = write("held.csv", 30, false);
  }

  /** Points around three centres with the logits of a teacher; every fourth is not labelled. */
  private Path write(String name, int points, boolean gaps) throws IOException {
    Random random = new Random(points);
    StringBuilder text = new StringBuilder("x,y,name,l0,l1,l2\n");
    for (int i = 0; i < points; i++) {
      int answer = i % 3;
      text.append(
          String.format(
              Locale.ROOT,
              "%.3f,%.3f,%s,%s,%s,%s%n",
              answer + random.nextGaussian() / 4,
              answer % 2 + random.nextGaussian() / 4,
              gaps && i % 4 == 0 ? "" : List.of("red", "green", "blue").get(answer),
              answer == 2 ? 3 : 0,
              answer == 1 ? 3 : 0,
              answer == 0 ? 3 : 0));
    }
    return Files.writeString(folder.resolve(name), text);
  }

  private static ColumnMapping mapping(String... more) {
    ColumnMapping.Builder mapping = ColumnMapping.builder().column(MAPPING);
    for (String entry : more) {
      mapping.column(entry);
    }
    return mapping.build();
  }

  private TableStudy read(SpecTask task, ColumnMapping mapping) throws IOException {
    Table table = Tables.of(training);
    return TableStudy.read(
        task, mapping, table, Tables.of(held), Optional.empty(), Map.of("width", 8));
  }

  @Test
  void slotsAreInputsLabelsAndSignalsWithTheirDimensions() throws IOException {
    try (SpecLoader loader = SpecLoader.open(List.of(CLASSES))) {
      SpecTask task = SpecTask.of(loader, "ForeignLabels", Optional.empty());
      assertThat(task.slots().stream().map(Slot::name).toList())
          .containsExactly("measured", "teacher/answer", "annotated");
      assertThat(task.slots().stream().map(Slot::use).toList())
          .containsExactly(Use.INPUT, Use.SIGNAL, Use.LABEL);
      assertThat(task.label().axes().get(0).dimension()).hasValue("classes");
      assertThat(task.node()).isEqualTo("answer");
    }
  }

  @Test
  void logitsOfAForeignTeacherAndUnlabelledExamplesAreTrainedOn() throws IOException {
    try (SpecLoader loader = SpecLoader.open(List.of(CLASSES))) {
      TableStudy tables =
          read(
              SpecTask.of(loader, "ForeignLabels", Optional.empty()),
              mapping("annotated=name", "teacher/answer=l0..l2"));
      List<Trial> trials = tables.trials(TRAINING, Map.of("answersWeight", 0.5), Map.of());

      assertThat(trials.stream().map(Trial::title).toList())
          .containsExactly("student", "distilled student");
      Results results = tables.study().run(trials);
      assertThat(results.score("distilled student").mean()).isGreaterThan(0.8);
      assertThat(tables.sizes()).isEqualTo("classes = 3, features = 2, width = 8");
      assertThat(tables.encoding().format("annotated").orElseThrow().names())
          .containsExactly("blue", "green", "red")
          .inOrder();
    }
  }

  @Test
  void aPartOfTheTrainingTableIsHeldOut() throws IOException {
    try (SpecLoader loader = SpecLoader.open(List.of(CLASSES))) {
      TableStudy tables =
          TableStudy.read(
              SpecTask.of(loader, "ForeignLabels", Optional.empty()),
              mapping("annotated=name", "teacher/answer=l0..l2"),
              Tables.of(training),
              HoldOut.withSeed(7),
              Optional.empty(),
              Map.of("width", 8));

      // 90 of 120 are labelled: 18 are held out, and the others stay.
      assertThat(tables.data().description())
          .isEqualTo(
              "102 examples for training, 18 held out, 3 classes; held out: 20 % of train.csv by"
                  + " seed 7, of each class");
      Results results = tables.study().run(tables.trials(TRAINING, Map.of(), Map.of()));
      assertThat(results.score("distilled student").mean()).isGreaterThan(0.8);
    }
  }

  @Test
  void aNetworkAloneIsTrainedFromMemoryAndFromDisk() throws IOException {
    try (SpecLoader loader = SpecLoader.open(List.of(CLASSES))) {
      SpecTask task = SpecTask.of(loader, "sample.Classifier", Optional.empty());
      TableStudy tables = read(task, mapping("answer=name"));
      Results fromMemory = tables.study().run(tables.trials(TRAINING, Map.of(), Map.of()));
      assertThat(fromMemory.score("network").mean()).isGreaterThan(0.8);

      TableEncoding encoding = tables.encoding();
      Path file = folder.resolve("examples.rows");
      try (StreamedTable stored = StreamedTable.write(encoding, Tables.of(training), file)) {
        TableStudy fromDisk =
            TableStudy.of(task, encoding, stored.examples(), Tables.of(held), Optional.empty());
        Results results = fromDisk.study().run(fromDisk.trials(TRAINING, Map.of(), Map.of()));
        assertThat(results.score("network").mean()).isGreaterThan(0.8);
      }
      assertThat(tables.balanced().data().training().weights()).isPresent();
    }
  }

  @Test
  void specsAndLabelsThatAreMissingAreNamed() throws IOException {
    try (SpecLoader loader = SpecLoader.open(List.of(CLASSES))) {
      assertThat(problem(loader, "ForeignLable", Optional.empty()))
          .contains("did you mean org.distill4j.experiment.sample.ForeignLabels?");
      assertThat(problem(loader, "ForeignClassifier", Optional.empty()))
          .contains("is an external teacher, which cannot be trained; name a distillation");
      assertThat(problem(loader, "ForeignLabels", Optional.of("anwser")))
          .contains("has no answer 'anwser' with labels; did you mean 'answer'?");
      Files.writeString(held, "x,y,name\n1,2,red\n1,2,\n");
      assertThat(
              assertThrows(
                  DataFileException.class,
                  () ->
                      read(
                          SpecTask.of(loader, "sample.Classifier", Optional.empty()),
                          mapping("answer=name"))))
          .hasMessageThat()
          .contains("held.csv: record 2 has no value for the label 'answer'; examples to evaluate");
    }
    assertThat(
            assertThrows(
                DataFileException.class, () -> SpecLoader.open(List.of(folder.resolve("none")))))
        .hasMessageThat()
        .contains("there is no such jar or folder of classes; compile the specs");
  }

  private static String problem(SpecLoader loader, String spec, Optional<String> answer) {
    return assertThrows(IOException.class, () -> SpecTask.of(loader, spec, answer)).getMessage();
  }
}
