package org.distill4j.examples.objective;

import java.util.List;
import javax.annotation.processing.Generated;
import org.distill4j.runtime.graph.Checks;
import org.distill4j.runtime.graph.Distiller;
import org.distill4j.runtime.graph.DistillerBuilder;
import org.distill4j.runtime.graph.LossInput;
import org.distill4j.runtime.graph.LossNode;
import org.distill4j.runtime.graph.schedule.Ramp;
import org.distill4j.runtime.graph.schedule.WeightSchedule;
import org.distill4j.runtime.loss.NetworkLoss;
import org.distill4j.runtime.loss.answer.CurriculumTemperatureLoss;
import org.distill4j.runtime.loss.answer.DecoupledDistillationLoss;
import org.distill4j.runtime.loss.answer.DistLoss;
import org.distill4j.runtime.loss.answer.HardDistillationLoss;
import org.distill4j.runtime.loss.answer.JensenShannonLoss;
import org.distill4j.runtime.loss.answer.LabelSmoothingLoss;
import org.distill4j.runtime.loss.answer.PseudoLabelsLoss;
import org.distill4j.runtime.loss.answer.StandardisedDistillationLoss;
import org.distill4j.runtime.loss.answer.TemporalEnsemblingLoss;
import org.distill4j.runtime.loss.answer.VirtualTeacherLoss;
import org.distill4j.runtime.loss.answer.WeightedSoftLabelsLoss;
import org.distill4j.runtime.loss.candidate.PairwiseHingeLoss;
import org.distill4j.runtime.loss.candidate.PairwiseLogisticLoss;
import org.distill4j.runtime.loss.candidate.TopAnswersLoss;
import org.distill4j.runtime.loss.contrast.ContrastiveLoss;
import org.distill4j.runtime.loss.feature.AttentionTransferLoss;
import org.distill4j.runtime.loss.feature.FeatureDistillationLoss;
import org.distill4j.runtime.loss.feature.FitNetLoss;
import org.distill4j.runtime.loss.feature.VariationalInformationLoss;
import org.distill4j.runtime.loss.ranking.CoupledRankLoss;
import org.distill4j.runtime.loss.ranking.DevelopmentRankingLoss;
import org.distill4j.runtime.loss.ranking.PairwiseRankingLoss;
import org.distill4j.runtime.loss.ranking.PlackettLuceLoss;
import org.distill4j.runtime.loss.relation.CorrelationCongruenceLoss;
import org.distill4j.runtime.loss.relation.CorrelationKernel;
import org.distill4j.runtime.loss.relation.ProbabilisticKnowledgeTransferLoss;
import org.distill4j.runtime.loss.relation.RelationalAngleLoss;
import org.distill4j.runtime.loss.relation.RelationalDistanceLoss;
import org.distill4j.runtime.loss.relation.SimilarityPreservingLoss;
import org.distill4j.runtime.ranking.development.DevelopmentLoss;
import org.distill4j.runtime.ranking.development.RankingPreset;
import org.distill4j.runtime.ranking.list.Sampling;
import org.distill4j.runtime.ranking.pair.Margins;

/**
 * Distils {@link Expert} into {@link Novice}, as specified by {@link ManyObjectives}.
 *
 * <pre>
 * role     network                    parameters            multiply-adds                    bytes
 * teacher  Expert           33 * answers + 1,016             32 * answers              4 * answers
 *                                                     + 192 * clips + 768       + 96 * clips + 320
 * student  Novice              9 * answers + 416              8 * answers              4 * answers
 *                                                     + 192 * clips + 192       + 96 * clips + 224
 * ratio    Expert : Novice              3.61 : 1                 3.04 : 1                 1.02 : 1
 * Ratios for answers = 1,000, clips = 20.
 *
 * loss          objective                       reads                          weight  multiply-adds
 * steady        TemporalEnsembling              student answer,                  30.0    3 * answers
 *                                               number of the example
 * answers       LabelSmoothing                  student answer,                   1.0        answers
 *                                               label annotated
 * similarity    NetworkLoss                     student similarity              100.0              0
 * independence  NetworkLoss                     student independence           1.0E-6              0
 * bestAnswers   PseudoLabels                    teacher answer,                   1.0        answers
 *                                               student answer,
 *                                               label annotated
 * decoupled     DecoupledDistillation           teacher answer,           0.0 to 1.0,    2 * answers
 *                                               student answer,        linear in 20.0
 *                                               label annotated
 * harder        CurriculumTemperature           teacher answer,                   1.0    3 * answers
 *                                               student answer
 * symmetric     JensenShannon                   teacher answer,                   1.0    2 * answers
 *                                               student answer
 * standardised  StandardisedDistillation        teacher answer,                   9.0    3 * answers
 *                                               student answer
 * correlations  Dist                            teacher answer,                   1.0    4 * answers
 *                                               student answer
 * orders        PlackettLuceDistillation        teacher answer,                   1.0        answers
 *                                               student answer,
 *                                               label annotated
 * weighted      WeightedSoftLabels              teacher answer,                   2.5        answers
 *                                               student answer,
 *                                               label annotated
 * virtual       VirtualTeacher                  student answer,                   0.1        answers
 *                                               label annotated
 * logits        LogitRegression                 teacher answer,                   1.0        answers
 *                                               student answer
 * hardAnswers   HardDistillation                teacher answer,                   0.5        answers
 *                                               student answer
 * drawnOrders   CoupledRank                     teacher answer,                  10.0    4 * answers
 *                                               student answer
 * developed     DevelopmentRanking              teacher answer,                  10.0              4
 *                                               student answer
 * pairs         PairwiseRanking                 teacher answer,                   1.0        answers
 *                                               student answer
 * logistic      PairwiseLogistic                teacher answer,                   1.0              9
 *                                               student answer
 * hinge         PairwiseHinge                   teacher answer,                   1.0    answers + 9
 *                                               student answer
 * topAnswers    TopAnswers                      teacher answer,                   1.0        answers
 *                                               student answer
 * hint          FitNet                          teacher video,                  100.0             24
 *                                               student video
 * information   VariationalInformation          teacher video,                    1.0             48
 *                                               student video
 * features      FeatureDistillation             teacher motion,                 100.0     12 * clips
 *                                               student motion
 * attention     AttentionTransfer               teacher appearance,            1000.0     24 * clips
 *                                               student appearance
 * distances     RelationalDistance              teacher thought,                 25.0     40 * batch
 *                                               student thought
 * angles        RelationalAngle                 teacher thought,                 50.0      2 * batch
 *                                               student thought                         * batch + 40
 *                                                                                            * batch
 * congruence    CorrelationCongruence           teacher thought,                100.0     40 * batch
 *                                               student thought
 * contrast      ContrastiveDistillation         teacher thought,                  0.8            768
 *                                               student thought,
 *                                               number of the example
 * similarities  SimilarityPreserving            teacher thought,               3000.0     40 * batch
 *                                               student thought
 * neighbours    ProbabilisticKnowledgeTransfer  teacher thought,              30000.0     40 * batch
 *                                               student thought
 *
 * trained with the student, not saved  operation                parameters
 * harder                               CurriculumTemperature             1
 * information                          VariationalInformation           24
 * contrast                             ContrastiveDistillation         672
 *
 * kept from step to step, not saved  operation                        numbers
 * steady                             TemporalEnsembling       6 * answers + 6
 * contrast                           ContrastiveDistillation              194
 * </pre>
 */
