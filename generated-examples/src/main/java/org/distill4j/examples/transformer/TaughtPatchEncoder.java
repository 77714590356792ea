package org.distill4j.examples.transformer;

import org.distill4j.dsl.From;
import org.distill4j.dsl.Network;
import org.distill4j.dsl.kind.Features;
import org.distill4j.dsl.kind.Scores;
import org.distill4j.dsl.kind.Sequence;
import org.distill4j.dsl.operation.Add;
import org.distill4j.dsl.operation.ClassToken;
import org.distill4j.dsl.operation.FirstStep;
import org.distill4j.dsl.operation.Logits;
import org.distill4j.dsl.operation.PositionEmbedding;
import org.distill4j.dsl.operation.Scale;
import org.distill4j.dsl.operation.StepRange;
import org.distill4j.dsl.operation.StepSlice;

/**
 * The encoder of images with a second token (Touvron et al. 2021, DeiT): one head learns the
 * labels, the other one the teacher's answers, and the network answers with the mean of both.
 */
@Network
public interface TaughtPatchEncoder extends PatchEncoder {

  @ClassToken
  Sequence asked(Sequence patches);

  @Override
  @ClassToken
  Sequence begun(@From("asked") Sequence patches);

  @Override
  @PositionEmbedding(positions = "6")
  Sequence placed(Sequence begun);

  @FirstStep
  Features first(Sequence features);

  @Override
  @Logits(classes = "4")
  Scores answer(@From("first") Features image);

  @StepSlice(range = StepRange.ALL_BUT_FIRST, count = "1")
  Sequence others(Sequence features);

  @FirstStep
  Features second(Sequence others);

  @Logits(classes = "4")
  Scores ofTeacher(Features second);

  @Add
  Scores both(Scores answer, Scores ofTeacher);

  @Scale(factor = 0.5)
  Scores mean(Scores both);
}
