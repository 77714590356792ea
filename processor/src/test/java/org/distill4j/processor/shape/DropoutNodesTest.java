package org.distill4j.processor.shape;

import static com.google.common.truth.Truth.assertThat;
import static org.distill4j.processor.fixture.Kinds.FEATURES;
import static org.distill4j.processor.fixture.Kinds.SCORES;
import static org.distill4j.processor.fixture.Kinds.SCORE_PASSES;
import static org.distill4j.processor.fixture.NetworkBuilder.network;
import static org.distill4j.processor.fixture.Operations.DROPOUT;
import static org.distill4j.processor.fixture.Operations.PASSES_LOSS;
import static org.distill4j.processor.fixture.Operations.dense;
import static org.distill4j.processor.fixture.Operations.logits;
import static org.distill4j.processor.fixture.Operations.use;
import static org.distill4j.processor.fixture.Reads.inPasses;
import static org.distill4j.processor.fixture.Reads.student;
import static org.distill4j.processor.fixture.Reads.teacher;
import static org.distill4j.processor.shape.Distillations.SMALL;
import static org.distill4j.processor.shape.Distillations.STUDENT;
import static org.distill4j.processor.shape.Distillations.distillation;
import static org.distill4j.processor.shape.Distillations.problems;
import static org.distill4j.processor.shape.Distillations.shaped;

import java.util.List;
import org.distill4j.processor.diagnostic.DiagnosticId;
import org.distill4j.processor.diagnostic.Problems;
import org.distill4j.processor.fixture.DistillationBuilder;
import org.distill4j.processor.fixture.Phases;
import org.distill4j.processor.fixture.Reported;
import org.distill4j.processor.shape.ShapedDistillation.ShapedLoss;
import org.distill4j.processor.spec.NetworkSpec;
import org.junit.jupiter.api.Test;

/** Losses that read several passes of a teacher. */
final class DropoutNodesTest {

  private static DistillationBuilder passes(int number, String... at) {
    return distillation()
        .loss(
            "uncertain",
            use(PASSES_LOSS),
            inPasses(teacher("answer", SCORES), SCORE_PASSES, number, at),
            student("answer", SCORES));
  }

  private static List<String> dropout(DistillationBuilder distillation) {
    ShapedLoss loss = shaped(distillation).losses().get(0);
    return loss.loss().reads().get(0).dropout();
  }

  @Test
  void aValueInPassesHasOneMoreAxis() {
    ShapedLoss loss = shaped(passes(10)).losses().get(0);
    assertThat(loss.match().operands().get(0).toString()).isEqualTo("(uncertainPasses, answers)");
    assertThat(loss.cost().toString()).isEqualTo("answers * uncertainPasses");
  }

  @Test
  void allThatCanDropsWhereNothingIsNamed() {
    assertThat(dropout(passes(10)))
        .containsExactly("layers[0].dropped", "layers[1].dropped", "layers[2].dropped")
        .inOrder();
  }

  @Test
  void namedNodesDropInTheOrderOfTheNetwork() {
    assertThat(dropout(passes(10, "layers[2].dropped", "layers[0].dropped")))
        .containsExactly("layers[0].dropped", "layers[2].dropped")
        .inOrder();
    assertThat(dropout(passes(10, "layers.dropped"))).containsExactly("layers[2].dropped");
    assertThat(dropout(passes(10, "layers[*].dropped"))).hasSize(3);
  }

  @Test
  void whatIsReadWithoutPassesDropsNothing() {
    ShapedLoss loss = shaped(passes(10)).losses().get(0);
    assertThat(loss.loss().reads().get(1).dropout()).isEmpty();
  }

  @Test
  void aNodeThatIsNeverRandomIsRefused() {
    Reported.only(
        problems(passes(10, "hidden")),
        DiagnosticId.STOCHASTIC_WITHOUT_DROPOUT,
        "at hidden",
        "'uncertain'",
        "'answer'",
        "'hidden'",
        "@Dense",
        "layers[0].dropped");
  }

