package org.distill4j.processor.rules.shape;

import static org.distill4j.processor.fixture.DistillationBuilder.distillation;
import static org.distill4j.processor.fixture.Kinds.FEATURES;
import static org.distill4j.processor.fixture.Kinds.SCORES;
import static org.distill4j.processor.fixture.NetworkBuilder.network;
import static org.distill4j.processor.fixture.Operations.ADD;
import static org.distill4j.processor.fixture.Operations.HINT;
import static org.distill4j.processor.fixture.Operations.REGRESSOR;
import static org.distill4j.processor.fixture.Operations.SOFT_TARGETS;
import static org.distill4j.processor.fixture.Operations.dense;
import static org.distill4j.processor.fixture.Operations.logits;
import static org.distill4j.processor.fixture.Operations.use;
import static org.distill4j.processor.fixture.Reads.student;
import static org.distill4j.processor.fixture.Reads.teacher;
import static org.distill4j.processor.fixture.Reads.through;

import java.util.List;
import org.distill4j.processor.diagnostic.DiagnosticId;
import org.distill4j.processor.diagnostic.Problems;
import org.distill4j.processor.fixture.BlockUseBuilder;
import org.distill4j.processor.fixture.DistillationBuilder;
import org.distill4j.processor.fixture.Phases;
import org.distill4j.processor.fixture.Reads;
import org.distill4j.processor.fixture.Reported;
import org.distill4j.processor.shape.ShapedNetwork;
import org.distill4j.processor.spec.NetworkSpec;
import org.distill4j.processor.spec.OperationUse;
import org.distill4j.processor.spec.WeightSpec;
import org.junit.jupiter.api.Test;

final class ShapedDistillationRulesTest {

  private static final OperationUse SOFT = use(SOFT_TARGETS, "temperature", 2.0);
  private static final NetworkSpec LARGE = answerer("Large", "12", "softWeight");
  private static final NetworkSpec SMALL = answerer("Small", "12", "answers");

  private static NetworkSpec answerer(String name, String width, String answers) {
    return network(name)
        .dimension(answers)
        .input("vector", FEATURES, "6")
        .node("hidden", FEATURES, dense(width), "vector")
        .node("answer", SCORES, logits(answers), "hidden")
        .build();
  }

  private static DistillationBuilder hint(NetworkSpec teacher) {
    return distillation("Distilled")
        .teacher(teacher)
        .student(SMALL)
        .loss("hint", use(HINT), teacher("hidden", FEATURES), student("hidden", FEATURES));
  }

  private static DistillationBuilder soft() {
    return hint(SMALL).loss("soft", SOFT, teacher("answer", SCORES), student("answer", SCORES));
  }

  private static Problems check(DistillationBuilder distillation, NetworkSpec teacher) {
    Problems problems = new Problems();
    ShapedDistillationRules.check(
        Phases.shaped(distillation.build(), Phases.shaped(teacher), Phases.shaped(SMALL)),
        problems);
    return problems;
  }

  @Test
  void aStageTrainsWhatItsLossesReach() {
    Reported.nothing(
        check(
            soft()
                .stage("hints", 2, List.of("hint"), "answer")
                .stage("answers", 3, List.of("soft"), "hidden"),
            SMALL));
  }

  @Test
  void aStageThatFreezesAllThatItsLossesReachTrainsNothing() {
    Reported.only(
        check(soft().stage("hints", 2, List.of("hint"), "hidden"), SMALL),
        DiagnosticId.STAGE_TRAINS_NOTHING,
        "stage hints",
        "'hints'");
    Reported.only(
        check(soft().stage("all", 2, List.of(), "hidden", "answer"), SMALL),
        DiagnosticId.STAGE_TRAINS_NOTHING,
        "stage all",
        "'all'");
  }

  @Test
  void aLossWithParametersOfItsOwnAlwaysTrains() {
    DistillationBuilder distillation =
        distillation("Distilled")
            .teacher(SMALL)
            .student(SMALL)
            .loss(
                "hint",
                use(HINT),
                teacher("hidden", FEATURES),
                through(use(REGRESSOR, "bias", true), student("hidden", FEATURES)))
            .stage("hints", 2, List.of(), "hidden", "answer");
    Reported.nothing(check(distillation, SMALL));
  }