@Generated("org.distill4j.processor.DistillationProcessor")
public final class ManyObjectivesDistiller extends Distiller {
  private final ExpertGraph teacher;
  private final NoviceGraph student;
  private final int answers;
  private final double steadyWeight;
  private final double steadyDecay;
  private final double answersWeight;
  private final double answersSmoothing;
  private final double similarityWeight;
  private final double independenceWeight;
  private final double bestAnswersWeight;
  private final int bestAnswersTop;
  private final double decoupledWeight;
  private final double decoupledWeightFrom;
  private final double decoupledWeightEpochs;
  private final double decoupledWeightAfter;
  private final double decoupledAlpha;
  private final double decoupledBeta;
  private final double decoupledTemperature;
  private final double harderWeight;
  private final double harderLowest;
  private final double harderSpan;
  private final double harderLambdaFrom;
  private final double harderLambdaTo;
  private final int harderLambdaEpochs;
  private final double symmetricWeight;
  private final double symmetricBeta;
  private final double symmetricTemperature;
  private final double standardisedWeight;
  private final double standardisedTemperature;
  private final double correlationsWeight;
  private final double correlationsBetween;
  private final double correlationsWithin;
  private final double correlationsTemperature;
  private final double ordersWeight;
  private final double ordersTemperature;
  private final double weightedWeight;
  private final double weightedTemperature;
  private final double virtualWeight;
  private final double virtualCorrect;
  private final double virtualTemperature;
  private final double logitsWeight;
  private final double hardAnswersWeight;
  private final double drawnOrdersWeight;
  private final int drawnOrdersHot;
  private final int drawnOrdersCold;
  private final double drawnOrdersDecay;
  private final int drawnOrdersSamples;
  private final int drawnOrdersTop;
  private final double drawnOrdersTemperature;
  private final double developedWeight;
  private final int developedHot;
  private final int developedCold;
  private final double developedDecay;
  private final double developedTemperature;
  private final double developedSigma;
  private final double developedTau;
  private final double pairsWeight;
  private final double pairsMargin;
  private final boolean pairsScaled;
  private final double pairsRegularisation;
  private final double pairsMinUncertainty;
  private final int pairsTop;
  private final double logisticWeight;
  private final int logisticTop;
  private final double hingeWeight;
  private final int hingeTop;
  private final double hingeMargin;
  private final boolean hingeDifferences;
  private final double topAnswersWeight;
  private final int topAnswersTop;
  private final double topAnswersTemperature;
  private final boolean topAnswersRest;
  private final double hintWeight;
  private final double informationWeight;
  private final double informationFirstVariance;
  private final double featuresWeight;
  private final double featuresTemperature;
  private final double attentionWeight;
  private final int attentionPower;
  private final double distancesWeight;
  private final double anglesWeight;
  private final double congruenceWeight;
  private final double congruenceGamma;
  private final int congruenceOrder;
  private final boolean congruenceNormalise;
  private final double contrastWeight;
  private final int contrastNegatives;
  private final double contrastTemperature;
  private final double contrastMomentum;
  private final double similaritiesWeight;
  private final double neighboursWeight;

  private ManyObjectivesDistiller(Builder builder) {
    this.answers = builder.answers;
    this.steadyWeight = builder.steadyWeight;
    this.steadyDecay = builder.steadyDecay;
    this.answersWeight = builder.answersWeight;
    this.answersSmoothing = builder.answersSmoothing;
    this.similarityWeight = builder.similarityWeight;
    this.independenceWeight = builder.independenceWeight;
    this.bestAnswersWeight = builder.bestAnswersWeight;
    this.bestAnswersTop = builder.bestAnswersTop;
    this.decoupledWeight = builder.decoupledWeight;
    this.decoupledWeightFrom = builder.decoupledWeightFrom;
    this.decoupledWeightEpochs = builder.decoupledWeightEpochs;
    this.decoupledWeightAfter = builder.decoupledWeightAfter;
    this.decoupledAlpha = builder.decoupledAlpha;
    this.decoupledBeta = builder.decoupledBeta;
    this.decoupledTemperature = builder.decoupledTemperature;
    this.harderWeight = builder.harderWeight;
    this.harderLowest = builder.harderLowest;
    this.harderSpan = builder.harderSpan;
    this.harderLambdaFrom = builder.harderLambdaFrom;
    this.harderLambdaTo = builder.harderLambdaTo;
    this.harderLambdaEpochs = builder.harderLambdaEpochs;
    this.symmetricWeight = builder.symmetricWeight;
    this.symmetricBeta = builder.symmetricBeta;
    this.symmetricTemperature = builder.symmetricTemperature;
    this.standardisedWeight = builder.standardisedWeight;
    this.standardisedTemperature = builder.standardisedTemperature;
    this.correlationsWeight = builder.correlationsWeight;
    this.correlationsBetween = builder.correlationsBetween;
    this.correlationsWithin = builder.correlationsWithin;
    this.correlationsTemperature = builder.correlationsTemperature;
    this.ordersWeight = builder.ordersWeight;
    this.ordersTemperature = builder.ordersTemperature;
    this.weightedWeight = builder.weightedWeight;
    this.weightedTemperature = builder.weightedTemperature;
    this.virtualWeight = builder.virtualWeight;
    this.virtualCorrect = builder.virtualCorrect;
    this.virtualTemperature = builder.virtualTemperature;
    this.logitsWeight = builder.logitsWeight;
    this.hardAnswersWeight = builder.hardAnswersWeight;
    this.drawnOrdersWeight = builder.drawnOrdersWeight;
    this.drawnOrdersHot = builder.drawnOrdersHot;
    this.drawnOrdersCold = builder.drawnOrdersCold;
    this.drawnOrdersDecay = builder.drawnOrdersDecay;
    this.drawnOrdersSamples = builder.drawnOrdersSamples;
    this.drawnOrdersTop = builder.drawnOrdersTop;
    this.drawnOrdersTemperature = builder.drawnOrdersTemperature;
    this.developedWeight = builder.developedWeight;
    this.developedHot = builder.developedHot;
    this.developedCold = builder.developedCold;
    this.developedDecay = builder.developedDecay;
    this.developedTemperature = builder.developedTemperature;
    this.developedSigma = builder.developedSigma;
    this.developedTau = builder.developedTau;
    this.pairsWeight = builder.pairsWeight;
    this.pairsMargin = builder.pairsMargin;
    this.pairsScaled = builder.pairsScaled;
    this.pairsRegularisation = builder.pairsRegularisation;
    this.pairsMinUncertainty = builder.pairsMinUncertainty;
    this.pairsTop = builder.pairsTop;
    this.logisticWeight = builder.logisticWeight;
    this.logisticTop = builder.logisticTop;
    this.hingeWeight = builder.hingeWeight;
    this.hingeTop = builder.hingeTop;
    this.hingeMargin = builder.hingeMargin;
    this.hingeDifferences = builder.hingeDifferences;
    this.topAnswersWeight = builder.topAnswersWeight;
    this.topAnswersTop = builder.topAnswersTop;
    this.topAnswersTemperature = builder.topAnswersTemperature;
    this.topAnswersRest = builder.topAnswersRest;
    this.hintWeight = builder.hintWeight;
    this.informationWeight = builder.informationWeight;
    this.informationFirstVariance = builder.informationFirstVariance;
    this.featuresWeight = builder.featuresWeight;
    this.featuresTemperature = builder.featuresTemperature;
    this.attentionWeight = builder.attentionWeight;
    this.attentionPower = builder.attentionPower;
    this.distancesWeight = builder.distancesWeight;
    this.anglesWeight = builder.anglesWeight;
    this.congruenceWeight = builder.congruenceWeight;
    this.congruenceGamma = builder.congruenceGamma;
    this.congruenceOrder = builder.congruenceOrder;
    this.congruenceNormalise = builder.congruenceNormalise;
    this.contrastWeight = builder.contrastWeight;
    this.contrastNegatives = builder.contrastNegatives;
    this.contrastTemperature = builder.contrastTemperature;
    this.contrastMomentum = builder.contrastMomentum;
    this.similaritiesWeight = builder.similaritiesWeight;
    this.neighboursWeight = builder.neighboursWeight;
    this.teacher = ExpertGraph.builder().answers(answers).build();
    this.student = NoviceGraph.builder().answers(answers).build();
    Checks.requirement(
        answers > 1,
        "@TemporalEnsembling on 'steady' requires classes > 1",
        "classes = " + answers);
    Checks.requirement(
        answers > 1,
        "@LabelSmoothing on 'answers' requires classes > 1",
        "classes = " + answers);
    Checks.requirement(
        answers > 1,
        "@PseudoLabels on 'bestAnswers' requires classes > 1",
        "classes = " + answers);
    Checks.requirement(
        bestAnswersTop <= answers,
        "@PseudoLabels on 'bestAnswers' requires top <= classes",
        "classes = " + answers + ", top = " + bestAnswersTop);
    Checks.requirement(
        answers > 2,
        "@DecoupledDistillation on 'decoupled' requires classes > 2",
        "classes = " + answers);
    Checks.requirement(
        answers > 1,
        "@CurriculumTemperature on 'harder' requires classes > 1",
        "classes = " + answers);
    Checks.requirement(
        answers > 1,
        "@JensenShannon on 'symmetric' requires classes > 1",
        "classes = " + answers);
    Checks.requirement(
        answers > 1,
        "@StandardisedDistillation on 'standardised' requires classes > 1",
        "classes = " + answers);
    Checks.requirement(
        answers > 1,
        "@Dist on 'correlations' requires classes > 1",
        "classes = " + answers);
    Checks.requirement(
        answers > 1,
        "@PlackettLuceDistillation on 'orders' requires classes > 1",
        "classes = " + answers);
    Checks.requirement(
        answers > 1,
        "@WeightedSoftLabels on 'weighted' requires classes > 1",
        "classes = " + answers);
    Checks.requirement(
        answers > 1,
        "@VirtualTeacher on 'virtual' requires classes > 1",
        "classes = " + answers);
    Checks.requirement(
        answers > 1,
        "@HardDistillation on 'hardAnswers' requires classes > 1",
        "classes = " + answers);
    Checks.requirement(
        answers > 1,
        "@CoupledRank on 'drawnOrders' requires answers > 1",
        "answers = " + answers);
    Checks.requirement(
        (long) developedCold + developedHot > 1,
        "@DevelopmentRanking on 'developed' requires hot + cold > 1",
        "cold = " + developedCold + ", hot = " + developedHot);
    Checks.requirement(
        (long) developedCold + developedHot <= answers,
        "@DevelopmentRanking on 'developed' requires hot + cold <= classes",
        "classes = " + answers + ", cold = " + developedCold + ", hot = " + developedHot);
    Checks.requirement(
        answers > 1,
        "@PairwiseRanking on 'pairs' requires classes > 1",
        "classes = " + answers);
    Checks.requirement(
        pairsTop > 1,
        "@PairwiseRanking on 'pairs' requires top > 1",
        "top = " + pairsTop);
    Checks.requirement(
        logisticTop > 1,
        "@PairwiseLogistic on 'logistic' requires top > 1",
        "top = " + logisticTop);
    Checks.requirement(
        logisticTop <= answers,
        "@PairwiseLogistic on 'logistic' requires top <= classes",
        "classes = " + answers + ", top = " + logisticTop);
    Checks.requirement(
        hingeTop > 1,
        "@PairwiseHinge on 'hinge' requires top > 1",
        "top = " + hingeTop);
    Checks.requirement(
        hingeTop <= answers,
        "@PairwiseHinge on 'hinge' requires top <= classes",
        "classes = " + answers + ", top = " + hingeTop);
    Checks.requirement(
        answers > 1,
        "@TopAnswers on 'topAnswers' requires classes > 1",
        "classes = " + answers);
    Checks.requirement(
        topAnswersTop <= answers,
        "@TopAnswers on 'topAnswers' requires top <= classes",
        "classes = " + answers + ", top = " + topAnswersTop);
    Checks.requirement(
        attentionPower % 2 == 0,
        "@AttentionTransfer on 'attention' requires power % 2 == 0",
        "power = " + attentionPower);
  }

