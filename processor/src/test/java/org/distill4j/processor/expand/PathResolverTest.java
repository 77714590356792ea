package org.distill4j.processor.expand;

import static com.google.common.truth.Truth.assertThat;
import static org.distill4j.processor.expand.Blocks.LAYER;
import static org.distill4j.processor.expand.Blocks.STACK;
import static org.distill4j.processor.expand.Blocks.answer;
import static org.distill4j.processor.expand.Blocks.withVector;
import static org.distill4j.processor.fixture.Kinds.FEATURES;

import org.distill4j.processor.fixture.BlockUseBuilder;
import org.distill4j.processor.fixture.Phases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PathResolverTest {

  private static final Level ROOT =
      Phases.expanded(
              answer(
                  withVector()
                      .use(
                          BlockUseBuilder.use("stacks", STACK)
                              .feed("below", "vector", FEATURES)
                              .with("depth", "2")
                              .repeat("2")),
                  "stacks.top"),
              LAYER,
              STACK)
          .level();

  private static final Level FIRST = ROOT.uses().get("stacks").get(0);
  private static final Level SECOND = ROOT.uses().get("stacks").get(1);

  @ParameterizedTest
  @CsvSource({
    "answer, answer",
    "vector, vector",
    "stacks.top, stacks[1].top",
    "stacks[0].top, stacks[0].top",
    "stacks.layers.sum, stacks[1].layers[1].sum",
    "stacks[0].layers[1].mapped, stacks[0].layers[1].mapped",
    "stacks[0].below, vector",
    "stacks[1].below, stacks[0].top",
    "stacks[0].layers[0].state, vector",
    "stacks[1].layers[0].state, stacks[0].top",
    "stacks[1].layers[1].state, stacks[1].layers[0].sum",
    "stacks[2].top, ",
    "stacks[1].layers[2].sum, ",
    "stacks[].top, ",
    "stacks[99999999999].top, ",
    "stacks, ",
    "stacks., ",
    ".top, ",
    "width, ",
  })
  void aPathMeansANode(String path, String name) {
    assertThat(new PathResolver().resolve(path, ROOT).orElse(null)).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({
    "top, stacks[1].top",
    "below, stacks[0].top",
    "layers.sum, stacks[1].layers[1].sum",
    "answer, ",
    "vector, ",
  })
  void aBlockSeesItsOwnNamesAlone(String path, String name) {
    assertThat(new PathResolver().resolve(path, SECOND).orElse(null)).isEqualTo(name);
  }

  @Test
  void whatCouldBeMeantLeavesOutIndicesAndInnerInputs() {
    PathResolver resolver = new PathResolver();
    assertThat(resolver.known(ROOT))
        .containsExactly(
            "answer", "stacks.layers.mapped", "stacks.layers.sum", "stacks.top", "vector")
        .inOrder();
    assertThat(resolver.known(FIRST))
        .containsExactly("below", "layers.mapped", "layers.sum", "top")
        .inOrder();
  }

  @Test
  void everyKnownPathLeadsSomewhere() {
    PathResolver resolver = new PathResolver();
    for (Level level : new Level[] {ROOT, FIRST, SECOND}) {
      for (String path : resolver.known(level)) {
        assertThat(resolver.resolve(path, level).isPresent()).isTrue();
      }
    }
  }

  @Test
  void roundsKnowTheirNeighbours() {
    assertThat(ROOT.parent().isEmpty()).isTrue();
    assertThat(ROOT.use().isEmpty()).isTrue();
    assertThat(ROOT.isLast()).isTrue();
    assertThat(ROOT.first()).isSameInstanceAs(ROOT);
    assertThat(ROOT.prefix()).isEmpty();

    assertThat(SECOND.round()).isEqualTo(1);
    assertThat(SECOND.first()).isSameInstanceAs(FIRST);
    assertThat(SECOND.before()).isSameInstanceAs(FIRST);
    assertThat(SECOND.isLast()).isTrue();
    assertThat(FIRST.isLast()).isFalse();
    assertThat(SECOND.parent().orElseThrow()).isSameInstanceAs(ROOT);
    assertThat(SECOND.use().orElseThrow().name()).isEqualTo("stacks");
    assertThat(SECOND.prefix()).isEqualTo("stacks[1].");
    assertThat(SECOND.uses().get("layers").get(0).prefix()).isEqualTo("stacks[1].layers[0].");
  }
}
