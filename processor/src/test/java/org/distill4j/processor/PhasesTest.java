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

  private Phases<String> start() {
    return new Phases<>(Optional.of("spec"), problems);
  }

  private Optional<String> phase(String before, String name) {
    ran.add(name);
    return Optional.of(before + " -> " + name);
  }

  private void fail(String name) {
    ran.add(name);
    problems.add(DiagnosticId.GENERIC_SPEC, Places.at(name), name);
  }

  @Test
  void everyPhaseGetsTheResultOfTheOneBefore() {
    Optional<String> result =
        start()
            .check((spec, found) -> ran.add("rules"))
            .then(spec -> phase(spec, "graph"))
            .then(graph -> phase(graph, "shape"))
            .end();
    assertThat(result.orElseThrow()).isEqualTo("spec -> graph -> shape");
    assertThat(ran).containsExactly("rules", "graph", "shape").inOrder();
  }

  @Test
  void afterAnErrorNoPhaseRuns() {
    Optional<String> result =
        start().check((spec, found) -> fail("rules")).then(spec -> phase(spec, "graph")).end();
    assertThat(result.isEmpty()).isTrue();
    assertThat(ran).containsExactly("rules");
  }

  @Test
  void independentRulesAreAllChecked() {
    Optional<String> result =
        start().check((spec, found) -> fail("one")).check((spec, found) -> fail("two")).end();
    assertThat(result.isEmpty()).isTrue();
    assertThat(problems.all()).hasSize(2);
  }

  @Test
  void aPhaseWithoutAResultEndsTheOthers() {
    Optional<String> result =
        start()
            .then(spec -> Optional.<String>empty())
            .check((nothing, found) -> fail("rules"))
            .then(nothing -> phase(nothing, "shape"))
            .end();
    assertThat(result.isEmpty()).isTrue();
    assertThat(ran).isEmpty();
  }

  @Test
  void whatIsBrokenElsewhereEndsThemToo() {
    problems.brokenElsewhere();
    assertThat(start().then(spec -> phase(spec, "graph")).end().isEmpty()).isTrue();
    assertThat(ran).isEmpty();
  }
}
