package org.distill4j.samples.multimodal;

import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.From;
import org.distill4j.dsl.Input;
import org.distill4j.dsl.Network;
import org.distill4j.dsl.Use;
import org.distill4j.dsl.kind.Features;
import org.distill4j.dsl.kind.FrameSequence;
import org.distill4j.dsl.kind.Scores;
import org.distill4j.dsl.kind.Sequence;
import org.distill4j.dsl.kind.Tokens;
import org.distill4j.dsl.operation.Activate;
import org.distill4j.dsl.operation.Activation;
import org.distill4j.dsl.operation.AttentionReadout;
import org.distill4j.dsl.operation.BatchNormalisation;
import org.distill4j.dsl.operation.BiLstm;
import org.distill4j.dsl.operation.BilinearPooling;
import org.distill4j.dsl.operation.Concatenation;
import org.distill4j.dsl.operation.Dense;
import org.distill4j.dsl.operation.Dropout;
import org.distill4j.dsl.operation.Embedding;
import org.distill4j.dsl.operation.Keep;
import org.distill4j.dsl.operation.Logits;

/**
 * Answers a question about a video from the frames and the motion of its clips, by graph reasoning
 * over the clips ("A Video Question Answering Model Based on Knowledge Distillation").
 */
@Network
public interface VideoQaTeacher {

  @Dimension(768)
  int width();

  @Dimension(4)
  int heads();

  @Dimension(256)
  int pooled();

  @Dimension(2)
  int factors();

  @Dimension(300)
  int wordSize();

  @Dimension(2048)
  int channels();

  @Dimension(4)
  int graphLayers();

  @Dimension(1)
  int units();

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

  @BiLstm(units = "width / 2")
  Sequence context(Sequence words);

  @BiLstm(units = "width / 2", keep = Keep.LAST)
  Features lastWords(Sequence words);

  @Dropout(rate = 0.18)
  Features sentence(Features lastWords);

  @Activate(activation = Activation.TANH, dropout = 0.15)
  FrameSequence frames(FrameSequence appearanceFeatures);

  @BiLstm(units = "width / 2", keep = Keep.LAST)
  Sequence lastFrames(FrameSequence frames);

  @Dropout(rate = 0.18)
  Sequence appearanceClips(Sequence lastFrames);

  @Dense(units = "width")
  Sequence motionClips(Sequence motionFeatures);

  @Use(repeat = "units")
  ReasoningUnit reasoning(
      Sequence appearanceClips, Sequence motionClips, Sequence words, Sequence context);

  @BilinearPooling(pooled = "pooled", factors = "factors", units = "width")
  Sequence fusedClips(
      @From("reasoning.appearance") Sequence appearance, @From("reasoning.motion") Sequence motion);

  @Dropout(rate = 0.15)
  Sequence readClips(Sequence fusedClips);

  @AttentionReadout
  Features video(Sequence readClips);

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
