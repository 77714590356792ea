package org.distill4j.processor.resource;

import static com.google.common.truth.Truth.assertThat;
import static org.distill4j.processor.fixture.DistillationBuilder.distillation;
import static org.distill4j.processor.fixture.Kinds.FEATURES;
import static org.distill4j.processor.fixture.Kinds.LOSS;
import static org.distill4j.processor.fixture.Kinds.SCORES;
import static org.distill4j.processor.fixture.Kinds.SCORE_PASSES;
import static org.distill4j.processor.fixture.Kinds.SEQUENCE;
import static org.distill4j.processor.fixture.NetworkBuilder.network;
import static org.distill4j.processor.fixture.OperationBuilder.operation;
import static org.distill4j.processor.fixture.Operations.DROPOUT;
import static org.distill4j.processor.fixture.Operations.HINT;
import static org.distill4j.processor.fixture.Operations.MEAN;
import static org.distill4j.processor.fixture.Operations.PASSES_LOSS;
import static org.distill4j.processor.fixture.Operations.REGRESSOR;
import static org.distill4j.processor.fixture.Operations.dense;
import static org.distill4j.processor.fixture.Operations.logits;
import static org.distill4j.processor.fixture.Operations.use;
import static org.distill4j.processor.fixture.Reads.inPasses;
import static org.distill4j.processor.fixture.Reads.student;
import static org.distill4j.processor.fixture.Reads.teacher;
import static org.distill4j.processor.fixture.Reads.through;

import java.util.List;
import java.util.Map;
import org.distill4j.processor.fixture.Phases;
import org.distill4j.processor.shape.ShapedNetwork;
import org.distill4j.processor.spec.NetworkSpec;
import org.distill4j.processor.summary.DistillationSummary;
import org.distill4j.processor.summary.NetworkSummary;
import org.junit.jupiter.api.Test;

/** JSON descriptions of specs. */
final class ResourcesTest {

  private static final NetworkSpec LARGE = answerer("Large", 12);
  private static final NetworkSpec SMALL = answerer("Small", 4);

  private static NetworkSpec answerer(String name, int width) {
    return network(name)
        .dimension("width", width)
        .dimension("answers")
        .input("question", SEQUENCE, "words", "6")
        .node("sentence", FEATURES, use(MEAN), "question")
        .node("hidden", FEATURES, dense("width"), "sentence")
        .node("dropped", FEATURES, use(DROPOUT, "rate", 0.5), "hidden")
        .node("answer", SCORES, logits("answers"), "dropped")
        .node(
            "penalty",
            LOSS,
            use(operation("Penalty").takes("Features(f) -> Loss()").costs("f").build()),
            "hidden")
        .build();
  }

  private static Map<String, Object> networkJson() {
    return NetworkResource.of(NetworkSummary.of(Phases.shaped(SMALL)));
  }

  private static Map<String, Object> distillationJson() {
    ShapedNetwork large = Phases.shaped(LARGE);
    ShapedNetwork small = Phases.shaped(SMALL);
    return DistillationResource.of(
        DistillationSummary.of(
            Phases.shaped(
                distillation("Distilled")
                    .teacher(LARGE)
                    .student(SMALL)
                    .loss(
                        "hint",
                        use(HINT),
                        teacher("hidden", FEATURES),
                        through(use(REGRESSOR, "bias", true), student("hidden", FEATURES)))
                    .loss(
                        "uncertain",
                        use(PASSES_LOSS),
                        inPasses(teacher("answer", SCORES), SCORE_PASSES, 10),
                        student("answer", SCORES))
                    .build(),
                large,
                small),
            List.of(NetworkSummary.of(large)),
            NetworkSummary.of(small)));
  }

  /** Returns the list entry with the given name. */
  private static Map<?, ?> named(Object list, String name) {
    return ((List<?>) list)
        .stream()
            .map(entry -> (Map<?, ?>) entry)
            .filter(entry -> entry.get("name").equals(name))
            .findFirst()
            .orElseThrow();
  }

  @Test
  void aNetworkTellsItsDimensionsAndWhatVaries() {
    Map<String, Object> json = networkJson();
    assertThat(json).containsEntry("schema", Resource.SCHEMA);
    assertThat(json).containsEntry("kind", "network");
    assertThat(json).containsEntry("name", "examples.Small");
    assertThat(json).containsEntry("generated", "examples.SmallGraph");
    assertThat(json)
        .containsEntry(
            "dimensions", List.of(Map.of("name", "width", "value", 4), Map.of("name", "answers")));
    assertThat(json).containsEntry("varying", List.of("words"));
    assertThat(json).containsEntry("typical", Map.of("answers", 1000, "words", 20));
    assertThat(json).containsEntry("outputs", List.of("answer"));
  }

