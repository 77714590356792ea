package org.distill4j.samples.multimodal;

import org.distill4j.dsl.Block;
import org.distill4j.dsl.Carry;
import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.From;
import org.distill4j.dsl.Input;
import org.distill4j.dsl.Use;
import org.distill4j.dsl.kind.Features;
import org.distill4j.dsl.kind.Sequence;
import org.distill4j.dsl.operation.Add;
import org.distill4j.dsl.operation.ClipAttention;
import org.distill4j.dsl.operation.QuestionAttention;
import org.distill4j.dsl.operation.StreamFusion;

/**
 * A unit of question-guided reasoning over the clips of a video: the relevance of each clip,
 * several layers of graph reasoning, and a residual sum of their output and the clips.
 */
@Block
public interface ReasoningUnit {

  @Dimension
  int width();

  @Dimension
  int heads();

  @Dimension
  int wordSize();

  @Dimension
  int graphLayers();

  @Input(shape = {"clips", "width"})
  Sequence appearanceClips();

  @Input(shape = {"clips", "width"})
  Sequence motionClips();

  @Input(shape = {"steps", "wordSize"})
  Sequence words();

  @Input(shape = {"steps", "width"})
  Sequence context();

  @QuestionAttention(units = "width")
  Features attended(Sequence words, Sequence context);

  @ClipAttention
  Sequence appearanceRelevance(Sequence appearanceClips, Features attended);

  @ClipAttention
  Sequence motionRelevance(Sequence motionClips, Features attended);

  @Use(repeat = "graphLayers")
  GraphReasoning graph(
      @From("appearanceClips") Sequence appearance,
      @From("motionClips") Sequence motion,
      Sequence appearanceRelevance,
      Sequence motionRelevance);

  @StreamFusion
  Sequence appearanceFused(
      @From("graph.appearanceJoint") Sequence joint,
      @From("graph.appearanceIndependent") Sequence independent);

  @StreamFusion
  Sequence motionFused(
      @From("graph.motionJoint") Sequence joint,
      @From("graph.motionIndependent") Sequence independent);

  @Carry("appearanceClips")
  @Add
  Sequence appearance(Sequence appearanceClips, Sequence appearanceFused);

  @Carry("motionClips")
  @Add
  Sequence motion(Sequence motionClips, Sequence motionFused);
}
