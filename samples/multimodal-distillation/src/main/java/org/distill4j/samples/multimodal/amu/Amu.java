package org.distill4j.samples.multimodal.amu;

import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.From;
import org.distill4j.dsl.Input;
import org.distill4j.dsl.Network;
import org.distill4j.dsl.Over;
import org.distill4j.dsl.Use;
import org.distill4j.dsl.WeightsOf;
import org.distill4j.dsl.kind.Features;
import org.distill4j.dsl.kind.Scores;
import org.distill4j.dsl.kind.Sequence;
import org.distill4j.dsl.kind.Tokens;
import org.distill4j.dsl.operation.Activate;
import org.distill4j.dsl.operation.Activation;
import org.distill4j.dsl.operation.Dense;
import org.distill4j.dsl.operation.Dropout;
import org.distill4j.dsl.operation.Embedding;
import org.distill4j.dsl.operation.FeatureSoftmax;
import org.distill4j.dsl.operation.Keep;
import org.distill4j.dsl.operation.Logits;
import org.distill4j.dsl.operation.Lstm;
import org.distill4j.dsl.operation.Multiply;

/**
 * AMU as its public code computes it: one map reads words, states of the question and its last
 * cell, and one map gives the shares of the streams for words and states.
 *
 * <p>The public code adds 1 to the argument of its forget gates; here this is part of their bias,
 * which begins with 0. It trains by the mean of binary losses of the softmax over all answers with
 * penalties on weights and on the difference of the shares; here it is trained by cross-entropy
 * like the other systems.
 */
@Network
public interface Amu {

  @Dimension(256)
  int width();

  @Dimension(300)
  int wordSize();

  @Dimension(4096)
  int channels();

  @Dimension(4096)
  int motionChannels();

  @Dimension
  int vocabulary();

  @Dimension
  int answers();

  @Input(shape = {"frames", "channels"})
  Sequence appearance();

  @Input(shape = {"clips", "motionChannels"})
  Sequence motionFeatures();

  @Input(shape = "steps")
  Tokens question();

  @Embedding(vocabulary = "vocabulary", units = "wordSize", radius = 0.1)
  Sequence embedded(Tokens question);

  @Dense(units = "width", activation = Activation.TANH)
  Sequence seen(Sequence appearance);

  @Dense(units = "width", activation = Activation.TANH)
  Sequence moved(Sequence motionFeatures);

  @Lstm(units = "wordSize", biases = 1)
  Sequence states(Sequence embedded);

  @WeightsOf("states")
  @Lstm(units = "wordSize", biases = 1, keep = Keep.FINAL_CELLS)
  Features lastCell(Sequence embedded);

  @Dense(units = "width", activation = Activation.TANH)
  Sequence words(Sequence embedded);

  @WeightsOf("words")
  @Dense(units = "width", activation = Activation.TANH)
  Sequence told(Sequence states);

  @WeightsOf("words")
  @Dense(units = "width", activation = Activation.TANH)
  Features asked(Features lastCell);

  @Dense(units = "2")
  Sequence wordChannels(Sequence embedded);

  @FeatureSoftmax
  Sequence wordShares(Sequence wordChannels);

  @WeightsOf("wordChannels")
  @Dense(units = "2")
  Sequence toldChannels(Sequence states);

  @FeatureSoftmax
  Sequence toldShares(Sequence toldChannels);

  @Use(over = Over.STEPS)
  AttentionUnit unit(
      @From("words") Sequence word,
      Sequence told,
      Sequence wordShares,
      Sequence toldShares,
      @From("seen") Sequence appearance,
      @From("moved") Sequence motion);

  @Activate(activation = Activation.TANH)
  Features refinedCell(@From("unit.nextCell") Features cell);

  @Activate(activation = Activation.TANH)
  Features refined(@From("unit.nextFused") Features fused);

  @Multiply
  Features product(Features asked, Features refinedCell, Features refined);

  @Dropout(rate = 0.2)
  Features kept(Features product);

  @Logits(classes = "answers")
  Scores answer(Features kept);
}
