package org.distill4j.samples.multimodal.hcrn;

import org.distill4j.dsl.Network;
import org.distill4j.dsl.kind.Features;
import org.distill4j.dsl.kind.FrameSequence;
import org.distill4j.dsl.kind.Sequence;
import org.distill4j.dsl.operation.ConditionalRelation;
import org.distill4j.dsl.operation.RelatedAxis;

/** HCRN at the sizes of MSVD-QA, with all the parameters that the public code allocates. */
@Network
public interface AllocatedHcrn extends MsvdHcrn {

  @Override
  @ConditionalRelation(over = RelatedAxis.FRAMES, spare = true)
  FrameSequence movedFrames(FrameSequence mappedFrames, Sequence clipMotion);

  @Override
  @ConditionalRelation(over = RelatedAxis.FRAMES, gate = true, spare = true)
  FrameSequence askedFrames(FrameSequence movedFrames, Features condition);

  @Override
  @ConditionalRelation(over = RelatedAxis.CLIPS, spare = true)
  FrameSequence movedClips(FrameSequence askedFrames, Features videoMotion);

  @Override
  @ConditionalRelation(over = RelatedAxis.CLIPS, gate = true, spare = true)
  FrameSequence askedClips(FrameSequence movedClips, Features condition);
}
