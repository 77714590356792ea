package org.distill4j.samples.cli;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class UsageTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dictionary",
        "evaluate",
        "explain",
        "images",
        "multimodal",
        "predict",
        "ranking",
        "ranking-speed",
        "specs",
        "train",
        "version",
        "words"
      })
  void everyCommandHasHelpSeedAndJson(String command) {
    Console help = Console.run(command, "--help");

    assertThat(help.code()).isEqualTo(0);
    assertThat(help.err()).isEmpty();
    assertThat(help.out()).contains("Usage: distill4j " + command);
    for (String option : List.of("--help", "--seed", "--json", "--stacktrace")) {
      assertThat(help.out()).contains(option);
    }
  }

  @Test
  void helpListsTheCommands() {
    assertThat(Console.run("--help").out())
        .containsMatch("dictionary +Trains a teacher and a student");
  }

  @ParameterizedTest
  @CsvSource({
    "--epochs, 0, at least 1",
    "--student-epochs, -3, at least 1",
    "--batch-size, 0, at least 1",
    "--learning-rate, 0, above 0",
    "--learning-rate, NaN, above 0 and finite",
    "--student-learning-rate, -1, above 0",
    "--temperature, 0, above 0",
    "--temperature, Infinity, above 0 and finite",
    "--weight, -0.5, at least 0",
    "--answers, 1, at least 2",
    "--training-fraction, 0, above 0 and at most 1",
    "--training-fraction, 1.5, above 0 and at most 1",
    "--annotated-fraction, 0, above 0 and at most 1"
  })
  void refusesValuesOutOfRange(String option, String value, String range) {
    Console console = Console.run("dictionary", option, value);

    assertOneUsageLine(console, option + " must be " + range + ", but is " + value);
    assertThat(console.err()).contains("(try 'distill4j dictionary --help')");
  }

  @ParameterizedTest
  @CsvSource({
    "--epochs=0, '--epochs must be at least 1, but is 0'",
    "--student-learning-rate=0, '--student-learning-rate must be above 0, but is 0.0'",
    "--seeds=0, '--seeds must be at least 1, but is 0'",
    "--answers=1, '--answers must be at least 2, but is 1'",
    "--held-out=1, '--held-out must be at least 2, but is 1'",
    "--folds=1, '--folds must be at least 2, but is 1'",
    "--all-correct, '--all-correct needs --held-out or --folds'",
    "--annotated-fraction=0.5, '--annotated-fraction does not apply to --data none; leave it out'",
    "--schemes=kd, LISTNET",
    "--network=gloss, '--network: Unknown network ''gloss'' with the inputs [appearance'",
    "--set=kd.weight=1, 'Unknown scheme ''kd''. Available: UNDISTILLED, VANILLA'",
    "--set=vanilla.hot=1, 'Unknown hyperparameter ''hot''. Available: answersWeight'",
    "--set=vanilla.softAnswersTemperature=0, softAnswersTemperature",
    "--set=vanilla.softAnswersTemperature=warm, 'is neither a number nor true or false'",
    "--set=vanilla.softAnswersTemperatureSquared=2, 'softAnswersTemperatureSquared'",
    "--set=weight=0, '--set weight: name its scheme as well, such as UNDISTILLED.weight=0'",
    "--initialisation=none, SCRATCH",
    "--table=2, 'Unknown table ''2''. Available: SYSTEMS, SCHEMES'",
    "--teacher-widths=7, '--teacher-widths must be even and at least 2, but is 7'",
    "--system-learning-rate=MERLOT=1e-3, 'applies to --table SYSTEMS'",
    "--weights=-1, '--weights must be at least 0, but is -1.0'",
    "--grid=vanilla.softAnswersTemperature=1;0, 'is not a list of numbers such as 1,10,100'",
    "--grid=vanilla.softAnswersTemperature=0, 'use a value above 0'",
    "--teacher-width=7, 'the teacher width is 7; it must be even and at least 2'"
  })
  void refusesSettingsOfRankingThatAreOutOfRange(String option, String text) {
    assertOneUsageLine(Console.run("ranking", "--data", "none", option), text);
  }

  @ParameterizedTest
  @CsvSource({
    "--epochs=0, '--epochs must be at least 1, but is 0'",
    "--width=12, '--width must be a multiple of 8, but is 12'",
    "--seeds=0, '--seeds must be at least 1, but is 0'",
    "--motion-temperature=0, '--motion-temperature must be above 0, but is 0.0'",
    "--appearance-weight=-1, '--appearance-weight must be at least 0, but is -1.0'",
    "--training-fraction=0.5, '--training-fraction does not apply to --data none; leave it out'",
    "'--search-weights=1,-2', '--search-temperatures and --search-weights: motionWeight is -2.0; it must be at least 0'"
  })
  void refusesSettingsOfMultimodalThatAreOutOfRange(String option, String text) {
    assertOneUsageLine(Console.run("multimodal", "--data", "none", option), text);
  }

  @ParameterizedTest
  @CsvSource({
    "images, --images=9, at least 10",
    "images, --epochs=0, at least 1",
    "images, --batch-size=0, at least 1",
    "images, --learning-rate=-1, above 0",
    "images, --student-epochs=0, at least 1",
    "images, --student-learning-rate=NaN, above 0 and finite",
    "multimodal, --examples=-1, at least 0",
    "multimodal, --batch-size=0, at least 1",
    "multimodal, --learning-rate=0, above 0",
    "multimodal, --appearance-temperature=-1, above 0",
    "multimodal, --motion-weight=-1, at least 0",
    "multimodal, --answers=1, at least 2",
    "multimodal, --training-fraction=2, above 0 and at most 1",
    "multimodal, --search-weights=1 --search-seeds=0, at least 1",
    "ranking, --batch-size=0, at least 1",
    "ranking, --student-epochs=0, at least 1",
    "ranking, --learning-rate=Infinity, above 0 and finite",
    "ranking, --training-fraction=0, above 0 and at most 1",
    "ranking-speed, --batch-size=0, at least 1",
    "ranking-speed, --clips=0, at least 1",
    "ranking-speed, --features=0, at least 1",
    "evaluate, networks --images=9, at least 10",
    "evaluate, networks --annotated-fraction=0, above 0 and at most 1",
    "predict, networks --example=-1, at least 0",
    "predict, networks --example=0 --answers=0, at least 2"
  })
  void refusesNumbersOutOfRangeInEveryCommand(String command, String options, String range) {
    String[] arguments = (command + " " + options).split(" ");
    String[] last = arguments[arguments.length - 1].split("=");
    Console console = Console.run(arguments);

    assertOneUsageLine(console, last[0] + " must be " + range + ", but is ");
    assertThat(console.err()).contains("(try 'distill4j " + command + " --help')");
  }

  @ParameterizedTest
  @CsvSource({
    "multimodal, --split=train",
    "multimodal, --search-judged-by=train",
    "ranking, --judged-by=val",
    "ranking, --mean-frames"
  })
  void refusesOptionsThatDoNotApplyToTheDictionary(String command, String option) {
    String name = option.replaceFirst("=.*", "");
    assertOneUsageLine(
        Console.run(command, option), name + " does not apply to --data dictionary; leave it out");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--answers=2349,100; --answers must be at least 200, but is 100",
        "--examples=63; --examples must be at least 64, but is 63",
        "--rounds=0; --rounds must be at least 1, but is 0"
      })
  void refusesSizesOfRankingSpeedThatAreOutOfRange(String line) {
    String[] parts = line.split("; ");
    assertOneUsageLine(Console.run("ranking-speed", parts[0]), parts[1]);
  }

  @Test
  void listsTheSchemesThatTheCompilerFound() {
    Console console = Console.run("ranking", "--list-schemes");

    assertThat(console.code()).isEqualTo(0);
    assertThat(console.out()).containsMatch("(?m)^UNDISTILLED +answersWeight +of at least 0 +1.0$");
    assertThat(console.out()).containsMatch("(?m)^LISTNET +answersWeight");
    assertThat(console.out()).containsMatch("(?m)^ +rankingHot +of at least 0 +100$");
  }

  @Test
  void suggestsTheIntendedOption() {
    assertOneUsageLine(Console.run("dictionary", "--epoch", "3"), "did you mean --epochs?");
    assertOneUsageLine(Console.run("evaluate", "x", "--jsn", "y"), "did you mean --json?");
  }

  @Test
  void suggestsTheIntendedCommand() {
    assertOneUsageLine(Console.run("dictonary"), "did you mean dictionary?");
  }

  @Test
  void namesMissingAndMalformedArguments() {
    assertOneUsageLine(Console.run(), "Missing command");
    assertOneUsageLine(Console.run("predict", "folder"), "--definition");
    assertOneUsageLine(Console.run("evaluate"), "DIR");
    assertOneUsageLine(Console.run("dictionary", "--seed", "one"), "'one' is not a long");
    assertOneUsageLine(Console.run("dictionary", "--objective", "x"), "VANILLA, SKEW_DIVERGENCE");
    assertOneUsageLine(
        Console.run("predict", "x", "--definition", "y", "--top", "0"), "at least 1, but is 0");
  }

  private static void assertOneUsageLine(Console console, String text) {
    assertWithMessage(console.err()).that(console.code()).isEqualTo(2);
    assertThat(console.errors()).hasSize(1);
    assertThat(console.errors().get(0)).startsWith("distill4j: ");
    assertThat(console.errors().get(0)).contains(text);
    assertThat(console.out()).isEmpty();
  }
}
