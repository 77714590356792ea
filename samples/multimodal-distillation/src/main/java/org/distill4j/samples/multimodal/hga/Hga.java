package org.distill4j.samples.multimodal.hga;

import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.From;
import org.distill4j.dsl.Input;
import org.distill4j.dsl.Network;
import org.distill4j.dsl.Use;
import org.distill4j.dsl.kind.AttentionMaps;
import org.distill4j.dsl.kind.Features;
import org.distill4j.dsl.kind.Scores;
import org.distill4j.dsl.kind.Sequence;
import org.distill4j.dsl.kind.Tokens;
import org.distill4j.dsl.operation.Activation;
import org.distill4j.dsl.operation.AttentionWeights;
import org.distill4j.dsl.operation.BlockFusion;
import org.distill4j.dsl.operation.Concatenation;
import org.distill4j.dsl.operation.Dense;
import org.distill4j.dsl.operation.Dropout;
import org.distill4j.dsl.operation.Embedding;
import org.distill4j.dsl.operation.FeatureSoftmax;
import org.distill4j.dsl.operation.Gru;
import org.distill4j.dsl.operation.LastStep;
import org.distill4j.dsl.operation.LayerNorm;
import org.distill4j.dsl.operation.Scale;
import org.distill4j.dsl.operation.StepConcatenation;
import org.distill4j.dsl.operation.SumPooling;
import org.distill4j.dsl.operation.WeightNorm;

/**
 * HGA as its public code computes it: words and clips attend to each other, become the nodes of one
 * graph whose edges are inner products, and the answer is a bilinear fusion of their last states
 * and of the sum of all nodes.
 *
 * <p>Three properties of the public code: the weights of the pooled nodes are a softmax over a
 * single score, so that all are 1 and its two maps learn nothing; it keeps the maps of motion,
 * fusion and co-attention at their initial values, because it wraps them anew in each pass, whereas
 * they are trained here; and it builds six attention stacks that nothing reads, which are left out.
 */
@Network
public interface Hga {

  @Dimension(512)
  int width();

  @Dimension(300)
  int wordSize();

  @Dimension(2048)
  int channels();

  @Dimension(4096)
  int motionChannels();

  @Dimension(80)
  int chunkSize();

  @Dimension(1)
  int coattentions();

  @Dimension(3)
  int graphLayers();

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

  @Dense(units = "width", activation = Activation.RELU, bias = false)
  Sequence words(Sequence embedded);

  @Dropout(rate = 0.3)
  Sequence keptWords(Sequence words);

  @Gru(units = "width")
  Sequence read(Sequence keptWords);

  @LastStep
  Features sentence(Sequence read);

  @LayerNorm(affine = false)
  Sequence normalWords(Sequence read);

  @Dense(units = "channels", activation = Activation.RELU, bias = false)
  Sequence moved(Sequence motionFeatures);

  @Concatenation
  Sequence both(Sequence appearance, Sequence moved);

  @Dense(units = "channels", activation = Activation.RELU, bias = false)
  Sequence fused(Sequence both);

  @Dense(units = "width", activation = Activation.RELU, bias = false)
  Sequence seen(Sequence fused);

  @Dropout(rate = 0.3)
  Sequence keptSeen(Sequence seen);

  @Gru(units = "width")
  Sequence watched(Sequence keptSeen);

  @LastStep
  Features video(Sequence watched);

  @LayerNorm(affine = false)
  Sequence normalClips(Sequence watched);

  @Use(repeat = "coattentions")
  CoAttention coattention(@From("normalWords") Sequence words, @From("normalClips") Sequence clips);

  @StepConcatenation
  Sequence nodes(
      @From("coattention.alignedWords") Sequence words,
      @From("coattention.alignedClips") Sequence clips);

  @WeightNorm(units = "width", activation = Activation.RELU, bias = false)
  Sequence related(Sequence nodes);

  @WeightNorm(units = "width", activation = Activation.RELU, bias = false)
  Sequence ends(Sequence related);

  @AttentionWeights(heads = "1", scale = 1, softmax = false)
  AttentionMaps edges(Sequence ends);

  @Use(repeat = "graphLayers")
  GraphLayer graph(Sequence nodes, AttentionMaps edges);

  @Dense(units = "width / 2", activation = Activation.TANH)
  Sequence judged(@From("graph.result") Sequence nodes);

  @Dense(units = "1")
  Sequence scores(Sequence judged);

  @FeatureSoftmax
  Sequence ones(Sequence scores);

  @Scale
  Sequence weighted(@From("graph.result") Sequence nodes, Sequence ones);

  @SumPooling
  Features local(Sequence weighted);

  @BlockFusion(units = "width", inner = "20 * chunkSize", chunks = 20, rank = 15)
  Features global(Features sentence, Features video);

  @BlockFusion(units = "answers", inner = "20 * chunkSize", chunks = 20, rank = 15)
  Scores answer(Features global, Features local);
}
