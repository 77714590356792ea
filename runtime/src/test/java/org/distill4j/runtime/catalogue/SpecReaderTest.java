package org.distill4j.runtime.catalogue;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SpecReaderTest {

  private static final String NETWORK =
      """
      {
        "schema": 1,
        "kind": "network",
        "name": "a.Ranker",
        "title": "ranker",
        "generated": "a.RankerGraph",
        "dimensions": [{"name": "width", "value": 32}, {"name": "answers"}],
        "varying": ["words"],
        "typical": {"answers": 1000},
        "nodes": [
          {"name": "video", "use": "input", "operation": "", "kind": "Features",
           "column": "a.FeatureColumn", "shape": ["8"],
           "reads": [], "parameters": "0", "multiplyAdds": "0", "activationBytes": "0"},
          {"name": "hidden", "use": "network", "operation": "Dense", "kind": "Features",
           "shape": ["width"], "reads": ["video"], "parameters": "9 * width",
           "multiplyAdds": "8 * width", "activationBytes": "4 * width"},
          {"name": "energy", "use": "training", "operation": "Energy", "kind": "Loss", "shape": [],
           "reads": ["hidden"], "parameters": "0", "multiplyAdds": "0", "activationBytes": "0"}
        ],
        "outputs": ["hidden"],
        "total": {"parameters": "9 * width", "multiplyAdds": "8 * width",
                  "activationBytes": "4 * width"},
        "training": {"parameters": "0", "multiplyAdds": "0", "activationBytes": "0"}
      }
      """;

  private static final String DISTILLATION =
      """
      {
        "schema": 1,
        "kind": "distillation",
        "name": "a.Softly",
        "title": "soft answers",
        "scheme": "a.SoftAnswers",
        "generated": "a.SoftlyDistiller",
        "typical": {"answers": 10},
        "teachers": [
          {"name": "a.Teacher", "total": {"parameters": "147", "multiplyAdds": "132",
                                          "activationBytes": "252"}}
        ],
        "student": {"name": "a.Student", "total": {"parameters": "59", "multiplyAdds": "52",
                                                   "activationBytes": "92"}},
        "losses": [
          {"name": "soft", "objective": "VanillaDistillation", "weight": "1.0",
           "reads": [
             {"source": "teacher", "teacher": 0, "node": "answer", "passes": 10},
             {"source": "student", "node": "answer", "through": "Regressor"},
             {"source": "label", "node": "annotated"}
           ],
           "parameters": "0", "multiplyAdds": "3 * answers"}
        ],
        "labels": [
          {"name": "annotated", "kind": "Labels", "column": "a.LabelColumn", "shape": ["answers"]}
        ],
        "dimensions": ["answers"],
        "hyperparameters": [
          {"name": "softWeight", "value": 1.0, "range": "of at least 0"},
          {"name": "softTop", "value": 2, "range": "of at least 1", "default": true},
          {"name": "softTemperatureSquared", "value": true}
        ]
      }
      """;

  /** Fields that a description may lack. */
  private static final Set<String> OPTIONAL =
      Set.of("value", "passes", "through", "range", "column", "default");

  @Test
  void networksAreReadCompletely() throws IOException {
    NetworkDescription network = (NetworkDescription) read(NETWORK);

    assertThat(network.name()).isEqualTo("a.Ranker");
    assertThat(network.title()).isEqualTo("ranker");
    assertThat(network.generated()).isEqualTo("a.RankerGraph");
    assertThat(network.dimensions())
        .containsExactly(
            new Dimension("width", OptionalInt.of(32)),
            new Dimension("answers", OptionalInt.empty()))
        .inOrder();
    assertThat(network.varying()).containsExactly("words");
    assertThat(network.typical()).containsExactly("answers", 1000);
    assertThat(network.inputs()).containsExactly("video");
    assertThat(network.nodes(NodeUse.TRAINING).get(0).shape()).isEmpty();
    NodeDescription hidden = network.nodes(NodeUse.NETWORK).get(0);
    assertThat(hidden.operation()).isEqualTo("Dense");
    assertThat(hidden.kind()).isEqualTo("Features");
    assertThat(hidden.reads()).containsExactly("video");
    assertThat(hidden.shape()).containsExactly(Formula.parse("width"));
    assertThat(hidden.cost().parameters().bind(Map.of("width", 32)).value()).hasValue(288);
    assertThat(network.outputs()).containsExactly("hidden");
    assertThat(network.total().activationBytes()).isEqualTo(Formula.parse("4 * width"));
    assertThat(network.training().parameters().value()).hasValue(0);
  }

  @Test
  void distillationsAreReadCompletely() throws IOException {
    DistillationDescription distillation = (DistillationDescription) read(DISTILLATION);

    assertThat(distillation.title()).isEqualTo("soft answers");
    assertThat(distillation.scheme()).isEqualTo("a.SoftAnswers");
    assertThat(distillation.generated()).isEqualTo("a.SoftlyDistiller");
    assertThat(distillation.teachers().get(0).simpleName()).isEqualTo("Teacher");
    assertThat(distillation.student().total().parameters().value()).hasValue(59);
    assertThat(distillation.dimensions())
        .containsExactly(new Dimension("answers", OptionalInt.empty()));
    LossDescription loss = distillation.losses().get(0);
    assertThat(loss.objective()).isEqualTo("VanillaDistillation");
    assertThat(loss.weight()).isEqualTo("1.0");
    assertThat(loss.multiplyAdds()).isEqualTo(Formula.parse("3 * answers"));
    assertThat(loss.inputs())
        .containsExactly(
            new LossInput(
                LossInput.Source.TEACHER,
                OptionalInt.of(0),
                "answer",
                OptionalInt.of(10),
                Optional.empty()),
            new LossInput(
                LossInput.Source.STUDENT,
                OptionalInt.empty(),
                "answer",
                OptionalInt.empty(),
                Optional.of("Regressor")),
            new LossInput(
                LossInput.Source.LABEL,
                OptionalInt.empty(),
                "annotated",
                OptionalInt.empty(),
                Optional.empty()))
        .inOrder();
    assertThat(distillation.hyperparameters())
        .containsExactly(
            new Hyperparameter("softWeight", "1.0", "of at least 0", false),
            new Hyperparameter("softTop", "2", "of at least 1", true),
            new Hyperparameter("softTemperatureSquared", "true", "true or false", false))
        .inOrder();
  }

  @Test
  void everyRequiredFieldIsRequired() throws IOException {
    int removed = 0;
    for (String text : List.of(NETWORK, DISTILLATION)) {
      for (List<Object> path : fields(new ObjectMapper().readTree(text))) {
        String last = path.get(path.size() - 1).toString();
        if (OPTIONAL.contains(last) || path.contains("typical") || last.equals("schema")) {
          continue;
        }
        ObjectNode json = (ObjectNode) new ObjectMapper().readTree(text);
        ((ObjectNode) parent(json, path)).remove(last);
        assertWithMessage("without %s", path)
            .that(assertThrows(SpecFormatException.class, () -> read(json.toString())))
            .hasMessageThat()
            .endsWith(last);
        removed++;
      }
    }
    assertThat(removed).isAtLeast(60);
  }

  @Test
  void everyOtherTypeIsRefused() throws IOException {
    for (String text : List.of(NETWORK, DISTILLATION)) {
      for (List<Object> path : fields(new ObjectMapper().readTree(text))) {
        ObjectNode json = (ObjectNode) new ObjectMapper().readTree(text);
        ((ObjectNode) parent(json, path)).putNull(path.get(path.size() - 1).toString());
        assertWithMessage("null at %s", path)
            .that(assertThrows(IOException.class, () -> read(json.toString())))
            .isInstanceOf(SpecFormatException.class);
      }
    }
  }

  @Test
  void unknownFieldsAreRefusedWithTheirPlace() throws IOException {
    for (String text : List.of(NETWORK, DISTILLATION)) {
      ObjectNode root = (ObjectNode) new ObjectMapper().readTree(text);
      root.put("colour", "red");
      assertThat(assertThrows(SpecFormatException.class, () -> read(root.toString())))
          .hasMessageThat()
          .isEqualTo("unknown field colour");
    }
    ObjectNode inner = (ObjectNode) new ObjectMapper().readTree(NETWORK);
    ((ObjectNode) inner.at("/nodes/1")).put("colour", "red");
    assertThat(assertThrows(SpecFormatException.class, () -> read(inner.toString())))
        .hasMessageThat()
        .isEqualTo("unknown field nodes[1].colour");
  }

  @Test
  void otherSchemaVersionsAreRefused() {
    assertThat(
            assertThrows(
                SpecFormatException.class,
                () -> read(NETWORK.replace("\"schema\": 1", "\"schema\": 2"))))
        .hasMessageThat()
        .isEqualTo("it has schema 2, but this version of distill4j-runtime reads schema 1");
    assertThat(
            assertThrows(
                SpecFormatException.class, () -> read(NETWORK.replace("\"schema\": 1,", ""))))
        .hasMessageThat()
        .isEqualTo("it has no schema, but this version of distill4j-runtime reads schema 1");
  }

  @Test
  void unknownValuesAreRefused() {
    assertThat(problem(NETWORK.replace("\"use\": \"input\"", "\"use\": \"imput\"")))
        .isEqualTo("unknown value 'imput' of nodes[0].use");
    assertThat(problem(NETWORK.replace("\"kind\": \"network\"", "\"kind\": \"net\"")))
        .isEqualTo("unknown value 'net' of kind");
    assertThat(problem(NETWORK.replace("\"9 * width\"", "\"9 ** width\"")))
        .startsWith("nodes[1].parameters: '9 ** width' is no formula");
    assertThat(problem("{")).startsWith("it is no JSON: ");
    assertThat(problem("[]")).contains("no schema");
  }

  private static String problem(String text) {
    return assertThrows(SpecFormatException.class, () -> read(text)).getMessage();
  }

  private static SpecDescription read(String text) throws IOException {
    return SpecReader.read(text.getBytes(StandardCharsets.UTF_8));
  }

  private static JsonNode parent(JsonNode json, List<Object> path) {
    JsonNode node = json;
    for (Object step : path.subList(0, path.size() - 1)) {
      node = step instanceof Integer index ? node.get(index) : node.get(step.toString());
    }
    return node;
  }

  /** Returns the path of every field of every object. */
  private static List<List<Object>> fields(JsonNode json) {
    List<List<Object>> paths = new ArrayList<>();
    collect(json, List.of(), paths);
    return paths;
  }

  private static void collect(JsonNode json, List<Object> path, List<List<Object>> paths) {
    json.properties()
        .forEach(
            field -> {
              List<Object> longer = new ArrayList<>(path);
              longer.add(field.getKey());
              paths.add(longer);
              collect(field.getValue(), longer, paths);
            });
    for (int i = 0; json.isArray() && i < json.size(); i++) {
      List<Object> longer = new ArrayList<>(path);
      longer.add(i);
      collect(json.get(i), longer, paths);
    }
  }
}