  /** Returns a builder with the spec's defaults. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String name() {
    return "org.distill4j.examples.objective.ManyObjectives";
  }

  @Override
  public ExpertGraph teacher() {
    return teacher;
  }

  @Override
  public NoviceGraph student() {
    return student;
  }

  @Override
  public List<LossNode> losses() {
    return List.of(
        LossNode.of(
            "steady",
            steadyWeight,
            new TemporalEnsemblingLoss(answers, 6, steadyDecay),
            LossInput.student(NoviceGraph.ANSWER),
            LossInput.exampleNumber())
            .state(6L * answers + 6L),
        LossNode.of(
            "answers",
            answersWeight,
            new LabelSmoothingLoss(answersSmoothing),
            LossInput.student(NoviceGraph.ANSWER),
            LossInput.label("annotated")),
        LossNode.of(
            "similarity",
            similarityWeight,
            new NetworkLoss(),
            LossInput.student(NoviceGraph.SIMILARITY)),
        LossNode.of(
            "independence",
            independenceWeight,
            new NetworkLoss(),
            LossInput.student(NoviceGraph.INDEPENDENCE)),
        LossNode.of(
            "bestAnswers",
            bestAnswersWeight,
            new PseudoLabelsLoss(bestAnswersTop),
            LossInput.teacher(ExpertGraph.ANSWER),
            LossInput.student(NoviceGraph.ANSWER),
            LossInput.label("annotated")),
        LossNode.of(
            "decoupled",
            new WeightSchedule(
                decoupledWeight,
                decoupledWeightFrom,
                decoupledWeightEpochs,
                decoupledWeightAfter,
                Ramp.LINEAR),
            new DecoupledDistillationLoss(decoupledAlpha, decoupledBeta, decoupledTemperature),
            LossInput.teacher(ExpertGraph.ANSWER),
            LossInput.student(NoviceGraph.ANSWER),
            LossInput.label("annotated")),
        LossNode.of(
            "harder",
            harderWeight,
            new CurriculumTemperatureLoss(harderLowest, harderSpan, harderLambdaFrom, harderLambdaTo, harderLambdaEpochs),
            LossInput.teacher(ExpertGraph.ANSWER),
            LossInput.student(NoviceGraph.ANSWER))
            .parameters(1L),
        LossNode.of(
            "symmetric",
            symmetricWeight,
            new JensenShannonLoss(symmetricBeta, symmetricTemperature),
            LossInput.teacher(ExpertGraph.ANSWER),
            LossInput.student(NoviceGraph.ANSWER)),
        LossNode.of(
            "standardised",
            standardisedWeight,
            new StandardisedDistillationLoss(standardisedTemperature),
            LossInput.teacher(ExpertGraph.ANSWER),
            LossInput.student(NoviceGraph.ANSWER)),
        LossNode.of(
            "correlations",
            correlationsWeight,
            new DistLoss(correlationsBetween, correlationsWithin, correlationsTemperature),
            LossInput.teacher(ExpertGraph.ANSWER),
            LossInput.student(NoviceGraph.ANSWER)),
        LossNode.of(
            "orders",
            ordersWeight,
            new PlackettLuceLoss(ordersTemperature),
            LossInput.teacher(ExpertGraph.ANSWER),
            LossInput.student(NoviceGraph.ANSWER),
            LossInput.label("annotated")),
        LossNode.of(
            "weighted",
            weightedWeight,
            new WeightedSoftLabelsLoss(weightedTemperature),
            LossInput.teacher(ExpertGraph.ANSWER),
            LossInput.student(NoviceGraph.ANSWER),
            LossInput.label("annotated")),
        LossNode.of(
            "virtual",
            virtualWeight,
            new VirtualTeacherLoss(virtualCorrect, virtualTemperature),
            LossInput.student(NoviceGraph.ANSWER),
            LossInput.label("annotated")),
        LossNode.of(
            "logits",
            logitsWeight,
            new FitNetLoss(),
            LossInput.teacher(ExpertGraph.ANSWER),
            LossInput.student(NoviceGraph.ANSWER)),
        LossNode.of(
            "hardAnswers",
            hardAnswersWeight,
            new HardDistillationLoss(),
            LossInput.teacher(ExpertGraph.ANSWER),
            LossInput.student(NoviceGraph.ANSWER)),
        LossNode.of(
            "drawnOrders",
            drawnOrdersWeight,
            new CoupledRankLoss(Sampling.FULL, drawnOrdersHot, drawnOrdersCold, drawnOrdersDecay, drawnOrdersSamples, drawnOrdersTop, drawnOrdersTemperature),
            LossInput.teacher(ExpertGraph.ANSWER),
            LossInput.student(NoviceGraph.ANSWER)),
        LossNode.of(
            "developed",
            developedWeight,
            new DevelopmentRankingLoss(DevelopmentLoss.NDCG2PP, developedHot, developedCold, developedDecay, developedTemperature, developedSigma, developedTau),
            LossInput.teacher(ExpertGraph.ANSWER),
            LossInput.student(NoviceGraph.ANSWER)),
        LossNode.of(
            "pairs",
            pairsWeight,
            new PairwiseRankingLoss(pairsMargin, Margins.UNIFORM, pairsScaled, pairsRegularisation, pairsMinUncertainty, pairsTop, RankingPreset.DEVELOPMENT),
            LossInput.teacher(ExpertGraph.ANSWER),
            LossInput.student(NoviceGraph.ANSWER)),
        LossNode.of(
            "logistic",
            logisticWeight,
            new PairwiseLogisticLoss(logisticTop),
            LossInput.teacher(ExpertGraph.ANSWER),
            LossInput.student(NoviceGraph.ANSWER)),
        LossNode.of(
            "hinge",
            hingeWeight,
            new PairwiseHingeLoss(hingeTop, hingeMargin, hingeDifferences),
            LossInput.teacher(ExpertGraph.ANSWER),
            LossInput.student(NoviceGraph.ANSWER)),
        LossNode.of(
            "topAnswers",
            topAnswersWeight,
            new TopAnswersLoss(topAnswersTop, topAnswersTemperature, topAnswersRest),
            LossInput.teacher(ExpertGraph.ANSWER),
            LossInput.student(NoviceGraph.ANSWER)),
        LossNode.of(
            "hint",
            hintWeight,
            new FitNetLoss(),
            LossInput.teacher(ExpertGraph.VIDEO),
            LossInput.student(NoviceGraph.VIDEO)),
        LossNode.of(
            "information",
            informationWeight,
            new VariationalInformationLoss(24, informationFirstVariance),
            LossInput.teacher(ExpertGraph.VIDEO),
            LossInput.student(NoviceGraph.VIDEO))
            .parameters(24L),
        LossNode.of(
            "features",
            featuresWeight,
            new FeatureDistillationLoss(featuresTemperature),
            LossInput.teacher(ExpertGraph.MOTION),
            LossInput.student(NoviceGraph.MOTION)),
        LossNode.of(
            "attention",
            attentionWeight,
            new AttentionTransferLoss(attentionPower),
            LossInput.teacher(ExpertGraph.APPEARANCE),
            LossInput.student(NoviceGraph.APPEARANCE)),
        LossNode.of(
            "distances",
            distancesWeight,
            new RelationalDistanceLoss(),
            LossInput.teacher(ExpertGraph.THOUGHT),
            LossInput.student(NoviceGraph.THOUGHT)),
        LossNode.of(
            "angles",
            anglesWeight,
            new RelationalAngleLoss(),
            LossInput.teacher(ExpertGraph.THOUGHT),
            LossInput.student(NoviceGraph.THOUGHT)),
        LossNode.of(
            "congruence",
            congruenceWeight,
            new CorrelationCongruenceLoss(CorrelationKernel.GAUSSIAN, congruenceGamma, congruenceOrder, congruenceNormalise),
            LossInput.teacher(ExpertGraph.THOUGHT),
            LossInput.student(NoviceGraph.THOUGHT)),
        LossNode.of(
            "contrast",
            contrastWeight,
            new ContrastiveLoss(8, 32, 16, 6, contrastNegatives, contrastTemperature, contrastMomentum),
            LossInput.teacher(ExpertGraph.THOUGHT),
            LossInput.student(NoviceGraph.THOUGHT),
            LossInput.exampleNumber())
            .parameters(672L)
            .state(194L),
        LossNode.of(
            "similarities",
            similaritiesWeight,
            new SimilarityPreservingLoss(),
            LossInput.teacher(ExpertGraph.THOUGHT),
            LossInput.student(NoviceGraph.THOUGHT)),
        LossNode.of(
            "neighbours",
            neighboursWeight,
            new ProbabilisticKnowledgeTransferLoss(),
            LossInput.teacher(ExpertGraph.THOUGHT),
            LossInput.student(NoviceGraph.THOUGHT)));
  }

  /** Sets dimensions and hyperparameters. */
  public static final class Builder implements DistillerBuilder {
    private int answers;
    private double steadyWeight = 30.0;
    private double steadyDecay = 0.6;
    private double answersWeight = 1.0;
    private double answersSmoothing = 0.1;
    private double similarityWeight = 100.0;
    private double independenceWeight = 1.0E-6;
    private double bestAnswersWeight = 1.0;
    private int bestAnswersTop = 3;
    private double decoupledWeight = 1.0;
    private double decoupledWeightFrom = 0.0;
    private double decoupledWeightEpochs = 20.0;
    private double decoupledWeightAfter = 0.0;
    private double decoupledAlpha = 1.0;
    private double decoupledBeta = 8.0;
    private double decoupledTemperature = 4.0;
    private double harderWeight = 1.0;
    private double harderLowest = 1.0;
    private double harderSpan = 20.0;
    private double harderLambdaFrom = 0.0;
    private double harderLambdaTo = -1.0;
    private int harderLambdaEpochs = 10;
    private double symmetricWeight = 1.0;
    private double symmetricBeta = 0.5;
    private double symmetricTemperature = 2.0;
    private double standardisedWeight = 9.0;
    private double standardisedTemperature = 2.0;
    private double correlationsWeight = 1.0;
    private double correlationsBetween = 2.0;
    private double correlationsWithin = 2.0;
    private double correlationsTemperature = 1.0;
    private double ordersWeight = 1.0;
    private double ordersTemperature = 2.0;
    private double weightedWeight = 2.5;
    private double weightedTemperature = 2.0;
    private double virtualWeight = 0.1;
    private double virtualCorrect = 0.99;
    private double virtualTemperature = 20.0;
    private double logitsWeight = 1.0;
    private double hardAnswersWeight = 0.5;
    private double drawnOrdersWeight = 10.0;
    private int drawnOrdersHot = 100;
    private int drawnOrdersCold = 10;
    private double drawnOrdersDecay = 1.0;
    private int drawnOrdersSamples = 4;
    private int drawnOrdersTop = 3;
    private double drawnOrdersTemperature = 1.0;
    private double developedWeight = 10.0;
    private int developedHot = 2;
    private int developedCold = 2;
    private double developedDecay = 0.005;
    private double developedTemperature = 1.0;
    private double developedSigma = 1.0;
    private double developedTau = 1.0;
    private double pairsWeight = 1.0;
    private double pairsMargin = 2.0;
    private boolean pairsScaled = false;
    private double pairsRegularisation = 1.0;
    private double pairsMinUncertainty = 0.01;
    private int pairsTop = 2500;
    private double logisticWeight = 1.0;
    private int logisticTop = 3;
    private double hingeWeight = 1.0;
    private int hingeTop = 3;
    private double hingeMargin = 0.1;
    private boolean hingeDifferences = false;
    private double topAnswersWeight = 1.0;
    private int topAnswersTop = 3;
    private double topAnswersTemperature = 2.0;
    private boolean topAnswersRest = true;
    private double hintWeight = 100.0;
    private double informationWeight = 1.0;
    private double informationFirstVariance = 5.0;
    private double featuresWeight = 100.0;
    private double featuresTemperature = 0.7;
    private double attentionWeight = 1000.0;
    private int attentionPower = 2;
    private double distancesWeight = 25.0;
    private double anglesWeight = 50.0;
    private double congruenceWeight = 100.0;
    private double congruenceGamma = 0.4;
    private int congruenceOrder = 2;
    private boolean congruenceNormalise = true;
    private double contrastWeight = 0.8;
    private int contrastNegatives = 4;
    private double contrastTemperature = 0.07;
    private double contrastMomentum = 0.5;
    private double similaritiesWeight = 3000.0;
    private double neighboursWeight = 30000.0;

