package org.distill4j.processor.emit;

import static com.google.common.truth.Truth.assertThat;
import static org.distill4j.processor.fixture.DistillationBuilder.distillation;
import static org.distill4j.processor.fixture.Kinds.FEATURES;
import static org.distill4j.processor.fixture.Kinds.LABELS;
import static org.distill4j.processor.fixture.Kinds.SCORES;
import static org.distill4j.processor.fixture.Kinds.SCORE_PASSES;
import static org.distill4j.processor.fixture.NetworkBuilder.network;
import static org.distill4j.processor.fixture.Operations.CROSS_ENTROPY;
import static org.distill4j.processor.fixture.Operations.DROPOUT;
import static org.distill4j.processor.fixture.Operations.HINT;
import static org.distill4j.processor.fixture.Operations.PASSES_LOSS;
import static org.distill4j.processor.fixture.Operations.REGRESSOR;
import static org.distill4j.processor.fixture.Operations.SOFT_TARGETS;
import static org.distill4j.processor.fixture.Operations.dense;
import static org.distill4j.processor.fixture.Operations.logits;
import static org.distill4j.processor.fixture.Operations.use;
import static org.distill4j.processor.fixture.Reads.inPasses;
import static org.distill4j.processor.fixture.Reads.read;
import static org.distill4j.processor.fixture.Reads.student;
import static org.distill4j.processor.fixture.Reads.teacher;
import static org.distill4j.processor.fixture.Reads.through;

import java.util.List;
import java.util.stream.Stream;
import org.distill4j.processor.fixture.DistillationBuilder;
import org.distill4j.processor.fixture.NetworkBuilder;
import org.distill4j.processor.fixture.Phases;
import org.distill4j.processor.shape.ShapedDistillation;
import org.distill4j.processor.shape.ShapedNetwork;
import org.distill4j.processor.spec.NetworkSpec;
import org.distill4j.processor.spec.OperationUse;
import org.distill4j.processor.summary.DistillationSummary;
import org.distill4j.processor.summary.NetworkSummary;
import org.junit.jupiter.api.Test;

/** The distillers that are generated for small specs; that they compile is tested elsewhere. */
final class DistillerEmitterTest {

  private static final OperationUse SOFT = use(SOFT_TARGETS, "temperature", 4.0);

  private static NetworkBuilder answerer(String name, int width) {
    return network(name)
        .dimension("width", width)
        .dimension("answers")
        .input("vector", FEATURES, "6")
        .node("hidden", FEATURES, dense("width"), "vector")
        .node("dropped", FEATURES, use(DROPOUT, "rate", 0.5), "hidden")
        .node("answer", SCORES, logits("answers"), "dropped");
  }

  private static String distiller(DistillationBuilder distillation, NetworkSpec... networks) {
    List<ShapedNetwork> teachers =
        Stream.of(networks).limit(networks.length - 1L).map(Phases::shaped).toList();
    ShapedNetwork student = Phases.shaped(networks[networks.length - 1]);
    ShapedDistillation shaped = Phases.shaped(distillation.build(), teachers, student);
    return DistillerEmitter.emit(
            shaped,
            DistillationSummary.of(
                shaped,
                teachers.stream().map(NetworkSummary::of).toList(),
                NetworkSummary.of(student)))
        .source();
  }

  private static DistillationBuilder soft(NetworkSpec teacher, NetworkSpec student) {
    return distillation("Distilled")
        .teacher(teacher)
        .student(student)
        .loss("soft", SOFT, teacher("answer", SCORES), student("answer", SCORES));
  }

