package org.distill4j.samples.multimodal.dsavs;

import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.From;
import org.distill4j.dsl.Input;
import org.distill4j.dsl.Network;
import org.distill4j.dsl.Use;
import org.distill4j.dsl.kind.Features;
import org.distill4j.dsl.kind.Scores;
import org.distill4j.dsl.kind.Sequence;
import org.distill4j.dsl.kind.Tokens;
import org.distill4j.dsl.operation.Activate;
import org.distill4j.dsl.operation.Activation;
import org.distill4j.dsl.operation.BatchNormalisation;
import org.distill4j.dsl.operation.BiLstm;
import org.distill4j.dsl.operation.Concatenation;
import org.distill4j.dsl.operation.Dense;
import org.distill4j.dsl.operation.Dropout;
import org.distill4j.dsl.operation.Embedding;
import org.distill4j.dsl.operation.Keep;
import org.distill4j.dsl.operation.Logits;
import org.distill4j.dsl.operation.Multiply;
import org.distill4j.dsl.operation.Scale;
import org.distill4j.dsl.operation.Similarity;
import org.distill4j.dsl.operation.StepSoftmax;
import org.distill4j.dsl.operation.SumPooling;

/**
 * DSAVS: important tokens of appearance and motion are selected by gates under the question and
 * related by self-attention; both streams are then synchronised at each time slice.
 *
 * <p>Described: the two streams, gated selection of tokens before self-attention, and the
 * synchronisation of appearance and motion slice by slice. Guessed: all sizes; soft gates of one
 * number for a token, from a hidden layer over token and question; one layer of self-attention as
 * in BERT; synchronisation as gates of each stream that read both, followed by a joint map; a
 * bidirectional LSTM for the question; attention of the question to the slices; and the decoder,
 * which is that of the other networks here.
 */
@Network
public interface Dsavs {

  @Dimension(512)
  int width();

  @Dimension(300)
  int wordSize();

  @Dimension(2048)
  int channels();

  @Dimension(2048)
  int motionChannels();

  @Dimension(8)
  int heads();

  @Dimension(1)
  int attentionLayers();

  @Dimension
  int vocabulary();

  @Dimension
  int answers();

  @Input(shape = {"clips", "channels"})
  Sequence appearance();

  @Input(shape = {"clips", "motionChannels"})
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

  @Dense(units = "width", activation = Activation.TANH)
  Sequence seen(Sequence appearance);

  @Dense(units = "width", activation = Activation.TANH)
  Sequence moved(Sequence motionFeatures);

  @Use(with = "inner = 4 * width")
  TokenSelection thingTokens(@From("seen") Sequence tokens, Features sentence);

  @Use(with = "inner = 4 * width")
  TokenSelection actionTokens(@From("moved") Sequence tokens, Features sentence);

  @Concatenation
  Sequence slices(
      @From("thingTokens.layer.result") Sequence things,
      @From("actionTokens.layer.result") Sequence actions);

  @Dense(units = "width", activation = Activation.SIGMOID)
  Sequence thingGates(Sequence slices);

  @Dense(units = "width", activation = Activation.SIGMOID)
  Sequence actionGates(Sequence slices);

  @Multiply
  Sequence heldThings(@From("thingTokens.layer.result") Sequence things, Sequence thingGates);

  @Multiply
  Sequence heldActions(@From("actionTokens.layer.result") Sequence actions, Sequence actionGates);

  @Concatenation
  Sequence held(Sequence heldThings, Sequence heldActions);

  @Dense(units = "width", activation = Activation.TANH)
  Sequence synchronised(Sequence held);

  @Dense(units = "width")
  Features query(Features sentence);

  @Similarity
  Sequence scores(Sequence synchronised, Features query);

  @StepSoftmax
  Sequence weights(Sequence scores);

  @Scale
  Sequence weighted(Sequence synchronised, Sequence weights);

  @SumPooling
  Features video(Sequence weighted);

  @Concatenation
  Features both(Features video, Features sentence);

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