    private Builder() {}

    /** Sets the dimension {@code answers}, at least 1. */
    public Builder answers(int answers) {
      this.answers = Checks.size("answers", answers);
      return this;
    }

    /** Sets the weight of the loss {@code steady}, of at least 0; 30.0 by default. */
    public Builder steadyWeight(double steadyWeight) {
      this.steadyWeight = Checks.atLeast("steadyWeight", steadyWeight, 0.0);
      return this;
    }

    /** Sets the {@code decay} of the loss {@code steady}, from 0 to 1, excluding 1; 0.6 by default. */
    public Builder steadyDecay(double steadyDecay) {
      this.steadyDecay = Checks.range(
          "steadyDecay", steadyDecay, 0.0, 1.0, false, true);
      return this;
    }

    /** Sets the weight of the loss {@code answers}, of at least 0; 1.0 by default. */
    public Builder answersWeight(double answersWeight) {
      this.answersWeight = Checks.atLeast("answersWeight", answersWeight, 0.0);
      return this;
    }

    /** Sets the {@code smoothing} of the loss {@code answers}, from 0 to 1; 0.1 by default. */
    public Builder answersSmoothing(double answersSmoothing) {
      this.answersSmoothing = Checks.range(
          "answersSmoothing", answersSmoothing, 0.0, 1.0, false, false);
      return this;
    }

