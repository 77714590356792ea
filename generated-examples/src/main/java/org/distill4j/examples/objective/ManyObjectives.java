package org.distill4j.examples.objective;

import org.distill4j.dsl.Annotated;
import org.distill4j.dsl.Distillation;
import org.distill4j.dsl.Numbered;
import org.distill4j.dsl.Student;
import org.distill4j.dsl.Teacher;
import org.distill4j.dsl.Weight;
import org.distill4j.dsl.kind.Features;
import org.distill4j.dsl.kind.Labels;
import org.distill4j.dsl.kind.Loss;
import org.distill4j.dsl.kind.Scores;
import org.distill4j.dsl.kind.Sequence;
import org.distill4j.dsl.kind.Targets;
import org.distill4j.dsl.objective.AttentionTransfer;
import org.distill4j.dsl.objective.ContrastiveDistillation;
import org.distill4j.dsl.objective.CorrelationCongruence;
import org.distill4j.dsl.objective.CoupledRank;
import org.distill4j.dsl.objective.CurriculumTemperature;
import org.distill4j.dsl.objective.DecoupledDistillation;
import org.distill4j.dsl.objective.DevelopmentLoss;
import org.distill4j.dsl.objective.DevelopmentRanking;
import org.distill4j.dsl.objective.Dist;
import org.distill4j.dsl.objective.FeatureDistillation;
import org.distill4j.dsl.objective.FitNet;
import org.distill4j.dsl.objective.HardDistillation;
import org.distill4j.dsl.objective.JensenShannon;
import org.distill4j.dsl.objective.LabelSmoothing;
import org.distill4j.dsl.objective.LogitRegression;
import org.distill4j.dsl.objective.Margins;
import org.distill4j.dsl.objective.NetworkLoss;
import org.distill4j.dsl.objective.PairwiseHinge;
import org.distill4j.dsl.objective.PairwiseLogistic;
import org.distill4j.dsl.objective.PairwiseRanking;
import org.distill4j.dsl.objective.PlackettLuceDistillation;
import org.distill4j.dsl.objective.ProbabilisticKnowledgeTransfer;
import org.distill4j.dsl.objective.PseudoLabels;
import org.distill4j.dsl.objective.RankingPreset;
import org.distill4j.dsl.objective.RelationalAngle;
import org.distill4j.dsl.objective.RelationalDistance;
import org.distill4j.dsl.objective.SimilarityPreserving;
import org.distill4j.dsl.objective.StandardisedDistillation;
import org.distill4j.dsl.objective.TemporalEnsembling;
import org.distill4j.dsl.objective.TopAnswers;
import org.distill4j.dsl.objective.VariationalInformation;
import org.distill4j.dsl.objective.VirtualTeacher;
import org.distill4j.dsl.objective.WeightedSoftLabels;

/** One of each objective of answers and features: no experiment, but how each is declared. */
@Distillation(teacher = Expert.class, student = Novice.class)
public interface ManyObjectives {

  @Annotated
  Labels annotated();

  /** The number of each training example, from 0. */
  @Numbered
  Targets number();

  @TemporalEnsembling(examples = "6")
  @Weight(30)
  Loss steady(@Student Scores answer, Targets number);

  @LabelSmoothing(smoothing = 0.1)
  Loss answers(@Student Scores answer, Labels annotated);

  @NetworkLoss
  @Weight(100)
  Loss similarity(@Student("similarity") Loss own);

  @NetworkLoss
  @Weight(1e-6)
  Loss independence(@Student("independence") Loss own);

  @PseudoLabels(top = 3)
  Loss bestAnswers(@Teacher Scores answer, @Student("answer") Scores own, Labels annotated);

  @DecoupledDistillation(alpha = 1, beta = 8, temperature = 4)
  @Weight(value = 1, from = 0, epochs = 20)
  Loss decoupled(@Teacher Scores answer, @Student("answer") Scores own, Labels annotated);

  @CurriculumTemperature(lambdaTo = -1, lambdaEpochs = 10)
  Loss harder(@Teacher Scores answer, @Student("answer") Scores own);

  @JensenShannon(beta = 0.5, temperature = 2)
  Loss symmetric(@Teacher Scores answer, @Student("answer") Scores own);

  @StandardisedDistillation(temperature = 2)
  @Weight(9)
  Loss standardised(@Teacher Scores answer, @Student("answer") Scores own);

  @Dist(between = 2, within = 2)
  Loss correlations(@Teacher Scores answer, @Student("answer") Scores own);

  @PlackettLuceDistillation(temperature = 2)
  Loss orders(@Teacher Scores answer, @Student("answer") Scores own, Labels annotated);

  @WeightedSoftLabels
  @Weight(2.5)
  Loss weighted(@Teacher Scores answer, @Student("answer") Scores own, Labels annotated);

  @VirtualTeacher
  @Weight(0.1)
  Loss virtual(@Student("answer") Scores own, Labels annotated);

  @LogitRegression
  Loss logits(@Teacher Scores answer, @Student("answer") Scores own);

  @HardDistillation
  @Weight(0.5)
  Loss hardAnswers(@Teacher Scores answer, @Student("answer") Scores own);

  @CoupledRank(samples = 4, top = 3)
  @Weight(10)
  Loss drawnOrders(@Teacher Scores answer, @Student("answer") Scores own);

  @DevelopmentRanking(loss = DevelopmentLoss.NDCG2PP, hot = 2, cold = 2)
  @Weight(10)
  Loss developed(@Teacher Scores answer, @Student("answer") Scores own);

  @PairwiseRanking(margins = Margins.UNIFORM, preset = RankingPreset.DEVELOPMENT, margin = 2)
  Loss pairs(@Teacher Scores answer, @Student("answer") Scores own);

  @PairwiseLogistic(top = 3)
  Loss logistic(@Teacher Scores answer, @Student("answer") Scores own);

  @PairwiseHinge(top = 3)
  Loss hinge(@Teacher Scores answer, @Student("answer") Scores own);

  @TopAnswers(top = 3, temperature = 2)
  Loss topAnswers(@Teacher Scores answer, @Student("answer") Scores own);

  @FitNet
  @Weight(100)
  Loss hint(@Teacher Features video, @Student("video") Features own);

  @VariationalInformation
  Loss information(@Teacher Features video, @Student("video") Features own);

  @FeatureDistillation(temperature = 0.7)
  @Weight(100)
  Loss features(@Teacher Sequence motion, @Student("motion") Sequence own);

  @AttentionTransfer
  @Weight(1000)
  Loss attention(@Teacher Sequence appearance, @Student("appearance") Sequence own);

  @RelationalDistance
  @Weight(25)
  Loss distances(@Teacher Features thought, @Student("thought") Features own);

  @RelationalAngle
  @Weight(50)
  Loss angles(@Teacher Features thought, @Student("thought") Features own);

  @CorrelationCongruence
  @Weight(100)
  Loss congruence(@Teacher Features thought, @Student("thought") Features own);

  @ContrastiveDistillation(examples = "6", units = "16", negatives = 4)
  @Weight(0.8)
  Loss contrast(@Teacher Features thought, @Student("thought") Features own, Targets number);

  @SimilarityPreserving
  @Weight(3000)
  Loss similarities(@Teacher Features thought, @Student("thought") Features own);

  @ProbabilisticKnowledgeTransfer
  @Weight(30000)
  Loss neighbours(@Teacher Features thought, @Student("thought") Features own);
}