  @Test
  void aNodeTellsItsFormulas() {
    Map<?, ?> hidden = named(networkJson().get("nodes"), "hidden");
    assertThat(hidden)
        .isEqualTo(
            Map.of(
                "name", "hidden",
                "use", "network",
                "operation", "Dense",
                "kind", "Features",
                "shape", List.of("width"),
                "reads", List.of("sentence"),
                "parameters", "7 * width",
                "multiplyAdds", "6 * width",
                "activationBytes", "4 * width"));
  }

  @Test
  void nodesTellWhatTheyAreFor() {
    Object nodes = networkJson().get("nodes");
    assertThat(named(nodes, "question").get("use")).isEqualTo("input");
    assertThat(named(nodes, "question").get("operation")).isEqualTo("");
    assertThat(named(nodes, "answer").get("use")).isEqualTo("network");
    assertThat(named(nodes, "penalty").get("use")).isEqualTo("training");
    assertThat(named(nodes, "penalty").get("shape")).isEqualTo(List.of());
  }

  @Test
  void totalsNameAllDimensions() {
    Map<String, Object> json = networkJson();
    assertThat(((Map<?, ?>) json.get("total")).get("parameters"))
        .isEqualTo("answers * width + answers + 7 * width");
    assertThat(((Map<?, ?>) json.get("training")).get("multiplyAdds")).isEqualTo("width");
  }

  @Test
  void aDistillationTellsItsNetworksWithTheirTotals() {
    Map<String, Object> json = distillationJson();
    assertThat(json).containsEntry("schema", Resource.SCHEMA);
    assertThat(json).containsEntry("kind", "distillation");
    assertThat(json).containsEntry("generated", "examples.DistilledDistiller");
    assertThat(json).containsEntry("dimensions", List.of("answers"));
    Map<?, ?> teacher = named(json.get("teachers"), "examples.Large");
    assertThat(((Map<?, ?>) teacher.get("total")).get("parameters")).isEqualTo("13 * answers + 84");
    Map<?, ?> student = (Map<?, ?>) json.get("student");
    assertThat(((Map<?, ?>) student.get("total")).get("parameters")).isEqualTo("5 * answers + 28");
  }

  @Test
  void aLossTellsWhatItReadsAndHow() {
    Object losses = distillationJson().get("losses");
    assertThat(named(losses, "hint").get("reads"))
        .isEqualTo(
            List.of(
                Map.of("source", "teacher", "teacher", 0, "node", "hidden"),
                Map.of("source", "student", "node", "hidden", "through", "Regressor")));
    assertThat(named(losses, "uncertain").get("reads"))
        .isEqualTo(
            List.of(
                Map.of("source", "teacher", "teacher", 0, "node", "answer", "passes", 10),
                Map.of("source", "student", "node", "answer")));
    assertThat(named(losses, "hint").get("parameters")).isEqualTo("60");
    assertThat(named(losses, "hint").get("weight")).isEqualTo("1.0");
  }

  @Test
  void hyperparametersTellTheirValuesAndRanges() {
    Object hyperparameters = distillationJson().get("hyperparameters");
    assertThat(named(hyperparameters, "hintWeight"))
        .isEqualTo(Map.of("name", "hintWeight", "value", 1.0, "range", "of at least 0"));
    assertThat(named(hyperparameters, "uncertainPasses"))
        .isEqualTo(Map.of("name", "uncertainPasses", "value", 10, "range", "of at least 2"));
  }

  @Test
  void threeFilesAreWrittenForEachSpec() {
    List<Resource> files = Resource.of(NetworkSummary.of(Phases.shaped(SMALL)));
    assertThat(files.stream().map(Resource::path).toList())
        .containsExactly(
            "META-INF/distill4j/examples.Small.json",
            "META-INF/distill4j/examples.Small.mmd",
            "META-INF/distill4j/examples.Small.svg");
    assertThat(files.get(0).content()).isEqualTo(Json.write(networkJson()));
    assertThat(files.get(1).content()).startsWith("flowchart");
    assertThat(files.get(2).content()).startsWith("<svg");
  }
}
