package org.distill4j.samples.cli;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Trains specs of a sample on files of words. */
final class TrainCommandTest {

  @TempDir Path folder;
  private Path training;
  private Path held;

  @BeforeEach
  void writeTables() throws IOException {
    training = write("train.csv", 40);
    held = write("held.csv", 10);
  }

  /** Words that end in "ly" are adverbs. */
  private Path write(String name, int words) throws IOException {
    StringBuilder text = new StringBuilder("id,spelling,class\n");
    for (int i = 0; i < words; i++) {
      String stem = Integer.toString(i * 97 + 10_000, 26).replaceAll("\\d", "a");
      text.append(
          "%s,%s,%s\n"
              .formatted(i, stem + (i % 2 == 0 ? "ly" : "er"), i % 2 == 0 ? "adverb" : "noun"));
    }
    return Files.writeString(folder.resolve(name), text);
  }

  private Console train(String... options) {
    List<String> all = new ArrayList<>(List.of("--validation=" + held));
    all.addAll(List.of(options));
    return trainOnOneFile(all.toArray(String[]::new));
  }

  private Console trainOnOneFile(String... options) {
    List<String> all =
        new ArrayList<>(
            List.of(
                "train",
                "--train=" + training,
                "--column=word=spelling",
                "--as=word=characters",
                "--epochs=2",
                "--set=width=6"));
    all.addAll(List.of(options));
    return Console.run(all.toArray(String[]::new));
  }

  @Test
  void trainsADistillationOverSeedsAndResumes() throws IOException {
    Path json = folder.resolve("result.json");
    String[] options = {
      "SpellingDistillation",
      "--column=annotated=class",
      "--id=id",
      "--teacher-set=width=12",
      "--with=softAnswersTemperature=3",
      "--seeds=2",
      "--output=" + folder.resolve("runs"),
      "--json=" + json
    };

    Console first = train(options);
    assertWithMessage(first.err()).that(first.code()).isEqualTo(0);
    assertThat(first.out()).contains("40 examples for training, 10 held out, 2 classes");
    assertThat(first.out()).containsMatch("alphabet = \\d+, classes = 2, width = 6");
    assertThat(train(options).out()).isEqualTo(first.out());
    JsonNode result = new ObjectMapper().readTree(json.toFile());
    assertThat(result.at("/rows")).hasSize(3);
    assertThat(result.at("/sizes/classes").asInt()).isEqualTo(2);
    String model = folder.resolve("runs/distilled-student-seed-2.zip").toString();
    Console evaluated = Console.run("evaluate", model, "--table=" + held);
    assertWithMessage(evaluated.err()).that(evaluated.code()).isEqualTo(0);
    assertThat(evaluated.out()).containsMatch("^all +10 examples +Acc@1 ");
    Path words = Files.writeString(folder.resolve("new.csv"), "id,spelling\nx,madly\ny,maker\n");
    Console predicted = Console.run("predict", model, "--table=" + words);
    assertWithMessage(predicted.err()).that(predicted.code()).isEqualTo(0);
    assertThat(predicted.out().lines().toList().get(0)).isEqualTo("id,answer,probability");
    assertThat(predicted.out().lines().toList().get(1)).matches("x,(adverb|noun),[01]\\.\\d{4}");
    assertThat(predicted.out().lines().count()).isEqualTo(3);
    assertThat(fromStandardInput(model, Files.readAllBytes(words))).isEqualTo(predicted.out());
  }

  private static String fromStandardInput(String model, byte[] table) {
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream(table));
    try {
      return Console.run("predict", model, "--table=-", "--format=csv").out();
    } finally {
      System.setIn(before);
    }
  }

  @Test
  void examplesOnDiskAndBalancedClassesAreTrainedOn() {
    Console stored =
        train(
            "SpellingReader", "--column=answer=class", "--stored=" + folder.resolve("words.rows"));
    assertWithMessage(stored.err()).that(stored.code()).isEqualTo(0);
    assertThat(stored.out()).contains("40 examples for training");
    Console balanced = train("SpellingReader", "--column=answer=class", "--class-weights=balanced");
    assertWithMessage(balanced.err()).that(balanced.code()).isEqualTo(0);
  }

  @Test
  void signalsAreKeptInAFolderOfTheirOwn() throws IOException {
    Path signals = folder.resolve("signals");
    String[] options = {
      "SpellingDistillation",
      "--column=annotated=class",
      "--id=id",
      "--signals=float16",
      "--signals-folder=" + signals
    };

    Console first = train(options);
    assertWithMessage(first.err()).that(first.code()).isEqualTo(0);
    assertThat(Files.isDirectory(signals.resolve("seed-1/teacher/training"))).isTrue();
    assertThat(first.err()).doesNotContain("recorded already");
    Console again = train(options);
    assertWithMessage(again.err()).that(again.code()).isEqualTo(0);
    assertThat(again.err()).contains("recorded already");

    String[] wrong = options.clone();
    wrong[3] = "--signals=float8";
    assertThat(train(wrong).err()).contains("--signals: Unknown form of signals 'float8'");
    assertThat(train("SpellingReader", "--signals=float16").err())
        .contains("--signals needs --output or --signals-folder");
  }

  @Test
  void aPartOfTheTrainingExamplesIsHeldOut() {
    String[] options = {"SpellingReader", "--column=answer=class", "--seed=3"};
    Console console = trainOnOneFile(options);

    assertWithMessage(console.err()).that(console.code()).isEqualTo(0);
    assertThat(console.out())
        .contains(
            "32 examples for training, 8 held out, 2 classes; held out: 20 % of train.csv by seed"
                + " 3, of each class");
    Console stored =
        trainOnOneFile(
            "SpellingReader",
            "--column=answer=class",
            "--hold-out=0.5",
            "--stored=" + folder.resolve("words.rows"));
    assertWithMessage(stored.err()).that(stored.code()).isEqualTo(0);
    assertThat(stored.out()).contains("20 examples for training, 20 held out");
    assertThat(trainOnOneFile("SpellingReader", "--hold-out=1").err())
        .contains("--hold-out must be above 0 and below 1, but is 1.0");
    assertThat(train("SpellingReader", "--hold-out=0.5").err())
        .contains("--hold-out divides the training examples; leave it or --validation out");
  }

  @Test
  void trainsANetworkAlone() {
    Console console = train("SpellingReader", "--column=answer=class");

    assertWithMessage(console.err()).that(console.code()).isEqualTo(0);
    assertThat(console.out()).containsMatch("(?m)^network ");
  }

  @Test
  void mistakesAreOneLineWithARemedy() {
    assertOneLine(
        train("SpelingReader"), "did you mean org.distill4j.samples.words.SpellingReader?");
    assertOneLine(
        train("SpellingReader", "--column=answer=clas"),
        "train.csv: there is no column 'clas', which is mapped to the label 'answer'; did you mean"
            + " 'class'?");
    assertOneLine(
        train("SpellingReader", "--column=answer=class", "--set=classes=1"),
        "the data have 2 classes, but the spec has 1");
    Console usage = train("SpellingReader", "--column=answer");
    assertThat(usage.code()).isEqualTo(2);
    assertThat(usage.err()).contains("The mapping 'answer' is malformed; write node=column");
  }

  private static void assertOneLine(Console console, String text) {
    assertWithMessage(console.err()).that(console.code()).isEqualTo(1);
    assertThat(console.errors()).hasSize(1);
    assertThat(console.err()).contains(text);
  }
}