    /** Sets the weight of the loss {@code similarity}, of at least 0; 100.0 by default. */
    public Builder similarityWeight(double similarityWeight) {
      this.similarityWeight = Checks.atLeast("similarityWeight", similarityWeight, 0.0);
      return this;
    }

    /** Sets the weight of the loss {@code independence}, of at least 0; 1.0E-6 by default. */
    public Builder independenceWeight(double independenceWeight) {
      this.independenceWeight = Checks.atLeast("independenceWeight", independenceWeight, 0.0);
      return this;
    }

    /** Sets the weight of the loss {@code bestAnswers}, of at least 0; 1.0 by default. */
    public Builder bestAnswersWeight(double bestAnswersWeight) {
      this.bestAnswersWeight = Checks.atLeast("bestAnswersWeight", bestAnswersWeight, 0.0);
      return this;
    }

    /** Sets the {@code top} of the loss {@code bestAnswers}, of at least 1; 3 by default. */
    public Builder bestAnswersTop(int bestAnswersTop) {
      this.bestAnswersTop = Checks.atLeast("bestAnswersTop", bestAnswersTop, 1.0);
      return this;
    }

    /** Sets the weight of the loss {@code decoupled}, of at least 0; 1.0 by default. */
    public Builder decoupledWeight(double decoupledWeight) {
      this.decoupledWeight = Checks.atLeast("decoupledWeight", decoupledWeight, 0.0);
      return this;
    }

    /** Sets the initial weight of the loss {@code decoupled}, of at least 0; 0.0 by default. */
    public Builder decoupledWeightFrom(double decoupledWeightFrom) {
      this.decoupledWeightFrom = Checks.atLeast("decoupledWeightFrom", decoupledWeightFrom, 0.0);
      return this;
    }

    /** Sets the number of epochs of the weight change of the loss {@code decoupled}, of at least 0; 20.0 by default. */
    public Builder decoupledWeightEpochs(double decoupledWeightEpochs) {
      this.decoupledWeightEpochs = Checks.atLeast("decoupledWeightEpochs", decoupledWeightEpochs, 0.0);
      return this;
    }

    /** Sets the number of epochs before the weight change of the loss {@code decoupled}, of at least 0; 0.0 by default. */
    public Builder decoupledWeightAfter(double decoupledWeightAfter) {
      this.decoupledWeightAfter = Checks.atLeast("decoupledWeightAfter", decoupledWeightAfter, 0.0);
      return this;
    }

    /** Sets the {@code alpha} of the loss {@code decoupled}, of at least 0; 1.0 by default. */
    public Builder decoupledAlpha(double decoupledAlpha) {
      this.decoupledAlpha = Checks.atLeast("decoupledAlpha", decoupledAlpha, 0.0);
      return this;
    }

    /** Sets the {@code beta} of the loss {@code decoupled}, of at least 0; 8.0 by default. */
    public Builder decoupledBeta(double decoupledBeta) {
      this.decoupledBeta = Checks.atLeast("decoupledBeta", decoupledBeta, 0.0);
      return this;
    }

    /** Sets the {@code temperature} of the loss {@code decoupled}, above 0; 4.0 by default. */
    public Builder decoupledTemperature(double decoupledTemperature) {
      this.decoupledTemperature = Checks.above("decoupledTemperature", decoupledTemperature, 0.0);
      return this;
    }

    /** Sets the weight of the loss {@code harder}, of at least 0; 1.0 by default. */
    public Builder harderWeight(double harderWeight) {
      this.harderWeight = Checks.atLeast("harderWeight", harderWeight, 0.0);
      return this;
    }

    /** Sets the {@code lowest} of the loss {@code harder}, above 0; 1.0 by default. */
    public Builder harderLowest(double harderLowest) {
      this.harderLowest = Checks.above("harderLowest", harderLowest, 0.0);
      return this;
    }

    /** Sets the {@code span} of the loss {@code harder}, of at least 0; 20.0 by default. */
    public Builder harderSpan(double harderSpan) {
      this.harderSpan = Checks.atLeast("harderSpan", harderSpan, 0.0);
      return this;
    }

    /** Sets the {@code lambdaFrom} of the loss {@code harder}, from -1 to 1; 0.0 by default. */
    public Builder harderLambdaFrom(double harderLambdaFrom) {
      this.harderLambdaFrom = Checks.range(
          "harderLambdaFrom", harderLambdaFrom, -1.0, 1.0, false, false);
      return this;
    }

    /** Sets the {@code lambdaTo} of the loss {@code harder}, from -1 to 1; -1.0 by default. */
    public Builder harderLambdaTo(double harderLambdaTo) {
      this.harderLambdaTo = Checks.range(
          "harderLambdaTo", harderLambdaTo, -1.0, 1.0, false, false);
      return this;
    }

    /** Sets the {@code lambdaEpochs} of the loss {@code harder}, of at least 1; 10 by default. */
    public Builder harderLambdaEpochs(int harderLambdaEpochs) {
      this.harderLambdaEpochs = Checks.atLeast("harderLambdaEpochs", harderLambdaEpochs, 1.0);
      return this;
    }

    /** Sets the weight of the loss {@code symmetric}, of at least 0; 1.0 by default. */
    public Builder symmetricWeight(double symmetricWeight) {
      this.symmetricWeight = Checks.atLeast("symmetricWeight", symmetricWeight, 0.0);
      return this;
    }

    /** Sets the {@code beta} of the loss {@code symmetric}, from 0 to 1; 0.5 by default. */
    public Builder symmetricBeta(double symmetricBeta) {
      this.symmetricBeta = Checks.range(
          "symmetricBeta", symmetricBeta, 0.0, 1.0, false, false);
      return this;
    }

    /** Sets the {@code temperature} of the loss {@code symmetric}, above 0; 2.0 by default. */
    public Builder symmetricTemperature(double symmetricTemperature) {
      this.symmetricTemperature = Checks.above("symmetricTemperature", symmetricTemperature, 0.0);
      return this;
    }

    /** Sets the weight of the loss {@code standardised}, of at least 0; 9.0 by default. */
    public Builder standardisedWeight(double standardisedWeight) {
      this.standardisedWeight = Checks.atLeast("standardisedWeight", standardisedWeight, 0.0);
      return this;
    }

    /** Sets the {@code temperature} of the loss {@code standardised}, above 0; 2.0 by default. */
    public Builder standardisedTemperature(double standardisedTemperature) {
      this.standardisedTemperature = Checks.above("standardisedTemperature", standardisedTemperature, 0.0);
      return this;
    }

    /** Sets the weight of the loss {@code correlations}, of at least 0; 1.0 by default. */
    public Builder correlationsWeight(double correlationsWeight) {
      this.correlationsWeight = Checks.atLeast("correlationsWeight", correlationsWeight, 0.0);
      return this;
    }

    /** Sets the {@code between} of the loss {@code correlations}, of at least 0; 2.0 by default. */
    public Builder correlationsBetween(double correlationsBetween) {
      this.correlationsBetween = Checks.atLeast("correlationsBetween", correlationsBetween, 0.0);
      return this;
    }

    /** Sets the {@code within} of the loss {@code correlations}, of at least 0; 2.0 by default. */
    public Builder correlationsWithin(double correlationsWithin) {
      this.correlationsWithin = Checks.atLeast("correlationsWithin", correlationsWithin, 0.0);
      return this;
    }

