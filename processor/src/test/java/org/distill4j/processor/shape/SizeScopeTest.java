package org.distill4j.processor.shape;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.distill4j.processor.diagnostic.DiagnosticId;
import org.distill4j.processor.diagnostic.Problems;
import org.distill4j.processor.fixture.Places;
import org.distill4j.processor.fixture.Reported;
import org.distill4j.processor.size.Polynomial;
import org.distill4j.processor.spec.DimensionSpec;
import org.distill4j.processor.spec.SpecName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class SizeScopeTest {

  private static final SpecName ANSWERER = new SpecName("examples", "Answerer", false);

  private static SizeScope scope() {
    return SizeScope.of(
        ANSWERER,
        List.of(
            dimension("width", OptionalInt.of(12)),
            dimension("heads", OptionalInt.of(4)),
            dimension("answers", OptionalInt.empty())));
  }

  private static DimensionSpec dimension(String name, OptionalInt value) {
    return new DimensionSpec(name, value, false, Places.at(name));
  }

  private static Polynomial parse(SizeScope scope, String text) {
    Problems problems = new Problems();
    Optional<Polynomial> size = scope.parse(text, Places.at("here"), problems);
    Reported.nothing(problems);
    return size.orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "width, width = 12",
    "width / heads, width / heads = 3",
    "2 * answers, 2 * answers",
    "answers * width / 3, answers * width / 3 = 4 * answers",
    "7, 7",
    "width - width + 5, 5",
  })
  void sizesKeepTheirNamesBesideTheirValues(String text, String words) {
    SizeScope scope = scope();
    assertThat(scope.inWords(parse(scope, text))).isEqualTo(words);
  }

  static Stream<Arguments> malformed() {
    return Stream.of(
        arguments("width +", DiagnosticId.MALFORMED_SIZE, "'width +'"),
        arguments("sum(width)", DiagnosticId.MALFORMED_SIZE, "'sum(width)'"),
        arguments("width / (heads + answers)", DiagnosticId.MALFORMED_SIZE, "heads"),
        arguments("width / (heads - heads)", DiagnosticId.MALFORMED_SIZE, "zero"),
        arguments("widht", DiagnosticId.UNKNOWN_DIMENSION, "'width'"),
        arguments("2 * channels", DiagnosticId.UNKNOWN_DIMENSION, "'channels'"),
        arguments("width / 5", DiagnosticId.SIZE_NOT_WHOLE, "12 / 5"),
        arguments("heads - width", DiagnosticId.SIZE_NOT_POSITIVE, "-8"),
        arguments("heads - 4", DiagnosticId.SIZE_NOT_POSITIVE, "0"),
        arguments("2147483647 + heads", DiagnosticId.SIZE_NOT_POSITIVE, "2,147,483,651"));
  }

  @ParameterizedTest
  @MethodSource("malformed")
  void aSizeThatMakesNoSenseIsReportedWhereItStands(String text, DiagnosticId id, String part) {
    Problems problems = new Problems();
    Optional<Polynomial> size = scope().parse(text, Places.at("here"), problems);
    assertThat(size.isEmpty()).isTrue();
    Reported.only(problems, id, "here", part);
  }

  @Test
  void everyUnknownNameIsReported() {
    Problems problems = new Problems();
    scope().parse("depth * width / height", Places.at("here"), problems);
    assertThat(Reported.ids(problems))
        .containsExactly(DiagnosticId.UNKNOWN_DIMENSION, DiagnosticId.UNKNOWN_DIMENSION);
    assertThat(problems.all().get(0).message()).contains("'depth'");
    assertThat(problems.all().get(1).message()).contains("'height'");
  }

  @Test
  void whatASizeUsesIsRemembered() {
    SizeScope scope = scope();
    assertThat(scope.used()).isEmpty();
    parse(scope, "width / heads");
    assertThat(scope.used()).containsExactly("heads", "width").inOrder();
    scope.use("answers");
    assertThat(scope.used()).containsExactly("answers", "heads", "width").inOrder();
    Problems problems = new Problems();
    SizeScope other = scope();
    other.parse("width * unknown", Places.at("here"), problems);
    assertThat(other.used()).isEmpty();
  }

  @Test
  void aBlockSeesItsOwnDimensionsAsSizesOfTheNetwork() {
    SizeScope block =
        scope()
            .block(
                new SpecName("examples", "Layer", false),
                Map.of("units", Polynomial.named("width"), "rest", Polynomial.named("answers")));
    assertThat(block.names()).containsExactly("rest", "units").inOrder();
    assertThat(block.inWords(parse(block, "units / 2"))).isEqualTo("width / 2 = 6");
    assertThat(block.buildable()).containsExactly("answers", "heads", "width");
    assertThat(block.size("units").orElseThrow()).isEqualTo(Polynomial.named("width"));
    assertThat(block.size("width").isEmpty()).isTrue();

    Problems problems = new Problems();
    block.parse("width", Places.at("here"), problems);
    Reported.only(problems, DiagnosticId.UNKNOWN_DIMENSION, "here", "'width'", "'Layer'");
  }

  @Test
  void aDistillationSeesValuesInsteadOfNames() {
    SizeScope closed = scope().closed(Set.of("frames"));
    assertThat(closed.inWords(parse(closed, "width"))).isEqualTo("12");
    assertThat(closed.inWords(parse(closed, "answers"))).isEqualTo("answers");
    assertThat(closed.value(Polynomial.named("width"))).isEqualTo(Polynomial.named("width"));
    assertThat(closed.buildable()).containsExactly("answers", "frames", "heads", "width");
  }
}
