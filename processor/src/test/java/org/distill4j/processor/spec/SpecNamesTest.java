package org.distill4j.processor.spec;

import static com.google.common.truth.Truth.assertThat;

import java.util.List;
import org.distill4j.processor.fixture.Places;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names, weights and stages of specs. */
final class SpecNamesTest {

  @ParameterizedTest
  @CsvSource({
    "examples, Answerer, examples.Answerer, examples.AnswererGraph",
    "examples, Outer.Inner, examples.Outer.Inner, examples.Outer_InnerGraph",
    "'', Answerer, Answerer, AnswererGraph",
    "'', Outer.Inner, Outer.Inner, Outer_InnerGraph",
  })
  void generatedClassesLieInThePackageOfTheSpec(
      String packageName, String simpleName, String qualified, String generated) {
    SpecName name = new SpecName(packageName, simpleName, false);
    assertThat(name.qualified()).isEqualTo(qualified);
    assertThat(name.generatedClass("Graph")).isEqualTo(generated);
    assertThat(name.toString()).isEqualTo(simpleName);
  }

  @ParameterizedTest
  @CsvSource({
    "examples.Big, Big",
    "examples.Outer.Inner, Inner",
    "Big, Big",
  })
  void aReferenceIsCalledByItsSimpleName(String qualified, String simple) {
    assertThat(new NetworkReference(qualified, Places.at("here")).simpleName()).isEqualTo(simple);
  }

  @Test
  void aConstantWeightDoesNotChange() {
    WeightSpec weight = WeightSpec.constant(0.5);
    assertThat(weight.changes()).isFalse();
    assertThat(weight.from()).isEqualTo(0.5);
    assertThat(weight.inWords()).isEqualTo("0.5");
  }

  @Test
  void aScheduleIsDescribedInWords() {
    assertThat(new WeightSpec(8, 0, 20, 0, "LINEAR", true).inWords())
        .isEqualTo("0.0 to 8.0, linear in 20.0");
    assertThat(new WeightSpec(0, 1, 0, 5, "LINEAR", true).inWords())
        .isEqualTo("1.0 to 0.0 after 5.0");
    assertThat(new WeightSpec(2, 1, 10, 5, "COSINE", true).inWords())
        .isEqualTo("1.0 to 2.0 after 5.0, cosine in 10.0");
  }

  private static StageSpec stage(String... losses) {
    return new StageSpec(
        "one",
        List.of(losses).stream().map(loss -> new StageSpec.Mention(loss, Places.at(loss))).toList(),
        List.of(),
        0,
        Places.at("stage"));
  }

  @Test
  void aStageTrainsTheLossesThatItNames() {
    assertThat(stage("soft", "hint").trains("hint")).isTrue();
    assertThat(stage("soft", "hint").trains("answers")).isFalse();
  }

  @Test
  void aStageThatNamesNoLossTrainsAll() {
    assertThat(stage().trains("anything")).isTrue();
  }
}
