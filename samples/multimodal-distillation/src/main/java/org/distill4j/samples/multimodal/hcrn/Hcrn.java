package org.distill4j.samples.multimodal.hcrn;

import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.Input;
import org.distill4j.dsl.Network;
import org.distill4j.dsl.kind.Features;
import org.distill4j.dsl.kind.FrameSequence;
import org.distill4j.dsl.kind.Scores;
import org.distill4j.dsl.kind.Sequence;
import org.distill4j.dsl.kind.Tokens;
import org.distill4j.dsl.operation.Activate;
import org.distill4j.dsl.operation.Activation;
import org.distill4j.dsl.operation.BatchNormalisation;
import org.distill4j.dsl.operation.BiLstm;
import org.distill4j.dsl.operation.Broadcast;
import org.distill4j.dsl.operation.Concatenation;
import org.distill4j.dsl.operation.ConditionalRelation;
import org.distill4j.dsl.operation.Dense;
import org.distill4j.dsl.operation.Dropout;
import org.distill4j.dsl.operation.Embedding;
import org.distill4j.dsl.operation.JoinFrames;
import org.distill4j.dsl.operation.Keep;
import org.distill4j.dsl.operation.Logits;
import org.distill4j.dsl.operation.Lstm;
import org.distill4j.dsl.operation.Multiply;
import org.distill4j.dsl.operation.RelatedAxis;
import org.distill4j.dsl.operation.Scale;
import org.distill4j.dsl.operation.StepSoftmax;
import org.distill4j.dsl.operation.SumPooling;

/**
 * HCRN as its public code computes it. Relations of frames are conditioned on the motion of their
 * clip and then, with a gate, on the question; relations of clips on the motion of the video and
 * then on the question. The answer reads a weighted sum of all that remains.
 *
 * <p>Two differences from the public code. Outside of training, it draws subsets anew in each pass;
 * here they are drawn once, so that answers can be repeated. And it holds maps for the set of all
 * objects, which nothing reads; {@link AllocatedHcrn} has them.
 */
@Network
public interface Hcrn {

  @Dimension(512)
  int width();

  @Dimension(300)
  int wordSize();

  @Dimension(2048)
  int channels();

  @Dimension(8)
  int clips();

  @Dimension(16)
  int frames();

  @Dimension
  int vocabulary();

  @Dimension
  int answers();

  @Input(shape = {"clips", "frames", "channels"})
  FrameSequence appearanceFeatures();

  @Input(shape = {"clips", "channels"})
  Sequence motionFeatures();

  @Input(shape = "steps")
  Tokens question();

  @Embedding(vocabulary = "vocabulary", units = "wordSize", radius = 1)
  Sequence embedded(Tokens question);

  @Activate(activation = Activation.TANH, dropout = 0.15)
  Sequence words(Sequence embedded);

  @BiLstm(units = "width / 2", keep = Keep.LAST)
  Features lastWords(Sequence words);

  @Dropout(rate = 0.18)
  Features sentence(Features lastWords);

  @Dense(units = "width")
  Features condition(Features sentence);

  @Dense(units = "width")
  FrameSequence mappedFrames(FrameSequence appearanceFeatures);

  @Dense(units = "width")
  Sequence clipMotion(Sequence motionFeatures);

  @ConditionalRelation(over = RelatedAxis.FRAMES)
  FrameSequence movedFrames(FrameSequence mappedFrames, Sequence clipMotion);

  @ConditionalRelation(over = RelatedAxis.FRAMES, gate = true)
  FrameSequence askedFrames(FrameSequence movedFrames, Features condition);

  @Lstm(units = "width", keep = Keep.LAST)
  Features motion(Sequence motionFeatures);

  @Dense(units = "width")
  Features videoMotion(Features motion);

  @ConditionalRelation(over = RelatedAxis.CLIPS)
  FrameSequence movedClips(FrameSequence askedFrames, Features videoMotion);

  @ConditionalRelation(over = RelatedAxis.CLIPS, gate = true)
  FrameSequence askedClips(FrameSequence movedClips, Features condition);

  @JoinFrames
  Sequence visual(FrameSequence askedClips);

  @Dropout(rate = 0.15)
  Sequence objects(Sequence visual);

  @Dense(units = "width", bias = false)
  Sequence seen(Sequence objects);

  @Dense(units = "width", bias = false)
  Features sought(Features sentence);

  @Broadcast
  Sequence soughtEach(Features sought, Sequence seen);

  @Multiply
  Sequence matched(Sequence soughtEach, Sequence seen);

  @Concatenation
  Sequence compared(Sequence seen, Sequence matched);

  @Dense(units = "width", activation = Activation.ELU)
  Sequence judged(Sequence compared);

  @Dense(units = "1")
  Sequence scores(Sequence judged);

  @StepSoftmax
  Sequence weights(Sequence scores);

  @Scale
  Sequence weighted(Sequence objects, Sequence weights);

  @SumPooling
  Features video(Sequence weighted);

  @Dense(units = "width")
  Features asked(Features sentence);

  @Concatenation
  Features both(Features video, Features asked);

  @Dropout(rate = 0.15)
  Features droppedBoth(Features both);

  @Dense(units = "width", activation = Activation.ELU)
  Features hidden(Features droppedBoth);

  @BatchNormalisation
  Features normal(Features hidden);

  @Dropout(rate = 0.15)
  Features droppedNormal(Features normal);

  @Logits(classes = "answers")
  Scores answer(Features droppedNormal);
}