  @Test
  void aDistillerListsItsLosses() {
    NetworkSpec large = answerer("Large", 12).build();
    NetworkSpec small = answerer("Small", 4).build();
    String source =
        distiller(
            soft(large, small)
                .labels("annotated")
                .loss(
                    "answers2",
                    use(CROSS_ENTROPY),
                    student("answer", SCORES),
                    read("annotated", LABELS))
                .loss(
                    "hint",
                    use(HINT),
                    teacher("hidden", FEATURES),
                    through(use(REGRESSOR, "bias", true), student("hidden", FEATURES))),
            large,
            small);
    assertThat(source).contains("public final class DistilledDistiller extends Distiller {");
    assertThat(source).contains("this.teacher = LargeGraph.builder().answers(answers).build();");
    assertThat(source).contains("private double softTemperature = 4.0;");
    String flat = source.replaceAll("\\s+", " ");
    assertThat(flat).contains("\"soft\", softWeight, new SoftTargetsLayer(softTemperature),");
    assertThat(flat).contains(".label(\"annotated\")");
    assertThat(flat).contains(".teacher(LargeGraph.HIDDEN)");
    assertThat(flat)
        .contains(".student(SmallGraph.HIDDEN) .through(new RegressorLayer(4, 12, true))");
    assertThat(source).containsMatch("ratio +Large : Small ");
    assertThat(source).containsMatch("hint: student +Regressor +60\n");
  }

  @Test
  void severalTeachersHaveFieldsOfTheirOwnNames() {
    NetworkSpec large = answerer("Large", 12).build();
    NetworkSpec larger = answerer("Larger", 16).build();
    NetworkSpec small = answerer("Small", 4).build();
    String source =
        distiller(
            distillation("Distilled")
                .teacher(large)
                .teacher(larger)
                .student(small)
                .loss(
                    "first",
                    SOFT,
                    teacher(DistillationBuilder.reference(large), "answer", SCORES),
                    student("answer", SCORES))
                .loss(
                    "second",
                    SOFT,
                    teacher(DistillationBuilder.reference(larger), "answer", SCORES),
                    student("answer", SCORES)),
            large,
            larger,
            small);
    assertThat(source).contains("private final LargeGraph large;");
    assertThat(source).contains("private final LargerGraph larger;");
    assertThat(source).contains(".teacher(\"Larger\", LargerGraph.ANSWER)");
    assertThat(source).contains("new Teacher(\"Large\", large, individualLosses())");
    assertThat(source).containsMatch("ratio +Larger : Small ");
  }

  @Test
  void passesAreASettingWithTheNodesThatDrop() {
    NetworkSpec large = answerer("Large", 12).build();
    NetworkSpec small = answerer("Small", 4).build();
    String source =
        distiller(
            distillation("Distilled")
                .teacher(large)
                .student(small)
                .loss(
                    "uncertain",
                    use(PASSES_LOSS),
                    inPasses(teacher("answer", SCORES), SCORE_PASSES, 10),
                    student("answer", SCORES)),
            large,
            small);
    assertThat(source).contains("private int uncertainPasses = 10;");
    assertThat(source.replaceAll("\\s+", " "))
        .contains(".teacher(LargeGraph.ANSWER).passes(uncertainPasses, LargeGraph.DROPPED)");
    assertThat(source)
        .contains("case \"uncertainPasses\" -> uncertainPasses(Checks.whole(name, value));");
  }

  @Test
  void stagesNameTheirLossesAndWhatTheyFreeze() {
    NetworkSpec large = answerer("Large", 12).build();
    NetworkSpec small = answerer("Small", 4).build();
    String source =
        distiller(soft(large, small).stage("only", 3, List.of("soft"), "hidden"), large, small);
    assertThat(source.replaceAll("\\s+", " "))
        .contains(
            "new Stage( \"only\", onlyEpochs, List.of(\"soft\"), List.of(SmallGraph.HIDDEN))");
    assertThat(source).contains("private int onlyEpochs = 3;");
    assertThat(distiller(soft(large, small), large, small)).doesNotContain("Stage");
  }

  @Test
  void aMovingAverageHasADecay() {
    NetworkSpec small = answerer("Small", 4).build();
    String source = distiller(soft(small, small).movingAverage(0.99), small, small);
    assertThat(source).contains("private double movingAverageDecay = 0.99;");
    assertThat(source).contains("return OptionalDouble.of(movingAverageDecay);");
  }

  @Test
  void aDimensionCalledStudentDoesNotHideTheStudent() {
    NetworkSpec network =
        network("Small")
            .dimension("student")
            .dimension("teacher")
            .input("vector", FEATURES, "teacher")
            .node("answer", SCORES, logits("student"), "vector")
            .build();
    String source = distiller(soft(network, network), network, network);
    assertThat(source).contains("private final int student;");
    assertThat(source).contains("private final SmallGraph student_;");
    assertThat(source).contains("private final SmallGraph teacher_;");
  }
}
