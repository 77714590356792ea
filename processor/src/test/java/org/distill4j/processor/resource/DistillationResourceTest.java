package org.distill4j.processor.resource;

import static com.google.common.truth.Truth.assertThat;
import static org.distill4j.processor.fixture.DistillationBuilder.distillation;
import static org.distill4j.processor.fixture.NetworkBuilder.network;
import static org.distill4j.processor.fixture.Operations.dense;
import static org.distill4j.processor.fixture.Operations.logits;
import static org.distill4j.processor.fixture.Operations.use;

import java.util.List;
import java.util.Map;
import org.distill4j.processor.fixture.Kinds;
import org.distill4j.processor.fixture.Operations;
import org.distill4j.processor.fixture.Phases;
import org.distill4j.processor.fixture.Reads;
import org.distill4j.processor.shape.ShapedDistillation;
import org.distill4j.processor.shape.ShapedNetwork;
import org.distill4j.processor.spec.DistillationSpec;
import org.distill4j.processor.spec.NetworkSpec;
import org.distill4j.processor.summary.DistillationSummary;
import org.distill4j.processor.summary.NetworkSummary;
import org.junit.jupiter.api.Test;

final class DistillationResourceTest {

  private static final NetworkSpec BIG = answerer("Big", "32");
  private static final NetworkSpec SMALL = answerer("Small", "8");

  private static NetworkSpec answerer(String name, String units) {
    return network(name)
        .dimension("answers")
        .input("video", Kinds.FEATURES, "8")
        .node("hidden", Kinds.FEATURES, dense(units), "video")
        .node("dropped", Kinds.FEATURES, use(Operations.DROPOUT, "rate", 0.5), "hidden")
        .node("answer", Kinds.SCORES, logits("answers"), "dropped")
        .build();
  }

  private static final DistillationSpec SPEC =
      distillation("Distilled")
          .teacher(BIG)
          .student(SMALL)
          .labels("annotated")
          .loss(
              "answers",
              use(Operations.CROSS_ENTROPY),
              Reads.student("answer", Kinds.SCORES),
              Reads.read("annotated", Kinds.LABELS))
          .loss(
              "soft",
              use(Operations.SOFT_TARGETS, "temperature", 4.0),
              Reads.teacher("answer", Kinds.SCORES),
              Reads.student("answer", Kinds.SCORES))
          .loss(
              "hint",
              use(Operations.HINT),
              Reads.teacher("hidden", Kinds.FEATURES),
              Reads.through(
                  use(Operations.REGRESSOR, "bias", true), Reads.student("hidden", Kinds.FEATURES)))
          .loss(
              "steady",
              use(Operations.PASSES_LOSS),
              Reads.inPasses(Reads.teacher("answer", Kinds.SCORES), Kinds.SCORE_PASSES, 10),
              Reads.student("answer", Kinds.SCORES))
          .stage("all", 7, List.of())
          .build();

  private static final Map<String, Object> JSON = DistillationResource.of(summary());

  private static DistillationSummary summary() {
    ShapedNetwork teacher = Phases.shaped(BIG);
    ShapedNetwork student = Phases.shaped(SMALL);
    ShapedDistillation shaped = Phases.shaped(SPEC, teacher, student);
    return DistillationSummary.of(
        shaped, List.of(NetworkSummary.of(teacher)), NetworkSummary.of(student));
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> list(String key) {
    return (List<Map<String, Object>>) JSON.get(key);
  }

  private static Map<String, Object> named(String key, String name) {
    return list(key).stream()
        .filter(entry -> entry.get("name").equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void namesTheSpecAndTheGeneratedClass() {
    assertThat(JSON).containsEntry("kind", "distillation");
    assertThat(JSON).containsEntry("name", "examples.Distilled");
    assertThat(JSON).containsEntry("generated", "examples.DistilledDistiller");
  }

  @Test
  void networksHaveTheirTotals() {
    assertThat(list("teachers")).hasSize(1);
    assertThat(list("teachers").get(0)).containsEntry("name", "examples.Big");
    assertThat(JSON.get("student").toString()).contains("parameters=9 * answers + 72");
    assertThat(list("teachers").get(0).get("total").toString())
        .contains("parameters=33 * answers + 288");
  }

  @Test
  void unboundDimensionsAreListed() {
    assertThat(JSON).containsEntry("dimensions", List.of("answers"));
    assertThat(JSON).containsEntry("typical", Map.of("answers", 1000));
  }

  @Test
  void labelsHaveTheShapeThatALossGivesThem() {
    assertThat(list("labels").get(0).get("name")).isEqualTo("annotated");
    assertThat(list("labels").get(0)).containsEntry("kind", "Labels");
    assertThat(list("labels").get(0)).containsEntry("shape", List.of("answers"));
    assertThat(list("labels").get(0).get("column").toString()).isNotEmpty();
  }

  @Test
  void hyperparametersAreListedInTheOrderOfTheLosses() {
    assertThat(list("hyperparameters").stream().map(entry -> entry.get("name")).toList())
        .containsExactly(
            "answersWeight",
            "softWeight",
            "softTemperature",
            "hintWeight",
            "steadyWeight",
            "steadyPasses",
            "allEpochs")
        .inOrder();
  }

  @Test
  void hyperparametersHaveTheirValueAndRange() {
    assertThat(named("hyperparameters", "softTemperature"))
        .isEqualTo(
            Map.of("name", "softTemperature", "value", 4.0, "range", "above 0", "default", true));
    assertThat(named("hyperparameters", "steadyPasses"))
        .isEqualTo(Map.of("name", "steadyPasses", "value", 10, "range", "of at least 2"));
    assertThat(named("hyperparameters", "allEpochs")).containsEntry("value", 7);
  }

  @Test
  void aLossReadsLabelsAndTheStudent() {
    assertThat(named("losses", "answers"))
        .containsEntry(
            "reads",
            List.of(
                Map.of("source", "student", "node", "answer"),
                Map.of("source", "label", "node", "annotated")));
    assertThat(named("losses", "answers")).containsEntry("objective", "CrossEntropy");
    assertThat(named("losses", "answers")).containsEntry("weight", "1.0");
  }

  @Test
  void aTeacherIsNamedByItsIndex() {
    assertThat(named("losses", "soft"))
        .containsEntry(
            "reads",
            List.of(
                Map.of("source", "teacher", "teacher", 0, "node", "answer"),
                Map.of("source", "student", "node", "answer")));
    assertThat(named("losses", "soft")).containsEntry("multiplyAdds", "2 * answers");
  }

  @Test
  void anAdapterIsNamedAndItsParametersCounted() {
    assertThat(named("losses", "hint"))
        .containsEntry(
            "reads",
            List.of(
                Map.of("source", "teacher", "teacher", 0, "node", "hidden"),
                Map.of("source", "student", "node", "hidden", "through", "Regressor")));
    assertThat(named("losses", "hint")).containsEntry("parameters", "288");
    assertThat(named("losses", "soft")).containsEntry("parameters", "0");
  }

  @Test
  void passesAreCounted() {
    assertThat(named("losses", "steady"))
        .containsEntry(
            "reads",
            List.of(
                Map.of("source", "teacher", "teacher", 0, "node", "answer", "passes", 10),
                Map.of("source", "student", "node", "answer")));
  }
}
