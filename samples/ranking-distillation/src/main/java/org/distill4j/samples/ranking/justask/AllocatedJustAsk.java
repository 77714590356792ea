package org.distill4j.samples.ranking.justask;

import org.distill4j.dsl.From;
import org.distill4j.dsl.Network;
import org.distill4j.dsl.kind.Features;
import org.distill4j.dsl.kind.Scores;
import org.distill4j.dsl.kind.Sequence;
import org.distill4j.dsl.kind.StepScores;
import org.distill4j.dsl.operation.Activation;
import org.distill4j.dsl.operation.Dense;
import org.distill4j.dsl.operation.LayerNorm;
import org.distill4j.dsl.operation.Logits;

/** Just Ask with the heads of its pretraining, which its public code allocates in any case. */
@Network
public interface AllocatedJustAsk extends JustAsk {

  @Dense(units = "width", activation = Activation.GELU)
  Sequence maskedMap(@From("fusion.result") Sequence steps);

  @LayerNorm(epsilon = 1e-12)
  Sequence maskedNormal(Sequence maskedMap);

  @Logits(classes = "vocabulary")
  StepScores masked(Sequence maskedNormal);

  @Logits(classes = "1")
  Scores matching(Features first);
}
