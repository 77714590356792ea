package org.distill4j.processor.diagnostic;

import static com.google.common.truth.Truth.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.distill4j.processor.fixture.Places;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ProblemsTest {

  private static final Pattern ARGUMENT = Pattern.compile("%(?:(\\d+)\\$)?[sd]");

  @Test
  void problemsKeepTheirOrder() {
    Problems problems = new Problems();
    problems.add(DiagnosticId.GENERIC_SPEC, Places.at("a"), "A");
    problems.add(DiagnosticId.NOT_ABSTRACT, Places.at("b"), "b");
    problems.add(DiagnosticId.GENERIC_SPEC, Places.at("c"), "C");
    assertThat(problems.all().stream().map(problem -> Places.name(problem.place())).toList())
        .containsExactly("a", "b", "c")
        .inOrder();
    assertThat(problems.haveErrors()).isTrue();
  }

  @Test
  void othersAreAddedBehind() {
    Problems first = new Problems();
    first.add(DiagnosticId.GENERIC_SPEC, Places.at("a"), "A");
    Problems second = new Problems();
    second.add(DiagnosticId.NOT_ABSTRACT, Places.at("b"), "b");
    first.addAll(second);
    assertThat(first.all().stream().map(Problem::id).toList())
        .containsExactly(DiagnosticId.GENERIC_SPEC, DiagnosticId.NOT_ABSTRACT)
        .inOrder();
    assertThat(second.all()).hasSize(1);
  }

  @Test
  void whatIsBrokenElsewhereIsAnErrorWithoutAMessage() {
    Problems broken = new Problems();
    assertThat(broken.haveErrors()).isFalse();
    broken.brokenElsewhere();
    assertThat(broken.haveErrors()).isTrue();
    assertThat(broken.all()).isEmpty();
    Problems outer = new Problems();
    outer.addAll(broken);
    assertThat(outer.haveErrors()).isTrue();
  }

  @Test
  void theListIsACopy() {
    Problems problems = new Problems();
    List<Problem> before = problems.all();
    problems.add(DiagnosticId.GENERIC_SPEC, Places.at("a"), "A");
    assertThat(before).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(DiagnosticId.class)
  void aMessageHasItsIdItsProblemAndItsFix(DiagnosticId id) {
    Object[] arguments = arguments(id);
    String message = id.message(arguments);
    assertThat(message).startsWith("[" + id.name() + "] ");
    assertThat(message).contains(" Fix: ");
    for (Object argument : arguments) {
      assertThat(message).contains(argument.toString());
    }
  }

  /** Returns an argument for each place in the text: numbers for %d, letters for the others. */
  private static Object[] arguments(DiagnosticId id) {
    List<Object> arguments = new ArrayList<>();
    int next = 0;
    Matcher matcher = ARGUMENT.matcher(id.problem() + " " + id.fix());
    while (matcher.find()) {
      int index = matcher.group(1) == null ? next++ : Integer.parseInt(matcher.group(1)) - 1;
      while (arguments.size() <= index) {
        arguments.add("argument" + arguments.size());
      }
      if (matcher.group().endsWith("d")) {
        arguments.set(index, 1000 + index);
      }
    }
    return arguments.toArray();
  }

  @ParameterizedTest
  @EnumSource(DiagnosticId.class)
  void theTextDoesNotDependOnTheLocale(DiagnosticId id) {
    Locale before = Locale.getDefault();
    String message = id.message(arguments(id));
    try {
      Locale.setDefault(new Locale("ar"));
      assertThat(id.message(arguments(id))).isEqualTo(message);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void noTwoIdsSayTheSame() {
    List<String> texts = Arrays.stream(DiagnosticId.values()).map(DiagnosticId::problem).toList();
    assertThat(texts).containsNoDuplicates();
  }
}
