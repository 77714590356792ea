package org.distill4j.processor.diagram;

import static com.google.common.truth.Truth.assertThat;
import static org.distill4j.processor.fixture.Kinds.FEATURES;
import static org.distill4j.processor.fixture.Kinds.LABELS;
import static org.distill4j.processor.fixture.Kinds.LOSS;
import static org.distill4j.processor.fixture.Kinds.SCORES;
import static org.distill4j.processor.fixture.Kinds.SCORE_PASSES;
import static org.distill4j.processor.fixture.NetworkBuilder.network;
import static org.distill4j.processor.fixture.OperationBuilder.operation;
import static org.distill4j.processor.fixture.Operations.CROSS_ENTROPY;
import static org.distill4j.processor.fixture.Operations.DROPOUT;
import static org.distill4j.processor.fixture.Operations.PASSES_LOSS;
import static org.distill4j.processor.fixture.Operations.SOFT_TARGETS;
import static org.distill4j.processor.fixture.Operations.dense;
import static org.distill4j.processor.fixture.Operations.logits;
import static org.distill4j.processor.fixture.Operations.use;
import static org.distill4j.processor.fixture.Reads.inPasses;
import static org.distill4j.processor.fixture.Reads.read;
import static org.distill4j.processor.fixture.Reads.student;
import static org.distill4j.processor.fixture.Reads.teacher;

import java.util.List;
import org.distill4j.processor.diagram.Diagram.Arrow;
import org.distill4j.processor.diagram.Diagram.Box;
import org.distill4j.processor.diagram.Diagram.Style;
import org.distill4j.processor.fixture.BlockUseBuilder;
import org.distill4j.processor.fixture.DistillationBuilder;
import org.distill4j.processor.fixture.Phases;
import org.distill4j.processor.fixture.Reads;
import org.distill4j.processor.shape.ShapedDistillation;
import org.distill4j.processor.shape.ShapedNetwork;
import org.distill4j.processor.spec.NetworkReference;
import org.distill4j.processor.spec.NetworkSpec;
import org.distill4j.processor.spec.SpecName;
import org.distill4j.processor.summary.DistillationSummary;
import org.distill4j.processor.summary.NetworkSummary;
import org.junit.jupiter.api.Test;

/** Diagrams of networks and distillations. */
final class SpecDiagramsTest {

  private static NetworkSpec answerer(String name) {
    return network(name)
        .dimension("width", 8)
        .input("vector", FEATURES, "width")
        .node("hidden", FEATURES, dense("width / 2"), "vector")
        .node("dropped", FEATURES, use(DROPOUT, "rate", 0.5), "hidden")
        .node("answer", SCORES, logits("3"), "dropped")
        .build();
  }

  private static NetworkSpec in(String packageName, NetworkSpec spec) {
    return new NetworkSpec(
        new SpecName(packageName, spec.name().simpleName(), false),
        spec.dimensions(),
        spec.inputs(),
        spec.nodes(),
        spec.uses(),
        spec.carries(),
        spec.frozen(),
        spec.pretrained(),
        spec.external(),
        spec.exported(),
        spec.isPublic(),
        spec.place());
  }

  private static Box box(Diagram diagram, String id) {
    return diagram.boxes().stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow();
  }

  @Test
  void aNetworkIsDrawnWithShapesAndStyles() {
    Diagram diagram =
        NetworkDiagram.of(
            NetworkSummary.of(
                Phases.shaped(
                    network("Answerer")
                        .dimension("width", 8)
                        .input("vector", FEATURES, "width")
                        .node("hidden", FEATURES, dense("width / 2"), "vector")
                        .node("answer", SCORES, logits("3"), "hidden")
                        .node(
                            "penalty",
                            LOSS,
                            use(operation("Penalty").takes("Features(f) -> Loss()").build()),
                            "hidden")
                        .build())));
    assertThat(diagram.title()).isEqualTo("Answerer");
    assertThat(diagram.panels()).isFalse();
    assertThat(diagram.boxes())
        .containsExactly(
            new Box("vector", "", "vector", List.of("Features(8)"), Style.INPUT),
            new Box("hidden", "", "hidden", List.of("Dense", "Features(4)"), Style.NODE),
            new Box("answer", "", "answer", List.of("Logits", "Scores(3)"), Style.OUTPUT),
            new Box("penalty", "", "penalty", List.of("Penalty", "Loss"), Style.LOSS))
        .inOrder();
    assertThat(diagram.arrows())
        .containsExactly(
            new Arrow("vector", "hidden", false),
            new Arrow("hidden", "answer", false),
            new Arrow("hidden", "penalty", false));
  }

