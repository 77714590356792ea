package org.distill4j.samples.cli;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.distill4j.samples.cli.terminal.Terminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;

/** The help of every command, as picocli renders it. */
final class HelpTest {

  private static final Pattern DEFAULT =
      Pattern.compile("(?i)default(?:s)?(?: is| to|:)\\s*(\\S*)");
  private static final Pattern COMPUTED =
      Pattern.compile("\\$\\{(DEFAULT-VALUE|bundle:default\\.\\w+)\\}.*");
  private static final Pattern UNRESOLVED = Pattern.compile("\\$\\{|\\bnull\\b");

  private static CommandLine program() {
    PrintStream nowhere =
        new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    return Program.commandLine(new Terminal(nowhere, nowhere, false, Terminal.DEFAULT_WIDTH));
  }

  static Stream<CommandLine> commands() {
    return program().getSubcommands().values().stream();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void noDefaultIsTypedIntoADescription(CommandLine command) {
    List<String> typed = new ArrayList<>();
    for (OptionSpec option : command.getCommandSpec().options()) {
      if (option.userObject() instanceof Field field) {
        String text = String.join(" ", field.getAnnotation(Option.class).description());
        DEFAULT
            .matcher(text)
            .results()
            .map(result -> result.group(1))
            .filter(value -> !COMPUTED.matcher(value).matches())
            .forEach(value -> typed.add(option.longestName() + ": " + value));
      }
    }
    assertWithMessage("defaults typed into descriptions of %s", command.getCommandName())
        .that(typed)
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyOptionWithADefaultStatesIt(CommandLine command) {
    List<String> silent = new ArrayList<>();
    for (OptionSpec option : command.getCommandSpec().options()) {
      if (option.defaultValue() != null && !option.inherited()) {
        String text = String.join(" ", option.description());
        if (!text.contains("Default: " + option.defaultValue())) {
          silent.add(option.longestName());
        }
      }
    }
    assertWithMessage("options of %s without their default", command.getCommandName())
        .that(silent)
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyTextOfTheHelpIsResolved(CommandLine command) {
    for (OptionSpec option : command.getCommandSpec().options()) {
      String text = String.join(" ", option.description());
      assertWithMessage(option.longestName()).that(text).isNotEmpty();
      assertWithMessage(option.longestName()).that(text).doesNotContainMatch(UNRESOLVED.pattern());
    }
  }

  @ParameterizedTest
  @MethodSource("commands")
  void helpFitsTheTerminal(CommandLine command) {
    List<String> long80 =
        command.getUsageMessage().lines().filter(line -> line.length() > 80).toList();
    assertThat(long80).isEmpty();
  }

  @Test
  void defaultsAreThoseOfTheSamples() {
    assertThat(help("dictionary"))
        .contains("Training epochs of the teacher, at least 1. Default: 7.");
    assertThat(help("images")).contains("Training epochs of a student, at least 1. Default: 12.");
    assertThat(help("multimodal")).contains("Default: 20 (WordNet), 10 (videos), 25 (--paper).");
    assertThat(help("multimodal"))
        .contains("Default: 0.003 (WordNet), 0.001 (videos), 0.0001 (--paper).");
    assertThat(help("ranking")).contains("Default: 10 (WordNet), 8 (videos).");
    assertThat(help("ranking")).contains("Default: 64,128,256,512.");
    assertThat(help("ranking-speed")).contains("Default: 2349,3589.");
    assertThat(help("words")).contains("Training epochs of each network, at least 1. Default: 10.");
    assertThat(help("words"))
        .contains("Peak learning rate of each network, above 0. Default: 0.005.");
  }

  private static String help(String command) {
    return Arrays.stream(Console.run(command, "--help").out().split("\\s+"))
        .reduce("", (one, other) -> one + " " + other);
  }

  @Test
  void everyTrainingCanBeSavedAndResumed() {
    for (String command : List.of("dictionary", "images", "multimodal", "ranking", "words")) {
      assertThat(Console.run(command, "--help").out()).contains("--output");
      Console console = Console.run(command, "--resume");
      assertThat(console.code()).isEqualTo(2);
      assertThat(console.err()).contains("--resume needs --output");
    }
  }
}
