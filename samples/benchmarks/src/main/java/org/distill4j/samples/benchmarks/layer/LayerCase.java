package org.distill4j.samples.benchmarks.layer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.distill4j.runtime.layer.Activation;
import org.distill4j.runtime.layer.Keep;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.attention.AttentionReadoutLayer;
import org.distill4j.runtime.layer.attention.GraphAttentionLayer;
import org.distill4j.runtime.layer.attention.Padding;
import org.distill4j.runtime.layer.attention.QuestionAttentionLayer;
import org.distill4j.runtime.layer.core.DenseLayer;
import org.distill4j.runtime.layer.fusion.BilinearPoolingLayer;
import org.distill4j.runtime.layer.image.BatchNormalisationLayer;
import org.distill4j.runtime.layer.sequence.BiLstmLayer;
import org.distill4j.runtime.layer.sequence.EmbeddingLayer;
import org.distill4j.samples.benchmarks.layer.LayerInput.Sequences;
import org.distill4j.samples.benchmarks.layer.LayerInput.Values;
import org.distill4j.samples.benchmarks.layer.LayerInput.Words;
import org.distill4j.samples.benchmarks.own.Drawn;
import org.distill4j.samples.benchmarks.torch.TorchLayer;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A layer at the sizes of a sample network.
 *
 * @param name the name on the command line
 * @param description a short description
 * @param layer the layer of distill4j
 * @param other the layer of libtorch
 * @param inputs the inputs
 * @param stock the equivalent layer of DL4J, if there is one
 */
record LayerCase(
    String name,
    String description,
    Layer layer,
    TorchLayer other,
    List<LayerInput> inputs,
    Optional<Stock> stock) {

  /** Creates a layer of DL4J. */
  @FunctionalInterface
  interface Stock {
    StockLayer of(INDArray x, INDArray dy, Map<String, INDArray> parameters);
  }

  private static final int BATCH = 64;
  private static final int WORDS = 20;
  private static final int WORD_SIZE = 300;
  private static final int CLIPS = 8;
  private static final int WIDTH = 768;
  private static final int CHANNELS = 2048;
  private static final int VOCABULARY = 4809;
  private static final int LEAST_WORDS = 4;

  /** Returns all layers. */
  static List<LayerCase> all() {
    return List.of(
        dense(),
        lstm(),
        packedLstm(),
        embedding(),
        norm(),
        question(),
        graph(),
        bilinear(),
        readout());
  }

  private static LayerCase dense() {
    return new LayerCase(
        "dense",
        "Dense with tanh, [64, 8, 2048] to 768",
        new DenseLayer(CHANNELS, WIDTH, Activation.TANH),
        TorchLayer.DENSE,
        List.of(Values.drawn(1, true, BATCH, CLIPS, CHANNELS)),
        Optional.of(StockLayer::dense));
  }

  private static LayerCase lstm() {
    return new LayerCase(
        "bilstm",
        "BiLstm, [64, 20, 300] to 2 x 384, sequences equally long",
        new BiLstmLayer(WORD_SIZE, WIDTH / 2, Keep.ALL),
        TorchLayer.BI_LSTM,
        List.of(Values.drawn(1, true, BATCH, WORDS, WORD_SIZE)),
        Optional.of(StockLayer::biLstm));
  }

  private static LayerCase packedLstm() {
    return new LayerCase(
        "bilstm-lengths",
        "the same for sequences of 4 to 20 words, packed in both libraries",
        new BiLstmLayer(WORD_SIZE, WIDTH / 2, Keep.ALL),
        TorchLayer.PACKED_BI_LSTM,
        List.of(Sequences.drawn(1, LEAST_WORDS, BATCH, WORDS, WORD_SIZE)),
        Optional.empty());
  }

  private static LayerCase embedding() {
    return new LayerCase(
        "embedding",
        "Embedding of [64, 20] of 4,809 words, 300 numbers each",
        new EmbeddingLayer(VOCABULARY, WORD_SIZE, 1),
        TorchLayer.EMBEDDING,
        List.of(new Words(Drawn.indices(1, VOCABULARY, BATCH, WORDS), BATCH, WORDS)),
        Optional.of(StockLayer::embedding));
  }

  private static LayerCase norm() {
    return new LayerCase(
        "batch-norm",
        "BatchNormalisation, [512, 768]",
        new BatchNormalisationLayer(WIDTH, 0.1, 1e-5, Activation.IDENTITY),
        TorchLayer.BATCH_NORM,
        List.of(Values.drawn(1, true, BATCH * CLIPS, WIDTH)),
        Optional.of(StockLayer::norm));
  }

  private static LayerCase question() {
    return new LayerCase(
        "question-attention",
        "attention to 20 words of 300 numbers by their context of 768",
        new QuestionAttentionLayer(WORD_SIZE, WIDTH, WIDTH, Padding.MASKED),
        TorchLayer.QUESTION_ATTENTION,
        List.of(
            Values.drawn(1, true, BATCH, WORDS, WORD_SIZE),
            Values.drawn(2, true, BATCH, WORDS, WIDTH)),
        Optional.empty());
  }

  private static LayerCase graph() {
    return new LayerCase(
        "graph-attention",
        "GraphAttention of 8 nodes of 768, 4 heads in 2 streams",
        new GraphAttentionLayer(WIDTH, WIDTH, 4, 2, 0),
        TorchLayer.GRAPH_ATTENTION,
        List.of(Values.drawn(1, true, BATCH, CLIPS, WIDTH), Values.drawn(2, true, BATCH, CLIPS, 1)),
        Optional.empty());
  }

  private static LayerCase bilinear() {
    return new LayerCase(
        "bilinear",
        "BilinearPooling of two [64, 8, 768], 2 factors of 256",
        new BilinearPoolingLayer(WIDTH, WIDTH, 256, 2, false, WIDTH),
        TorchLayer.BILINEAR,
        List.of(
            Values.drawn(1, true, BATCH, CLIPS, WIDTH), Values.drawn(2, true, BATCH, CLIPS, WIDTH)),
        Optional.empty());
  }

  private static LayerCase readout() {
    return new LayerCase(
        "readout",
        "AttentionReadout of [64, 8, 768]",
        new AttentionReadoutLayer(WIDTH),
        TorchLayer.READOUT,
        List.of(Values.drawn(1, true, BATCH, CLIPS, WIDTH)),
        Optional.empty());
  }
}