    /** Sets the {@code temperature} of the loss {@code correlations}, above 0; 1.0 by default. */
    public Builder correlationsTemperature(double correlationsTemperature) {
      this.correlationsTemperature = Checks.above("correlationsTemperature", correlationsTemperature, 0.0);
      return this;
    }

    /** Sets the weight of the loss {@code orders}, of at least 0; 1.0 by default. */
    public Builder ordersWeight(double ordersWeight) {
      this.ordersWeight = Checks.atLeast("ordersWeight", ordersWeight, 0.0);
      return this;
    }

    /** Sets the {@code temperature} of the loss {@code orders}, above 0; 2.0 by default. */
    public Builder ordersTemperature(double ordersTemperature) {
      this.ordersTemperature = Checks.above("ordersTemperature", ordersTemperature, 0.0);
      return this;
    }

    /** Sets the weight of the loss {@code weighted}, of at least 0; 2.5 by default. */
    public Builder weightedWeight(double weightedWeight) {
      this.weightedWeight = Checks.atLeast("weightedWeight", weightedWeight, 0.0);
      return this;
    }

    /** Sets the {@code temperature} of the loss {@code weighted}, above 0; 2.0 by default. */
    public Builder weightedTemperature(double weightedTemperature) {
      this.weightedTemperature = Checks.above("weightedTemperature", weightedTemperature, 0.0);
      return this;
    }

    /** Sets the weight of the loss {@code virtual}, of at least 0; 0.1 by default. */
    public Builder virtualWeight(double virtualWeight) {
      this.virtualWeight = Checks.atLeast("virtualWeight", virtualWeight, 0.0);
      return this;
    }

    /** Sets the {@code correct} of the loss {@code virtual}, from 0 to 1; 0.99 by default. */
    public Builder virtualCorrect(double virtualCorrect) {
      this.virtualCorrect = Checks.range(
          "virtualCorrect", virtualCorrect, 0.0, 1.0, false, false);
      return this;
    }

    /** Sets the {@code temperature} of the loss {@code virtual}, above 0; 20.0 by default. */
    public Builder virtualTemperature(double virtualTemperature) {
      this.virtualTemperature = Checks.above("virtualTemperature", virtualTemperature, 0.0);
      return this;
    }

    /** Sets the weight of the loss {@code logits}, of at least 0; 1.0 by default. */
    public Builder logitsWeight(double logitsWeight) {
      this.logitsWeight = Checks.atLeast("logitsWeight", logitsWeight, 0.0);
      return this;
    }

    /** Sets the weight of the loss {@code hardAnswers}, of at least 0; 0.5 by default. */
    public Builder hardAnswersWeight(double hardAnswersWeight) {
      this.hardAnswersWeight = Checks.atLeast("hardAnswersWeight", hardAnswersWeight, 0.0);
      return this;
    }

    /** Sets the weight of the loss {@code drawnOrders}, of at least 0; 10.0 by default. */
    public Builder drawnOrdersWeight(double drawnOrdersWeight) {
      this.drawnOrdersWeight = Checks.atLeast("drawnOrdersWeight", drawnOrdersWeight, 0.0);
      return this;
    }

    /** Sets the {@code hot} of the loss {@code drawnOrders}, of at least 0; 100 by default. */
    public Builder drawnOrdersHot(int drawnOrdersHot) {
      this.drawnOrdersHot = Checks.atLeast("drawnOrdersHot", drawnOrdersHot, 0.0);
      return this;
    }

    /** Sets the {@code cold} of the loss {@code drawnOrders}, of at least 0; 10 by default. */
    public Builder drawnOrdersCold(int drawnOrdersCold) {
      this.drawnOrdersCold = Checks.atLeast("drawnOrdersCold", drawnOrdersCold, 0.0);
      return this;
    }

    /** Sets the {@code decay} of the loss {@code drawnOrders}, of at least 0; 1.0 by default. */
    public Builder drawnOrdersDecay(double drawnOrdersDecay) {
      this.drawnOrdersDecay = Checks.atLeast("drawnOrdersDecay", drawnOrdersDecay, 0.0);
      return this;
    }

    /** Sets the {@code samples} of the loss {@code drawnOrders}, of at least 1; 4 by default. */
    public Builder drawnOrdersSamples(int drawnOrdersSamples) {
      this.drawnOrdersSamples = Checks.atLeast("drawnOrdersSamples", drawnOrdersSamples, 1.0);
      return this;
    }

    /** Sets the {@code top} of the loss {@code drawnOrders}, of at least 0; 3 by default. */
    public Builder drawnOrdersTop(int drawnOrdersTop) {
      this.drawnOrdersTop = Checks.atLeast("drawnOrdersTop", drawnOrdersTop, 0.0);
      return this;
    }

    /** Sets the {@code temperature} of the loss {@code drawnOrders}, above 0; 1.0 by default. */
    public Builder drawnOrdersTemperature(double drawnOrdersTemperature) {
      this.drawnOrdersTemperature = Checks.above("drawnOrdersTemperature", drawnOrdersTemperature, 0.0);
      return this;
    }

    /** Sets the weight of the loss {@code developed}, of at least 0; 10.0 by default. */
    public Builder developedWeight(double developedWeight) {
      this.developedWeight = Checks.atLeast("developedWeight", developedWeight, 0.0);
      return this;
    }

    /** Sets the {@code hot} of the loss {@code developed}, of at least 0; 2 by default. */
    public Builder developedHot(int developedHot) {
      this.developedHot = Checks.atLeast("developedHot", developedHot, 0.0);
      return this;
    }

    /** Sets the {@code cold} of the loss {@code developed}, of at least 0; 2 by default. */
    public Builder developedCold(int developedCold) {
      this.developedCold = Checks.atLeast("developedCold", developedCold, 0.0);
      return this;
    }

    /** Sets the {@code decay} of the loss {@code developed}, of at least 0; 0.005 by default. */
    public Builder developedDecay(double developedDecay) {
      this.developedDecay = Checks.atLeast("developedDecay", developedDecay, 0.0);
      return this;
    }

    /** Sets the {@code temperature} of the loss {@code developed}, above 0; 1.0 by default. */
    public Builder developedTemperature(double developedTemperature) {
      this.developedTemperature = Checks.above("developedTemperature", developedTemperature, 0.0);
      return this;
    }

    /** Sets the {@code sigma} of the loss {@code developed}, above 0; 1.0 by default. */
    public Builder developedSigma(double developedSigma) {
      this.developedSigma = Checks.above("developedSigma", developedSigma, 0.0);
      return this;
    }

    /** Sets the {@code tau} of the loss {@code developed}, of at least 0; 1.0 by default. */
    public Builder developedTau(double developedTau) {
      this.developedTau = Checks.atLeast("developedTau", developedTau, 0.0);
      return this;
    }

    /** Sets the weight of the loss {@code pairs}, of at least 0; 1.0 by default. */
    public Builder pairsWeight(double pairsWeight) {
      this.pairsWeight = Checks.atLeast("pairsWeight", pairsWeight, 0.0);
      return this;
    }

    /** Sets the {@code margin} of the loss {@code pairs}, of at least 0; 2.0 by default. */
    public Builder pairsMargin(double pairsMargin) {
      this.pairsMargin = Checks.atLeast("pairsMargin", pairsMargin, 0.0);
      return this;
    }

    /** Sets the {@code scaled} of the loss {@code pairs}; false by default. */
    public Builder pairsScaled(boolean pairsScaled) {
      this.pairsScaled = pairsScaled;
      return this;
    }

    /** Sets the {@code regularisation} of the loss {@code pairs}, above 0; 1.0 by default. */
    public Builder pairsRegularisation(double pairsRegularisation) {
      this.pairsRegularisation = Checks.above("pairsRegularisation", pairsRegularisation, 0.0);
      return this;
    }

    /** Sets the {@code minUncertainty} of the loss {@code pairs}, above 0; 0.01 by default. */
    public Builder pairsMinUncertainty(double pairsMinUncertainty) {
      this.pairsMinUncertainty = Checks.above("pairsMinUncertainty", pairsMinUncertainty, 0.0);
      return this;
    }

