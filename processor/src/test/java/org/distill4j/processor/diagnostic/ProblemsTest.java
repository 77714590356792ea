package org.distill4j.processor.diagnostic;

import static com.google.common.truth.Truth.assertThat;

import org.distill4j.processor.fixture.Places;
import org.junit.jupiter.api.Test;

final class ProblemsTest {

  private static final Place HERE = Places.at("here");

  @Test
  void nothingIsWrongAtFirst() {
    Problems problems = new Problems();
    assertThat(problems.all()).isEmpty();
    assertThat(problems.haveErrors()).isFalse();
  }

  @Test
  void argumentsAreFilledIn() {
    Problems problems = new Problems();
    problems.add(DiagnosticId.UNUSED_DIMENSION, HERE, "Net", "width");
    assertThat(problems.all())
        .containsExactly(
            new Problem(
                DiagnosticId.UNUSED_DIMENSION,
                HERE,
                "[UNUSED_DIMENSION] No size in 'Net' uses the dimension 'width'."
                    + " Fix: Use it or remove it."));
    assertThat(problems.haveErrors()).isTrue();
  }

  @Test
  void numbersAreWrittenForAnyLocale() {
    Problems problems = new Problems();
    problems.add(DiagnosticId.DIMENSION_NOT_POSITIVE, HERE, "width", -1234567);
    assertThat(problems.all().get(0).message()).contains("is -1234567.");
  }

  @Test
  void problemsKeepTheirOrder() {
    Problems first = new Problems();
    first.add(DiagnosticId.READ_TWICE, HERE, "a", "b");
    Problems second = new Problems();
    second.add(DiagnosticId.NO_OUTPUT, HERE, "Net");
    second.addAll(first);
    assertThat(second.all().stream().map(Problem::id).toList())
        .containsExactly(DiagnosticId.NO_OUTPUT, DiagnosticId.READ_TWICE)
        .inOrder();
  }

  @Test
  void aSpecMayBeUnusableWithoutAMessageOfItsOwn() {
    Problems problems = new Problems();
    problems.brokenElsewhere();
    assertThat(problems.all()).isEmpty();
    assertThat(problems.haveErrors()).isTrue();
  }

  @Test
  void brokenElsewhereIsPassedOn() {
    Problems other = new Problems();
    other.brokenElsewhere();
    Problems problems = new Problems();
    problems.addAll(other);
    assertThat(problems.haveErrors()).isTrue();
  }

  @Test
  void theListIsACopy() {
    Problems problems = new Problems();
    var before = problems.all();
    problems.add(DiagnosticId.NO_OUTPUT, HERE, "Net");
    assertThat(before).isEmpty();
  }
}
