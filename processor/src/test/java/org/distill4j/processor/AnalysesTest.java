package org.distill4j.processor;

import static com.google.common.truth.Truth.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import org.distill4j.processor.diagnostic.DiagnosticId;
import org.distill4j.processor.diagnostic.Place;
import org.distill4j.processor.diagnostic.Problems;
import org.distill4j.processor.fixture.InRound;
import org.distill4j.processor.parse.source.Sources;
import org.junit.jupiter.api.Test;

final class AnalysesTest {

  private static final String NETWORKS =
      """
      @Network interface Base {}
      interface Mixin extends Base {}
      @Network interface Derived extends Base {}
      @Network interface Mixed extends Mixin {}
      @Network interface Other {}
      """;

  private final List<String> analysed = new ArrayList<>();

  /** A cache whose analysis fails for some networks, and gives the name of the others. */
  private Analyses<String> analyses(Sources sources, Set<String> failing) {
    return new Analyses<>(
        sources,
        Sources::isNetwork,
        (type, problems) -> {
          String name = type.getSimpleName().toString();
          analysed.add(name);
          if (failing.contains(name)) {
            problems.add(DiagnosticId.NO_OUTPUT, Place.of(type), name);
            return Optional.empty();
          }
          return Optional.of(name);
        });
  }

  private static TypeElement type(Sources sources, String name) {
    return sources.type("examples." + name).orElseThrow();
  }

  private Problems declared(Analyses<String> analyses, Sources sources, String name) {
    Problems problems = new Problems();
    analyses.declared(type(sources, name), problems);
    return problems;
  }

  @Test
  void eachSpecIsAnalysedOnce() {
    InRound.of(
        NETWORKS,
        sources -> {
          Analyses<String> analyses = analyses(sources, Set.of("Other"));
          for (int i = 0; i < 3; i++) {
            assertThat(analyses.of(type(sources, "Base")).result()).isEqualTo(Optional.of("Base"));
            assertThat(analyses.of(type(sources, "Other")).result()).isEmpty();
            assertThat(analyses.of(type(sources, "Other")).problems().all()).hasSize(1);
          }
          assertThat(analysed).containsExactly("Base", "Other").inOrder();
        });
  }

  @Test
  void aDeclaredSpecReportsItsProblems() {
    InRound.of(
        NETWORKS,
        sources -> {
          Problems problems = declared(analyses(sources, Set.of("Other")), sources, "Other");
          assertThat(problems.all()).hasSize(1);
          assertThat(problems.all().get(0).message()).contains("'Other' has no output");
        });
  }

  @Test
  void aSpecThatFailsWithItsParentLeavesTheMessageToIt() {
    InRound.of(
        NETWORKS,
        sources -> {
          Analyses<String> analyses = analyses(sources, Set.of("Base", "Derived"));
          Problems problems = declared(analyses, sources, "Derived");
          assertThat(problems.all()).isEmpty();
          assertThat(problems.haveErrors()).isTrue();
        });
  }

  @Test
  void theParentMayBeBehindAnotherInterface() {
    InRound.of(
        NETWORKS,
        sources -> {
          Problems problems =
              declared(analyses(sources, Set.of("Base", "Mixed")), sources, "Mixed");
          assertThat(problems.all()).isEmpty();
          assertThat(problems.haveErrors()).isTrue();
        });
  }

  @Test
  void aSpecThatFailsAloneReportsItself() {
    InRound.of(
        NETWORKS,
        sources -> {
          Problems problems = declared(analyses(sources, Set.of("Derived")), sources, "Derived");
          assertThat(problems.all()).hasSize(1);
          assertThat(analysed).containsExactly("Derived", "Base").inOrder();
        });
  }

  @Test
  void aSpecThatCorrectsItsParentIsFine() {
    InRound.of(
        NETWORKS,
        sources -> {
          Analyses<String> analyses = analyses(sources, Set.of("Base"));
          Problems problems = new Problems();
          assertThat(analyses.declared(type(sources, "Derived"), problems))
              .isEqualTo(Optional.of("Derived"));
          assertThat(problems.haveErrors()).isFalse();
        });
  }
}