    /** Sets the {@code top} of the loss {@code pairs}, of at least 1; 2500 by default. */
    public Builder pairsTop(int pairsTop) {
      this.pairsTop = Checks.atLeast("pairsTop", pairsTop, 1.0);
      return this;
    }

    /** Sets the weight of the loss {@code logistic}, of at least 0; 1.0 by default. */
    public Builder logisticWeight(double logisticWeight) {
      this.logisticWeight = Checks.atLeast("logisticWeight", logisticWeight, 0.0);
      return this;
    }

    /** Sets the {@code top} of the loss {@code logistic}, of at least 2; 3 by default. */
    public Builder logisticTop(int logisticTop) {
      this.logisticTop = Checks.atLeast("logisticTop", logisticTop, 2.0);
      return this;
    }

    /** Sets the weight of the loss {@code hinge}, of at least 0; 1.0 by default. */
    public Builder hingeWeight(double hingeWeight) {
      this.hingeWeight = Checks.atLeast("hingeWeight", hingeWeight, 0.0);
      return this;
    }

    /** Sets the {@code top} of the loss {@code hinge}, of at least 2; 3 by default. */
    public Builder hingeTop(int hingeTop) {
      this.hingeTop = Checks.atLeast("hingeTop", hingeTop, 2.0);
      return this;
    }

    /** Sets the {@code margin} of the loss {@code hinge}, of at least 0; 0.1 by default. */
    public Builder hingeMargin(double hingeMargin) {
      this.hingeMargin = Checks.atLeast("hingeMargin", hingeMargin, 0.0);
      return this;
    }

    /** Sets the {@code differences} of the loss {@code hinge}; false by default. */
    public Builder hingeDifferences(boolean hingeDifferences) {
      this.hingeDifferences = hingeDifferences;
      return this;
    }

    /** Sets the weight of the loss {@code topAnswers}, of at least 0; 1.0 by default. */
    public Builder topAnswersWeight(double topAnswersWeight) {
      this.topAnswersWeight = Checks.atLeast("topAnswersWeight", topAnswersWeight, 0.0);
      return this;
    }

    /** Sets the {@code top} of the loss {@code topAnswers}, of at least 1; 3 by default. */
    public Builder topAnswersTop(int topAnswersTop) {
      this.topAnswersTop = Checks.atLeast("topAnswersTop", topAnswersTop, 1.0);
      return this;
    }

    /** Sets the {@code temperature} of the loss {@code topAnswers}, above 0; 2.0 by default. */
    public Builder topAnswersTemperature(double topAnswersTemperature) {
      this.topAnswersTemperature = Checks.above("topAnswersTemperature", topAnswersTemperature, 0.0);
      return this;
    }

    /** Sets the {@code rest} of the loss {@code topAnswers}; true by default. */
    public Builder topAnswersRest(boolean topAnswersRest) {
      this.topAnswersRest = topAnswersRest;
      return this;
    }

    /** Sets the weight of the loss {@code hint}, of at least 0; 100.0 by default. */
    public Builder hintWeight(double hintWeight) {
      this.hintWeight = Checks.atLeast("hintWeight", hintWeight, 0.0);
      return this;
    }

    /** Sets the weight of the loss {@code information}, of at least 0; 1.0 by default. */
    public Builder informationWeight(double informationWeight) {
      this.informationWeight = Checks.atLeast("informationWeight", informationWeight, 0.0);
      return this;
    }

    /** Sets the {@code firstVariance} of the loss {@code information}, above 1.0E-5; 5.0 by default. */
    public Builder informationFirstVariance(double informationFirstVariance) {
      this.informationFirstVariance = Checks.above("informationFirstVariance", informationFirstVariance, 1.0E-5);
      return this;
    }

    /** Sets the weight of the loss {@code features}, of at least 0; 100.0 by default. */
    public Builder featuresWeight(double featuresWeight) {
      this.featuresWeight = Checks.atLeast("featuresWeight", featuresWeight, 0.0);
      return this;
    }

    /** Sets the {@code temperature} of the loss {@code features}, above 0; 0.7 by default. */
    public Builder featuresTemperature(double featuresTemperature) {
      this.featuresTemperature = Checks.above("featuresTemperature", featuresTemperature, 0.0);
      return this;
    }

    /** Sets the weight of the loss {@code attention}, of at least 0; 1000.0 by default. */
    public Builder attentionWeight(double attentionWeight) {
      this.attentionWeight = Checks.atLeast("attentionWeight", attentionWeight, 0.0);
      return this;
    }

    /** Sets the {@code power} of the loss {@code attention}, of at least 2; 2 by default. */
    public Builder attentionPower(int attentionPower) {
      this.attentionPower = Checks.atLeast("attentionPower", attentionPower, 2.0);
      return this;
    }

    /** Sets the weight of the loss {@code distances}, of at least 0; 25.0 by default. */
    public Builder distancesWeight(double distancesWeight) {
      this.distancesWeight = Checks.atLeast("distancesWeight", distancesWeight, 0.0);
      return this;
    }

    /** Sets the weight of the loss {@code angles}, of at least 0; 50.0 by default. */
    public Builder anglesWeight(double anglesWeight) {
      this.anglesWeight = Checks.atLeast("anglesWeight", anglesWeight, 0.0);
      return this;
    }

    /** Sets the weight of the loss {@code congruence}, of at least 0; 100.0 by default. */
    public Builder congruenceWeight(double congruenceWeight) {
      this.congruenceWeight = Checks.atLeast("congruenceWeight", congruenceWeight, 0.0);
      return this;
    }

    /** Sets the {@code gamma} of the loss {@code congruence}, above 0; 0.4 by default. */
    public Builder congruenceGamma(double congruenceGamma) {
      this.congruenceGamma = Checks.above("congruenceGamma", congruenceGamma, 0.0);
      return this;
    }

    /** Sets the {@code order} of the loss {@code congruence}, of at least 1; 2 by default. */
    public Builder congruenceOrder(int congruenceOrder) {
      this.congruenceOrder = Checks.atLeast("congruenceOrder", congruenceOrder, 1.0);
      return this;
    }

    /** Sets the {@code normalise} of the loss {@code congruence}; true by default. */
    public Builder congruenceNormalise(boolean congruenceNormalise) {
      this.congruenceNormalise = congruenceNormalise;
      return this;
    }

    /** Sets the weight of the loss {@code contrast}, of at least 0; 0.8 by default. */
    public Builder contrastWeight(double contrastWeight) {
      this.contrastWeight = Checks.atLeast("contrastWeight", contrastWeight, 0.0);
      return this;
    }

    /** Sets the {@code negatives} of the loss {@code contrast}, of at least 1; 4 by default. */
    public Builder contrastNegatives(int contrastNegatives) {
      this.contrastNegatives = Checks.atLeast("contrastNegatives", contrastNegatives, 1.0);
      return this;
    }

    /** Sets the {@code temperature} of the loss {@code contrast}, above 0; 0.07 by default. */
    public Builder contrastTemperature(double contrastTemperature) {
      this.contrastTemperature = Checks.above("contrastTemperature", contrastTemperature, 0.0);
      return this;
    }

    /** Sets the {@code momentum} of the loss {@code contrast}, from 0 to 1; 0.5 by default. */
    public Builder contrastMomentum(double contrastMomentum) {
      this.contrastMomentum = Checks.range(
          "contrastMomentum", contrastMomentum, 0.0, 1.0, false, false);
      return this;
    }

    /** Sets the weight of the loss {@code similarities}, of at least 0; 3000.0 by default. */
    public Builder similaritiesWeight(double similaritiesWeight) {
      this.similaritiesWeight = Checks.atLeast("similaritiesWeight", similaritiesWeight, 0.0);
      return this;
    }

    /** Sets the weight of the loss {@code neighbours}, of at least 0; 30000.0 by default. */
    public Builder neighboursWeight(double neighboursWeight) {
      this.neighboursWeight = Checks.atLeast("neighboursWeight", neighboursWeight, 0.0);
      return this;
    }

    @Override
    public List<String> dimensions() {
      return List.of("answers");
    }

