package org.distill4j.samples.multimodal;

import org.distill4j.dsl.Block;
import org.distill4j.dsl.Carry;
import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.From;
import org.distill4j.dsl.Input;
import org.distill4j.dsl.kind.Loss;
import org.distill4j.dsl.kind.Sequence;
import org.distill4j.dsl.objective.CommonConstraint;
import org.distill4j.dsl.objective.IndependenceConstraint;
import org.distill4j.dsl.operation.GraphAttention;
import org.distill4j.dsl.operation.Slice;

/**
 * One layer of graph reasoning: an independent and a joint stream for each modality, which read the
 * independent stream of the previous layer. Losses make the joint streams of the modalities similar
 * and the two streams of a modality independent.
 */
@Block
public interface GraphReasoning {

  @Dimension
  int width();

  @Dimension
  int heads();

  @Input(shape = {"clips", "width"})
  Sequence appearance();

  @Input(shape = {"clips", "width"})
  Sequence motion();

  @Input(shape = {"clips", "1"})
  Sequence appearanceRelevance();

  @Input(shape = {"clips", "1"})
  Sequence motionRelevance();

  @GraphAttention(units = "width", heads = "heads", streams = 2, dropout = 0.15)
  Sequence appearanceStreams(Sequence appearance, Sequence appearanceRelevance);

  @Carry("appearance")
  @Slice(index = 0, parts = 2)
  Sequence appearanceIndependent(@From("appearanceStreams") Sequence streams);

  @Slice(index = 1, parts = 2)
  Sequence appearanceJoint(@From("appearanceStreams") Sequence streams);

  @GraphAttention(units = "width", heads = "heads", streams = 2, dropout = 0.15)
  Sequence motionStreams(Sequence motion, Sequence motionRelevance);

  @Carry("motion")
  @Slice(index = 0, parts = 2)
  Sequence motionIndependent(@From("motionStreams") Sequence streams);

  @Slice(index = 1, parts = 2)
  Sequence motionJoint(@From("motionStreams") Sequence streams);

  @IndependenceConstraint
  Loss appearanceIndependence(Sequence appearanceIndependent, Sequence appearanceJoint);

  @IndependenceConstraint
  Loss motionIndependence(Sequence motionIndependent, Sequence motionJoint);

  @CommonConstraint
  Loss similarity(Sequence appearanceJoint, Sequence motionJoint);
}
