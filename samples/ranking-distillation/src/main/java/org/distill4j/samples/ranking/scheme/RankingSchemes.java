package org.distill4j.samples.ranking.scheme;

import org.distill4j.dsl.Schemes;
import org.distill4j.samples.ranking.Answerer;
import org.distill4j.samples.ranking.DropoutAnswerer;
import org.distill4j.samples.ranking.GlossAnswerer;
import org.distill4j.samples.ranking.QuestionAnswerer;

/** All schemes for the network of each kind of questions. */
@Schemes(
    of = {
      Undistilled.class,
      Vanilla.class,
      CurriculumKd.class,
      DecoupledKd.class,
      DevelopmentLists.class,
      DevelopmentPairs.class,
      ExponentialListNet.class,
      FitNetScheme.class,
      FullListNet.class,
      ListMleScheme.class,
      NdcgLoss1.class,
      NdcgLoss2.class,
      NdcgLoss2PlusPlus.class,
      PairwiseRandom.class,
      PairwiseTransport.class,
      PairwiseUncertainty.class,
      PairwiseUniform.class,
      PseudoLabelling.class,
      RandomListNet.class,
      RankNetScheme.class,
      RelationalKd.class,
      RelationalKdAngles.class,
      RelationalKdDistances.class,
      SmoothedLabels.class,
      StochasticListNetScheme.class,
      ZipfListNet.class
    },
    networks = {Answerer.class, DropoutAnswerer.class, GlossAnswerer.class, QuestionAnswerer.class})
public interface RankingSchemes {}