    @Override
    public List<String> hyperparameters() {
      return List.of("steadyWeight", "steadyDecay", "answersWeight", "answersSmoothing", "similarityWeight", "independenceWeight", "bestAnswersWeight", "bestAnswersTop", "decoupledWeight", "decoupledWeightFrom", "decoupledWeightEpochs", "decoupledWeightAfter", "decoupledAlpha", "decoupledBeta", "decoupledTemperature", "harderWeight", "harderLowest", "harderSpan", "harderLambdaFrom", "harderLambdaTo", "harderLambdaEpochs", "symmetricWeight", "symmetricBeta", "symmetricTemperature", "standardisedWeight", "standardisedTemperature", "correlationsWeight", "correlationsBetween", "correlationsWithin", "correlationsTemperature", "ordersWeight", "ordersTemperature", "weightedWeight", "weightedTemperature", "virtualWeight", "virtualCorrect", "virtualTemperature", "logitsWeight", "hardAnswersWeight", "drawnOrdersWeight", "drawnOrdersHot", "drawnOrdersCold", "drawnOrdersDecay", "drawnOrdersSamples", "drawnOrdersTop", "drawnOrdersTemperature", "developedWeight", "developedHot", "developedCold", "developedDecay", "developedTemperature", "developedSigma", "developedTau", "pairsWeight", "pairsMargin", "pairsScaled", "pairsRegularisation", "pairsMinUncertainty", "pairsTop", "logisticWeight", "logisticTop", "hingeWeight", "hingeTop", "hingeMargin", "hingeDifferences", "topAnswersWeight", "topAnswersTop", "topAnswersTemperature", "topAnswersRest", "hintWeight", "informationWeight", "informationFirstVariance", "featuresWeight", "featuresTemperature", "attentionWeight", "attentionPower", "distancesWeight", "anglesWeight", "congruenceWeight", "congruenceGamma", "congruenceOrder", "congruenceNormalise", "contrastWeight", "contrastNegatives", "contrastTemperature", "contrastMomentum", "similaritiesWeight", "neighboursWeight");
    }

    @Override
    public Builder set(String name, double value) {
      return switch (name) {
        case "answers" -> answers(Checks.whole(name, value));
        case "steadyWeight" -> steadyWeight(value);
        case "steadyDecay" -> steadyDecay(value);
        case "answersWeight" -> answersWeight(value);
        case "answersSmoothing" -> answersSmoothing(value);
        case "similarityWeight" -> similarityWeight(value);
        case "independenceWeight" -> independenceWeight(value);
        case "bestAnswersWeight" -> bestAnswersWeight(value);
        case "bestAnswersTop" -> bestAnswersTop(Checks.whole(name, value));
        case "decoupledWeight" -> decoupledWeight(value);
        case "decoupledWeightFrom" -> decoupledWeightFrom(value);
        case "decoupledWeightEpochs" -> decoupledWeightEpochs(value);
        case "decoupledWeightAfter" -> decoupledWeightAfter(value);
        case "decoupledAlpha" -> decoupledAlpha(value);
        case "decoupledBeta" -> decoupledBeta(value);
        case "decoupledTemperature" -> decoupledTemperature(value);
        case "harderWeight" -> harderWeight(value);
        case "harderLowest" -> harderLowest(value);
        case "harderSpan" -> harderSpan(value);
        case "harderLambdaFrom" -> harderLambdaFrom(value);
        case "harderLambdaTo" -> harderLambdaTo(value);
        case "harderLambdaEpochs" -> harderLambdaEpochs(Checks.whole(name, value));
        case "symmetricWeight" -> symmetricWeight(value);
        case "symmetricBeta" -> symmetricBeta(value);
        case "symmetricTemperature" -> symmetricTemperature(value);
        case "standardisedWeight" -> standardisedWeight(value);
        case "standardisedTemperature" -> standardisedTemperature(value);
        case "correlationsWeight" -> correlationsWeight(value);
        case "correlationsBetween" -> correlationsBetween(value);
        case "correlationsWithin" -> correlationsWithin(value);
        case "correlationsTemperature" -> correlationsTemperature(value);
        case "ordersWeight" -> ordersWeight(value);
        case "ordersTemperature" -> ordersTemperature(value);
        case "weightedWeight" -> weightedWeight(value);
        case "weightedTemperature" -> weightedTemperature(value);
        case "virtualWeight" -> virtualWeight(value);
        case "virtualCorrect" -> virtualCorrect(value);
        case "virtualTemperature" -> virtualTemperature(value);
        case "logitsWeight" -> logitsWeight(value);
        case "hardAnswersWeight" -> hardAnswersWeight(value);
        case "drawnOrdersWeight" -> drawnOrdersWeight(value);
        case "drawnOrdersHot" -> drawnOrdersHot(Checks.whole(name, value));
        case "drawnOrdersCold" -> drawnOrdersCold(Checks.whole(name, value));
        case "drawnOrdersDecay" -> drawnOrdersDecay(value);
        case "drawnOrdersSamples" -> drawnOrdersSamples(Checks.whole(name, value));
        case "drawnOrdersTop" -> drawnOrdersTop(Checks.whole(name, value));
        case "drawnOrdersTemperature" -> drawnOrdersTemperature(value);
        case "developedWeight" -> developedWeight(value);
        case "developedHot" -> developedHot(Checks.whole(name, value));
        case "developedCold" -> developedCold(Checks.whole(name, value));
        case "developedDecay" -> developedDecay(value);
        case "developedTemperature" -> developedTemperature(value);
        case "developedSigma" -> developedSigma(value);
        case "developedTau" -> developedTau(value);
        case "pairsWeight" -> pairsWeight(value);
        case "pairsMargin" -> pairsMargin(value);
        case "pairsScaled" -> pairsScaled(Checks.flag(name, value));
        case "pairsRegularisation" -> pairsRegularisation(value);
        case "pairsMinUncertainty" -> pairsMinUncertainty(value);
        case "pairsTop" -> pairsTop(Checks.whole(name, value));
        case "logisticWeight" -> logisticWeight(value);
        case "logisticTop" -> logisticTop(Checks.whole(name, value));
        case "hingeWeight" -> hingeWeight(value);
        case "hingeTop" -> hingeTop(Checks.whole(name, value));
        case "hingeMargin" -> hingeMargin(value);
        case "hingeDifferences" -> hingeDifferences(Checks.flag(name, value));
        case "topAnswersWeight" -> topAnswersWeight(value);
        case "topAnswersTop" -> topAnswersTop(Checks.whole(name, value));
        case "topAnswersTemperature" -> topAnswersTemperature(value);
        case "topAnswersRest" -> topAnswersRest(Checks.flag(name, value));
        case "hintWeight" -> hintWeight(value);
        case "informationWeight" -> informationWeight(value);
        case "informationFirstVariance" -> informationFirstVariance(value);
        case "featuresWeight" -> featuresWeight(value);
        case "featuresTemperature" -> featuresTemperature(value);
        case "attentionWeight" -> attentionWeight(value);
        case "attentionPower" -> attentionPower(Checks.whole(name, value));
        case "distancesWeight" -> distancesWeight(value);
        case "anglesWeight" -> anglesWeight(value);
        case "congruenceWeight" -> congruenceWeight(value);
        case "congruenceGamma" -> congruenceGamma(value);
        case "congruenceOrder" -> congruenceOrder(Checks.whole(name, value));
        case "congruenceNormalise" -> congruenceNormalise(Checks.flag(name, value));
        case "contrastWeight" -> contrastWeight(value);
        case "contrastNegatives" -> contrastNegatives(Checks.whole(name, value));
        case "contrastTemperature" -> contrastTemperature(value);
        case "contrastMomentum" -> contrastMomentum(value);
        case "similaritiesWeight" -> similaritiesWeight(value);
        case "neighboursWeight" -> neighboursWeight(value);
        default -> throw Checks.unknown(name, this);
      };
    }

    /**
     * Builds the distiller.
     *
     * @throws IllegalStateException if a dimension is not set
     */
    @Override
    public ManyObjectivesDistiller build() {
      Checks.bound("answers", answers);
      return new ManyObjectivesDistiller(this);
    }
  }
}
