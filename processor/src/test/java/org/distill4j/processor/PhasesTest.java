package org.distill4j.processor;

import static com.google.common.truth.Truth.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.distill4j.processor.diagnostic.DiagnosticId;
import org.distill4j.processor.diagnostic.Problems;
import org.distill4j.processor.fixture.Places;
import org.junit.jupiter.api.Test;

final class PhasesTest {

  private final Problems problems = new Problems();
  private final List<String> ran = new ArrayList<>();

  private Phases<String> start(String value) {
    return new Phases<>(Optional.ofNullable(value), problems);
  }

  private void fail(String value, Problems found) {
    ran.add("failing check of " + value);
    found.add(DiagnosticId.NO_OUTPUT, Places.at(value), value);
  }

  private void pass(String value, Problems found) {
    ran.add("check of " + value);
  }

  @Test
  void phasesRunInOrderAndPassTheirResultOn() {
    Optional<Integer> end =
        start("abc").check(this::pass).then(text -> Optional.of(text.length())).end();
    assertThat(end).isEqualTo(Optional.of(3));
    assertThat(ran).containsExactly("check of abc");
  }

  @Test
  void aPhaseWithoutAResultEndsTheChain() {
    Optional<String> end =
        start("abc")
            .then(text -> Optional.<String>empty())
            .check(this::pass)
            .then(
                text -> {
                  ran.add("then");
                  return Optional.of(text);
                })
            .end();
    assertThat(end).isEmpty();
    assertThat(ran).isEmpty();
  }

  @Test
  void nothingRunsWithoutAFirstResult() {
    assertThat(start(null).check(this::fail).end()).isEmpty();
    assertThat(problems.all()).isEmpty();
  }

  @Test
  void afterAnErrorNoPhaseRuns() {
    Optional<String> end =
        start("abc")
            .check(this::fail)
            .then(
                text -> {
                  ran.add("then");
                  return Optional.of(text);
                })
            .end();
    assertThat(end).isEmpty();
    assertThat(ran).containsExactly("failing check of abc");
  }

  @Test
  void independentChecksAllRun() {
    start("abc").check(this::fail).check(this::pass).check(this::fail);
    assertThat(ran)
        .containsExactly("failing check of abc", "check of abc", "failing check of abc")
        .inOrder();
    assertThat(problems.all()).hasSize(2);
  }

  @Test
  void anErrorFromBeforeLetsTheChecksOfTheSpecRun() {
    problems.brokenElsewhere();
    assertThat(start("abc").check(this::pass).end()).isEmpty();
    assertThat(ran).containsExactly("check of abc");
  }
}