  @Test
  void nodesOfABlockAreAGroup() {
    NetworkSpec block =
        network("Layer")
            .input("in", FEATURES, "8")
            .node("out", FEATURES, dense("8"), "in")
            .carry("out", "in")
            .build();
    NetworkSpec network =
        network("Answerer")
            .input("vector", FEATURES, "8")
            .use(BlockUseBuilder.use("layers", block).feed("in", "vector", FEATURES).repeat("2"))
            .node("answer", SCORES, logits("3"), List.of(Reads.read("layers.out", FEATURES)))
            .build();
    Diagram diagram = NetworkDiagram.of(NetworkSummary.of(Phases.shaped(network, block)));
    assertThat(box(diagram, "layers[1].out").group()).isEqualTo("layers[1]");
    assertThat(box(diagram, "answer").group()).isEmpty();
  }

  private static Diagram distilled(List<NetworkSpec> teachers) {
    NetworkSpec small = answerer("Small");
    DistillationBuilder distillation =
        DistillationBuilder.distillation("Distilled").student(small).labels("annotated");
    for (NetworkSpec teacher : teachers) {
      distillation.teacher(teacher);
    }
    NetworkReference first = DistillationBuilder.reference(teachers.get(0));
    distillation.loss(
        "answers", use(CROSS_ENTROPY), student("answer", SCORES), read("annotated", LABELS));
    for (int i = 0; i < teachers.size(); i++) {
      distillation.loss(
          "soft" + i,
          use(SOFT_TARGETS, "temperature", 2.0),
          teacher(DistillationBuilder.reference(teachers.get(i)), "answer", SCORES),
          student("answer", SCORES));
    }
    distillation.loss(
        "uncertain",
        use(PASSES_LOSS),
        inPasses(teacher(first, "answer", SCORES), SCORE_PASSES, 10),
        student("answer", SCORES));
    List<ShapedNetwork> shaped = teachers.stream().map(Phases::shaped).toList();
    ShapedNetwork student = Phases.shaped(small);
    ShapedDistillation distilled = Phases.shaped(distillation.build(), shaped, student);
    return DistillationDiagram.of(
        DistillationSummary.of(
            distilled,
            shaped.stream().map(NetworkSummary::of).toList(),
            NetworkSummary.of(student)));
  }

  @Test
  void ofANetworkOnlyWhatALossReadsIsDrawn() {
    Diagram diagram = distilled(List.of(answerer("Large")));
    assertThat(diagram.panels()).isTrue();
    assertThat(diagram.boxes().stream().map(Box::id).toList())
        .containsExactly(
            "teacher/vector",
            "teacher/answer",
            "student/vector",
            "student/answer",
            "label/annotated",
            "loss/answers",
            "loss/soft0",
            "loss/uncertain")
        .inOrder();
    assertThat(diagram.arrows()).contains(new Arrow("teacher/vector", "teacher/answer", false));
    assertThat(box(diagram, "loss/uncertain").lines())
        .containsExactly("PassesLoss", "weight 1.0", "10 passes of answer")
        .inOrder();
  }

  @Test
  void noGradientFlowsToTeachersAndLabels() {
    Diagram diagram = distilled(List.of(answerer("Large")));
    assertThat(diagram.arrows().stream().filter(arrow -> arrow.to().startsWith("loss/")).toList())
        .containsExactly(
            new Arrow("student/answer", "loss/answers", false),
            new Arrow("label/annotated", "loss/answers", true),
            new Arrow("teacher/answer", "loss/soft0", true),
            new Arrow("student/answer", "loss/soft0", false),
            new Arrow("teacher/answer", "loss/uncertain", true),
            new Arrow("student/answer", "loss/uncertain", false));
  }

  @Test
  void everyTeacherHasAPanelOfItsOwn() {
    Diagram diagram = distilled(List.of(answerer("Large"), answerer("Larger")));
    assertThat(diagram.boxes().stream().map(Box::group).distinct().toList())
        .containsExactly("teacher Large", "teacher Larger", "student Small", "data", "")
        .inOrder();
    assertThat(box(diagram, "teacher1/answer").group()).isEqualTo("teacher Larger");
  }

  @Test
  void teachersOfOneNameFromTwoPackagesDoToo() {
    NetworkSpec answerer = answerer("Large");
    Diagram diagram = distilled(List.of(in("first", answerer), in("second", answerer)));
    assertThat(box(diagram, "teacher/answer").group())
        .isNotEqualTo(box(diagram, "teacher1/answer").group());
    assertThat(Layout.of(diagram).frames()).hasSize(4);
  }
}
