package org.distill4j.processor.emit;

import static com.google.common.truth.Truth.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class IdentifiersTest {

  @ParameterizedTest
  @CsvSource({
    "answer, ANSWER",
    "fusedClips, FUSED_CLIPS",
    "layers[2].fused, LAYERS_2_FUSED",
    "layers.out, LAYERS_OUT",
    "conv2d, CONV2D",
    "conv2dLayer, CONV2D_LAYER",
    "HTTPServer, HTTPSERVER",
    "snake_case, SNAKE_CASE",
    "x, X",
  })
  void constantsAreInUpperSnakeCase(String name, String constant) {
    assertThat(new Identifiers(List.of(name), List.of()).constant(name)).isEqualTo(constant);
  }

  @Test
  void namesThatDifferHaveConstantsThatDiffer() {
    List<String> names =
        List.of("layers[1].out", "layers.1.out", "layers_1_out", "LAYERS_1_OUT", "Layers[1]Out");
    Identifiers identifiers = new Identifiers(names, List.of());
    List<String> constants = names.stream().map(identifiers::constant).toList();
    assertThat(constants).containsNoDuplicates();
    constants.forEach(constant -> assertThat(constant).matches("[A-Z0-9_]+"));
  }

  @Test
  void theFirstOfEqualNamesKeepsThePlainOne() {
    Identifiers identifiers = new Identifiers(List.of("fooBar", "foo_bar"), List.of());
    assertThat(identifiers.constant("fooBar")).isEqualTo("FOO_BAR");
    assertThat(identifiers.constant("foo_bar")).isEqualTo("FOO_BAR_");
  }

  @Test
  void noConstantIsCalledLikeAField() {
    Identifiers identifiers = new Identifiers(List.of("width", "Width"), List.of("WIDTH"));
    assertThat(
            Stream.of("WIDTH", identifiers.constant("width"), identifiers.constant("Width"))
                .distinct()
                .count())
        .isEqualTo(3);
  }

  @Test
  void aFreeNameIsFoundBehindTheTakenOnes() {
    assertThat(Identifiers.unlike("graph", List.of())).isEqualTo("graph");
    assertThat(Identifiers.unlike("graph", List.of("graph"))).isEqualTo("graph_");
    assertThat(Identifiers.unlike("graph", List.of("graph_", "graph"))).isEqualTo("graph__");
    assertThat(Identifiers.unlike("graph", List.of("graph_"))).isEqualTo("graph");
  }
}
