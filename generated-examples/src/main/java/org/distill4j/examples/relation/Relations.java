package org.distill4j.examples.relation;

import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.From;
import org.distill4j.dsl.Input;
import org.distill4j.dsl.Network;
import org.distill4j.dsl.kind.AttentionMaps;
import org.distill4j.dsl.kind.Features;
import org.distill4j.dsl.kind.FrameSequence;
import org.distill4j.dsl.kind.Scores;
import org.distill4j.dsl.kind.Sequence;
import org.distill4j.dsl.operation.Activation;
import org.distill4j.dsl.operation.AttentionWeights;
import org.distill4j.dsl.operation.BlockFusion;
import org.distill4j.dsl.operation.ConditionalRelation;
import org.distill4j.dsl.operation.Dense;
import org.distill4j.dsl.operation.Detached;
import org.distill4j.dsl.operation.FeatureSoftmax;
import org.distill4j.dsl.operation.JoinFrames;
import org.distill4j.dsl.operation.LastStep;
import org.distill4j.dsl.operation.MeanPooling;
import org.distill4j.dsl.operation.RelatedAxis;
import org.distill4j.dsl.operation.Scale;
import org.distill4j.dsl.operation.StepMixing;
import org.distill4j.dsl.operation.StepSoftmax;
import org.distill4j.dsl.operation.SumPooling;
import org.distill4j.dsl.operation.WeightNorm;

/** Answers from relations of frames and of clips, and from a graph over the clips. */
@Network
public interface Relations {

  @Dimension(8)
  int width();

  @Dimension
  int channels();

  @Input(shape = {"5", "4", "channels"})
  FrameSequence frames();

  @Input(shape = {"5", "channels"})
  Sequence motion();

  @Dense(units = "width")
  FrameSequence seen(FrameSequence frames);

  @Dense(units = "width")
  Sequence moved(Sequence motion);

  @ConditionalRelation(over = RelatedAxis.FRAMES)
  FrameSequence framesRelated(FrameSequence seen, Sequence moved);

  @LastStep
  Features lastMove(Sequence moved);

  @Detached
  Features condition(Features lastMove);

  @ConditionalRelation(over = RelatedAxis.CLIPS, gate = true)
  FrameSequence clipsRelated(FrameSequence framesRelated, Features condition);

  @JoinFrames
  Sequence objects(FrameSequence clipsRelated);

  @Dense(units = "1")
  Sequence scores(Sequence objects);

  @StepSoftmax
  Sequence weights(Sequence scores);

  @Scale
  Sequence weighted(Sequence objects, Sequence weights);

  @SumPooling
  Features related(Sequence weighted);

  @MeanPooling
  Sequence clips(@From("seen") FrameSequence frames);

  @WeightNorm(units = "width", activation = Activation.RELU)
  Sequence ends(Sequence clips);

  @AttentionWeights(heads = "1", scale = 1, softmax = false)
  AttentionMaps edges(Sequence ends);

  @StepMixing
  Sequence mixed(AttentionMaps edges, Sequence clips);

  @LastStep
  Features lastMixed(Sequence mixed);

  @FeatureSoftmax
  Features shares(Features lastMixed);

  @BlockFusion(units = "10", inner = "width", chunks = 2, rank = 3)
  Scores answer(Features related, Features shares);
}