  @Test
  void freezingTheOwnerFreezesWhatSharesItsParameters() {
    NetworkSpec layer =
        network("Layer")
            .input("in", FEATURES, "6")
            .node("out", FEATURES, dense("6"), "in")
            .carry("out", "in")
            .build();
    NetworkSpec shared =
        network("Shared")
            .input("vector", FEATURES, "6")
            .use(
                BlockUseBuilder.use("layers", layer)
                    .feed("in", "vector", FEATURES)
                    .repeat("2")
                    .shared())
            .node("answer", SCORES, logits("3"), List.of(Reads.read("layers.out", FEATURES)))
            .build();
    ShapedNetwork network = Phases.shaped(shared, layer);
    DistillationBuilder distillation =
        distillation("Distilled")
            .teacher(shared)
            .student(shared)
            .loss(
                "hint", use(HINT), teacher("layers.out", FEATURES), student("layers.out", FEATURES))
            .stage("hints", 2, List.of(), "layers[0].out");
    Problems problems = new Problems();
    ShapedDistillationRules.check(Phases.shaped(distillation.build(), network, network), problems);
    Reported.only(problems, DiagnosticId.STAGE_TRAINS_NOTHING, "stage hints", "'hints'");
  }

  @Test
  void aDimensionAndAWeightNeedTwoNames() {
    DistillationBuilder distillation =
        distillation("Distilled")
            .teacher(LARGE)
            .student(SMALL)
            .loss("soft", use(HINT), teacher("hidden", FEATURES), student("hidden", FEATURES));
    Reported.only(
        check(distillation, LARGE),
        DiagnosticId.HYPERPARAMETER_CLASH,
        "Distilled",
        "'Distilled'",
        "'softWeight'",
        "the dimension 'softWeight'",
        "weight of the loss 'soft'");
  }

  @Test
  void aStageAndAScheduleNeedTwoNames() {
    DistillationBuilder distillation =
        hint(SMALL)
            .loss(
                "soft",
                new WeightSpec(1, 0, 5, 0, "LINEAR", true),
                SOFT,
                teacher("answer", SCORES),
                student("answer", SCORES));
    Reported.nothing(check(distillation.stage("first", 1, List.of()), SMALL));
    Reported.only(
        check(distillation.stage("softWeight", 1, List.of()), SMALL),
        DiagnosticId.HYPERPARAMETER_CLASH,
        "Distilled",
        "'softWeightEpochs'",
        "loss 'soft'",
        "stage 'softWeight'");
  }

  @Test
  void theDecayOfAMovingAverageHasANameToo() {
    NetworkSpec average = answerer("Average", "12", "movingAverageDecay");
    DistillationBuilder distillation =
        distillation("Distilled")
            .teacher(average)
            .student(SMALL)
            .movingAverage(0.9)
            .loss("hint", use(HINT), teacher("hidden", FEATURES), student("hidden", FEATURES));
    Reported.only(
        check(distillation, average),
        DiagnosticId.HYPERPARAMETER_CLASH,
        "Distilled",
        "'movingAverageDecay'");
  }

  @Test
  void aNetworkOfThousandsOfNodesInARowIsFollowedToItsInput() {
    NetworkSpec layer =
        network("Layer")
            .input("in", FEATURES, "6")
            .node("a", FEATURES, use(ADD), "in")
            .node("b", FEATURES, use(ADD), "a")
            .node("c", FEATURES, use(ADD), "b")
            .node("out", FEATURES, use(ADD), "c")
            .carry("out", "in")
            .build();
    NetworkSpec deep =
        network("Deep")
            .input("vector", FEATURES, "6")
            .node("first", FEATURES, dense("6"), "vector")
            .use(BlockUseBuilder.use("layers", layer).feed("in", "first", FEATURES).repeat("1000"))
            .output("last", FEATURES, use(ADD), List.of(Reads.read("layers.out", FEATURES)))
            .build();
    ShapedNetwork network = Phases.shaped(deep, layer);
    DistillationBuilder distillation =
        distillation("Distilled")
            .teacher(deep)
            .student(deep)
            .loss("hint", use(HINT), teacher("last", FEATURES), student("last", FEATURES))
            .stage("trained", 1, List.of());
    Problems problems = new Problems();
    ShapedDistillationRules.check(Phases.shaped(distillation.build(), network, network), problems);
    Reported.nothing(problems);
  }
}