  @Test
  void anUnknownNodeIsRefused() {
    Reported.only(
        problems(passes(10, "layers[7].dropped")),
        DiagnosticId.STOCHASTIC_WITHOUT_DROPOUT,
        "at layers[7].dropped",
        "'Large'",
        "'layers[7].dropped'");
  }

  @Test
  void everyNamedNodeIsChecked() {
    assertThat(Reported.ids(problems(passes(10, "hidden", "layers[0].dropped", "wide"))))
        .containsExactly(
            DiagnosticId.STOCHASTIC_WITHOUT_DROPOUT, DiagnosticId.STOCHASTIC_WITHOUT_DROPOUT);
  }

  private static Problems problemsWith(NetworkSpec network, String... at) {
    Problems problems = new Problems();
    DistillationBuilder distillation =
        DistillationBuilder.distillation("Distilled")
            .teacher(network)
            .student(SMALL)
            .loss(
                "uncertain",
                use(PASSES_LOSS),
                inPasses(teacher("answer", SCORES), SCORE_PASSES, 5, at),
                student("answer", SCORES));
    boolean empty =
        new DistillationInference(
                Phases.graph(distillation.build()),
                List.of(Phases.shaped(network)),
                STUDENT,
                problems)
            .infer()
            .isEmpty();
    assertThat(empty).isTrue();
    return problems;
  }

  @Test
  void aTeacherWithoutDropoutGivesEqualPasses() {
    NetworkSpec certain =
        network("Certain")
            .dimension("answers")
            .input("vector", FEATURES, "6")
            .node("answer", SCORES, logits("answers"), "vector")
            .build();
    Reported.only(
        problemsWith(certain),
        DiagnosticId.STOCHASTIC_WITHOUT_DROPOUT,
        "@Stochastic",
        "'uncertain'",
        "'answer'",
        "'Certain'",
        "@Dropout");
  }

  @Test
  void dropoutBehindTheNodeDoesNotCount() {
    NetworkSpec behind =
        network("Behind")
            .dimension("answers")
            .input("vector", FEATURES, "6")
            .node("answer", SCORES, logits("answers"), "vector")
            .node("hidden", FEATURES, dense("4"), "vector")
            .output("dropped", FEATURES, use(DROPOUT, "rate", 0.5), "hidden")
            .build();
    assertThat(Reported.ids(problemsWith(behind)))
        .containsExactly(DiagnosticId.STOCHASTIC_WITHOUT_DROPOUT);
    Reported.only(
        problemsWith(behind, "dropped"),
        DiagnosticId.STOCHASTIC_WITHOUT_DROPOUT,
        "at dropped",
        "'answer'",
        "'dropped'");
  }

  @Test
  void twoNumbersOfPassesAreTwoReads() {
    DistillationBuilder distillation =
        passes(10)
            .loss(
                "another",
                use(PASSES_LOSS),
                inPasses(teacher("answer", SCORES), SCORE_PASSES, 5, "layers[0].dropped"),
                student("answer", SCORES));
    ShapedDistillation shaped = shaped(distillation);
    assertThat(shaped.losses().get(1).match().operands().get(0).toString())
        .isEqualTo("(anotherPasses, answers)");
    assertThat(shaped.losses().get(1).loss().reads().get(0).dropout())
        .containsExactly("layers[0].dropped");
  }

  @Test
  void passesAreOfTheKindOfTheNode() {
    Reported.only(
        problems(
            distillation()
                .loss(
                    "uncertain",
                    use(PASSES_LOSS),
                    inPasses(teacher("wide", SCORES), SCORE_PASSES, 10),
                    student("answer", SCORES))),
        DiagnosticId.WRONG_KIND,
        "read wide",
        "'uncertain'",
        "'wide'",
        "Scores",
        "Features");
  }
}
